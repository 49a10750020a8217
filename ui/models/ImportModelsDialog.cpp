// SPDX-License-Identifier: Apache-2.0
#include "ui/models/ImportModelsDialog.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace daguerre {

namespace {

enum Role { FoldersRole = Qt::UserRole, ProgramRole };

} // namespace

ImportModelsDialog::ImportModelsDialog(QWidget* parent)
    : QDialog(parent)
    , m_state(new QLabel)
    , m_list(new QListWidget)
    , m_add(new QPushButton(tr("&Add folders")))
{
    setObjectName(QStringLiteral("importModelsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Import from another program"));
    m_threads.setMaxThreadCount(1);
    layOut();
    connect(m_list, &QListWidget::itemChanged, this, &ImportModelsDialog::offer);
    connect(m_add, &QPushButton::clicked, this, &ImportModelsDialog::finish);
    offer();
    look([home = QDir::homePath()] { return otherPrograms(home); },
        tr("None was found in the usual places. Choose the folder that it is installed in."));
}

ImportModelsDialog::~ImportModelsDialog()
{
    m_threads.waitForDone();
}

void ImportModelsDialog::layOut()
{
    auto* hint = new QLabel(tr("The models of AUTOMATIC1111, Forge, ComfyUI and InvokeAI are used where they are: "
                               "nothing is copied or changed."));
    hint->setWordWrap(true);
    m_state->setObjectName(QStringLiteral("importState"));
    m_state->setWordWrap(true);
    m_list->setObjectName(QStringLiteral("importList"));
    m_list->setAccessibleName(tr("Programs"));
    m_list->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_add->setObjectName(QStringLiteral("importAdd"));
    buttons->addButton(m_add, QDialogButtonBox::AcceptRole);
    QPushButton* other = buttons->addButton(tr("&Other folder…"), QDialogButtonBox::ActionRole);
    other->setObjectName(QStringLiteral("importOther"));
    connect(other, &QPushButton::clicked, this, &ImportModelsDialog::chooseFolder);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(hint);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_state);
    layout->addWidget(buttons);
    for (QPushButton* button : {other, buttons->button(QDialogButtonBox::Cancel)})
        button->setAutoDefault(false);
    m_add->setDefault(true); // of this dialog, which it is in by now
    resize(560, 360);
}

void ImportModelsDialog::look(const std::function<QList<OtherProgram>()>& look, const QString& whereNone)
{
    m_state->setText(tr("Looking for programs…"));
    m_threads.start([this, look, whereNone] {
        const QList<OtherProgram> programs = look();
        QMetaObject::invokeMethod(
            this, [this, programs, whereNone] { take(programs, whereNone); }, Qt::QueuedConnection);
    });
}

void ImportModelsDialog::lookIn(const QString& folder)
{
    look(
        [folder] {
            const auto program = otherProgramIn(folder);
            return program ? QList<OtherProgram> {*program} : QList<OtherProgram>();
        },
        tr("%1 holds none of these programs. Its models can be added with Add folder.")
            .arg(QDir::toNativeSeparators(folder)));
}

void ImportModelsDialog::take(const QList<OtherProgram>& programs, const QString& whereNone)
{
    m_state->setText(programs.isEmpty() && m_list->count() == 0 ? whereNone : QString());
    QStringList problems;
    for (const OtherProgram& program : programs) {
        add(program);
        problems += program.problems;
    }
    if (!problems.isEmpty())
        m_state->setText(tr("Not all settings could be read: %1").arg(problems.join(QStringLiteral("; "))));
    else if (programs.isEmpty() && m_list->count() > 0)
        m_state->setText(whereNone);
    offer();
}

void ImportModelsDialog::add(const OtherProgram& program)
{
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(ProgramRole).toString() == program.folder)
            return;
    }
    const QString folders = tr("%n folder(s) with models", nullptr, int(program.modelFolders.size()));
    auto* item = new QListWidgetItem(
        QStringLiteral("%1, %2\n%3").arg(program.name, folders, QDir::toNativeSeparators(program.folder)), m_list);
    item->setData(FoldersRole, program.modelFolders);
    item->setData(ProgramRole, program.folder);
    item->setToolTip(program.modelFolders.join(QLatin1Char('\n')));
    item->setCheckState(program.modelFolders.isEmpty() ? Qt::Unchecked : Qt::Checked);
    if (!m_list->currentItem())
        m_list->setCurrentItem(item);
}

void ImportModelsDialog::chooseFolder()
{
    auto* dialog = new QFileDialog(this, tr("Folder of the program"), QDir::homePath());
    dialog->setObjectName(QStringLiteral("importFolderDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &ImportModelsDialog::lookIn);
    dialog->open();
}

void ImportModelsDialog::offer()
{
    bool any = false;
    for (int row = 0; row < m_list->count(); ++row)
        any = any || m_list->item(row)->checkState() == Qt::Checked;
    m_add->setEnabled(any);
}

void ImportModelsDialog::finish()
{
    QStringList folders;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked)
            folders += m_list->item(row)->data(FoldersRole).toStringList();
    }
    Q_EMIT chosen(folders);
    accept();
}

} // namespace daguerre
