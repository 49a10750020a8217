// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/SafetensorsJson.h"

#include "core/Error.h"
#include "core/checkpoint/SafetensorsHeader.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <limits>
#include <optional>
#include <utility>

namespace daguerre {

namespace {

using Json = nlohmann::json;

constexpr std::string_view metadataKey = "__metadata__";
/// Types that the format has and we don't: narrower than a byte, scales, unsigned, complex.
constexpr std::array<std::string_view, 10> unsupportedDTypes {
    "F4", "F6_E2M3", "F6_E3M2", "F8_E8M0", "F8_E4M3FNUZ", "F8_E5M2FNUZ", "U16", "U32", "U64", "C64"};

/// Follows the text event by event. At any time it knows in which of the format's four places it is; lists and objects
/// in other places are passed over.
class HeaderReader final : public nlohmann::json_sax<Json> {
public:
    explicit HeaderReader(const std::filesystem::path& path)
        : m_path(path)
    {
    }
    SafetensorsJson take() { return std::move(m_result); }

    bool null() override { return scalar("null"); }
    bool boolean(bool value) override { return scalar(value ? "true" : "false"); }
    bool number_integer(std::int64_t value) override { return number(std::nullopt, std::to_string(value)); }
    bool number_unsigned(std::uint64_t value) override { return number(value, {}); }
    bool number_float(double, const std::string& text) override { return number(std::nullopt, text); }
    bool string(std::string& value) override;
    bool binary(Json::binary_t&) override { return false; }
    bool start_object(std::size_t) override;
    bool key(std::string& name) override;
    bool end_object() override;
    bool start_array(std::size_t) override;
    bool end_array() override;
    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) override;

private:
    enum class Place { Outside, Top, Metadata, Tensor, Shape, Offsets };
    enum Field : unsigned { DTypeField = 1, ShapeField = 2, OffsetsField = 4 };

    bool scalar(const std::string& spelling);
    bool number(std::optional<std::uint64_t> value, const std::string& spelling);
    void addMetadata(std::string value, bool isText);
    void beginTensor();
    void finishTensor();
    void takeField(Field field, std::string_view name);
    void takeDType(std::string_view name);
    void checkByteCount() const;
    void note(unsigned& counter, const std::string& text);
    [[noreturn]] void fail(std::string_view field, const std::string& problem) const;

    const std::filesystem::path& m_path;
    SafetensorsJson m_result;
    Place m_place = Place::Outside;
    std::size_t m_skipped = 0; // depth inside a list or object that is passed over
    std::string m_tensor; // key at the top
    std::string m_field; // key in a tensor or in the metadata
    TensorInfo m_info;
    unsigned m_fields = 0;
    std::vector<std::uint64_t> m_offsets;
    bool m_sawMetadata = false;
    unsigned m_oddMetadata = 0;
    unsigned m_droppedMetadata = 0;
    unsigned m_repeatedMetadata = 0;
    unsigned m_unknownFields = 0;
};

void HeaderReader::fail(std::string_view field, const std::string& problem) const
{
    const auto what = field.empty() ? std::string() : std::string(field) + " ";
    refuseDamaged(m_path, "tensor " + inQuotes(m_tensor) + ": " + what + problem);
}

void HeaderReader::note(unsigned& counter, const std::string& text)
{
    if (counter++ == 0) // the first of a kind stands for all
        m_result.notes.push_back(text);
}

bool HeaderReader::scalar(const std::string& spelling)
{
    if (m_skipped > 0)
        return true;
    switch (m_place) {
    case Place::Outside:
        refuseDamaged(m_path, "the header is not a JSON object");
    case Place::Top:
        if (m_tensor != metadataKey)
            fail({}, "is not described by an object");
        m_sawMetadata = true;
        note(m_oddMetadata, "the metadata is not an object: left out");
        return true;
    case Place::Metadata:
        addMetadata(spelling, false);
        return true;
    case Place::Shape:
        fail("shape", "holds " + spelling + ", not a whole number from 0");
    case Place::Offsets:
        fail("data_offsets", "hold " + spelling + ", not a whole number from 0");
    case Place::Tensor:
        break;
    }
    if (m_field == "dtype" || m_field == "shape" || m_field == "data_offsets")
        fail(m_field, "is " + spelling + ", of the wrong type");
    note(m_unknownFields, "tensor " + inQuotes(m_tensor) + " has an unknown field " + inQuotes(m_field));
    return true;
}

bool HeaderReader::number(std::optional<std::uint64_t> value, const std::string& spelling)
{
    const bool isSize = m_skipped == 0 && (m_place == Place::Shape || m_place == Place::Offsets);
    if (!isSize || !value)
        return scalar(value ? std::to_string(*value) : spelling);
    if (*value > std::uint64_t(std::numeric_limits<std::int64_t>::max()))
        fail(m_field, "holds " + std::to_string(*value) + ", more than any file has");
    if (m_place == Place::Offsets) {
        if (m_offsets.size() == 2)
            fail("data_offsets", "hold more than two numbers");
        m_offsets.push_back(*value);
    } else {
        if (m_info.shape.size() == tensorRankLimit)
            fail("shape", "has more than " + std::to_string(tensorRankLimit) + " dimensions");
        m_info.shape.push_back(static_cast<std::int64_t>(*value));
    }
    return true;
}

bool HeaderReader::string(std::string& value)
{
    if (m_skipped == 0 && m_place == Place::Metadata) {
        addMetadata(std::move(value), true);
        return true;
    }
    if (m_skipped > 0 || m_place != Place::Tensor || m_field != "dtype")
        return scalar(inQuotes(value));
    takeField(DTypeField, "dtype");
    takeDType(value);
    return true;
}

void HeaderReader::takeDType(std::string_view name)
{
    const auto dtype = dtypeNamed(name);
    if (!dtype && std::ranges::find(unsupportedDTypes, name) != unsupportedDTypes.end())
        throw Error(ErrorKind::Model, m_path.string(),
            "tensor " + inQuotes(m_tensor) + ": dtype " + inQuotes(name) + " is not supported yet",
            "use a version of the model in F32, F16 or BF16");
    if (!dtype)
        fail("dtype", inQuotes(name) + " is not one of the format's");
    m_info.dtype = *dtype;
}

bool HeaderReader::key(std::string& name)
{
    if (m_skipped == 0)
        (m_place == Place::Top ? m_tensor : m_field) = std::move(name);
    return true;
}

bool HeaderReader::start_object(std::size_t)
{
    if (m_skipped > 0) {
        ++m_skipped;
    } else if (m_place == Place::Outside) {
        m_place = Place::Top;
    } else if (m_place == Place::Top) {
        beginTensor();
    } else if (m_place == Place::Metadata) {
        note(m_oddMetadata, "metadata " + inQuotes(m_field) + " is not a text: left out");
        m_skipped = 1;
    } else {
        scalar("an object"); // fails, but for a field that the format doesn't know
        m_skipped = 1;
    }
    return true;
}

void HeaderReader::beginTensor()
{
    if (m_tensor == metadataKey) {
        if (std::exchange(m_sawMetadata, true))
            refuseDamaged(m_path, "\"__metadata__\" is given twice");
        m_place = Place::Metadata;
        return;
    }
    if (m_result.tensors.size() == safetensorsTensorLimit)
        refuseDamaged(m_path,
            "the header lists more than " + std::to_string(safetensorsTensorLimit)
                + " tensors: no checkpoint has so many");
    m_place = Place::Tensor;
    m_info = {};
    m_fields = 0;
    m_offsets.clear();
}

bool HeaderReader::end_object()
{
    if (m_skipped > 0) {
        --m_skipped;
        return true;
    }
    if (m_place == Place::Tensor)
        finishTensor();
    m_place = m_place == Place::Top ? Place::Outside : Place::Top;
    return true;
}

bool HeaderReader::start_array(std::size_t)
{
    const bool isField = m_skipped == 0 && m_place == Place::Tensor;
    if (isField && m_field == "shape") {
        takeField(ShapeField, m_field);
        m_place = Place::Shape;
    } else if (isField && m_field == "data_offsets") {
        takeField(OffsetsField, m_field);
        m_place = Place::Offsets;
    } else if (m_skipped > 0) {
        ++m_skipped;
    } else if (m_place == Place::Metadata) {
        return start_object(0);
    } else {
        scalar("a list");
        m_skipped = 1;
    }
    return true;
}

bool HeaderReader::end_array()
{
    if (m_skipped > 0)
        --m_skipped;
    else
        m_place = Place::Tensor;
    return true;
}

bool HeaderReader::parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&)
{
    refuseDamaged(m_path, "the header is not valid JSON at byte " + std::to_string(position));
}

void HeaderReader::takeField(Field field, std::string_view name)
{
    if (m_fields & field)
        fail(name, "is given twice");
    m_fields |= field;
}

void HeaderReader::addMetadata(std::string value, bool isText)
{
    if (!isText)
        note(m_oddMetadata, "metadata " + inQuotes(m_field) + " is not a text: read as " + inQuotes(value));
    if (m_result.metadata.size() == safetensorsMetadataLimit && !m_result.metadata.contains(m_field)) {
        note(m_droppedMetadata,
            "more than " + std::to_string(safetensorsMetadataLimit) + " metadata entries: the rest is left out");
        return;
    }
    if (!m_result.metadata.insert_or_assign(m_field, std::move(value)).second)
        note(m_repeatedMetadata, "metadata " + inQuotes(m_field) + " is given twice: the last one counts");
}

void HeaderReader::finishTensor()
{
    for (const auto& [field, name] :
        {std::pair {DTypeField, "dtype"}, {ShapeField, "shape"}, {OffsetsField, "data_offsets"}})
        if (!(m_fields & field))
            fail(name, "is missing");
    if (m_offsets.size() != 2)
        fail("data_offsets", "must be two numbers");
    if (m_offsets[1] < m_offsets[0])
        fail("data_offsets",
            "end (" + std::to_string(m_offsets[1]) + ") before they begin (" + std::to_string(m_offsets[0]) + ")");
    checkByteCount();
    m_info.name = m_tensor;
    m_info.offset = m_offsets[0];
    m_info.byteCount = m_offsets[1] - m_offsets[0];
    m_result.tensors.push_back(std::move(m_info));
}

void HeaderReader::checkByteCount() const
{
    auto product = static_cast<std::int64_t>(elementBytes(m_info.dtype));
    bool empty = false;
    for (const auto size : m_info.shape) {
        empty = empty || size == 0;
        if (size != 0 && __builtin_mul_overflow(product, size, &product))
            fail("shape", shapeText(m_info.shape) + " is larger than any file");
    }
    const auto needed = empty ? 0 : static_cast<std::uint64_t>(product);
    const auto given = m_offsets[1] - m_offsets[0];
    if (needed != given)
        fail("data_offsets",
            "span " + std::to_string(given) + " bytes, but shape " + shapeText(m_info.shape) + " of "
                + std::string(dtypeName(m_info.dtype)) + " takes " + std::to_string(needed));
}

} // namespace

SafetensorsJson parseSafetensorsJson(std::string_view text, const std::filesystem::path& path)
{
    HeaderReader reader(path);
    Json::sax_parse(text.begin(), text.end(), &reader);
    return reader.take();
}

void refuseDamaged(const std::filesystem::path& path, const std::string& problem)
{
    throw Error(ErrorKind::Model, path.string(), problem, "the file is damaged: download it again");
}

} // namespace daguerre
