// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/library/PictureRecord.h"
#include "ui/exchange/PictureOpener.h"

#include <QDialog>

#include <array>

class QLabel;

namespace daguerre {

class CompareView;

/// Two pictures side by side, and what differs in how they were made.
class CompareDialog final : public QDialog {
    Q_OBJECT

public:
    CompareDialog(const PictureRecord& left, const PictureRecord& right, QWidget* parent);

private:
    static QWidget* differences(const QString& text);
    void open(std::size_t side, const QString& path);

    CompareView* m_view;
    std::array<QLabel*, 2> m_captions;
    std::array<PictureOpener, 2> m_openers;
};

/// The settings in which the pictures differ, as a table in HTML with a column under each picture; a sentence where
/// they don't.
QString differencesText(const PictureRecord& left, const PictureRecord& right);

} // namespace daguerre
