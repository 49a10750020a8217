// SPDX-License-Identifier: Apache-2.0
#include "ui/models/ModelChooser.h"

#include "ui/models/ModelName.h"

#include <QAbstractItemView>
#include <QDir>
#include <QSignalBlocker>

#include <algorithm>

namespace daguerre {

namespace {

constexpr int mostVisible = 20;

} // namespace

ModelChooser::ModelChooser(QWidget* parent)
    : QComboBox(parent)
{
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // a long name must not widen the window
    setMaxVisibleItems(mostVisible);
    fill();
    connect(this, &QComboBox::activated, this, &ModelChooser::chooseIndex);
}

void ModelChooser::setModel(const LoadReport& model)
{
    m_shown = isEmbedded(model) ? QString() : QString::fromStdString(model.path.string());
    if (indexOf(m_shown) < 0) {
        m_opened.append({modelName(model), {m_shown}});
        fill();
    }
    setCurrentIndex(indexOf(m_shown));
}

void ModelChooser::setCatalogue(const QList<ModelEntry>& models)
{
    QList<Choice> catalogue;
    for (const ModelEntry& model : models) {
        if (model.isUsable() && model.facts.kind == ModelKind::Checkpoint)
            catalogue.append({model.name(), model.paths});
    }
    if (catalogue == m_catalogue)
        return;
    m_catalogue = catalogue;
    m_stale = view()->isVisible();
    if (!m_stale)
        fill();
}

void ModelChooser::hidePopup()
{
    QComboBox::hidePopup();
    if (m_stale) // the row that was chosen is told afterwards
        QMetaObject::invokeMethod(this, &ModelChooser::fill, Qt::QueuedConnection);
    m_stale = false;
}

QList<ModelChooser::Choice> ModelChooser::choices() const
{
    QList<Choice> choices = m_catalogue;
    for (const Choice& opened : m_opened) {
        const QString path = opened.paths.first();
        if (std::ranges::none_of(m_catalogue, [&path](const Choice& choice) { return choice.paths.contains(path); }))
            choices.append(opened);
    }
    return choices;
}

void ModelChooser::fill()
{
    const QSignalBlocker quiet(this);
    m_choices = choices();
    clear();
    addItem(embeddedModelName());
    for (const Choice& choice : std::as_const(m_choices)) {
        addItem(choice.name);
        setItemData(count() - 1, QDir::toNativeSeparators(choice.paths.first()), Qt::ToolTipRole);
    }
    insertSeparator(count());
    addItem(tr("Other file…"));
    addItem(tr("All models…"));
    setCurrentIndex(indexOf(m_shown));
}

int ModelChooser::indexOf(const QString& checkpoint) const
{
    if (checkpoint.isEmpty())
        return 0;
    const auto found = std::ranges::find_if(
        m_choices, [&checkpoint](const Choice& choice) { return choice.paths.contains(checkpoint); });
    return found == m_choices.end() ? -1 : int(found - m_choices.begin()) + 1;
}

QHash<QString, QString> ModelChooser::checkpoints() const
{
    QHash<QString, QString> paths {{embeddedModelName(), QString()}};
    for (const Choice& choice : m_choices)
        paths.insert(choice.name, choice.paths.contains(m_shown) ? m_shown : choice.paths.first());
    return paths;
}

void ModelChooser::choose(const QString& checkpoint)
{
    if (checkpoint != m_shown)
        Q_EMIT chosen(checkpoint);
}

void ModelChooser::chooseIndex(int index)
{
    const int shown = indexOf(m_shown);
    if (index == shown)
        return;
    setCurrentIndex(shown); // until the engine has the other
    if (index == count() - 1)
        Q_EMIT catalogueWanted();
    else if (index == count() - 2)
        Q_EMIT otherWanted();
    else
        Q_EMIT chosen(index == 0 ? QString() : m_choices.at(index - 1).paths.first());
}

} // namespace daguerre
