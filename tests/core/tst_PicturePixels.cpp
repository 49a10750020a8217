// SPDX-License-Identifier: Apache-2.0
#include "core/Error.h"
#include "core/library/PicturePixels.h"

#include <QColorSpace>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <exiv2/exiv2.hpp>

using namespace daguerre;

namespace {

template <typename Call>
std::optional<Error> errorOf(Call call)
{
    try {
        call();
    } catch (const Error& error) {
        return error;
    }
    return std::nullopt;
}

} // namespace

class TestPicturePixels : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString write(const QString& name, const QImage& image)
    {
        const QString path = m_folder.filePath(name);
        if (!image.save(path))
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }

private Q_SLOTS:
    void picturesAreTurnedAsTheirFileSays()
    {
        QImage image(32, 16, QImage::Format_RGB888);
        image.fill(Qt::red);
        const QString path = write(QStringLiteral("turned.jpg"), image);
        auto file = Exiv2::ImageFactory::open(path.toStdString());
        file->readMetadata();
        file->exifData()["Exif.Image.Orientation"] = std::uint16_t(6); // a quarter to the right
        file->writeMetadata();
        QCOMPARE(readPixels(path).size(), QSize(16, 32));
    }

    void otherColourSpacesBecomeSrgb()
    {
        QImage image(4, 4, QImage::Format_RGB888);
        image.fill(QColor(200, 40, 40));
        image.setColorSpace(QColorSpace(QColorSpace::DisplayP3));
        const QImage read = readPixels(write(QStringLiteral("wide.png"), image));
        QCOMPARE(read.colorSpace(), QColorSpace(QColorSpace::SRgb));
        QVERIFY(read.pixelColor(0, 0).red() > 205); // the wider space's red is redder
    }

    void largerThanQtsOwnLimit()
    {
        QImage image(8320, 8192, QImage::Format_Grayscale8); // 260 MB as colours
        image.fill(7);
        const QString path = m_folder.filePath(QStringLiteral("large.png"));
        QVERIFY(image.save(path, "png", 90));
        QCOMPARE(readPixels(path).size(), image.size());
    }

    void aLyingHeaderIsRefusedAtOnce()
    {
        QImage image(1, 1, QImage::Format_RGB888);
        image.fill(Qt::white);
        const QString path = write(QStringLiteral("lying.png"), image);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(16); // width and height of the IHDR chunk: 60000
        file.write(QByteArray::fromHex("0000ea600000ea60"));
        QByteArray header;
        file.seek(12);
        header = file.read(17);
        quint32 crc = ~0U;
        for (const char byte : header) {
            crc ^= quint8(byte);
            for (int bit = 0; bit < 8; ++bit)
                crc = crc & 1 ? (crc >> 1) ^ 0xedb88320U : crc >> 1;
        }
        file.write(QByteArray::fromHex(QByteArray::number(~crc, 16).rightJustified(8, '0')));
        file.close();
        QElapsedTimer timer;
        timer.start();
        const auto error = errorOf([&] { readPixels(path); });
        QVERIFY(error);
        QVERIFY2(error->subject.find("60000 x 60000") != std::string::npos, error->what());
        QVERIFY(timer.elapsed() < 2000);
    }

    void whatIsNoPictureSaysSo()
    {
        const QString path = m_folder.filePath(QStringLiteral("text.png"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("words");
        file.close();
        const auto error = errorOf([&] { readPixels(path); });
        QVERIFY(error);
        QCOMPARE(error->kind, ErrorKind::InputOutput);
        QCOMPARE(error->subject, path.toStdString());
        QVERIFY(errorOf([&] { readPixels(m_folder.filePath(QStringLiteral("absent.png"))); }));
    }
};

QTEST_GUILESS_MAIN(TestPicturePixels)
#include "tst_PicturePixels.moc"
