// SPDX-License-Identifier: Apache-2.0
#include "core/models/ProgramFolders.h"

#include "core/Error.h"

#include <QDir>
#include <QProcess>
#include <QRegularExpression>

#include <array>
#include <functional>
#include <yaml-cpp/yaml.h>

using namespace Qt::StringLiterals;

namespace daguerre {

namespace {

constexpr std::array comfyKinds {
    "checkpoints", "loras", "vae", "vae_approx", "embeddings", "upscale_models", "diffusers"};

/// As Python's os.path.expandvars, expanduser and join have it.
QString expanded(QString path, const QString& base)
{
    static const QRegularExpression variable(u"\\$(?:\\{(\\w+)\\}|(\\w+))"_s);
    for (auto match = variable.match(path); match.hasMatch(); match = variable.match(path, match.capturedStart() + 1)) {
        const QString name = match.captured(1) + match.captured(2);
        if (qEnvironmentVariableIsSet(qPrintable(name)))
            path.replace(match.capturedStart(), match.capturedLength(), qEnvironmentVariable(qPrintable(name)));
    }
    path.replace(u'\\', u'/');
    if (path == u"~"_s || path.startsWith(u"~/"_s))
        path.replace(0, 1, QDir::homePath());
    return QDir::cleanPath(QDir(base).absoluteFilePath(path));
}

QString text(const YAML::Node& node)
{
    return node && node.IsScalar() ? QString::fromStdString(node.Scalar()).trimmed() : QString();
}

/// Of a map; nothing to be found in anything else.
YAML::Node entry(const YAML::Node& node, const char* key)
{
    return node && node.IsMap() ? node[key] : YAML::Node(YAML::NodeType::Undefined);
}

/// Whatever yaml-cpp throws, as an Error.
template <typename Result>
Result parsed(const QByteArray& yaml, const std::function<Result(const YAML::Node&)>& read)
{
    try {
        return read(YAML::Load(yaml.toStdString()));
    } catch (const YAML::Exception& exception) {
        throw Error(ErrorKind::InputOutput, "line " + std::to_string(exception.mark.line + 1), exception.msg,
            "correct the file, or add its folders one by one");
    }
}

QStringList foldersOf(const YAML::Node& section, const QString& folder)
{
    const QString given = text(entry(section, "base_path"));
    const QString base = given.isEmpty() ? folder : expanded(given, folder);
    QStringList folders;
    for (const char* kind : comfyKinds) {
        for (const QString& line : text(entry(section, kind)).split(u'\n', Qt::SkipEmptyParts)) {
            if (!line.trimmed().isEmpty())
                folders.append(expanded(line.trimmed(), base));
        }
    }
    return folders;
}

} // namespace

QStringList commandLineFolders(const QByteArray& script, const QStringList& options)
{
    static const QRegularExpression line(u"^\\s*(?:export\\s+|set\\s+)?\"?COMMANDLINE_ARGS=(.*)$"_s,
        QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption);
    QStringList folders;
    for (auto match = line.globalMatch(QString::fromUtf8(script)); match.hasNext();) {
        QString words = match.next().captured(1).trimmed();
        if (words.size() >= 2 && words.front() == words.back() && (words.front() == u'"' || words.front() == u'\''))
            words = words.sliced(1, words.size() - 2); // all of them in quotes, as a shell wants it
        words.replace(u'\'', u'"').replace(u"\\\""_s, u"\""_s);
        const QStringList arguments = QProcess::splitCommand(words);
        for (qsizetype i = 0; i < arguments.size(); ++i) {
            const QString option = arguments[i].section(u'=', 0, 0);
            if (!options.contains(option))
                continue;
            if (arguments[i].contains(u'='))
                folders.append(arguments[i].section(u'=', 1));
            else if (i + 1 < arguments.size())
                folders.append(arguments[++i]);
        }
    }
    return folders;
}

QStringList comfyFolders(const QByteArray& yaml, const QString& folder)
{
    return parsed<QStringList>(yaml, [&folder](const YAML::Node& root) {
        QStringList folders;
        if (!root.IsMap())
            return folders;
        for (const auto& section : root) {
            if (section.second.IsMap())
                folders += foldersOf(section.second, folder);
        }
        return folders;
    });
}

QString invokeModelFolder(const QByteArray& yaml, const QString& folder)
{
    return parsed<QString>(yaml, [&folder](const YAML::Node& root) {
        const QString now = text(entry(root, "models_dir"));
        const QString before = text(entry(entry(entry(root, "InvokeAI"), "Paths"), "models_dir"));
        return expanded(!now.isEmpty() ? now : !before.isEmpty() ? before : u"models"_s, folder);
    });
}

} // namespace daguerre
