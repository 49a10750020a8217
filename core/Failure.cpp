// SPDX-License-Identifier: Apache-2.0
#include "core/Failure.h"

#include <new>

namespace daguerre {

Failure toFailure(const Error& error)
{
    return {error.kind, QString::fromStdString(error.subject), QString::fromStdString(error.problem),
        QString::fromStdString(error.remedy)};
}

Failure currentFailure()
{
    try {
        throw;
    } catch (const Error& error) {
        return toFailure(error);
    } catch (const std::bad_alloc&) {
        return {ErrorKind::Memory, QStringLiteral("memory"), QStringLiteral("not enough for this job"),
            QStringLiteral("use a smaller size, or close other programs")};
    } catch (const std::exception& error) {
        return {ErrorKind::Internal, QStringLiteral("engine"), QString::fromUtf8(error.what()), {}};
    }
}

void throwAsError(const Failure& failure)
{
    throw Error(
        failure.kind, failure.subject.toStdString(), failure.problem.toStdString(), failure.remedy.toStdString());
}

} // namespace daguerre
