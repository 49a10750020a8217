// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/library/PictureRecord.h"

#include <QDialog>

#include <array>

class QLabel;

namespace daguerre {

class CompareView;
class PictureLoader;

/// Two pictures side by side, and what differs in how they were made.
class CompareDialog final : public QDialog {
    Q_OBJECT

public:
    CompareDialog(PictureLoader& loader, const PictureRecord& left, const PictureRecord& right, QWidget* parent);

private:
    void place(const QString& path, const QImage& picture);

    std::array<PictureRecord, 2> m_pictures;
    CompareView* m_view;
    std::array<QLabel*, 2> m_captions;
};

/// Lines of name and both values, of the settings in which the pictures differ, as a table in HTML; a sentence where they
/// don't.
QString differencesText(const PictureRecord& left, const PictureRecord& right);

} // namespace daguerre
