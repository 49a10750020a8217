// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPlainTextEdit>
#include <QTextCursor>

#include <memory>

namespace daguerre {

/// A prompt: plain text only, Tab leaves the field. While an input method composes, no key fires anything; a shortcut
/// that starts a job calls commitComposition() first, so that the job gets what is on the screen.
class PromptEdit final : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit PromptEdit(QWidget* parent = nullptr);

    /// Shows this many lines at least.
    void setMinimumLines(int lines);
    /// The text as one step of the undo history.
    void replaceText(const QString& text);
    /// At the end, as a step of its own that can be undone.
    void appendText(const QString& text);
    /// Shows another document, and returns the one before with its undo history.
    std::unique_ptr<QTextDocument> exchangeDocument(std::unique_ptr<QTextDocument> document);
    /// A document for it.
    std::unique_ptr<QTextDocument> documentWith(const QString& text) const;
    /// Marks these places in the text, by painting alone.
    void setBorders(const QList<int>& positions);
    /// What is being composed and no part of the text yet.
    const QString& composition() const { return m_composition; }
    /// Makes text that is still being composed part of the prompt, once, whenever the input method answers.
    void commitComposition();

Q_SIGNALS:
    /// The user has typed or composed something; the text, the caret and composition() tell what.
    void typed();
    /// An infotext, instead of being put into the prompt.
    void settingsPasted(const QString& text);
    /// The clipboard holds something, but no text.
    void otherPasted();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    bool canInsertFromMimeData(const QMimeData* source) const override;
    void insertFromMimeData(const QMimeData* source) override;
    void paintEvent(QPaintEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;

private:
    bool isComposing() const { return !m_composition.isEmpty(); }

    QList<QTextCursor> m_borders; // move with the text until it is counted again
    QString m_composition;
    QString m_committedAhead; // what the input method may still send as its own commit
};

} // namespace daguerre
