// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Failure.h"

#include <QJsonObject>

#include <optional>

namespace daguerre {

/// A small document that outlives crashes and power cuts: it is replaced whole or not at all, and the one before it
/// stays beside it as "NAME.previous". A value; one thread at a time for each path.
class StateFile {
public:
    struct Content {
        QJsonObject value; // empty where there is none
        std::optional<Failure> problem; // for the user: a file was damaged, and what was done
    };

    /// `version` of the layout of the value, from 1: files of a newer one are not understood.
    StateFile(QString path, int version);

    const QString& path() const { return m_path; }
    /// A file that is cut, damaged, foreign or newer is set aside (see setAside) and the previous one taken.
    Content read() const;
    /// Makes the folder where missing; on the disk when it returns. Throws Error(InputOutput).
    void write(const QJsonObject& value) const;

private:
    QString previousPath() const;
    void keepPrevious() const;

    QString m_path;
    int m_version;
};

/// Renames a file that can't be used to "NAME.corrupt", "NAME.corrupt-2" ..., so that nothing overwrites it. Returns
/// the new path; empty where the file could not be renamed.
QString setAside(const QString& path);

} // namespace daguerre
