// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stdexcept>
#include <string>

namespace daguerre {

enum class ErrorKind {
    Usage, // a request that can't be carried out as asked: sizes, steps, options
    Model, // a checkpoint that can't be used
    InputOutput, // reading or writing a file
    Numerics, // NaN or infinity in a result
    Memory, // not enough of it
    Internal, // anything else
};

/// What went wrong, in the words a user reads: `subject` names the file or setting, `problem` says what is wrong with
/// it, `remedy` says what to do. Thrown inside; caught once at each edge (command line, worker), where it becomes a
/// value.
class __attribute__((visibility("default"))) Error : public std::runtime_error {
public:
    Error(ErrorKind kind, std::string subject, std::string problem, std::string remedy = {})
        : std::runtime_error(subject + ": " + problem + (remedy.empty() ? "" : "; " + remedy))
        , kind(kind)
        , subject(std::move(subject))
        , problem(std::move(problem))
        , remedy(std::move(remedy))
    {
    }

    ErrorKind kind;
    std::string subject;
    std::string problem;
    std::string remedy;
};

/// Thrown where a stop token was seen. Not an Error: nothing went wrong.
class __attribute__((visibility("default"))) Cancelled : public std::exception {
public:
    const char* what() const noexcept override { return "cancelled"; }
};

} // namespace daguerre
