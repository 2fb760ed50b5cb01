// SPDX-License-Identifier: GPL-3.0-or-later
// One command of cardiotwin-cli: its name, its options and what it does. Results go to the named file or
// standard output, messages to standard error. Threads: main thread.
#pragma once

#include "models/base/error.h"

#include <QCommandLineParser>
#include <QString>

#include <memory>
#include <vector>

namespace cardiotwin::cli {

enum class Exit : int {
    Done = 0,
    Failed = 1,
    Usage = 2,
    Input = 3,
    Device = 4,
    NothingMeasurable = 5,
    NotPermitted = 6
};

class Command {
public:
    virtual ~Command() = default;

    [[nodiscard]] virtual QString name() const = 0;
    [[nodiscard]] virtual QString summary() const = 0;
    /// Declares options and positional arguments.
    virtual void configure(QCommandLineParser& parser) const = 0;
    [[nodiscard]] virtual Exit run(const QCommandLineParser& parser) = 0;
};

/// Says what is wrong with the call on standard error and names the command's help.
Exit usageError(const Command& command, const QString& what);
/// Says an error with place, reason and remedy on standard error and returns the exit code its kind has.
Exit report(const Error& error);

// One factory per command, each in its own file.
std::unique_ptr<Command> makeAnalyzeCommand();
std::unique_ptr<Command> makeEvaluateCommand();
std::unique_ptr<Command> makeEmulateCommand();
std::unique_ptr<Command> makeForecastCommand();
std::unique_ptr<Command> makeForecastWaveCommand();
std::unique_ptr<Command> makeListenCommand();
std::unique_ptr<Command> makeModelCommand();
std::unique_ptr<Command> makeProtocolsCommand();
std::unique_ptr<Command> makeTrainCommand();
std::unique_ptr<Command> makeFormatsCommand();
std::unique_ptr<Command> makeInfoCommand();
std::unique_ptr<Command> makeVersionCommand();
std::unique_ptr<Command> makeScheduleCommand();
std::unique_ptr<Command> makeVerifyPlanCommand();

/// Every command, in the order of the help.
[[nodiscard]] std::vector<std::unique_ptr<Command>> allCommands();

}  // namespace cardiotwin::cli
