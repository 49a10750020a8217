// SPDX-License-Identifier: Apache-2.0
#include "tests/app/kill/KillLedger.h"

#include "core/library/PictureReader.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace {

constexpr double typingToLose = 2000; // ms

} // namespace

KillLedger::KillLedger(QString pictureFolder)
    : m_folder(std::move(pictureFolder))
{
}

void KillLedger::take(const QByteArray& line)
{
    const QJsonObject fact = QJsonDocument::fromJson(line).object();
    const QString what = fact[QStringLiteral("what")].toString();
    const QString text = fact[QStringLiteral("text")].toString();
    const int count = fact[QStringLiteral("count")].toInt();
    if (what == QLatin1String("restored"))
        checkRestored(text);
    if (what == QLatin1String("restored") || what == QLatin1String("text"))
        m_typed.append({fact[QStringLiteral("ms")].toDouble(), text});
    else if (what == QLatin1String("accepted"))
        m_accepted[text] = count;
    else if (what == QLatin1String("removed"))
        m_removed.insert(text);
    else if (what == QLatin1String("picture"))
        m_shown.append(text);
    else if (what == QLatin1String("rated"))
        m_rated[text] = count;
    else if (what == QLatin1String("final"))
        m_finalRatings[text] = count;
    else
        takeDelete(what, text);
}

void KillLedger::takeDelete(const QString& what, const QString& path)
{
    if (what == QLatin1String("deleting"))
        m_deleting.insert(path);
    else if (what == QLatin1String("deleted"))
        ++m_deleted;
    else if (what == QLatin1String("undone")) {
        ++m_undone;
        m_deleting.remove(path);
    }
}

void KillLedger::killed(double ms)
{
    m_killed = ms;
}

void KillLedger::checkRestored(const QString& restored)
{
    const QList<Text> typed = std::exchange(m_typed, {});
    if (m_killed < 0 || typed.isEmpty())
        return;
    auto found = std::find_if(
        typed.rbegin(), typed.rend(), [&restored](const Text& earlier) { return earlier.text == restored; });
    if (found == typed.rbegin())
        return;
    if (found == typed.rend()) {
        // Killed between a key and the line that tells of it?
        if (!restored.startsWith(typed.last().text) && !restored.startsWith(QLatin1String("job ")))
            m_errors.append(
                QStringLiteral("a text that nobody typed: '%1' after '%2'").arg(restored, typed.last().text));
        return;
    }
    const double lost = m_killed - (found - 1)->ms; // the first text that is gone
    m_worstLost = std::max(m_worstLost, lost);
    if (lost > typingToLose)
        m_errors.append(QStringLiteral("%1 ms of typing are lost: '%2' instead of '%3'")
                            .arg(lost)
                            .arg(restored, typed.last().text));
}

void KillLedger::checkPictures()
{
    for (const QString& path : std::as_const(m_shown)) {
        if (!m_deleting.contains(path) && (m_whole.contains(path) ? !QFile::exists(path) : QImage(path).isNull()))
            m_errors.append(QStringLiteral("a picture that was shown is lost: '%1'").arg(path));
        m_whole.insert(path);
    }
}

QHash<QString, QList<quint64>> KillLedger::seedsOfPrompts()
{
    QHash<QString, QList<quint64>> seedsOfPrompts;
    const QDir directory(m_folder);
    for (const QString& name : directory.entryList({QStringLiteral("*.png")}, QDir::Files)) {
        const auto metadata = daguerre::readPicture(directory.filePath(name)).metadata;
        QList<quint64>& seeds = seedsOfPrompts[metadata.prompt];
        if (seeds.contains(metadata.seed.value_or(0)))
            m_errors.append(QStringLiteral("a picture was made twice: '%1'").arg(name));
        seeds.append(metadata.seed.value_or(0));
    }
    return seedsOfPrompts;
}

void KillLedger::checkJobs()
{
    const QHash<QString, QList<quint64>> made = seedsOfPrompts();
    for (const QString& path : std::as_const(m_shown)) {
        if (!QFile::exists(path))
            m_errors.append(QStringLiteral("a picture that was shown is gone: '%1'").arg(path));
    }
    for (auto job = m_accepted.begin(); job != m_accepted.end(); ++job) {
        const qsizetype count = made.value(job.key()).size();
        if (count > job.value() || (count < job.value() && !m_removed.contains(job.key())))
            m_errors.append(QStringLiteral("'%1' made %2 pictures, not %3").arg(job.key()).arg(count).arg(job.value()));
    }
}

void KillLedger::checkRatings()
{
    for (auto rated = m_rated.begin(); rated != m_rated.end(); ++rated) {
        const int rating = m_finalRatings.value(rated.key(), -1);
        if (rating != rated.value())
            m_errors.append(
                QStringLiteral("'%1' was rated %2 and now is %3").arg(rated.key()).arg(rated.value()).arg(rating));
    }
}
