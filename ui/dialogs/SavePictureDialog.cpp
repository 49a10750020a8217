// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/SavePictureDialog.h"

#include "core/library/FileNamePattern.h"
#include "ui/exchange/PictureExport.h"

#include <QDateTime>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

namespace daguerre {

SavePictureDialog::SavePictureDialog(FinishedPicture picture, const QString& folder, QWidget* parent)
    : QFileDialog(parent, tr("Save picture as"))
    , m_picture(std::move(picture))
{
    setObjectName(QStringLiteral("savePictureDialog"));
    setAcceptMode(AcceptSave);
    setFileMode(AnyFile);
    setNameFilter(tr("PNG pictures (*.png)"));
    setOption(DontConfirmOverwrite); // asked here, after the suffix was added
    if (const QFileInfo file(m_picture.path); !m_picture.path.isEmpty()) {
        setDirectory(file.path());
        selectFile(file.fileName());
    } else {
        setDirectory(folder);
        const QString pattern = QStringLiteral("[seed]-[prompt_words]");
        selectFile(withPngSuffix(fileBaseName(pattern, m_picture.metadata, QDateTime::currentDateTime())));
    }
    connect(this, &QFileDialog::fileSelected, this, [this](const QString& path) { saveOrAsk(withPngSuffix(path)); });
    connect(this, &QDialog::rejected, this, &QObject::deleteLater);
}

void SavePictureDialog::saveOrAsk(const QString& path)
{
    if (!QFileInfo::exists(path)) {
        save(path);
        return;
    }
    auto* question = new QMessageBox(QMessageBox::Question, tr("Replace the file?"),
        tr("%1 is there already.").arg(QFileInfo(path).fileName()), QMessageBox::Cancel, parentWidget());
    question->setObjectName(QStringLiteral("replaceQuestion"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->addButton(tr("Replace"), QMessageBox::AcceptRole);
    connect(question, &QDialog::accepted, this, [this, path] { save(path); });
    connect(question, &QDialog::rejected, this, &QObject::deleteLater);
    question->open();
}

void SavePictureDialog::save(const QString& path)
{
    try {
        exportPicture(m_picture, path);
        Q_EMIT saved(m_picture, path);
    } catch (const Error& error) {
        FinishedPicture unsaved = m_picture;
        unsaved.saveFailure = toFailure(error);
        Q_EMIT saveFailed(unsaved);
    }
    deleteLater();
}

} // namespace daguerre
