// SPDX-License-Identifier: Apache-2.0
#include "ui/models/ModelOverridesEdit.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>

namespace daguerre {

namespace {

int codeOf(const std::optional<PredictionType>& prediction)
{
    return prediction ? int(*prediction) : -1;
}

} // namespace

ModelOverridesEdit::ModelOverridesEdit(QWidget* parent)
    : QWidget(parent)
    , m_vae(new QComboBox)
    , m_prediction(new QComboBox)
{
    m_vae->setObjectName(QStringLiteral("modelVae"));
    m_vae->setAccessibleName(tr("VAE"));
    m_vae->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_vae->setMinimumContentsLength(12);
    m_prediction->setObjectName(QStringLiteral("modelPrediction"));
    m_prediction->setAccessibleName(tr("Predicts"));
    m_prediction->addItem(tr("As the file says"), -1);
    m_prediction->addItem(tr("Noise (epsilon)"), int(PredictionType::Epsilon));
    m_prediction->addItem(tr("Velocity (v)"), int(PredictionType::V));
    m_prediction->setToolTip(
        tr("What the model was trained to predict. A wrong choice gives grey or glaring pictures"));
    for (QComboBox* box : {m_vae, m_prediction})
        box->view()->setAccessibleName(box->accessibleName());
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("&VAE"), m_vae);
    form->addRow(tr("&Predicts"), m_prediction);
    connect(m_vae, &QComboBox::activated, this, &ModelOverridesEdit::chooseVae);
    connect(m_prediction, &QComboBox::activated, this, [this](int index) {
        const int code = m_prediction->itemData(index).toInt();
        set({m_overrides.vae, code < 0 ? std::nullopt : std::optional(PredictionType(code))});
    });
}

void ModelOverridesEdit::setOverrides(const ModelOverrides& overrides, const QStringList& vaes)
{
    m_overrides = overrides;
    fillVaes(vaes);
    m_prediction->setCurrentIndex(m_prediction->findData(codeOf(overrides.prediction)));
}

void ModelOverridesEdit::fillVaes(const QStringList& vaes)
{
    m_vae->clear();
    m_vae->addItem(tr("Its own"), QString());
    QStringList files = vaes;
    if (!m_overrides.vae.isEmpty() && !files.contains(m_overrides.vae))
        files.prepend(m_overrides.vae);
    for (const QString& file : files)
        m_vae->addItem(QFileInfo(file).fileName(), file);
    m_vae->addItem(tr("Choose a file…"));
    m_vae->setCurrentIndex(m_vae->findData(m_overrides.vae));
}

void ModelOverridesEdit::chooseVae(int index)
{
    if (index + 1 < m_vae->count())
        return set({m_vae->itemData(index).toString(), m_overrides.prediction});
    m_vae->setCurrentIndex(m_vae->findData(m_overrides.vae)); // until a file is chosen
    openVae();
}

void ModelOverridesEdit::openVae()
{
    auto* dialog = new QFileDialog(window(), tr("Choose a VAE"), QFileInfo(m_overrides.vae).path(),
        tr("Models (%1)").arg(QStringLiteral("*.safetensors *.pt *.ckpt *.bin")));
    dialog->setObjectName(QStringLiteral("vaeDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
        set({file, m_overrides.prediction});
    });
    dialog->open();
}

void ModelOverridesEdit::set(const ModelOverrides& overrides)
{
    if (overrides == m_overrides)
        return;
    m_overrides = overrides;
    Q_EMIT changed(overrides);
}

} // namespace daguerre
