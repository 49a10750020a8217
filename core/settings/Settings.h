// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/diffusion/TextToImage.h"

#include <QByteArray>
#include <QString>

#include <memory>

class QSettings;

namespace daguerre {

enum class SeedMode { Random, Fixed };

/// What the program remembers between starts; an INI file through QSettings. GUI thread.
class Settings {
public:
    /// The user's settings file ($XDG_CONFIG_HOME/daguerre/daguerre.ini).
    Settings();
    explicit Settings(const QString& file);
    ~Settings();

    /// The last values of the controls; defaults for Mini at the first start.
    TextToImage picture() const;
    void setPicture(const TextToImage& picture);
    SeedMode seedMode() const;
    void setSeedMode(SeedMode mode);
    int imageCount() const;
    void setImageCount(int count);
    QString checkpoint() const; // empty: the embedded model
    void setCheckpoint(const QString& path);

    /// Where pictures are saved: the user's pictures folder + "Daguerre" unless changed.
    QString outputFolder() const;
    void setOutputFolder(const QString& folder);
    QString fileNamePattern() const;

    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray& geometry);
    QByteArray windowState() const;
    void setWindowState(const QByteArray& state);

private:
    std::unique_ptr<QSettings> m_file;
};

} // namespace daguerre
