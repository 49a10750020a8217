// SPDX-License-Identifier: Apache-2.0
#include "core/models/OtherPrograms.h"

#include "core/Error.h"
#include "core/indexing/FolderListing.h"
#include "core/models/ProgramFolders.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daguerre {

namespace {

constexpr qint64 longestSettings = 1 << 20; // bytes

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(longestSettings) : QByteArray();
}

bool isFile(const QString& folder, const QString& name)
{
    return QFileInfo(joinedPath(folder, name)).isFile();
}

bool isFolder(const QString& folder, const QString& name)
{
    return QFileInfo(joinedPath(folder, name)).isDir();
}

void addFolder(OtherProgram& program, const QString& base, const QString& name)
{
    const QString folder = QDir::cleanPath(QDir(base).absoluteFilePath(name));
    if (QFileInfo(folder).isDir() && !program.modelFolders.contains(folder))
        program.modelFolders.append(folder);
}

void addFolders(OtherProgram& program, const QString& base, const QStringList& names)
{
    for (const QString& name : names)
        addFolder(program, base, name);
}

/// Its settings are read by `read`, which throws an Error that has the line for its subject.
void readSettings(OtherProgram& program, const QString& path, const std::function<void(const QByteArray&)>& read)
{
    try {
        read(contentOf(path));
    } catch (const Error& error) {
        program.problems.append(
            u"%1, %2: %3"_s.arg(path, QString::fromStdString(error.subject), QString::fromStdString(error.problem)));
    }
}

std::optional<OtherProgram> automatic1111In(const QString& folder)
{
    if (!isFolder(folder, u"models/Stable-diffusion"_s) && !isFile(folder, u"webui.py"_s))
        return std::nullopt;
    OtherProgram program {u"AUTOMATIC1111 or Forge"_s, folder, {}, {}};
    QStringList bases {folder};
    for (const QString& name : {u"webui-user.sh"_s, u"webui-user.bat"_s}) {
        const QByteArray script = contentOf(joinedPath(folder, name));
        bases += commandLineFolders(script, {u"--data-dir"_s, u"--forge-ref-a1111-home"_s});
        addFolders(program, folder,
            commandLineFolders(script,
                {u"--ckpt-dir"_s, u"--ckpt-dirs"_s, u"--lora-dir"_s, u"--lora-dirs"_s, u"--lyco-dir"_s, u"--vae-dir"_s,
                    u"--embeddings-dir"_s, u"--esrgan-models-path"_s, u"--realesrgan-models-path"_s}));
    }
    for (const QString& base : std::as_const(bases))
        addFolders(program, QDir(folder).absoluteFilePath(base),
            {u"models/Stable-diffusion"_s, u"models/Lora"_s, u"models/LyCORIS"_s, u"models/VAE"_s,
                u"models/VAE-approx"_s, u"models/VAE-taesd"_s, u"models/ESRGAN"_s, u"models/RealESRGAN"_s,
                u"models/embeddings"_s, u"embeddings"_s});
    return program;
}

std::optional<OtherProgram> comfyIn(const QString& folder)
{
    if (!isFolder(folder, u"models/checkpoints"_s) && !isFile(folder, u"comfy/sd.py"_s)
        && !isFile(folder, u"extra_model_paths.yaml"_s))
        return std::nullopt;
    OtherProgram program {u"ComfyUI"_s, folder, {}, {}};
    addFolders(program, folder,
        {u"models/checkpoints"_s, u"models/loras"_s, u"models/vae"_s, u"models/vae_approx"_s, u"models/embeddings"_s,
            u"models/upscale_models"_s, u"models/diffusers"_s});
    readSettings(program, joinedPath(folder, u"extra_model_paths.yaml"_s),
        [&](const QByteArray& yaml) { addFolders(program, folder, comfyFolders(yaml, folder)); });
    return program;
}

std::optional<OtherProgram> invokeIn(const QString& folder)
{
    if (!isFile(folder, u"invokeai.yaml"_s) && !isFolder(folder, u"models/sd-1"_s))
        return std::nullopt;
    OtherProgram program {u"InvokeAI"_s, folder, {}, {}};
    readSettings(program, joinedPath(folder, u"invokeai.yaml"_s),
        [&](const QByteArray& yaml) { addFolder(program, folder, invokeModelFolder(yaml, folder)); });
    return program;
}

/// Nothing where none of its folders is there.
std::optional<OtherProgram> programRightIn(const QString& folder)
{
    for (const auto& look : {automatic1111In, comfyIn, invokeIn}) {
        const std::optional<OtherProgram> program = look(folder);
        if (program && !(program->modelFolders.isEmpty() && program->problems.isEmpty()))
            return program;
    }
    return std::nullopt;
}

QStringList foldersIn(const QString& folder)
{
    QStringList folders;
    forEachEntry(
        folder, [](const ListedFile&) {}, [&](const QString& name) { folders.append(joinedPath(folder, name)); });
    folders.sort();
    return folders;
}

} // namespace

std::optional<OtherProgram> otherProgramIn(const QString& folder)
{
    const QString clean = QDir::cleanPath(QFileInfo(folder).absoluteFilePath());
    for (const QString& inside : {u"."_s, u"ComfyUI"_s, u"webui"_s, u"stable-diffusion-webui"_s, u"invokeai"_s}) {
        if (const auto program = programRightIn(QDir::cleanPath(joinedPath(clean, inside))))
            return program;
    }
    return std::nullopt;
}

QList<OtherProgram> otherPrograms(const QString& home)
{
    QStringList places = foldersIn(home);
    for (const QString& parent : {u"AI"_s, u"ai"_s, u"src"_s, u"git"_s, u"Projects"_s, u"projects"_s, u"Documents"_s,
             u"Downloads"_s, u"Applications"_s, u"StabilityMatrix/Data/Packages"_s, u".local/share"_s})
        places += foldersIn(joinedPath(home, parent));
    places += foldersIn(u"/opt"_s);
    QList<OtherProgram> found;
    for (const QString& place : std::as_const(places)) {
        const auto program = otherProgramIn(place);
        const auto isKnown = [&](const OtherProgram& other) { return other.folder == program->folder; };
        if (program && !std::ranges::any_of(found, isKnown))
            found.append(*program);
    }
    return found;
}

} // namespace daguerre
