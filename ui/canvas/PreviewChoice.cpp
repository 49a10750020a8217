// SPDX-License-Identifier: Apache-2.0
#include "ui/canvas/PreviewChoice.h"

#include "core/generation/GenerationService.h"
#include "core/models/ModelCatalogue.h"
#include "core/settings/Settings.h"
#include "ui/Actions.h"
#include "ui/dialogs/PreviewsDialog.h"

#include <QAction>

namespace daguerre {

PreviewChoice::PreviewChoice(GenerationService& service, const ModelCatalogue& catalogue, Settings& settings,
    const Actions& actions, QWidget& window)
    : QObject(&window)
    , m_service(service)
    , m_catalogue(catalogue)
    , m_settings(settings)
    , m_window(window)
{
    connect(actions.choosePreviews, &QAction::triggered, this, &PreviewChoice::choose);
    m_service.setPreviewDecoders(settings.previewDecoders());
}

void PreviewChoice::choose()
{
    QStringList files;
    for (const ModelEntry& model : m_catalogue.models())
        if (model.facts.kind == ModelKind::PreviewDecoder && model.isUsable())
            files.append(model.path());
    auto* dialog = new PreviewsDialog(m_settings.previewDecoders(), files, &m_window);
    connect(dialog, &PreviewsDialog::changed, this, &PreviewChoice::set);
    dialog->open();
}

void PreviewChoice::set(const PreviewDecoders& decoders)
{
    m_settings.setPreviewDecoders(decoders);
    m_service.setPreviewDecoders(decoders);
    Q_EMIT changed();
}

} // namespace daguerre
