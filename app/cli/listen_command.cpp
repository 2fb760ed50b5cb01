// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/listen_session.h"
#include "devices/wire/decoder.h"

namespace cardiotwin::cli {
namespace {

class ListenCommand : public Command {
public:
    QString name() const override { return QStringLiteral("listen"); }
    QString summary() const override { return QStringLiteral("Record from a serial device."); }

    void configure(QCommandLineParser& parser) const override {
        const auto add = [&parser](const char* option, const char* what, const char* value) {
            parser.addOption(
                {QString::fromLatin1(option), QString::fromLatin1(what), QString::fromLatin1(value)});
        };
        add("port", "Serial port, pseudo-terminal, or a link to one.", "path");
        add("protocol", "The device's protocol (see the command protocols), or auto, the default.", "name");
        add("baud", "Line speed, where it differs from the protocol's usual one.", "n");
        add("rate", "Sampling rate of a device whose sketch decides it; measured when not given.", "hz");
        add("seconds", "Stop after so much recording, counted from the first frame; else on Ctrl-C.", "s");
        add("out", "Samples as CSV: time_s and one column a channel; - for standard output.", "file");
        add("json", "Figures of the link as JSON; standard output when not given.", "file");
        add("patience", "Seconds to wait for a lost device to come back (default 15).", "s");
    }

    Exit run(const QCommandLineParser& parser) override {
        ListenSettings settings;
        settings.serial.port = parser.value(QStringLiteral("port")).toStdString();
        if (settings.serial.port.empty()) return usageError(*this, QStringLiteral("--port is missing"));
        if (parser.isSet(QStringLiteral("protocol")))
            settings.serial.protocol = parser.value(QStringLiteral("protocol")).toStdString();
        if (!wire::makeDecoder(settings.serial.protocol))
            return report(Error{ErrorCode::ProtocolUnknown, "--protocol", settings.serial.protocol});
        std::optional<double> baud;
        std::optional<double> rate;
        std::optional<double> patience;
        if (!number(parser, "baud", 50.0, 4e6, baud) || !number(parser, "rate", 1.0, 20000.0, rate) ||
            !number(parser, "seconds", 0.001, 1e8, settings.seconds) ||
            !number(parser, "patience", 0.0, 1e6, patience))
            return usageError(*this, QStringLiteral("a number is missing or out of range"));
        if (baud) settings.serial.baud = static_cast<int>(*baud);
        if (rate) settings.serial.rate = Hertz{*rate};
        settings.patience = patience.value_or(settings.patience);
        settings.out = parser.value(QStringLiteral("out")).toStdString();
        settings.json = parser.value(QStringLiteral("json")).toStdString();
        return ListenSession(std::move(settings)).run();
    }

private:
    static bool number(const QCommandLineParser& parser, const char* option, double least, double most,
                       std::optional<double>& value) {
        const QString name = QString::fromLatin1(option);
        if (!parser.isSet(name)) return true;
        bool understood = false;
        const double given = parser.value(name).toDouble(&understood);
        if (!understood || !(given >= least && given <= most)) return false;
        value = given;
        return true;
    }
};

}  // namespace

std::unique_ptr<Command> makeListenCommand() {
    return std::make_unique<ListenCommand>();
}

}  // namespace cardiotwin::cli
