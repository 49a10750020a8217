// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace daguerre {

/// `daguerre inspect FILE [--model FILE] [--json]`: a checkpoint's family and tensors, a LoRA's or an embedding's
/// format and whether it fits the model, or a picture's metadata, on stdout. Content decides which of them a file is.
/// `arguments` start with the command's name. Throws Error.
int runInspect(const QStringList& arguments);

} // namespace daguerre
