// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QValidator>

namespace daguerre {

/// Whole numbers from 0 to 2^64 - 1. Of pasted text like "Steps: 20, Seed: 123, Size: ..." it keeps the seed; spaces
/// and thousands separators go.
class SeedValidator final : public QValidator {
    Q_OBJECT

public:
    using QValidator::QValidator;
    State validate(QString& text, int& cursor) const override;
};

} // namespace daguerre
