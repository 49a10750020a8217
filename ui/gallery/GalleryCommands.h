// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/library/Library.h"

#include <QObject>

class QAction;

namespace daguerre {

class Actions;
class GalleryModel;
class GalleryView;

/// Carries out what the actions of the Library menu order, on the pictures that are selected in the gallery.
class GalleryCommands final : public QObject {
    Q_OBJECT

public:
    GalleryCommands(GalleryView& view, GalleryModel& model, Library& library, const Actions& actions);

    /// Of the selected pictures, in the order of the grid, as far as they are known.
    QList<PictureRecord> selected() const;
    /// The current one where it is selected, with id 0 otherwise.
    PictureRecord current() const;

Q_SIGNALS:
    void openWanted(const daguerre::PictureRecord& picture);
    void quickLookWanted(const daguerre::PictureRecord& picture);
    void useSettingsWanted(const daguerre::PictureRecord& picture);
    void usePromptWanted(const daguerre::PictureRecord& picture);
    void useSeedWanted(const daguerre::PictureRecord& picture);
    void compareWanted(const daguerre::PictureRecord& left, const daguerre::PictureRecord& right);

private:
    void connectSingle(QAction* action, void (GalleryCommands::*signal)(const PictureRecord&));
    void connectOrders();
    void offer();
    void trash();
    void askToRemove(const QList<PictureId>& ids, const Failure& why);
    void reveal() const;

    GalleryView& m_view;
    GalleryModel& m_model;
    Library& m_library;
    const Actions& m_actions;
};

} // namespace daguerre
