// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dictionary/WordCompletion.h"

#include <QObject>

class QKeyEvent;

namespace daguerre {

class PromptEdit;
class WordPopup;

/// Offers the model's words for foreign ones as they are typed into a prompt: Up and Down choose, Return, Tab or a
/// click takes one, as one step to undo, and Escape or anything else closes the list. Hangul counts while it is
/// composed, as its input methods show no list of their own. GUI thread.
class WordCompleter final : public QObject {
    Q_OBJECT

public:
    /// Belongs to `edit`.
    explicit WordCompleter(PromptEdit& edit);

    /// Null: nothing is offered.
    void setDictionary(std::shared_ptr<const PromptDictionary> dictionary);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void offer();
    void take();
    /// Keeps the list at its word while the field changes its height or scrolls.
    void follow();
    QRect place() const;
    void hide();
    bool isOwnKey(const QKeyEvent& key) const;
    void press(int key);

    PromptEdit& m_edit;
    WordPopup* m_popup;
    std::shared_ptr<const PromptDictionary> m_dictionary;
    int m_begin = 0; // of the word, in the document
};

} // namespace daguerre
