// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Error.h"

namespace daguerre {

enum ExitCode {
    Done = 0,
    OtherFailure = 1,
    WrongUsage = 2,
    ModelUnusable = 3,
    WasCancelled = 4,
    InputOutputFailure = 5
};

inline ExitCode exitCodeFor(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Usage:
        return WrongUsage;
    case ErrorKind::Model:
        return ModelUnusable;
    case ErrorKind::InputOutput:
        return InputOutputFailure;
    case ErrorKind::Numerics:
    case ErrorKind::Memory:
    case ErrorKind::Internal:
        break;
    }
    return OtherFailure;
}

} // namespace daguerre
