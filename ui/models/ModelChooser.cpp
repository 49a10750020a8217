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
    connect(this, &QComboBox::activated, this, &ModelChooser::chooseIndex);
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

QHash<QString, QString> ModelChooser::checkpoints() const
{
    QHash<QString, QString> paths;
    for (int index = 0; index < modelCount(); ++index)
        paths.insert(itemText(index), itemData(index).toString());
    return paths;
}

void ModelChooser::choose(const QString& checkpoint)
{
    if (checkpoint != this->checkpoint())
        Q_EMIT chosen(checkpoint);
}

void ModelChooser::chooseIndex(int index)
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
