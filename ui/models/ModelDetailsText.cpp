// SPDX-License-Identifier: Apache-2.0
#include "ui/models/ModelDetailsText.h"

#include "core/diffusion/MemoryBudget.h"
#include "ui/models/ModelText.h"
#include "ui/widgets/Quantities.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>
#include <QSize>

#include <algorithm>

namespace daguerre {

namespace {

constexpr qint64 float32Bytes = 4;
constexpr std::size_t mostNames = 5;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(daguerre::ModelDetailsText)
};

QString section(const QString& title, const QStringList& lines)
{
    QString text = lines.join(QLatin1Char('\n')).trimmed().toHtmlEscaped();
    if (text.isEmpty())
        return {};
    text.replace(QLatin1Char('\n'), QStringLiteral("<br>"));
    return QStringLiteral("<p style=\"margin:0 0 8px 0\"><b>%1</b><br>%2</p>").arg(title.toHtmlEscaped(), text);
}

QString sentence(const QString& text)
{
    return text.isEmpty() ? QString() : text.front().toUpper() + text.sliced(1);
}

QString dtypesText(const ModelFacts& facts)
{
    QStringList parts;
    for (auto dtype = facts.dtypes.begin(); dtype != facts.dtypes.end(); ++dtype)
        parts.append(QStringLiteral("%1 × %2").arg(QLocale().toString(*dtype), dtype.key()));
    return parts.join(QStringLiteral(", "));
}

QString memoryText(const ModelFacts& facts, const std::optional<LoadReport>& report)
{
    if (facts.kind != ModelKind::Checkpoint || !facts.problem.isEmpty())
        return {};
    const auto bytesOf = [](const LoadReport& of) { return of.copiedBytes > 0 ? of.copiedBytes : of.weightBytes; };
    const qint64 needed = report ? qint64(bytesOf(*report)) : facts.valueCount * float32Bytes;
    return Texts::tr("%1 for the weights; %2 are free").arg(bytesText(needed), bytesText(qint64(availableMemory())));
}

QStringList pathsText(const QStringList& paths)
{
    QStringList shown;
    for (const QString& path : paths)
        shown.append(QDir::toNativeSeparators(path));
    return shown;
}

QString valuesText(const std::optional<ModelValues>& values)
{
    if (!values)
        return {};
    return Texts::tr("%n step(s)", nullptr, values->steps) + QStringLiteral(", ")
        + Texts::tr("guidance %1").arg(QLocale().toString(values->guidanceScale)) + QStringLiteral(", ")
        + sizeText({values->width, values->height});
}

/// A few of the names, each on a line of its own.
QStringList namesText(const QString& title, const std::vector<std::string>& names)
{
    if (names.empty())
        return {};
    QStringList lines {title};
    for (std::size_t i = 0; i < std::min(mostNames, names.size()); ++i)
        lines.append(QStringLiteral("    ") + QString::fromStdString(names[i]));
    if (names.size() > mostNames)
        lines.append(QStringLiteral("    …"));
    return lines;
}

QStringList reportText(const std::optional<LoadReport>& report)
{
    if (!report)
        return {};
    QStringList lines {Texts::tr("%1 tensors used, %2 missing, %3 not used")
                           .arg(report->tensorsUsed)
                           .arg(report->missing.size())
                           .arg(report->unused.size() + report->knownUnused.size())};
    if (report->milliseconds > 0)
        lines.append(Texts::tr("Opened in %1 ms").arg(qRound(report->milliseconds)));
    lines.append(report->prediction == PredictionType::V ? Texts::tr("Predicts velocity (v)")
                                                         : Texts::tr("Predicts noise (epsilon)"));
    lines += namesText(Texts::tr("Missing:"), report->missing);
    lines += namesText(Texts::tr("Not used:"), report->unused);
    for (const std::string& note : report->notes)
        lines.append(sentence(QString::fromStdString(note)));
    return lines;
}

QStringList fitText(ModelKind kind, const std::optional<AddOnFit>& fit)
{
    if (!fit || fit->model.empty())
        return {};
    const QString model = QString::fromStdString(fit->model);
    QStringList lines;
    if (kind == ModelKind::Lora)
        lines.append(Texts::tr("%1 of %2 modules fit %3").arg(fit->fitting).arg(fit->count).arg(model));
    else
        lines.append((fit->isComplete() ? Texts::tr("Fits %1") : Texts::tr("Does not fit %1")).arg(model));
    if (!fit->isComplete() && !fit->base.empty() && fit->base != fit->model)
        lines.append(Texts::tr("Made for %1").arg(QString::fromStdString(fit->base)));
    return lines;
}

QStringList problemText(const ModelFacts& facts, const std::optional<Failure>& failure)
{
    if (!facts.problem.isEmpty())
        return {sentence(facts.problem), sentence(facts.remedy)};
    return failure ? QStringList {sentence(failure->problem), sentence(failure->remedy)} : QStringList();
}

QString familyLine(const ModelFacts& facts)
{
    return facts.variant.isEmpty() ? facts.family : QStringLiteral("%1, %2").arg(facts.family, facts.variant);
}

QStringList metadataText(const ModelFacts& facts)
{
    QStringList lines;
    for (auto value = facts.metadata.begin(); value != facts.metadata.end(); ++value) {
        if (!value->isEmpty())
            lines.append(QStringLiteral("%1: %2").arg(value.key(), value->left(300).simplified()));
    }
    return lines;
}

} // namespace

QString modelDetails(const ModelEntry& model, const ModelContext& context)
{
    const ModelFacts& facts = model.facts;
    const QString side = facts.nativeSide > 0 ? sizeText({facts.nativeSide, facts.nativeSide}) : QString();
    return section(Texts::tr("Why it can't be used"), problemText(facts, context.failure))
        + section(Texts::tr("Kind"), {kindText(facts.kind)})
        + section(Texts::tr("Family"), {familyLine(facts), sentence(facts.reason)})
        + section(Texts::tr("Trained at"), {side})
        + section(context.inUse ? Texts::tr("In use") : Texts::tr("When it is used"), reportText(context.report))
        + section(Texts::tr("With the model in use"), fitText(facts.kind, context.fit))
        + section(Texts::tr("Your default settings"), {valuesText(context.defaults)})
        + section(Texts::tr("Memory"), {memoryText(facts, context.report)})
        + section(Texts::tr("Tensors"), {dtypesText(facts)})
        + section(model.paths.size() > 1 ? Texts::tr("The same file, several times") : Texts::tr("File"),
            pathsText(model.paths) << bytesText(model.stamp.bytes))
        + section(QStringLiteral("SHA-256"), {model.sha256.isEmpty() ? Texts::tr("Not computed yet") : model.sha256})
        + section(Texts::tr("Notes"), facts.notes) + section(Texts::tr("Metadata"), metadataText(facts));
}

} // namespace daguerre
