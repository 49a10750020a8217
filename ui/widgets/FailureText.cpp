// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/FailureText.h"

#include <QCoreApplication>

namespace daguerre {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(daguerre::FailureText)
};

} // namespace

QString failureHeadline(const Failure& failure)
{
    switch (failure.kind) {
    case ErrorKind::Usage:
        return Texts::tr("The picture can't be made with these settings");
    case ErrorKind::Model:
        return Texts::tr("The model can't be used");
    case ErrorKind::InputOutput:
        return Texts::tr("A file can't be read or written");
    case ErrorKind::Numerics:
        return Texts::tr("The picture came out broken");
    case ErrorKind::Memory:
        return Texts::tr("There is not enough memory");
    case ErrorKind::Internal:
        break;
    }
    return Texts::tr("Something went wrong in the program");
}

QString failureLine(const Failure& failure)
{
    const bool both = !failure.subject.isEmpty() && !failure.problem.isEmpty();
    return failure.subject + (both ? QStringLiteral(": ") : QString()) + failure.problem;
}

QString failureDetails(const Failure& failure)
{
    QString text = failureLine(failure);
    if (!failure.remedy.isEmpty())
        text += QStringLiteral(". ") + failure.remedy.front().toUpper() + failure.remedy.sliced(1);
    return text.endsWith(QLatin1Char('.')) ? text : text + QLatin1Char('.');
}

} // namespace daguerre
