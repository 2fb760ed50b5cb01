// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "ui/viewmodels/error_text.h"

#include <QTextStream>

#include <cstdio>

namespace cardiotwin::cli {
namespace {

Exit exitFor(ErrorCode code) {
    switch (code) {
        case ErrorCode::UsageInvalid:
        case ErrorCode::ProtocolUnknown:
            return Exit::Usage;
        case ErrorCode::PortMissing:
        case ErrorCode::PortBusy:
        case ErrorCode::PortPermission:
        case ErrorCode::PortFailed:
        case ErrorCode::LinkLost:
        case ErrorCode::NoValidFrames:
        case ErrorCode::NoBytes:
        case ErrorCode::HandshakeFailed:
            return Exit::Device;
        case ErrorCode::NotMeasurable:
        case ErrorCode::PlanInfeasible:
            return Exit::NothingMeasurable;
        case ErrorCode::NotPermitted:
            return Exit::NotPermitted;
        case ErrorCode::Cancelled:
        case ErrorCode::Internal:
            return Exit::Failed;
        default:
            return Exit::Input;
    }
}

}  // namespace

Exit usageError(const Command& command, const QString& what) {
    QTextStream(stderr) << "cardiotwin-cli " << command.name() << ": " << what << "\n"
                        << "See: cardiotwin-cli " << command.name() << " --help\n";
    return Exit::Usage;
}

Exit report(const Error& error) {
    QTextStream(stderr) << "cardiotwin-cli: " << ui::errorText(error) << "\n";
    return exitFor(error.code);
}

std::vector<std::unique_ptr<Command>> allCommands() {
    std::vector<std::unique_ptr<Command>> commands;
    commands.push_back(makeInfoCommand());
    commands.push_back(makeAnalyzeCommand());
    commands.push_back(makeEvaluateCommand());
    commands.push_back(makeTrainCommand());
    commands.push_back(makeModelCommand());
    commands.push_back(makeForecastCommand());
    commands.push_back(makeForecastWaveCommand());
    commands.push_back(makeScheduleCommand());
    commands.push_back(makeVerifyPlanCommand());
    commands.push_back(makeListenCommand());
    commands.push_back(makeEmulateCommand());
    commands.push_back(makeProtocolsCommand());
    commands.push_back(makeFormatsCommand());
    commands.push_back(makeVersionCommand());
    return commands;
}

}  // namespace cardiotwin::cli
