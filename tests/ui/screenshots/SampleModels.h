// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace daguerre::test {

/// Small model files of every kind with covers beside some; one is there twice. Returns how many models they are.
int writeSampleModels(const QString& folder);
/// A checkpoint of several gigabytes, none of which is on the disk.
void writeLargeModel(const QString& path);
/// A ComfyUI and an AUTOMATIC1111 with models in that folder.
void installOtherPrograms(const QString& folder);

} // namespace daguerre::test
