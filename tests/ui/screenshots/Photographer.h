// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/WholeWindow.h"

#include <QSize>
#include <QString>

namespace daguerre::test {

/// Takes pictures of the window in its states: FOLDER/STATE-SUFFIX.png.
class Photographer {
public:
    Photographer(QString folder, QString suffix, QSize size);

    void takeAll() const;
    /// The window with the embedded model and pictures of it, for the README.
    void takeMini() const;

private:
    void save(QWidget& widget, const QByteArray& state) const;
    /// A top-level widget that `action` opens.
    void saveOpened(WholeWindow& program, const char* action, const char* widget, const char* prefix = "") const;
    void takeJobs(WholeWindow& program) const;
    void takeGallery(WholeWindow& program, int pictures, const char* prefix) const;
    /// Words of another language in the prompt.
    void takeWords(WholeWindow& program) const;
    void takeModels() const;
    void takeError() const;

    QString m_folder;
    QString m_suffix;
    QSize m_size;
};

} // namespace daguerre::test
