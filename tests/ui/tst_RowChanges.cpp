// SPDX-License-Identifier: Apache-2.0
#include "ui/gallery/RowChanges.h"

#include <QTest>

#include <numeric>
#include <random>

using namespace daguerre;

namespace {

QList<qint64> applied(QList<qint64> list, const RowChanges& changes, const QList<qint64>& after)
{
    for (const auto& [first, count] : changes.removals)
        list.remove(first, count);
    for (const auto& [first, count] : changes.insertions)
        list = list.first(first) + after.mid(first, count) + list.mid(first);
    return list;
}

} // namespace

class TestRowChanges : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNewPictureIsOneRowInFront()
    {
        const auto changes = rowChanges({3, 2, 1}, {4, 3, 2, 1});
        QVERIFY(changes);
        QVERIFY(changes->removals.isEmpty());
        QCOMPARE(changes->insertions, (QList<RowChanges::Run> {{0, 1}}));
    }

    void rowsGoAndComeInRuns()
    {
        const auto changes = rowChanges({9, 8, 7, 6, 5, 4}, {9, 6, 5, 3, 2});
        QVERIFY(changes);
        QCOMPARE(changes->removals, (QList<RowChanges::Run> {{5, 1}, {1, 2}}));
        QCOMPARE(changes->insertions, (QList<RowChanges::Run> {{3, 2}}));
    }

    void otherPlacesMeanStartingOver()
    {
        QVERIFY(!rowChanges({1, 2, 3}, {3, 2, 1}));
        QVERIFY(!rowChanges({1, 2}, {3, 4}));
        QVERIFY(!rowChanges({}, {1}));
        QVERIFY(!rowChanges({1}, {}));
    }

    void nothingChangesNothing()
    {
        const auto changes = rowChanges({1, 2}, {1, 2});
        QVERIFY(changes);
        QVERIFY(changes->removals.isEmpty() && changes->insertions.isEmpty());
    }

    void anyTwoPartsOfOneOrderTurnIntoEachOther()
    {
        std::mt19937 random(7);
        for (int round = 0; round < 500; ++round) {
            QList<qint64> before;
            QList<qint64> after;
            for (qint64 id = 30; id > 0; --id) {
                if (random() % 3)
                    before.append(id);
                if (random() % 3)
                    after.append(id);
            }
            if (const auto changes = rowChanges(before, after))
                QCOMPARE(applied(before, *changes, after), after);
            else
                QVERIFY(before.isEmpty() || after.isEmpty()
                    || std::none_of(before.begin(), before.end(), [&](qint64 id) { return after.contains(id); }));
        }
    }
};

QTEST_GUILESS_MAIN(TestRowChanges)
#include "tst_RowChanges.moc"
