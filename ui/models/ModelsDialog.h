// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/models/ModelDetailsText.h"

#include <QDialog>
#include <QTimer>

class QSplitter;

namespace daguerre {

class ModelCatalogue;
class ModelDetails;
class ModelFolders;
class ModelList;
class ModelSwitch;
class Settings;

/// All models of the user's folders: what each is, why one can't be used, and using one. A window beside the main one.
class ModelsDialog final : public QDialog {
    Q_OBJECT

public:
    ModelsDialog(ModelCatalogue& catalogue, ModelFolders& folders, ModelSwitch& models, Settings& settings,
        QWidget* parent = nullptr);

Q_SIGNALS:
    /// The user wants a LoRA or an embedding to be used by the prompt.
    void wordsWanted(const QString& words);

protected:
    void done(int result) override;

private:
    void layOut(ModelFolders& folders);
    void followModels();
    void showDetails();
    void examine();
    void takeAnswer(const QString& path, const ModelContext& answer);
    void use();

    ModelCatalogue& m_catalogue;
    ModelSwitch& m_models;
    Settings& m_settings;
    ModelList* m_list;
    ModelDetails* m_details;
    QSplitter* m_splitter;
    QTimer m_examineSoon;
    QString m_examined; // path; the answer belongs to it
    ModelContext m_answer;
};

} // namespace daguerre
