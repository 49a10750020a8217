// SPDX-License-Identifier: Apache-2.0
#include "ui/exchange/PictureOpener.h"

#include "core/library/PicturePixels.h"
#include "core/library/PictureReader.h"

#include <QBuffer>
#include <QFile>

#include <variant>

namespace daguerre {

namespace {

std::variant<FinishedPicture, Failure> readFrom(QIODevice& device, const QString& name)
{
    try {
        FinishedPicture picture;
        picture.picture = readPixels(device, name);
        device.seek(0);
        picture.metadata = readPicture(device, name).metadata;
        return picture;
    } catch (const Error& error) {
        return toFailure(error);
    } catch (const std::exception&) {
        return Failure {ErrorKind::Memory, name, PictureOpener::tr("there is not enough memory for it"), {}};
    }
}

} // namespace

PictureOpener::PictureOpener(QObject* parent)
    : QObject(parent)
{
    m_threads.setMaxThreadCount(1);
}

PictureOpener::~PictureOpener()
{
    m_threads.clear();
    m_threads.waitForDone();
}

void PictureOpener::open(const QString& path)
{
    auto file = std::make_shared<QFile>(path);
    if (!file->open(QIODevice::ReadOnly)) {
        ++m_last;
        Q_EMIT failed({ErrorKind::InputOutput, path, tr("can't be read: %1").arg(file->errorString()),
            tr("check that the file is there and may be read")});
        return;
    }
    read(file, path, path);
}

void PictureOpener::openBytes(const QByteArray& bytes, const QString& name)
{
    auto buffer = std::make_shared<QBuffer>();
    buffer->setData(bytes);
    buffer->open(QIODevice::ReadOnly);
    read(buffer, name, {});
}

void PictureOpener::read(std::shared_ptr<QIODevice> device, const QString& name, const QString& path)
{
    m_threads.clear(); // nobody waits for the earlier ones
    m_threads.start([this, device = std::move(device), name, path, number = ++m_last] {
        auto result = readFrom(*device, name);
        QMetaObject::invokeMethod(this, [this, result = std::move(result), path, number]() mutable {
            if (number != m_last)
                return;
            if (const auto* failure = std::get_if<Failure>(&result)) {
                Q_EMIT failed(*failure);
                return;
            }
            auto& picture = std::get<FinishedPicture>(result);
            picture.path = path;
            Q_EMIT opened(picture);
        });
    });
}

} // namespace daguerre
