// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include <QTextStream>

namespace cardiotwin::cli {
namespace {

class VersionCommand : public Command {
public:
    QString name() const override { return QStringLiteral("version"); }
    QString summary() const override { return QStringLiteral("Print the version of this build."); }
    void configure(QCommandLineParser&) const override {}
    Exit run(const QCommandLineParser&) override {
        QTextStream(stdout) << "cardiotwin " << CARDIOTWIN_VERSION << "\n";
        return Exit::Done;
    }
};

}  // namespace

std::unique_ptr<Command> makeVersionCommand() {
    return std::make_unique<VersionCommand>();
}

}  // namespace cardiotwin::cli
