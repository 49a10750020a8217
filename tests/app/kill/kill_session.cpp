// SPDX-License-Identifier: Apache-2.0
// A user at work, for killtest: kill_session FOLDER SEED work|finish.
// The real window on a made-up engine. `work`: types, queues, pauses, goes on, removes, rates, deletes, brings back,
// without end and at random. `finish`: takes the deletes back, lets the queue run empty and closes. What the window has
// shown is told on stdout, a JSON object a line, right then: it is what must not be lost.
#include "core/Log.h"
#include "core/generation/JobQueue.h"
#include "core/library/Library.h"
#include "tests/support/FakeEngine.h"
#include "tests/support/WholeWindow.h"

#include <QApplication>
#include <QDoubleSpinBox>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QPlainTextEdit>
#include <QTest>
#include <QTimer>

#include <chrono>
#include <random>
#include <unistd.h>

using namespace daguerre;

namespace {

void say(QJsonObject fact)
{
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    fact[QStringLiteral("ms")] = double(std::chrono::duration_cast<std::chrono::milliseconds>(now).count());
    const QByteArray line = QJsonDocument(fact).toJson(QJsonDocument::Compact) + '\n';
    if (write(STDOUT_FILENO, line.constData(), std::size_t(line.size())) != line.size())
        _exit(1);
}

void sayWhat(const char* what, const QString& text)
{
    say({{QStringLiteral("what"), QLatin1String(what)}, {QStringLiteral("text"), text}});
}

class User final : public QObject {
public:
    User(test::WholeWindow& program, unsigned seed)
        : m_program(program)
        , m_jobs(program.session.jobs())
        , m_prompt(program.find<QPlainTextEdit>("prompt"))
        , m_random(seed)
        , m_seed(seed)
    {
        connect(&m_jobs, &JobQueue::accepted, this, [this](JobId id) {
            const GenerationRequest* request = m_jobs.request(id);
            say({{QStringLiteral("what"), QStringLiteral("accepted")},
                {QStringLiteral("text"), QString::fromStdString(request->picture.prompt)},
                {QStringLiteral("count"), request->count}});
        });
        connect(&program.service, &GenerationService::pictureFinished, this,
            [](const FinishedPicture& picture) { sayWhat("picture", picture.path); });
        connect(&program.library, &Library::changed, &program.library, &Library::fetch);
        connect(&program.library, &Library::fetched, this, &User::know);
        connect(&program.library, &Library::trashed, this, [this](const TrashBatch& batch) {
            for (const PictureId id : batch.pictures)
                sayWhat("deleted", m_deleting.take(id));
            m_undoable.append(batch);
        });
        connect(&program.library, &Library::restored, this, [this](const TrashBatch& batch) {
            m_back.unite({batch.pictures.begin(), batch.pictures.end()});
        });
        sayWhat("restored", m_prompt->toPlainText());
    }

    void work()
    {
        connect(&m_program.library, &Library::opened, this,
            [this](const QList<TrashBatch>& batches) { m_undoable = batches + m_undoable; });
        m_program.find<QDoubleSpinBox>("steps")->setValue(8);
        m_jobs.resume();
        connect(&m_timer, &QTimer::timeout, this, &User::act);
        m_timer.start(20);
    }

    /// Takes back every delete, lets every job run, tells the ratings and closes.
    void finish()
    {
        connect(&m_program.library, &Library::opened, this, [this](const QList<TrashBatch>& batches) {
            m_toRestore = batches.size();
            for (const TrashBatch& batch : batches)
                m_program.library.restore(batch);
        });
        connect(&m_program.library, &Library::restored, this, [this] { --m_toRestore; });
        for (const QueuedJob& job : QList<QueuedJob>(m_jobs.jobs()))
            m_jobs.tryAgain(job.id);
        m_jobs.resume();
        connect(&m_timer, &QTimer::timeout, this, [this] {
            if (m_jobs.jobs().isEmpty() && m_toRestore == 0) {
                m_timer.stop();
                tellRatings();
            }
        });
        m_timer.start(20);
    }

private:
    int dice(int sides) { return int(m_random() % unsigned(sides)); }

    void act()
    {
        const int chance = dice(100);
        if (chance < 60)
            typeLetter();
        else if (chance < 68)
            queueJob();
        else if (chance < 70)
            m_jobs.pause();
        else if (chance < 78)
            m_jobs.resume();
        else if (chance < 80)
            removeJob();
        else if (chance < 83)
            moveJob();
        else if (chance < 86)
            ratePicture();
        else if (chance < 89)
            deletePicture();
        else if (chance < 90)
            undoDelete();
    }

    void know(const QList<PictureRecord>& records)
    {
        for (const PictureRecord& record : records) {
            if (record.rating > 0)
                sayRating("rated", record);
            if (m_back.remove(record.id))
                sayWhat("undone", record.path);
            m_known[record.id] = record;
        }
    }

    static void sayRating(const char* what, const PictureRecord& record)
    {
        say({{QStringLiteral("what"), QLatin1String(what)}, {QStringLiteral("text"), record.path},
            {QStringLiteral("count"), record.rating}});
    }

    void ratePicture()
    {
        for (const PictureRecord& record : std::as_const(m_known)) {
            if (record.rating == 0)
                return m_program.library.rate({record.id}, int(1 + record.id % 5));
        }
    }

    void deletePicture()
    {
        if (m_known.size() < 5)
            return;
        const PictureRecord oldest = m_known.take(m_known.firstKey());
        m_deleting[oldest.id] = oldest.path;
        sayWhat("deleting", oldest.path);
        m_program.library.trash({oldest.id});
    }

    void undoDelete()
    {
        if (!m_undoable.isEmpty())
            m_program.library.restore(m_undoable.takeLast());
    }

    /// Of all that are found. The gallery asks as well, and for fewer.
    void tellRatings()
    {
        m_program.library.disconnect(this);
        m_untold = {0}; // until all are known
        connect(&m_program.library, &Library::found, this, [this](const LibraryQuery&, const QList<PictureId>& ids) {
            m_untold = {ids.begin(), ids.end()};
            m_program.library.fetch(ids);
        });
        connect(&m_program.library, &Library::fetched, this, [this](const QList<PictureRecord>& records) {
            for (const PictureRecord& record : records) {
                if (m_untold.remove(record.id))
                    sayRating("final", record);
            }
            if (m_untold.isEmpty())
                m_program.window.close();
        });
        m_program.library.find({});
    }

    void typeLetter()
    {
        QTest::keyClick(m_prompt, dice(6) == 0 ? Qt::Key_Space : Qt::Key(Qt::Key_A + dice(26)));
        sayWhat("text", m_prompt->toPlainText());
    }

    void queueJob()
    {
        m_prompt->selectAll();
        QTest::keyClicks(m_prompt, QStringLiteral("job %1 %2").arg(m_seed).arg(++m_queued));
        sayWhat("text", m_prompt->toPlainText());
        m_program.find<QSpinBox>("images")->setValue(1 + dice(4));
        QTest::keyClick(m_prompt, Qt::Key_Return, Qt::ControlModifier);
    }

    void removeJob()
    {
        if (m_jobs.jobs().isEmpty())
            return;
        const QueuedJob job = m_jobs.jobs().last();
        sayWhat("removed", QString::fromStdString(job.request.picture.prompt)); // or about to be
        m_jobs.remove({job.id});
    }

    void moveJob()
    {
        if (!m_jobs.jobs().isEmpty())
            m_jobs.move(m_jobs.jobs().last().id, 0);
    }

    test::WholeWindow& m_program;
    JobQueue& m_jobs;
    QPlainTextEdit* m_prompt;
    std::mt19937 m_random;
    unsigned m_seed;
    int m_queued = 0;
    QMap<PictureId, PictureRecord> m_known;
    QMap<PictureId, QString> m_deleting; // paths
    QList<TrashBatch> m_undoable;
    QSet<PictureId> m_back; // and not said yet
    qsizetype m_toRestore = -1; // not known yet
    QSet<PictureId> m_untold; // whose ratings weren't said
    QTimer m_timer;
};

} // namespace

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    if (argc != 4)
        return 2;
    log::start({}, log::Level::Error); // the offscreen platform warns of what it can't do
    test::FakeEngine::Script script;
    script.stepTime = std::chrono::milliseconds(10);
    test::WholeWindow program(
        QString::fromLocal8Bit(argv[1]), [script] { return std::make_unique<test::FakeEngine>(script); });
    program.window.show();
    User user(program, unsigned(std::atoi(argv[2])));
    if (QByteArray(argv[3]) == "finish")
        user.finish();
    else
        user.work();
    return QApplication::exec();
}
