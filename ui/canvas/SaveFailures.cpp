// SPDX-License-Identifier: Apache-2.0
#include "ui/canvas/SaveFailures.h"

#include "ui/widgets/MessageBar.h"
#include "ui/widgets/ThemedIcon.h"

#include <QAction>

namespace daguerre {

namespace {

bool isSame(const FinishedPicture& a, const FinishedPicture& b)
{
    return a.job == b.job && a.image == b.image;
}

} // namespace

SaveFailures::SaveFailures(MessageBar& bar, QAction* retry, QObject* parent)
    : QObject(parent)
    , m_bar(bar)
    , m_retry(retry)
    , m_save(new QAction(themedIcon(QStringLiteral("save")), tr("Save picture as…"), this))
{
    m_save->setStatusTip(tr("Save the picture to a file of your choice"));
    connect(m_save, &QAction::triggered, this, [this] {
        if (!m_pictures.empty())
            Q_EMIT saveRequested(m_pictures.front());
    });
    connect(&bar, &MessageBar::dismissed, this, [this] { m_pictures.clear(); });
}

void SaveFailures::add(const FinishedPicture& picture)
{
    std::erase_if(m_pictures, [&](const FinishedPicture& other) { return isSame(other, picture); });
    m_pictures.push_back(picture);
    offer();
}

void SaveFailures::remove(const FinishedPicture& picture)
{
    if (std::erase_if(m_pictures, [&](const FinishedPicture& other) { return isSame(other, picture); }) == 0)
        return;
    if (m_pictures.empty())
        m_bar.hide();
    else
        offer();
}

void SaveFailures::offer()
{
    const QString headline = m_pictures.size() == 1
        ? tr("The picture could not be saved")
        : tr("%n picture(s) could not be saved", nullptr, int(m_pictures.size()));
    m_bar.showFailure(headline, m_pictures.back().saveFailure.value_or(Failure()), m_save, m_retry);
}

} // namespace daguerre
