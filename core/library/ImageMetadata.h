// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>

namespace daguerre {

/// What a picture says about how it was made; a value. Fields that a picture doesn't give are empty.
struct ImageMetadata {
    QString prompt;
    QString negativePrompt;
    QString writtenPrompt; // in the user's language; empty where the model was given what was written
    QString writtenNegativePrompt;
    std::optional<int> steps;
    QString sampler; // "Euler a"
    QString scheduleType; // "Karras"
    std::optional<double> guidance;
    std::optional<quint64> seed;
    QSize size; // pixels as stated, which needn't be the file's own
    QString modelHash;
    QString model; // a name, never a path
    int clipSkip = 1;
    QString rng; // "CPU"; as read, the writer states its own
    QString version; // the program, "Daguerre 0.1.0" or "v1.10.1"; as read, the writer states its own
    QList<std::pair<QString, QString>> extra; // every other key, in the order of the text
    QString raw; // the whole text as it was read, whatever was understood of it
    QStringList notes; // what couldn't be understood, in words for a user

    bool operator==(const ImageMetadata&) const = default;
};

} // namespace daguerre
