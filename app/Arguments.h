// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace daguerre {

/// What the window's command line asks for, after Qt has taken its own options.
struct Arguments {
    QStringList paths; // absolute
    QString unknownOption; // the first one, empty where all is well
};

/// `arguments` without the program's name. Files are paths (from `workingFolder` on) or file:// addresses; after "--"
/// names may begin with a hyphen.
Arguments parseArguments(const QStringList& arguments, const QString& workingFolder);

} // namespace daguerre
