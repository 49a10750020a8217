// SPDX-License-Identifier: Apache-2.0
#include "ui/models/ModelChooser.h"

#include "ui/models/ModelName.h"

#include <QDir>

namespace daguerre {

ModelChooser::ModelChooser(QWidget* parent)
    : QComboBox(parent)
{
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // a long name must not widen the window
    addItem(embeddedModelName(), QString());
    addItem(tr("Other…"));
    connect(this, &QComboBox::activated, this, &ModelChooser::choose);
}

void ModelChooser::setModel(const LoadReport& model)
{
    const QString path = QString::fromStdString(model.path.string());
    int index = isEmbedded(model) ? 0 : findData(path);
    if (index < 0) {
        index = modelCount();
        insertItem(index, modelName(model), path);
        setItemData(index, QDir::toNativeSeparators(path), Qt::ToolTipRole);
    }
    m_shown = index;
    setCurrentIndex(index);
}

void ModelChooser::choose(int index)
{
    if (index == m_shown)
        return;
    setCurrentIndex(m_shown); // until the engine has the other
    if (index == modelCount())
        Q_EMIT otherWanted();
    else
        Q_EMIT chosen(itemData(index).toString());
}

} // namespace daguerre
