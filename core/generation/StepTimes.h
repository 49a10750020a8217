// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/generation/GenerationRequest.h"
#include "core/state/StateFile.h"

#include <QHash>

namespace daguerre {

class StateWriter;

/// What pictures took so far, by model, size, upscaler and whether there is guidance, kept in "times.state". GUI
/// thread.
class StepTimes {
public:
    StepTimes(StateWriter& writer, const QString& folder);

    void learn(const GenerationRequest& request, const PictureTimes& times);
    /// Unknown where none of the kind was made.
    PictureTimes expected(const GenerationRequest& request) const;
    /// For the pictures that are left; negative where unknown.
    double seconds(const GenerationRequest& request) const;

private:
    StateWriter& m_writer;
    StateFile m_file;
    QHash<QString, PictureTimes> m_times;
};

} // namespace daguerre
