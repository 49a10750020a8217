// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/CheckpointPlan.h"

#include "core/Error.h"
#include "core/checkpoint/KnownLeftovers.h"
#include "core/checkpoint/ShapeRules.h"
#include "core/checkpoint/TensorViews.h"

#include <algorithm>
#include <set>
#include <span>
#include <utility>

namespace daguerre {

namespace {

class Planner {
public:
    Planner(const TensorTable& table, const FamilyMatch& match)
        : m_table(table)
        , m_keys(topologyOf(match.family))
        , m_shapes(table.path())
    {
    }

    /// Throws where a part is incomplete.
    std::vector<PlannedTensor> require(Part part, const std::vector<std::string>& parameters);
    /// Empty, with a note, where it is.
    std::vector<PlannedTensor> tryVaeEncoder(const std::vector<std::string>& parameters);
    /// Throws where parts don't fit each other.
    void checkTogether() const { m_shapes.checkContext(); }
    LoadReport report(const FamilyMatch& match) const;

private:
    struct Found {
        std::vector<PlannedTensor> tensors;
        std::vector<std::string> missing; // by the name the file would usually have for it
    };

    Found find(Part part, const std::vector<std::string>& parameters) const;
    const FileName& usualName(const FileKey& key) const;
    void accept(Part part, const std::vector<PlannedTensor>& tensors);
    [[noreturn]] void refuseIncomplete(Part part, const Found& found) const;
    bool isLeftover(const std::string& name) const;

    const TensorTable& m_table;
    KeyMap m_keys;
    ShapeRules m_shapes;
    std::set<std::string_view> m_used;
    std::uint64_t m_weightBytes = 0;
    bool m_encoderUsed = false;
    std::vector<std::string> m_missing;
    std::vector<std::string> m_notes;
};

/// The tensor as the graph needs it; as it is where that doesn't work out, for the shape rules to tell.
TensorInfo fitted(const TensorInfo& tensor, Fit fit, std::size_t rank)
{
    if (fit == Fit::Transposed)
        return tensor.shape.size() == 2 ? transposed(tensor) : tensor;
    if (fit != Fit::Whole) {
        const bool divides = !tensor.shape.empty() && tensor.shape.front() % 3 == 0;
        return divides ? rowsOf(tensor, int(fit) - int(Fit::FirstThird), 3) : tensor;
    }
    return rank > 0 ? withRank(tensor, rank) : tensor;
}

Planner::Found Planner::find(Part part, const std::vector<std::string>& parameters) const
{
    Found found;
    for (const auto& parameter : parameters) {
        const auto key = m_keys.find(part, parameter);
        if (key.names.empty())
            throw Error(ErrorKind::Internal, std::string(partName(part)),
                "no checkpoint has a tensor for " + inQuotes(parameter));
        const auto name = std::ranges::find_if(
            key.names, [this](const FileName& candidate) { return m_table.contains(candidate.name); });
        if (name == key.names.end())
            found.missing.push_back(usualName(key).name);
        else
            found.tensors.push_back({parameter, fitted(*m_table.find(name->name), name->fit, key.rank)});
    }
    return found;
}

/// The first of the names that are of the file's kind.
const FileName& Planner::usualName(const FileKey& key) const
{
    if (!m_table.hasPrefix("unet."))
        return key.names.front();
    return *std::ranges::find_if(key.names, [](const FileName& candidate) {
        return candidate.name.starts_with("unet.") || candidate.name.starts_with("vae.")
            || candidate.name.starts_with("text_encoder");
    });
}

void Planner::accept(Part part, const std::vector<PlannedTensor>& tensors)
{
    for (const auto& [parameter, tensor] : tensors) {
        if (!isFloatingPoint(tensor.dtype))
            throw Error(ErrorKind::Model, m_table.path().string(),
                "tensor " + inQuotes(tensor.name) + " is " + std::string(dtypeName(tensor.dtype))
                    + ", not a floating-point type",
                "quantised models are not supported yet: use one in F32, F16 or BF16");
        m_shapes.check(part, parameter, tensor);
        m_weightBytes += tensor.byteCount;
        m_used.insert(m_table.find(tensor.name)->name);
    }
}

void Planner::refuseIncomplete(Part part, const Found& found) const
{
    const std::string name(partName(part));
    const auto first = inQuotes(found.missing.front());
    std::string problem = "the file has no " + name;
    std::string remedy = "use the full version of this checkpoint";
    if (found.tensors.empty() && part == Part::VaeDecoder) {
        problem = m_table.hasPrefix("first_stage_model.") ? "the file has no VAE decoder" : "the file has no VAE";
        remedy = "choose a VAE file for it, or use the version of this checkpoint that has its VAE inside";
    } else if (!found.tensors.empty() && found.missing.size() == 1) {
        problem = "tensor " + first + " of the " + name + " is missing";
        remedy = "the file is damaged: download it again";
    } else if (!found.tensors.empty()) {
        problem
            = std::to_string(found.missing.size()) + " tensors of the " + name + " are missing, the first is " + first;
        remedy = "the file is damaged, or of a kind that isn't known";
    }
    throw Error(ErrorKind::Model, m_table.path().string(), problem, remedy);
}

std::vector<PlannedTensor> Planner::require(Part part, const std::vector<std::string>& parameters)
{
    auto found = find(part, parameters);
    if (!found.missing.empty())
        refuseIncomplete(part, found);
    accept(part, found.tensors);
    return std::move(found.tensors);
}

std::vector<PlannedTensor> Planner::tryVaeEncoder(const std::vector<std::string>& parameters)
{
    auto found = find(Part::VaeEncoder, parameters);
    m_encoderUsed = !parameters.empty() && found.missing.empty();
    if (m_encoderUsed || parameters.empty()) {
        accept(Part::VaeEncoder, found.tensors);
        return std::move(found.tensors);
    }
    m_notes.push_back(found.tensors.empty()
            ? "VAE encoder missing: text to image works without it"
            : "VAE encoder incomplete (" + std::to_string(found.missing.size()) + " tensors missing, the first is "
                + inQuotes(found.missing.front()) + "): text to image works without it");
    m_missing = std::move(found.missing);
    return {};
}

bool Planner::isLeftover(const std::string& name) const
{
    constexpr std::string_view encoder[]
        = {"first_stage_model.encoder.", "first_stage_model.quant_conv.", "vae.encoder.", "vae.quant_conv."};
    const bool ofEncoder = std::ranges::any_of(encoder, [&name](auto prefix) { return name.starts_with(prefix); });
    return (ofEncoder && !m_encoderUsed) || isKnownLeftover(name);
}

LoadReport Planner::report(const FamilyMatch& match) const
{
    LoadReport report;
    report.path = m_table.path();
    report.fileBytes = m_table.fileBytes();
    report.family = match.family;
    report.familyReason = match.reason;
    report.nativeSide = match.nativeSide;
    report.inpainting = match.inpainting;
    report.tensorsUsed = static_cast<int>(m_used.size());
    report.missing = m_missing;
    report.notes = m_table.notes();
    report.notes.insert(report.notes.end(), m_notes.begin(), m_notes.end());
    report.metadata = m_table.metadata();
    report.weightBytes = m_weightBytes;
    for (const auto& tensor : m_table.tensors()) {
        ++report.dtypes[std::string(dtypeName(tensor.dtype))];
        if (!m_used.contains(tensor.name))
            (isLeftover(tensor.name) ? report.knownUnused : report.unused).push_back(tensor.name);
    }
    return report;
}

} // namespace

CheckpointPlan planCheckpoint(const TensorTable& table, const FamilyMatch& match, const GraphParameters& parameters)
{
    Planner planner(table, match);
    CheckpointPlan plan;
    for (const auto& [part, names] : parameters)
        plan.parts[part] = part == Part::VaeEncoder ? planner.tryVaeEncoder(names) : planner.require(part, names);
    planner.checkTogether();
    plan.report = planner.report(match);
    return plan;
}

} // namespace daguerre
