// SPDX-License-Identifier: Apache-2.0
#include "ui/prompt/WordPopup.h"

#include <algorithm>

namespace daguerre {

WordPopup::WordPopup(QWidget& field)
    : QListView(field.window())
    , m_field(field)
    , m_model(new WordListModel(this))
{
    setObjectName(field.objectName() + QStringLiteral("Words"));
    setAccessibleName(tr("Words that the model knows"));
    setModel(m_model);
    setFocusPolicy(Qt::NoFocus);
    setFocusProxy(&field);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setAutoFillBackground(true);
    setFrameShape(QFrame::StyledPanel);
    hide();
    connect(this, &QAbstractItemView::entered, this, [this](const QModelIndex& index) { setCurrentIndex(index); });
    connect(this, &QAbstractItemView::clicked, this, &WordPopup::picked);
}

void WordPopup::showWords(const QList<WordCompletion>& words, const QRect& place)
{
    if (parentWidget() != m_field.window())
        setParent(m_field.window());
    m_model->setWords(words);
    moveTo(place);
    show();
    raise();
    setCurrentIndex(m_model->index(0));
}

void WordPopup::moveTo(const QRect& place)
{
    const QSize size = fittingSize();
    const QRect window = parentWidget()->rect();
    const QPoint below = m_field.mapTo(parentWidget(), place.bottomLeft());
    const QPoint above = m_field.mapTo(parentWidget(), place.topLeft());
    const bool fits = below.y() + size.height() <= window.bottom();
    const int top = fits ? below.y() + 1 : std::max(0, above.y() - size.height());
    setGeometry({{std::clamp(below.x(), 0, std::max(0, window.right() - size.width())), top}, size});
}

void WordPopup::step(int rows)
{
    const int count = m_model->rowCount();
    setCurrentIndex(m_model->index((currentIndex().row() + rows + count) % count));
}

QSize WordPopup::fittingSize() const
{
    const int frame = 2 * frameWidth();
    const int width = std::min(sizeHintForColumn(0) + frame + 8, parentWidget()->width());
    return {std::max(width, 160), m_model->rowCount() * sizeHintForRow(0) + frame};
}

} // namespace daguerre
