// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMimeData>

#include <memory>

class QImage;
class QWidget;

namespace daguerre {

/// Drags `data` out of `source`, with a small `picture` at the pointer; returns when it has been dropped.
void dragPictures(QWidget& source, std::unique_ptr<QMimeData> data, const QImage& picture);

} // namespace daguerre
