// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "devices/wire/decoder.h"

#include <QTextStream>

namespace cardiotwin::cli {
namespace {

class ProtocolsCommand : public Command {
public:
    QString name() const override { return QStringLiteral("protocols"); }
    QString summary() const override {
        return QStringLiteral("List the serial protocols this build speaks.");
    }
    void configure(QCommandLineParser&) const override {}
    Exit run(const QCommandLineParser&) override {
        QTextStream out(stdout);
        out << "protocol,device,baud,rate_hz,channels,checksum\n";
        for (const wire::ProtocolInfo& info : wire::protocols()) {
            out << QString::fromStdString(info.name) << ",\"" << QString::fromStdString(info.device) << "\","
                << info.baud << ',' << info.nominalRate.value << ',' << info.channels.size() << ','
                << (info.hasChecksum ? "yes" : "no") << '\n';
        }
        return Exit::Done;
    }
};

}  // namespace

std::unique_ptr<Command> makeProtocolsCommand() {
    return std::make_unique<ProtocolsCommand>();
}

}  // namespace cardiotwin::cli
