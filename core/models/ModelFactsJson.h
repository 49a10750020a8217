// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/ModelEntry.h"

#include <QByteArray>

#include <optional>

namespace daguerre {

QByteArray toJson(const ModelFacts& facts);
/// Nothing where they aren't.
std::optional<ModelFacts> modelFactsFromJson(const QByteArray& json);

} // namespace daguerre
