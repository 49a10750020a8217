// SPDX-License-Identifier: Apache-2.0
#include "ui/canvas/CanvasContent.h"

#include "core/imaging/Conversions.h"

namespace daguerre {

void CanvasContent::begin(JobId job, const GenerationRequest& request)
{
    if (!m_sheet.image.isNull())
        m_before = std::move(m_sheet);
    m_job = job;
    m_sheet = {};
    m_sheet.size = finalSize(request);
    m_sheet.prompt = QString::fromStdString(request.picture.prompt);
}

bool CanvasContent::showPreview(const Preview& preview)
{
    if (m_job == 0 || preview.job != m_job || preview.picture.isNull())
        return false;
    m_sheet.image = enlarged(preview.picture, m_sheet.size);
    m_sheet.picture = {};
    m_before = {};
    return true;
}

bool CanvasContent::showPicture(const FinishedPicture& picture)
{
    if (m_job == 0 || picture.job != m_job)
        return false;
    m_sheet.size = picture.picture.size();
    m_sheet.image = picture.picture;
    m_sheet.picture = picture;
    m_before = {};
    return true;
}

void CanvasContent::end(JobId job)
{
    if (m_job == 0 || job != m_job)
        return;
    m_job = 0;
    if (m_sheet.image.isNull())
        m_sheet = std::exchange(m_before, {});
    else
        m_sheet.unfinished = m_sheet.picture.picture.isNull();
}

void CanvasContent::setPath(const QString& path)
{
    Sheet& sheet = m_opened ? *m_opened : m_sheet;
    sheet.picture.path = path;
    sheet.picture.saveFailure.reset();
}

void CanvasContent::open(const FinishedPicture& picture)
{
    m_opened = Sheet {picture.picture.size(), picture.metadata.prompt, picture.picture, picture};
}

bool CanvasContent::follow()
{
    const bool wasOpened = m_opened.has_value();
    m_opened.reset();
    return wasOpened;
}

} // namespace daguerre
