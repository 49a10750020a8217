// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/generation/PreviewDecoders.h"

#include <QDialog>
#include <QStringList>

class QComboBox;

namespace daguerre {

/// How previews are made while a picture develops: quickly, or by a TAESD file, for each kind of model. Every change
/// holds at once.
class PreviewsDialog final : public QDialog {
    Q_OBJECT

public:
    /// `files`: TAESD files to choose among.
    PreviewsDialog(const PreviewDecoders& decoders, const QStringList& files, QWidget* parent = nullptr);

Q_SIGNALS:
    /// By the user.
    void changed(const daguerre::PreviewDecoders& decoders);

private:
    using File = QString PreviewDecoders::*;

    QComboBox* addBox(const char* name, const QString& label, File file, const QStringList& files);
    void fill(QComboBox& box, File file, const QStringList& files) const;
    void choose(QComboBox& box, File file, int index);
    void chooseFile(QComboBox& box, File file);
    void set(QComboBox& box, File file, const QString& path);

    PreviewDecoders m_decoders;
};

} // namespace daguerre
