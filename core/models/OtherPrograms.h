// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace daguerre {

/// Another program for Stable Diffusion, and where it keeps its models; a value.
struct OtherProgram {
    QString name; // "AUTOMATIC1111 or Forge", "ComfyUI", "InvokeAI"
    QString folder; // where it is installed
    QStringList modelFolders; // that are there: its own, and those that its settings name
    QStringList problems; // settings that couldn't be read, as sentences

    bool operator==(const OtherProgram&) const = default;
};

/// The program that is installed in that folder, or in the usual one inside it; nothing where none is known. Reads a
/// few small files. Any thread.
std::optional<OtherProgram> otherProgramIn(const QString& folder);
/// Those in the usual places below `home`: looks at some hundred folders. Any thread.
QList<OtherProgram> otherPrograms(const QString& home);

} // namespace daguerre
