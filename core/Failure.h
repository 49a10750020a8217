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
/// Whatever was thrown, as a value. Call in a catch block.
Failure currentFailure();
/// The Error that a Failure was.
[[noreturn]] void throwAsError(const Failure& failure);

} // namespace daguerre
