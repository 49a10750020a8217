// SPDX-License-Identifier: Apache-2.0
#include "core/generation/EngineLibrary.h"

#include "core/Error.h"
#include "core/Resources.h"
#include "core/diffusion/EngineEntry.h"

#include <QLibrary>

namespace daguerre {

namespace {

/// OpenCV brings a reference BLAS into the process, and its sgemm_ would take the place of LibTorch's own, ten times as
/// fast. With this hint LibTorch finds its own symbols first. The sanitizers' runtimes don't allow it.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr QLibrary::LoadHints loadHints {};
#else
constexpr QLibrary::LoadHints loadHints = QLibrary::DeepBindHint;
#endif

} // namespace

std::unique_ptr<Engine> loadEngine(const EngineConfig& config)
{
    // LibTorch's workers spin while they wait, which takes their core from the window and, where other programs compete
    // for the cores, makes each step ten times as long. Read once, as its thread library loads.
    if (!qEnvironmentVariableIsSet("OMP_WAIT_POLICY"))
        qputenv("OMP_WAIT_POLICY", "PASSIVE");
    // Tensors of 2 MB and more in huge pages, which Linux gives to those who ask: a fifth less time in the VAE, half of
    // it for converting weights. Read once, at the first tensor.
    if (!qEnvironmentVariableIsSet("THP_MEM_ALLOC_ENABLE"))
        qputenv("THP_MEM_ALLOC_ENABLE", "1");
    QLibrary library(engineLibraryPath()); // never unloaded: LibTorch can't be
    library.setLoadHints(loadHints);
    const auto makeEngine = reinterpret_cast<EngineEntry>(library.resolve(engineEntryName));
    if (!makeEngine)
        throw Error(ErrorKind::Internal, library.fileName().toStdString(),
            "the diffusion engine can't be loaded: " + library.errorString().toStdString(), "install Daguerre again");
    std::unique_ptr<Engine> engine;
    makeEngine(config, engine);
    return engine;
}

} // namespace daguerre
