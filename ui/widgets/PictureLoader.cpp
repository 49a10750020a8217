// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/PictureLoader.h"

#include "core/library/PicturePixels.h"

namespace daguerre {

PictureLoader::PictureLoader(QObject* parent)
    : QObject(parent)
{
    m_threads.setMaxThreadCount(2); // two pictures to compare
}

PictureLoader::~PictureLoader()
{
    m_threads.clear();
    m_threads.waitForDone();
}

void PictureLoader::load(const QString& path)
{
    m_threads.start([this, path] {
        try {
            Q_EMIT loaded(path, readPixels(path)); // delivered queued: receivers live on the GUI thread
        } catch (const Error& error) {
            Q_EMIT failed(path, toFailure(error));
        } catch (const std::bad_alloc&) {
            Q_EMIT failed(path, {ErrorKind::Memory, path, tr("there is not enough memory for it"), {}});
        }
    });
}

} // namespace daguerre
