// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace daguerre {

inline constexpr qint64 librarySchemaApplication = 0x44414755; // PRAGMA application_id: "DAGU"
inline constexpr qint64 librarySchemaVersion = 1; // PRAGMA user_version

/// The statements that make an empty index.
QStringList librarySchema();

} // namespace daguerre
