// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Error.h"

#include <QString>

namespace daguerre {

/// An Error as a value, in the same words.
struct Failure {
    ErrorKind kind = ErrorKind::Internal;
    QString subject;
    QString problem;
    QString remedy;
};
Failure toFailure(const Error& error);

} // namespace daguerre
