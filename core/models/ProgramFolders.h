// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace daguerre {

/// The values of command line options such as --ckpt-dir in AUTOMATIC1111's webui-user.sh and webui-user.bat, whose
/// lines set COMMANDLINE_ARGS. Comments don't count; quotes are taken off.
QStringList commandLineFolders(const QByteArray& script, const QStringList& options);
/// Folders with models in ComfyUI's extra_model_paths.yaml: sections with a base_path and one entry for each kind,
/// which may have several lines. Relative ones start at `folder`. Throws Error(InputOutput) naming the line.
QStringList comfyFolders(const QByteArray& yaml, const QString& folder);
/// models_dir in invokeai.yaml, of this and of earlier versions; "models" where it isn't stated. Throws likewise.
QString invokeModelFolder(const QByteArray& yaml, const QString& folder);

} // namespace daguerre
