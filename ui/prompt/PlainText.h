// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

class QMimeData;

namespace daguerre {

/// Whether there is text to paste. Dragged files aren't text.
bool hasPlainText(const QMimeData& source);
/// Pasted text as plain text: no formatting, "\n" line ends, ordinary spaces, and no invisible marks but the joiners
/// that scripts and emoji need.
QString plainText(const QMimeData& source);

} // namespace daguerre
