// SPDX-License-Identifier: Apache-2.0
#include "tests/core/LibraryTest.h"

#include "core/library/Sidecar.h"

using namespace Qt::StringLiterals;
using namespace daguerre;

class TestLibraryRatings final : public daguerre::test::LibraryTest {
    Q_OBJECT

private Q_SLOTS:
    void ratesInTheIndexAndBesideThePicture()
    {
        const QString path = makePicture(m_pictures, u"one"_s, u"apple"_s);
        LibraryFixture fixture(database());
        QVERIFY(fixture.scan({m_pictures}));
        QSignalSpy changed(&fixture.library, &Library::changed);
        fixture.library.rate(fixture.find(), 3);
        QTRY_VERIFY_WITH_TIMEOUT(!changed.isEmpty(), patience);
        QCOMPARE(changed.first().first().value<QList<PictureId>>(), fixture.find());
        QCOMPARE(fixture.record().rating, 3);
        QCOMPARE(sidecarRating(path + u".xmp"_s), 3);
        QCOMPARE(fixture.find({}, 3).size(), 1);
        QCOMPARE(fixture.find({}, 4).size(), 0);
        QCOMPARE(fixture.find(u"rating:3"_s).size(), 1);
        QCOMPARE(fixture.find(u"rating:4"_s).size(), 0);

        writeSidecarRating(path, 5); // another program does
        QFile sidecar(path + u".xmp"_s);
        QVERIFY(sidecar.open(QIODevice::ReadWrite));
        QVERIFY(sidecar.setFileTime(QDateTime::currentDateTime().addSecs(-60), QFileDevice::FileModificationTime));
        sidecar.close();
        QVERIFY(fixture.scan({m_pictures}));
        QCOMPARE(fixture.record().rating, 5);
    }

    /// As digiKam, darktable and others leave them.
    void sidecarsKeepWhatElseTheyHave()
    {
        const QString path = makePicture(m_pictures, u"one"_s, u"apple"_s);
        writeOld(path + u".xmp"_s,
            "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
            "<rdf:Description rdf:about='' xmlns:xmp='http://ns.adobe.com/xap/1.0/' xmp:Rating='2'"
            " xmlns:darktable='http://darktable.sf.net/' darktable:history_end='7'"
            " xmlns:odd='http://example.org/odd/' odd:thing='kept'"
            " xmlns:dc='http://purl.org/dc/elements/1.1/'>"
            "<dc:subject><rdf:Bag><rdf:li>holiday 휴가</rdf:li></rdf:Bag></dc:subject>"
            "</rdf:Description></rdf:RDF></x:xmpmeta>");
        ;
        LibraryFixture fixture(database());
        QVERIFY(fixture.scan({m_pictures}));
        QCOMPARE(fixture.record().rating, 2);
        fixture.library.rate(fixture.find(), 5);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.record().rating, 5, patience);
        const QByteArray sidecar = contentOf(path + u".xmp"_s);
        for (const char* kept : {"holiday 휴가", "history_end=\"7\"", "thing=\"kept\"", "http://example.org/odd/"})
            QVERIFY2(sidecar.contains(kept), sidecar.constData());
        QCOMPARE(sidecarRating(path + u".xmp"_s), 5);
    }

    void readsTheSidecarsOfOtherNames()
    {
        const QString path = makePicture(m_pictures, u"one"_s, u"apple"_s);
        writeSidecarRating(m_pictures + u"/one"_s, 3); // one.xmp
        LibraryFixture fixture(database());
        QVERIFY(fixture.scan({m_pictures}));
        QCOMPARE(fixture.record().rating, 3);
        writeSidecarRating(path, 4);
        QVERIFY(fixture.scan({m_pictures}));
        QCOMPARE(fixture.record().rating, 4);
    }

    void whatCannotBeRatedKeepsItsRating()
    {
        const QString path = makePicture(m_pictures, u"one"_s, u"apple"_s);
        writeOld(path + u".xmp"_s, "this is no XMP");
        LibraryFixture fixture(database());
        QVERIFY(fixture.scan({m_pictures}));
        fixture.library.rate(fixture.find(), 3);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.failures.size(), 1, patience);
        const auto failure = fixture.failures.first().first().value<Failure>();
        QCOMPARE(failure.subject, path + u".xmp"_s);
        QVERIFY(!failure.remedy.isEmpty());
        QCOMPARE(fixture.record().rating, 0);
        QCOMPARE(contentOf(path + u".xmp"_s), QByteArray("this is no XMP"));
    }
};

QTEST_GUILESS_MAIN(TestLibraryRatings)
#include "tst_LibraryRatings.moc"
