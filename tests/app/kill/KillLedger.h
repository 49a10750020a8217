// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

/// What the sessions of a kill test were told by the window, and whether it is still true.
class KillLedger {
public:
    explicit KillLedger(QString pictureFolder);

    /// A line of a session. Says what is wrong with it in errors().
    void take(const QByteArray& line);
    /// The session was killed then, on the clock of its lines.
    void killed(double ms);
    /// The pictures that were shown, and not deleted since, are there, whole.
    void checkPictures();
    /// After all jobs have run and the program took back every delete that it knows of: each job made its pictures, and
    /// none twice; every picture that was shown is there, one whose delete was under way at a kill as well.
    void checkJobs();
    /// Likewise: pictures have the ratings that were shown.
    void checkRatings();

    const QStringList& errors() const { return m_errors; }
    qsizetype jobs() const { return m_accepted.size(); }
    qsizetype pictures() const { return m_shown.size(); }
    qsizetype rated() const { return m_rated.size(); }
    int deleted() const { return m_deleted; }
    int undone() const { return m_undone; }
    double worstTypingLost() const { return m_worstLost; } // ms

private:
    struct Text {
        double ms;
        QString text;
    };
    void checkRestored(const QString& restored);
    void takeDelete(const QString& what, const QString& path);
    QHash<QString, QList<quint64>> seedsOfPrompts();

    QString m_folder;
    QHash<QString, int> m_accepted; // prompt, pictures
    QSet<QString> m_removed; // prompts
    QHash<QString, int> m_rated; // path, stars that the gallery had
    QHash<QString, int> m_finalRatings;
    QSet<QString> m_deleting; // paths that the user asked to delete and did not take back
    int m_deleted = 0; // the window said so
    int m_undone = 0;
    QStringList m_shown; // paths
    QSet<QString> m_whole; // of m_shown, once they were read
    QList<Text> m_typed; // in the session before
    double m_killed = -1;
    double m_worstLost = 0;
    QStringList m_errors;
};
