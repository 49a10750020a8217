// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/StatusLine.h"

#include "ui/models/ModelName.h"

#include <QLocale>

namespace daguerre {

namespace {

QString deviceName(const std::string& device)
{
    return QString::fromStdString(device).toUpper(); // "CPU", "CUDA:0"
}

QString precisionName(Precision precision)
{
    switch (precision) {
    case Precision::Float32:
        return QStringLiteral("float32");
    case Precision::BFloat16:
        return QStringLiteral("bfloat16");
    }
    return {};
}

} // namespace

StatusLine::StatusLine(QWidget* parent)
    : QLabel(parent)
{
    setObjectName(QStringLiteral("statusLine"));
    setContentsMargins(8, 0, 8, 0);
}

void StatusLine::showLoading()
{
    m_model = tr("Loading model…");
    refresh();
}

void StatusLine::showFailed()
{
    m_model = tr("No model");
    refresh();
}

void StatusLine::showModel(const EngineStatus& status)
{
    const EngineInfo& engine = status.engine;
    m_model = tr("%1 · %2 %3, %4")
                  .arg(modelName(status.model), deviceName(engine.device), precisionName(engine.precision),
                      tr("%n thread(s)", nullptr, engine.threads));
    refresh();
}

void StatusLine::measure(const Progress& progress)
{
    const bool samePicture = progress.job == m_first.job && progress.image == m_first.image;
    if (progress.step > 0 && !samePicture) {
        m_first = progress;
        m_sinceFirst.start();
    } else if (progress.stage == Stage::Denoising && progress.step > m_first.step) {
        m_secondsPerStep = double(m_sinceFirst.elapsed()) / 1000 / (progress.step - m_first.step);
        refresh();
    }
}

void StatusLine::refresh()
{
    QString text = m_model;
    if (m_secondsPerStep > 0)
        text += tr(" · %1 s/step").arg(QLocale().toString(m_secondsPerStep, 'f', m_secondsPerStep < 10 ? 2 : 0));
    setText(text);
}

} // namespace daguerre
