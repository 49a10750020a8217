// SPDX-License-Identifier: Apache-2.0
#include "ui/models/ModelsDialog.h"

#include "core/models/ModelCatalogue.h"
#include "core/settings/Settings.h"
#include "ui/models/ModelDetails.h"
#include "ui/models/ModelFolderList.h"
#include "ui/models/ModelList.h"
#include "ui/models/ModelProgress.h"
#include "ui/models/ModelSwitch.h"
#include "ui/models/ModelText.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScreen>
#include <QSplitter>
#include <QVBoxLayout>

#include <chrono>
#include <initializer_list>

namespace daguerre {

namespace {

constexpr std::chrono::milliseconds examineDelay {200};

QString geometryKey()
{
    return QStringLiteral("geometry");
}

QString splitterKey()
{
    return QStringLiteral("splitter");
}

bool isAddOn(const ModelEntry& model)
{
    return model.facts.kind == ModelKind::Lora || model.facts.kind == ModelKind::Embedding;
}

} // namespace

ModelsDialog::ModelsDialog(
    ModelCatalogue& catalogue, ModelFolders& folders, ModelSwitch& models, Settings& settings, QWidget* parent)
    : QDialog(parent)
    , m_catalogue(catalogue)
    , m_models(models)
    , m_settings(settings)
    , m_list(new ModelList)
    , m_details(new ModelDetails)
    , m_splitter(new QSplitter)
{
    setObjectName(QStringLiteral("modelsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Models"));
    layOut(folders);
    followModels();
    if (!restoreGeometry(settings.modelsWindowState(geometryKey())))
        resize(QSize(1200, 680).boundedTo(screen()->availableSize()));
    if (!m_splitter->restoreState(settings.modelsWindowState(splitterKey())))
        m_splitter->setSizes({width() * 17 / 100, width() * 53 / 100, width() * 30 / 100});
    m_list->restore(settings);
    m_list->focusSearch();
}

void ModelsDialog::layOut(ModelFolders& folders)
{
    auto* folderList = new ModelFolderList(folders);
    connect(folderList, &ModelFolderList::selected, m_list, &ModelList::setFolder);
    m_splitter->setObjectName(QStringLiteral("modelsSplitter"));
    for (QWidget* part : std::initializer_list<QWidget*> {folderList, m_list, m_details})
        m_splitter->addWidget(part);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(1, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    QPushButton* rescan = buttons->addButton(tr("Res&can"), QDialogButtonBox::ActionRole);
    rescan->setObjectName(QStringLiteral("rescanModelsButton"));
    rescan->setToolTip(tr("Look at the folders again, and compute hashes that are missing"));
    rescan->setAutoDefault(false);
    connect(rescan, &QPushButton::clicked, &m_catalogue, &ModelCatalogue::rescan);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* bottom = new QHBoxLayout;
    bottom->addWidget(new ModelProgress(m_catalogue), 1);
    bottom->addWidget(buttons);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_splitter, 1);
    layout->addLayout(bottom);
}

void ModelsDialog::followModels()
{
    connect(&m_catalogue, &ModelCatalogue::changed, this, [this] { m_list->setModels(m_catalogue.models()); });
    connect(&m_models, &ModelSwitch::loadedChanged, this, [this] {
        m_examined.clear(); // the answer was about another model
        showDetails();
    });
    connect(&m_models, &ModelSwitch::examined, this,
        [this](const QString& path, const LoadReport& report) { takeAnswer(path, {.report = report}); });
    connect(&m_models, &ModelSwitch::notExamined, this,
        [this](const QString& path, const Failure& failure) { takeAnswer(path, {.failure = failure}); });
    connect(&m_models, &ModelSwitch::fitted, this,
        [this](const QString& path, const AddOnFit& fit) { takeAnswer(path, {.fit = fit}); });
    m_examineSoon.setSingleShot(true);
    m_examineSoon.setInterval(examineDelay);
    connect(&m_examineSoon, &QTimer::timeout, this, &ModelsDialog::examine);
    connect(m_list, &ModelList::currentChanged, this, &ModelsDialog::showDetails);
    connect(m_list, &ModelList::doubleClicked, this, &ModelsDialog::use);
    connect(m_details, &ModelDetails::useWanted, this, &ModelsDialog::use);
    connect(m_details, &ModelDetails::saveDefaultsWanted, this, [this] {
        m_models.saveDefaults(m_list->current().path());
        showDetails();
    });
    connect(m_details, &ModelDetails::resetDefaultsWanted, this, [this] {
        m_models.resetValues(m_list->current().path());
        showDetails();
    });
    connect(m_details, &ModelDetails::overridesWanted, this, [this](const ModelOverrides& overrides) {
        m_models.setOverrides(m_list->current().path(), overrides);
        m_examined.clear(); // the answer was about other ones
        showDetails();
    });
    m_list->setModels(m_catalogue.models());
    m_list->select(m_models.checkpoint());
}

void ModelsDialog::showDetails()
{
    const ModelEntry model = m_list->current();
    ModelContext context = model.path() == m_examined ? m_answer : ModelContext();
    context.defaults = m_settings.models().defaults(model.path());
    context.overrides = m_settings.models().overrides(model.path());
    context.vaes = pathsOfKind(m_catalogue.models(), ModelKind::Vae);
    const std::optional<LoadReport>& loaded = m_models.loaded();
    if (loaded && model.paths.contains(QString::fromStdString(loaded->path.string()))) {
        context.inUse = true;
        context.report = loaded;
    }
    m_details->show(model, context);
    const bool examinable = model.facts.kind == ModelKind::Checkpoint || isAddOn(model);
    if (examinable && model.isUsable() && !context.inUse && model.path() != m_examined)
        m_examineSoon.start(); // not for each of those that one passes by
}

void ModelsDialog::examine()
{
    const ModelEntry model = m_list->current();
    m_examined = model.path();
    m_answer = {};
    if (isAddOn(model))
        m_models.fit(m_examined);
    else
        m_models.examine(m_examined);
}

void ModelsDialog::takeAnswer(const QString& path, const ModelContext& answer)
{
    if (path != m_examined)
        return;
    m_answer = answer;
    showDetails();
}

void ModelsDialog::use()
{
    const ModelEntry model = m_list->current();
    if (const QString words = promptWords(model); model.isUsable() && !words.isEmpty())
        return Q_EMIT wordsWanted(words);
    const bool usable = model.isUsable() && model.facts.kind == ModelKind::Checkpoint;
    if (usable && !model.paths.contains(m_models.checkpoint()))
        m_models.use(model.path());
}

void ModelsDialog::done(int result)
{
    m_settings.setModelsWindowState(geometryKey(), saveGeometry());
    m_settings.setModelsWindowState(splitterKey(), m_splitter->saveState());
    m_list->save(m_settings);
    QDialog::done(result);
}

} // namespace daguerre
