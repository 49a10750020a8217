// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Failure.h"
#include "core/generation/PreviewDecoders.h"
#include "core/settings/ModelSettings.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

class QSettings;

namespace daguerre {

/// What the user has chosen for good, an INI file through QSettings. A file that was cut or filled with NULs is set
/// aside, and the one of the last start taken. GUI thread.
class Settings {
public:
    /// The user's settings file ($XDG_CONFIG_HOME/daguerre/daguerre.ini).
    Settings();
    explicit Settings(const QString& file);
    ~Settings();

    /// The file was damaged.
    const std::optional<Failure>& problem() const { return m_problem; }

    QString checkpoint() const; // empty: the embedded model
    void setCheckpoint(const QString& path);

    /// What is kept for each model.
    ModelSettings& models() { return m_models; }
    const ModelSettings& models() const { return m_models; }

    /// Folders whose models are listed.
    QStringList modelFolders() const;
    void setModelFolders(const QStringList& folders);
    QByteArray modelsWindowState(const QString& part) const; // geometry, columns ...
    void setModelsWindowState(const QString& part, const QByteArray& state);

    /// Where pictures are saved: the user's pictures folder + "Daguerre" unless changed.
    QString outputFolder() const;
    void setOutputFolder(const QString& folder);
    QString fileNamePattern() const;

    /// Whether pictures that are copied or dragged to other programs tell how they were made.
    bool keepsMetadata() const;
    void setKeepsMetadata(bool keeps);

    /// What previews are made with.
    PreviewDecoders previewDecoders() const;
    void setPreviewDecoders(const PreviewDecoders& decoders);

    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray& geometry);
    QByteArray windowState() const;
    void setWindowState(const QByteArray& state);

    /// Folders of pictures that the gallery shows beside the output folder.
    QStringList galleryFolders() const;
    void setGalleryFolders(const QStringList& folders);
    int thumbnailSide() const; // device-independent pixels
    void setThumbnailSide(int side);
    bool isGalleryList() const;
    void setGalleryList(bool list);
    QByteArray gallerySplitter() const;
    void setGallerySplitter(const QByteArray& state);

private:
    std::optional<Failure> m_problem; // before m_file, whose file it looks at first
    std::unique_ptr<QSettings> m_file;
    ModelSettings m_models;
};

} // namespace daguerre
