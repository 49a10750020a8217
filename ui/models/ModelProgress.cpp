// SPDX-License-Identifier: Apache-2.0
#include "ui/models/ModelProgress.h"

#include "core/models/ModelCatalogue.h"
#include "ui/models/ModelText.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>

#include <initializer_list>

namespace daguerre {

namespace {

constexpr int barSteps = 1000; // bytes don't fit in an int

} // namespace

ModelProgress::ModelProgress(ModelCatalogue& catalogue, QWidget* parent)
    : QWidget(parent)
    , m_text(new QLabel)
    , m_bar(new QProgressBar)
    , m_cancel(new QPushButton(tr("&Stop")))
{
    m_text->setObjectName(QStringLiteral("modelProgressText"));
    m_bar->setObjectName(QStringLiteral("modelProgress"));
    m_bar->setAccessibleName(tr("Progress"));
    m_bar->setTextVisible(false);
    m_cancel->setObjectName(QStringLiteral("stopModelScan"));
    m_cancel->setToolTip(tr("Stop looking at the folders and computing hashes; Rescan goes on"));
    m_cancel->setAutoDefault(false);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text);
    layout->addWidget(m_bar, 1);
    layout->addWidget(m_cancel);
    for (QWidget* each : std::initializer_list<QWidget*> {m_text, m_bar, m_cancel}) {
        QSizePolicy policy = each->sizePolicy();
        policy.setRetainSizeWhenHidden(true);
        each->setSizePolicy(policy);
    }
    reserveWidth();
    end();
    connect(m_cancel, &QPushButton::clicked, &catalogue, &ModelCatalogue::cancel);
    connect(&catalogue, &ModelCatalogue::scanProgressed, this, [this](int done, int total) {
        show(total == 0 ? tr("Looking at the folders…")
                        : tr("Reading headers: %1 of %2").arg(QLocale().toString(done), QLocale().toString(total)),
            done, total);
    });
    connect(&catalogue, &ModelCatalogue::hashProgressed, this, [this](qint64 done, qint64 total) {
        m_hashing = true;
        show(tr("Computing hashes: %1 of %2").arg(bytesText(done), bytesText(total)), done, total);
    });
    connect(&catalogue, &ModelCatalogue::scanFinished, this, [this] {
        if (!m_hashing)
            end();
    });
    connect(&catalogue, &ModelCatalogue::hashFinished, this, [this] {
        m_hashing = false;
        end();
    });
}

/// Keeps the bar from jumping as the text beside it changes.
void ModelProgress::reserveWidth()
{
    const QString longest = bytesText(888'800'000);
    m_text->setMinimumWidth(
        m_text->fontMetrics().horizontalAdvance(tr("Computing hashes: %1 of %2").arg(longest, longest)));
}

void ModelProgress::show(const QString& text, qint64 done, qint64 total)
{
    m_text->setText(text);
    m_bar->setRange(0, total > 0 ? barSteps : 0);
    m_bar->setValue(total > 0 ? int(done * barSteps / total) : 0);
    m_bar->show();
    m_cancel->show();
}

void ModelProgress::end()
{
    m_text->clear();
    m_bar->hide();
    m_cancel->hide();
}

} // namespace daguerre
