// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/indexing/IndexDatabase.h"

namespace daguerre {

/// The index of pictures.
const IndexSchema& librarySchema();

} // namespace daguerre
