// SPDX-License-Identifier: GPL-3.0-or-later
// cardiotwin-cli COMMAND …: the workstation's pipeline without a window.
#include "app/cli/command.h"

#include <QCoreApplication>
#include <QTextStream>

#include <clocale>
#include <cstdio>
#include <exception>

using namespace cardiotwin::cli;

namespace {

void printOverview(FILE* to, const std::vector<std::unique_ptr<Command>>& commands) {
    QTextStream out(to);
    out << "cardiotwin-cli COMMAND [options]\n\n"
           "The CardioTwin pipeline without a window. Research and education software, not a medical "
           "device.\n\n";
    for (const auto& command : commands) {
        out << "  " << command->name().leftJustified(14) << command->summary() << "\n";
    }
    out << "\nEvery command explains itself with --help. Exit codes: 0 done, 2 wrong usage, 3 input "
           "unreadable or\n"
           "invalid, 4 device, 5 nothing measurable, 6 not permitted.\n";
}

Exit runCommand(Command& command, const QStringList& arguments) {
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("cardiotwin-cli ") + command.name() +
                                     QStringLiteral(": ") + command.summary());
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")},
                                  QStringLiteral("Print this help."));
    parser.addOption(help);
    command.configure(parser);
    if (!parser.parse(arguments)) return usageError(command, parser.errorText());
    if (parser.isSet(help)) {
        // The parser knows the program's path but not the command.
        QString text = parser.helpText();
        text.replace(QStringLiteral("Usage: ") + QCoreApplication::arguments().constFirst(),
                     QStringLiteral("Usage: cardiotwin-cli ") + command.name());
        QTextStream(stdout) << text;
        return Exit::Done;
    }
    return command.run(parser);
}

}  // namespace

int main(int argc, char* argv[]) {
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("cardiotwin-cli"));
    // Numbers are read and written in the C locale, whatever Qt made of the environment.
    std::setlocale(LC_NUMERIC, "C");

    const auto commands = allCommands();
    QStringList arguments = QCoreApplication::arguments();
    const QString wanted = arguments.value(1);
    if (wanted == QStringLiteral("--help") || wanted == QStringLiteral("-h") ||
        wanted == QStringLiteral("help")) {
        printOverview(stdout, commands);
        return static_cast<int>(Exit::Done);
    }
    for (const auto& command : commands) {
        if (command->name() != wanted) continue;
        arguments.removeAt(1);
        try {
            return static_cast<int>(runCommand(*command, arguments));
        } catch (const std::exception& error) {
            QTextStream(stderr) << "cardiotwin-cli: internal error: " << error.what() << "\n";
            return static_cast<int>(Exit::Failed);
        }
    }
    if (!wanted.isEmpty()) QTextStream(stderr) << "cardiotwin-cli: unknown command '" << wanted << "'\n\n";
    printOverview(stderr, commands);
    return static_cast<int>(Exit::Usage);
}
