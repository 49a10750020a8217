// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/pickle/PickleGlobals.h"

#include <algorithm>
#include <array>
#include <span>

namespace daguerre {

namespace {

using namespace std::string_view_literals;

struct DTypeRow {
    std::string_view name;
    DType dtype;
};

constexpr std::array<DTypeRow, 11> storages {{
    {"torch.FloatStorage", DType::F32},
    {"torch.HalfStorage", DType::F16},
    {"torch.BFloat16Storage", DType::BF16},
    {"torch.DoubleStorage", DType::F64},
    {"torch.LongStorage", DType::I64},
    {"torch.IntStorage", DType::I32},
    {"torch.ShortStorage", DType::I16},
    {"torch.CharStorage", DType::I8},
    {"torch.ByteStorage", DType::U8},
    {"torch.BoolStorage", DType::Bool},
    {"torch.storage.UntypedStorage", DType::U8},
}};

constexpr std::array<DTypeRow, 12> dtypes {{
    {"torch.float32", DType::F32},
    {"torch.float16", DType::F16},
    {"torch.bfloat16", DType::BF16},
    {"torch.float64", DType::F64},
    {"torch.float8_e4m3fn", DType::F8E4M3},
    {"torch.float8_e5m2", DType::F8E5M2},
    {"torch.int64", DType::I64},
    {"torch.int32", DType::I32},
    {"torch.int16", DType::I16},
    {"torch.int8", DType::I8},
    {"torch.uint8", DType::U8},
    {"torch.bool", DType::Bool},
}};

std::optional<DType> dtypeIn(std::span<const DTypeRow> rows, std::string_view name)
{
    const auto found = std::ranges::find(rows, name, &DTypeRow::name);
    return found == rows.end() ? std::nullopt : std::optional(found->dtype);
}

struct GlobalRow {
    std::string_view name;
    PickleGlobal global;
};

constexpr std::array<GlobalRow, 16> known {{
    {"torch._utils._rebuild_tensor_v3", PickleGlobal::RebuildTensor},
    {"torch._utils._rebuild_tensor_v2", PickleGlobal::RebuildTensor},
    {"torch._utils._rebuild_tensor", PickleGlobal::RebuildTensor},
    {"torch._utils._rebuild_parameter", PickleGlobal::RebuildParameter},
    {"torch._utils._rebuild_parameter_with_state", PickleGlobal::RebuildParameter},
    {"collections.OrderedDict", PickleGlobal::Dictionary},
    {"collections.defaultdict", PickleGlobal::Dictionary},
    {"collections.Counter", PickleGlobal::Dictionary},
    {"torch.nn.modules.container.ParameterDict", PickleGlobal::Dictionary},
    {"builtins.dict", PickleGlobal::Dictionary},
    {"__builtin__.dict", PickleGlobal::Dictionary},
    {"builtins.set", PickleGlobal::Sequence},
    {"__builtin__.set", PickleGlobal::Sequence},
    {"builtins.list", PickleGlobal::Sequence},
    {"builtins.tuple", PickleGlobal::Sequence},
    {"torch.Size", PickleGlobal::Sequence},
}};

/// Names, or modules where they end in a dot.
constexpr std::array harmless {
    "torch.device"sv, "torch.dtype"sv, "torch.serialization._get_layout"sv, "torch.nn.modules."sv, "torch.optim."sv, "numpy.dtype"sv,
    "numpy.ndarray"sv, "numpy.core.multiarray.scalar"sv, "numpy.core.multiarray._reconstruct"sv,
    "numpy._core.multiarray.scalar"sv, "numpy._core.multiarray._reconstruct"sv, "_codecs.encode"sv,
    "copy_reg._reconstructor"sv, "copyreg._reconstructor"sv, "builtins.object"sv, "__builtin__.object"sv,
    "builtins.int"sv, "builtins.float"sv, "builtins.bytes"sv, "builtins.str"sv, "builtins.slice"sv,
    "pathlib."sv, "datetime.datetime"sv,
    "datetime.timedelta"sv, "argparse.Namespace"sv, "pytorch_lightning."sv, "lightning."sv, "lightning_fabric."sv,
    "omegaconf."sv, "typing.Any"sv, "ldm."sv, "sgm."sv, "modules.hypernetworks."sv,
};

bool isHarmless(std::string_view name)
{
    return std::ranges::any_of(harmless, [name](std::string_view entry) {
        return entry.ends_with('.') ? name.starts_with(entry) : name == entry;
    });
}

} // namespace

std::optional<DType> storageDType(std::string_view name)
{
    return dtypeIn(storages, name);
}

std::optional<DType> torchDType(std::string_view name)
{
    return dtypeIn(dtypes, name);
}

PickleGlobal pickleGlobal(std::string_view name)
{
    if (storageDType(name))
        return PickleGlobal::Storage;
    if (const auto found = std::ranges::find(known, name, &GlobalRow::name); found != known.end())
        return found->global;
    return torchDType(name) || isHarmless(name) ? PickleGlobal::Object : PickleGlobal::Forbidden;
}

} // namespace daguerre
