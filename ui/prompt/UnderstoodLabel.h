// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dictionary/Understanding.h"

#include <QLabel>
#include <QTimer>

namespace daguerre {

class PromptEdit;

/// The line below a prompt that tells what the model is given in place of foreign words, and which of them it doesn't
/// know; hidden while there is nothing to tell. The prompt has the same as its description, for screen readers.
class UnderstoodLabel final : public QLabel {
    Q_OBJECT

public:
    explicit UnderstoodLabel(PromptEdit& edit, QWidget* parent = nullptr);

    /// Null: every prompt is given as it is.
    void setDictionary(std::shared_ptr<const PromptDictionary> dictionary);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void tell();
    void elide();

    PromptEdit& m_edit;
    std::shared_ptr<const PromptDictionary> m_dictionary;
    QString m_words; // all of them
    QTimer m_soon;
};

} // namespace daguerre
