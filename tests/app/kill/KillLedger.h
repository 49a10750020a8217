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
    KillLedger(QString pictureFolder, QString trashFolder);

    /// A line of a session. Says what is wrong with it in errors().
    void take(const QByteArray& line);
    /// The session was killed then, on the clock of its lines.
    void killed(double ms);
    /// The pictures that were shown are there, whole.
    void checkPictures();
    /// After all jobs have run and deletes were taken back: each job made its pictures, and none twice. One whose
    /// delete was under way when the session was killed may still lie in the trash, where its user wanted it.
    void checkJobs();
    /// Likewise: pictures have the ratings that were shown.
    void checkRatings();

    const QStringList& errors() const { return m_errors; }
    qsizetype jobs() const { return m_accepted.size(); }
    qsizetype pictures() const { return m_shown.size(); }
    qsizetype rated() const { return m_rated.size(); }
    qsizetype deleted() const { return m_deleted.size(); }
    double worstTypingLost() const { return m_worstLost; } // ms

private:
    struct Text {
        double ms;
        QString text;
    };
    void checkRestored(const QString& restored);

    void countPictures(const QString& folder, QHash<QString, QList<quint64>>& seedsOfPrompts);

    QString m_folder;
    QString m_trash;
    QHash<QString, int> m_accepted; // prompt, pictures
    QSet<QString> m_removed; // prompts
    QHash<QString, int> m_rated; // path, stars that the gallery had
    QHash<QString, int> m_finalRatings;
    QSet<QString> m_deleting; // paths that the user asked to delete, in this session or an earlier one
    QSet<QString> m_deleted; // those that the window said were gone
    QStringList m_shown; // paths
    qsizetype m_checked = 0; // of m_shown
    QList<Text> m_typed; // in the session before
    double m_killed = -1;
    double m_worstLost = 0;
    QStringList m_errors;
};
