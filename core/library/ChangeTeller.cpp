// SPDX-License-Identifier: Apache-2.0
#include "core/library/ChangeTeller.h"

#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace daguerre {

namespace {

constexpr auto interval = 250ms;

} // namespace

ChangeTeller::ChangeTeller(QObject* parent)
    : QObject(parent)
    , m_delay(this)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(interval);
    connect(&m_delay, &QTimer::timeout, this, &ChangeTeller::tell);
}

void ChangeTeller::note(const QList<PictureId>& known)
{
    m_noted = true;
    m_known.unite({known.begin(), known.end()});
}

void ChangeTeller::tell()
{
    if (!m_noted)
        return;
    if (m_sinceTold.isValid() && !m_sinceTold.hasExpired(interval.count())) {
        if (!m_delay.isActive())
            m_delay.start();
        return;
    }
    m_sinceTold.start();
    m_noted = false;
    Q_EMIT changed(std::exchange(m_known, {}).values());
}

} // namespace daguerre
