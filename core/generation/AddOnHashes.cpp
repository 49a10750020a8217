// SPDX-License-Identifier: Apache-2.0
#include "core/generation/AddOnHashes.h"

#include <QStringList>

namespace daguerre {

namespace {

constexpr int shortHashLength = 12; // as AUTOMATIC1111 writes them

} // namespace

QString AddOnHashes::list(const std::vector<std::filesystem::path>& files, std::stop_token stop)
{
    QStringList entries;
    for (const auto& file : files) {
        const QString entry
            = QString::fromStdString(file.stem().string()) + QStringLiteral(": ") + digitsOf(file, stop);
        if (!entries.contains(entry))
            entries.append(entry);
    }
    return entries.join(QStringLiteral(", "));
}

QString AddOnHashes::digitsOf(const std::filesystem::path& file, std::stop_token stop)
{
    const auto stamp = FileStamp::of(file);
    const auto found = m_known.find(file);
    if (stamp && found != m_known.end() && found->second.stamp == *stamp)
        return found->second.digits;
    const QString digits = QString::fromStdString(m_hash(file, std::move(stop))).left(shortHashLength);
    if (stamp)
        m_known[file] = {*stamp, digits};
    return digits;
}

} // namespace daguerre
