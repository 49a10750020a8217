// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QStringList>

class QWidget;

namespace daguerre {

class Actions;
class ModelCatalogue;
class Settings;

/// Which folders the catalogue lists: kept in the settings, told to the catalogue, asked of the user. GUI thread.
class ModelFolders final : public QObject {
    Q_OBJECT

public:
    /// Belongs to `window`; its dialogs too where they are asked for in the menus.
    ModelFolders(ModelCatalogue& catalogue, Settings& settings, const Actions& actions, QWidget& window);

    QStringList folders() const;
    /// Those that lie in others already are left out.
    void add(const QStringList& folders);
    void remove(const QString& folder);
    /// Asks, in a dialog of `window`.
    void choose(QWidget* window);
    /// Likewise, for the folders of another program.
    void import(QWidget* window);

Q_SIGNALS:
    void changed();

private:
    void set(const QStringList& folders);

    ModelCatalogue& m_catalogue;
    Settings& m_settings;
};

} // namespace daguerre
