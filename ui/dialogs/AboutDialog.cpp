// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/AboutDialog.h"

#include "ui/widgets/IconLabel.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>

namespace daguerre {

namespace {

struct Part {
    QString name;
    QString licence;
};

QList<Part> parts()
{
    return {
        {QStringLiteral("Daguerre"), QStringLiteral("Apache-2.0")},
        {QStringLiteral("Qt ") + QString::fromLatin1(qVersion()), QStringLiteral("LGPL-3.0")},
        {QStringLiteral("LibTorch"), QStringLiteral("BSD-3-Clause")},
        {QStringLiteral("OpenCV"), QStringLiteral("Apache-2.0")},
        {QStringLiteral("Exiv2"), QStringLiteral("GPL-2.0-or-later")},
        {QStringLiteral("spdlog"), QStringLiteral("MIT")},
        {AboutDialog::tr("CLIP's vocabulary"), QStringLiteral("MIT")},
        {AboutDialog::tr("Pictures that Mini learnt from"), QStringLiteral("Apache-2.0, MIT, CC-BY-4.0")},
    };
}

QTreeWidget* partList()
{
    auto* list = new QTreeWidget;
    list->setAccessibleName(AboutDialog::tr("Licences"));
    list->setRootIsDecorated(false);
    list->setSelectionMode(QAbstractItemView::NoSelection);
    list->setHeaderLabels({AboutDialog::tr("Part"), AboutDialog::tr("Licence")});
    for (const Part& part : parts())
        new QTreeWidgetItem(list, {part.name, part.licence});
    list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    return list;
}

} // namespace

AboutDialog::AboutDialog(QWidget* parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("aboutDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("About Daguerre"));
    auto* title = new QLabel(QStringLiteral("Daguerre " DAGUERRE_VERSION));
    QFont font = title->font();
    font.setPointSizeF(font.pointSizeF() * 1.6);
    font.setBold(true);
    title->setFont(font);
    auto* text = new QLabel(
        tr("Makes pictures from words with Stable Diffusion, on your own computer. Daguerre is free software; "
           "this binary links Exiv2 and is distributed under the GNU GPL, version 3 or later."));
    text->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);

    auto* layout = new QGridLayout(this);
    layout->setHorizontalSpacing(16);
    layout->setColumnStretch(1, 1);
    layout->addWidget(new IconLabel(QIcon(QStringLiteral(":/icons/daguerre.svg")), 96), 0, 0, 2, 1, Qt::AlignTop);
    layout->addWidget(title, 0, 1);
    layout->addWidget(text, 1, 1);
    layout->addWidget(partList(), 2, 0, 1, 2);
    layout->addWidget(buttons, 3, 0, 1, 2);
    resize(560, 440);
    buttons->button(QDialogButtonBox::Close)->setFocus();
}

} // namespace daguerre
