// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/ui/WindowTest.h"
#include "ui/gallery/GalleryModel.h"
#include "ui/gallery/GalleryView.h"

#include <QAction>
#include <QLineEdit>

namespace daguerre::test {

constexpr int patience = 30000; // of watching and scanning

/// A test of the gallery in the whole window.
class GalleryTest : public WindowTest {
    Q_OBJECT

protected:
    GalleryView* gallery() const { return child<GalleryView>("gallery"); }
    int rows() const { return gallery()->model()->rowCount(); }
    QModelIndex row(int row) const { return gallery()->model()->index(row, 0); }
    PictureRecord record(int at) const { return row(at).data(GalleryModel::RecordRole).value<PictureRecord>(); }
    QString prompt(int at) const { return record(at).metadata.prompt; }

    /// Makes a picture and waits until the gallery has it.
    void make(const QString& prompt)
    {
        const int before = rows();
        child<QPlainTextEdit>("prompt")->setPlainText(prompt); // QTest types ASCII only
        pressGenerate();
        QTRY_COMPARE(rows(), before + 1);
        QTRY_COMPARE(this->prompt(0), prompt);
    }

    void makeThree()
    {
        make(QStringLiteral("red apple"));
        make(QStringLiteral("blue heart"));
        make(QStringLiteral("한강 둔치")); // words that no model of ours has, so that they stay as they are
    }

    void click(int at, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::mouseClick(gallery()->viewport(), Qt::LeftButton, modifiers, gallery()->visualRect(row(at)).center());
    }

    QByteArray bytesOf(const QString& path) const
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    void search(const QString& text) const { child<QLineEdit>("searchGallery")->setText(text); }

    void trigger(const char* action) const { child<QAction>(action)->trigger(); }
};

} // namespace daguerre::test
