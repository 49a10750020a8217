// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/PreviewsDialog.h"

#include "core/checkpoint/TinyDecoder.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace daguerre {

namespace {

/// Files that their names give to other models aren't offered.
QStringList filesFor(ModelFamily family, const QStringList& files)
{
    QStringList fitting;
    for (const QString& file : files) {
        const auto named = tinyDecoderFamily(QFile::encodeName(file).toStdString());
        if (!named || *named == family)
            fitting.append(file);
    }
    return fitting;
}

/// With its folder: diffusers gives all of them one name.
QString shownName(const QString& file)
{
    const QFileInfo info(file);
    return QDir::toNativeSeparators(QStringLiteral("%1/%2").arg(info.dir().dirName(), info.fileName()));
}

} // namespace

PreviewsDialog::PreviewsDialog(const PreviewDecoders& decoders, const QStringList& files, QWidget* parent)
    : QDialog(parent)
    , m_decoders(decoders)
{
    setObjectName(QStringLiteral("previewsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Live previews"));
    auto* hint = new QLabel(tr("Quick previews are small and approximate. A TAESD file shows the picture nearly as it "
                               "will be, every few steps. The picture itself stays the same. Mini's previews are "
                               "always quick."));
    hint->setWordWrap(true);
    auto* form = new QFormLayout;
    const auto addRow = [&](const char* name, const QString& label, ModelFamily family, File file) {
        QComboBox* box = addBox(name, label, file, filesFor(family, files));
        form->addRow(label, box);
    };
    addRow("previewsSd", tr("Stable Diffusion &1 and 2"), ModelFamily::StableDiffusion1,
        &PreviewDecoders::stableDiffusion);
    addRow(
        "previewsXl", tr("Stable Diffusion &XL"), ModelFamily::StableDiffusionXL, &PreviewDecoders::stableDiffusionXL);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(hint);
    layout->addLayout(form);
    layout->addStretch(1);
    layout->addWidget(buttons);
    resize(480, 200);
}

QComboBox* PreviewsDialog::addBox(const char* name, const QString& label, File file, const QStringList& files)
{
    auto* box = new QComboBox;
    box->setObjectName(QLatin1String(name));
    box->setAccessibleName(QString(label).remove(QLatin1Char('&')));
    box->view()->setAccessibleName(box->accessibleName());
    box->setToolTip(tr("What previews of these models are made with: taesd_decoder or taesdxl_decoder, as "
                       "ComfyUI has them in models/vae_approx and AUTOMATIC1111 in models/VAE-taesd"));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(24);
    fill(*box, file, files);
    connect(box, &QComboBox::activated, this, [this, box, file](int index) { choose(*box, file, index); });
    return box;
}

void PreviewsDialog::fill(QComboBox& box, File file, const QStringList& files) const
{
    box.addItem(tr("Quick (approximate)"), QString());
    QStringList all = files;
    if (!(m_decoders.*file).isEmpty() && !all.contains(m_decoders.*file))
        all.prepend(m_decoders.*file);
    for (const QString& each : std::as_const(all))
        box.addItem(tr("TAESD: %1").arg(shownName(each)), each);
    box.addItem(tr("Choose a TAESD file…"));
    box.setCurrentIndex(box.findData(m_decoders.*file));
}

void PreviewsDialog::choose(QComboBox& box, File file, int index)
{
    if (index + 1 < box.count())
        return set(box, file, box.itemData(index).toString());
    box.setCurrentIndex(box.findData(m_decoders.*file)); // until a file is chosen
    chooseFile(box, file);
}

void PreviewsDialog::chooseFile(QComboBox& box, File file)
{
    auto* dialog = new QFileDialog(this, tr("Choose a TAESD file"), QFileInfo(m_decoders.*file).path(),
        tr("Models (%1)").arg(QStringLiteral("*.safetensors *.pth *.pt *.bin")));
    dialog->setObjectName(QStringLiteral("taesdDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(
        dialog, &QFileDialog::fileSelected, this, [this, &box, file](const QString& path) { set(box, file, path); });
    dialog->open();
}

void PreviewsDialog::set(QComboBox& box, File file, const QString& path)
{
    if (box.findData(path) < 0)
        box.insertItem(1, tr("TAESD: %1").arg(shownName(path)), path);
    box.setCurrentIndex(box.findData(path));
    if (m_decoders.*file == path)
        return;
    m_decoders.*file = path;
    Q_EMIT changed(m_decoders);
}

} // namespace daguerre
