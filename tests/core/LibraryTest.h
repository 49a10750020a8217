// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/core/LibraryFixture.h"

namespace daguerre::test {

/// A test of the library on a folder of its own.
class LibraryTest : public QObject {
    Q_OBJECT

protected:
    QString database() const { return m_place->filePath(QStringLiteral("library.sqlite")); }

    std::optional<QTemporaryDir> m_place;
    QString m_pictures;

private Q_SLOTS:
    void init()
    {
        m_place.emplace();
        QVERIFY(m_place->isValid());
        m_pictures = m_place->filePath(QStringLiteral("pictures"));
        QDir().mkpath(m_pictures);
    }
};

} // namespace daguerre::test
