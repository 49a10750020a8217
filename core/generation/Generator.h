// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/generation/AddOnHashes.h"
#include "core/generation/GenerationSink.h"
#include "core/generation/ModelHash.h"

#include <memory>
#include <stop_token>

namespace daguerre {

class PromptDictionary;

/// Runs jobs on an engine: opens the model, draws each picture, enlarges it, saves it with its metadata. The window's
/// worker and the command line both use it. One thread, the engine's.
class Generator {
public:
    explicit Generator(std::unique_ptr<Engine> engine);

    EngineInfo engineInfo() const { return m_engine->info(); }
    /// Throws Error.
    EngineStatus load(const ModelSource& source);
    /// See Engine.
    void warmUp(std::stop_token stop) { m_engine->warmUp(std::move(stop)); }
    /// See Engine.
    LoadReport examine(const ModelSource& source) const { return m_engine->examine(source); }
    /// See Engine.
    LoraTargets loraTargets() const { return m_engine->loraTargets(); }
    /// A failure to save is told with the picture and ends the job: the next one would run into the same wall. Where a
    /// picture can't be enlarged it is saved as it was decoded, and says why; where a stop comes in between, it is
    /// saved likewise before Cancelled is thrown. Every other failure throws Error, or Cancelled.
    void run(JobId job, const GenerationRequest& request, GenerationSink& sink, std::stop_token stop);
    /// SHA-256 of the checkpoint in use, hex; waits for it where it is still being computed.
    QString modelSha256(std::stop_token stop) { return m_modelHash.wait(stop); }

private:
    /// A job as it is carried out.
    struct Prepared {
        GenerationRequest given; // what the engine gets
        TextToImage told; // what the pictures tell, but for the seed
    };

    /// Loads and warms up.
    EngineStatus warm(const ModelSource& source, std::stop_token stop);
    Prepared prepared(const GenerationRequest& request, GenerationSink& sink) const;
    /// With the words that the model knows in place of the user's.
    GenerationRequest understood(const GenerationRequest& request, GenerationSink& sink) const;
    FinishedPicture drawOne(JobId job, const Prepared& prepared, int image, GenerationSink& sink,
        GenerationResult& result, std::stop_token stop);
    void enlarge(FinishedPicture& finished, Upscaling upscaling, GenerationResult& result, std::stop_token stop);
    ImageMetadata metadataFor(
        const TextToImage& told, const TextToImage& given, const GenerationResult& result, std::stop_token stop);

    std::unique_ptr<Engine> m_engine;
    LoadReport m_model;
    std::shared_ptr<const PromptDictionary> m_dictionary; // of the model, null where it has none
    ModelHash m_modelHash;
    ModelSource m_source; // of m_model
    ModelHash m_vaeHash; // where the source has a VAE
    AddOnHashes m_loraHashes;
    AddOnHashes m_embeddingHashes;
};

/// Makes the folder where missing. Throws Error(InputOutput) with the folder as its subject where it doesn't take a
/// picture of the job; nothing for a job with an exact path.
void requireRoom(const GenerationRequest& request);
/// Saves the picture where `request` wants it, or notes why that failed. Any thread.
void save(FinishedPicture& picture, const GenerationRequest& request);

} // namespace daguerre
