// SPDX-License-Identifier: Apache-2.0
#include "app/CommandLine.h"

#include "app/commands/ExitCode.h"
#include "app/commands/GenerateCommand.h"
#include "app/commands/InspectCommand.h"
#include "core/Log.h"
#include "core/Resources.h"
#include "core/generation/EngineLibrary.h"

#include <QCoreApplication>
#include <QStringList>

#include <cstdio>
#include <string_view>

namespace daguerre {

namespace {

constexpr const char* usage = R"(usage: daguerre                        open the window
       daguerre generate --prompt P [options]
       daguerre inspect FILE [--model FILE] [--json]
       daguerre --version | --help

options of generate:
  --negative N      what the picture should not show
  --seed S          0 to 18446744073709551615, or -1 for a random one (default)
  --steps K         model evaluations, 1 to 1000 (20)
  --guidance G      how closely the prompt is followed, 1 turns guidance off (6)
  --width W         pixels, a multiple of 8 (the model's own size)
  --height H        pixels, a multiple of 8 (the model's own size)
  --sampler NAME    euler, euler_a, ddim or dpmpp_2m (default)
  --schedule NAME   uniform or karras (default)
  --upscale NAME    none (default) or crisp4x: four times the width and height
  --model PATH      a .safetensors or .ckpt checkpoint, or a diffusers folder (the embedded model, Mini)
  --vae FILE        a VAE in place of the model's own: a file of one, or another checkpoint
  --prediction NAME auto (default), epsilon or v: what the model predicts, where its file can't tell
  --lora FILE[:unet[:text]]  a LoRA and its weights (1); again for each further one
  --loras DIR       where <lora:name:weight> in the prompt is looked for (daguerre/loras of the user's data)
  --partial-loras   also use LoRAs of which only some modules fit the model
  --embeddings DIR  textual inversions, by their names in the prompts (daguerre/embeddings of the user's data)
  --verbatim        give Mini the words as they are, German, Japanese and Korean ones too
  --count N         pictures, of seeds S, S + 1 ... (1)
  --device NAME     auto (default), cpu or cuda
  --dtype NAME      float32 (default) or bfloat16
  --threads N       processor threads (one per core)
  --output PATH     a .png file, or a folder (the current one)
  --previews DIR    also write each step's preview there
  --latents FILE    also write noise, latents and embeddings as .safetensors
  --report FILE     also write timings and what was used, as JSON

exit codes: 0 done, 2 wrong usage, 3 model unusable, 4 cancelled, 5 input or output failed, 1 anything else
)";

int printVersion()
{
    const EngineInfo engine = loadEngine({.resources = resourcesFolder().toStdString()})->info();
    std::printf("daguerre %s, LibTorch %s, Qt %s, %s\n", DAGUERRE_VERSION, engine.libtorchVersion.c_str(), qVersion(),
        engine.device.c_str());
    return Done;
}

int dispatch(const QStringList& arguments)
{
    const QString command = arguments.value(1);
    if (command == QLatin1String("generate"))
        return runGenerate(arguments.mid(1));
    if (command == QLatin1String("inspect"))
        return runInspect(arguments.mid(1));
    if (arguments.contains(QLatin1String("--version")))
        return printVersion();
    std::fputs(usage, stdout);
    return Done;
}

int fail(ExitCode code, const char* message)
{
    std::fprintf(stderr, "daguerre: %s\n", message);
    return code;
}

} // namespace

bool isCommand(int argc, char* argv[])
{
    if (argc < 2)
        return false;
    const std::string_view first = argv[1];
    return first == "generate" || first == "inspect" || first == "--version" || first == "--help" || first == "-h";
}

int runCommand(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    log::start({}, log::Level::Warning);
    try {
        return dispatch(QCoreApplication::arguments());
    } catch (const Cancelled&) {
        return fail(WasCancelled, "cancelled");
    } catch (const Error& error) {
        return fail(exitCodeFor(error.kind), error.what());
    } catch (const std::bad_alloc&) {
        return fail(OtherFailure, "memory: not enough for this job; use a smaller size");
    } catch (const std::exception& error) {
        return fail(OtherFailure, error.what());
    }
}

} // namespace daguerre
