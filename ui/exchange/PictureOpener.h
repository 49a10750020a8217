// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/generation/GenerationEvents.h"

#include <QObject>
#include <QThreadPool>

#include <memory>

class QIODevice;

namespace daguerre {

/// Reads a picture, pixels and description, off the GUI thread. Of several asked for at once only the last is answered.
/// GUI thread; the answer is a signal.
class PictureOpener final : public QObject {
    Q_OBJECT

public:
    explicit PictureOpener(QObject* parent = nullptr);
    ~PictureOpener() override;

    /// The file is opened before this returns, so that it may be removed at once.
    void open(const QString& path);
    /// A file's content that has no file.
    void openBytes(const QByteArray& bytes, const QString& name);

Q_SIGNALS:
    /// Its path is empty where it has no file; no job made it.
    void opened(const daguerre::FinishedPicture& picture);
    void failed(const daguerre::Failure& failure);

private:
    void read(std::shared_ptr<QIODevice> device, const QString& name, const QString& path);

    QThreadPool m_threads;
    quint64 m_last = 0;
};

} // namespace daguerre
