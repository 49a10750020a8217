// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/generation/GenerationEvents.h"

#include <QImage>
#include <QObject>
#include <QThreadPool>

namespace daguerre {

/// Reads the pixels of picture files on threads of its own. GUI thread; every answer is a signal.
class PictureLoader final : public QObject {
    Q_OBJECT

public:
    explicit PictureLoader(QObject* parent = nullptr);
    ~PictureLoader() override;

    /// Answered by loaded or failed.
    void load(const QString& path);

Q_SIGNALS:
    void loaded(const QString& path, const QImage& picture);
    void failed(const QString& path, const daguerre::Failure& failure);

private:
    QThreadPool m_threads;
};

} // namespace daguerre
