// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/listen_session.h"
#include "app/cli/option.h"
#include "devices/wire/decoder.h"

namespace cardiotwin::cli {
namespace {

class ListenCommand : public Command {
public:
    QString name() const override { return QStringLiteral("listen"); }
    QString summary() const override { return QStringLiteral("Record from a serial device."); }

    void configure(QCommandLineParser& parser) const override {
        addOption(parser, "port", "Serial port, pseudo-terminal, or a link to one.", "path");
        addOption(parser, "protocol",
                  "The device's protocol (see the command protocols), or auto, the default.", "name");
        addOption(parser, "baud", "Line speed, where it differs from the protocol's usual one.", "n");
        addOption(parser, "rate",
                  "Sampling rate of a device whose sketch decides it; measured when not given.", "hz");
        addOption(parser, "seconds",
                  "Stop after so much recording, counted from the first frame; else on Ctrl-C.", "s");
        addOption(parser, "out", "Samples as CSV: time_s and one column a channel; - for standard output.",
                  "file");
        addOption(parser, "json", "Figures of the link as JSON; standard output when not given.", "file");
        addOption(parser, "patience", "Seconds to wait for a lost device to come back (default 15).", "s");
    }

    Exit run(const QCommandLineParser& parser) override {
        ListenSettings settings;
        settings.serial.port = parser.value(QStringLiteral("port")).toStdString();
        if (settings.serial.port.empty()) return usageError(*this, QStringLiteral("--port is missing"));
        if (parser.isSet(QStringLiteral("protocol")))
            settings.serial.protocol = parser.value(QStringLiteral("protocol")).toStdString();
        if (!wire::makeDecoder(settings.serial.protocol))
            return report(Error{ErrorCode::ProtocolUnknown, "--protocol", settings.serial.protocol});
        const auto baud = numberOption(parser, "baud", 50.0, 4e6);
        const auto rate = numberOption(parser, "rate", 1.0, 20000.0);
        const auto seconds = numberOption(parser, "seconds", 0.001, 1e8);
        const auto patience = numberOption(parser, "patience", 0.0, 1e6);
        if (!baud || !rate || !seconds || !patience)
            return usageError(*this, QStringLiteral("a number is missing or out of range"));
        if (*baud) settings.serial.baud = static_cast<int>(**baud);
        if (*rate) settings.serial.rate = Hertz{**rate};
        settings.seconds = *seconds;
        settings.patience = patience->value_or(settings.patience);
        settings.out = parser.value(QStringLiteral("out")).toStdString();
        settings.json = parser.value(QStringLiteral("json")).toStdString();
        return ListenSession(std::move(settings)).run();
    }
};

}  // namespace

std::unique_ptr<Command> makeListenCommand() {
    return std::make_unique<ListenCommand>();
}

}  // namespace cardiotwin::cli
