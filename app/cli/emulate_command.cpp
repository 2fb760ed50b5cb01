// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/option.h"
#include "app/cli/stop_signals.h"
#include "devices/emulator.h"

#include <QTextStream>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <thread>

namespace cardiotwin::cli {
namespace {

using devices::Emulator;
using devices::EmulatorSettings;

constexpr double kSlowest = 0.01;
constexpr double kFastest = 1000.0;

const wire::ProtocolInfo* knownProtocol(const std::string& name) {
    for (const wire::ProtocolInfo& info : wire::protocols())
        if (info.name == name) return &info;
    return nullptr;
}

Result<std::unique_ptr<devices::FrameFeed>> makeFeed(const QString& record,
                                                     const wire::ProtocolInfo& protocol, Hertz rate) {
    if (record.isEmpty()) {
        signal::PatientSettings patient;
        patient.story = signal::demoStory();
        patient.leads = signal::independentLeads();
        patient.leads.resize(std::min(patient.leads.size(), protocol.channels.size()));
        patient.rate = rate;
        return std::unique_ptr<devices::FrameFeed>(std::make_unique<devices::StoryFeed>(std::move(patient)));
    }
    auto reader = files::openRecording(record.toStdString());
    if (!reader) return reader.error();
    return std::unique_ptr<devices::FrameFeed>(
        std::make_unique<devices::RecordingFeed>(std::move(*reader), rate));
}

class EmulateCommand : public Command {
public:
    QString name() const override { return QStringLiteral("emulate"); }
    QString summary() const override { return QStringLiteral("Be a device on a pseudo-terminal."); }

    void configure(QCommandLineParser& parser) const override {
        addOption(parser, "protocol", QStringLiteral("The device to be; see the command protocols."), "name");
        addOption(parser, "from",
                  QStringLiteral("Recording to play, resampled to the device's rate. Without it a synthetic "
                                 "patient tells a story of three minutes."),
                  "record");
        addOption(parser, "link",
                  QStringLiteral("Symbolic link to keep on the terminal, also across an unplug."), "path");
        addOption(parser, "fault", QStringLiteral("Faults: ") + QString::fromStdString(devices::faultHelp()),
                  "spec");
        addOption(parser, "speed",
                  QStringLiteral("The device's clock runs X times as fast as the wall's (default 1)."), "x");
        addOption(parser, "rate", QStringLiteral("Sampling rate of a device whose sketch decides it."), "hz");
        parser.addOption({QStringLiteral("loop"), QStringLiteral("Begin again at the end.")});
        parser.addOption(
            {QStringLiteral("wait"),
             QStringLiteral("Hold frames back while the reader is behind, instead of losing them "
                            "as a wire does.")});
        parser.addOption({QStringLiteral("await-start"),
                          QStringLiteral("Stay silent until told to start, where the protocol has a command "
                                         "for that. Else frames flow as soon as a program opens the port.")});
    }

    Exit run(const QCommandLineParser& parser) override {
        EmulatorSettings settings;
        settings.protocol = parser.value(QStringLiteral("protocol")).toStdString();
        if (settings.protocol.empty()) return usageError(*this, QStringLiteral("--protocol is missing"));
        const wire::ProtocolInfo* protocol = knownProtocol(settings.protocol);
        if (protocol == nullptr)
            return report(Error{ErrorCode::ProtocolUnknown, "--protocol", settings.protocol});
        settings.link = parser.value(QStringLiteral("link")).toStdString();
        settings.loop = parser.isSet(QStringLiteral("loop"));
        settings.waitForReader = parser.isSet(QStringLiteral("wait"));
        settings.awaitStart = parser.isSet(QStringLiteral("await-start"));
        auto faults = devices::parseFaults(parser.value(QStringLiteral("fault")).toStdString());
        if (!faults) return report(faults.error());
        settings.faults = std::move(*faults);
        const auto speed = numberOption(parser, "speed", kSlowest, kFastest);
        if (!speed) return usageError(*this, QStringLiteral("--speed wants a number from 0.01 to 1000"));
        settings.speed = speed->value_or(settings.speed);
        if (parser.isSet(QStringLiteral("rate")) && protocol->rateKnown)
            return usageError(*this, QStringLiteral("this device has a rate of its own"));
        const auto rate = numberOption(parser, "rate", 1.0, 20000.0);
        if (!rate) return usageError(*this, QStringLiteral("--rate wants a number from 1 to 20000"));

        auto feed = makeFeed(parser.value(QStringLiteral("from")), *protocol,
                             Hertz{rate->value_or(protocol->nominalRate.value)});
        if (!feed) return report(feed.error());
        return serve(std::move(settings), std::move(*feed));
    }

private:
    static Exit serve(EmulatorSettings settings, std::unique_ptr<devices::FrameFeed> feed) {
        const StopSignals interrupts;
        auto emulator = Emulator::open(std::move(settings), std::move(feed));
        if (!emulator) return cli::report(emulator.error());
        Emulator& device = **emulator;
        std::fputs((device.path() + "\n").c_str(), stdout);
        std::fflush(stdout);

        std::atomic<bool> done{false};
        Result<void> result;
        std::jthread worker([&] {
            result = device.run();
            done = true;
        });
        while (!done)
            if (interrupts.wait(50)) device.stop();
        worker.join();
        if (!result) return cli::report(result.error());
        const devices::EmulatorReport told = device.report();
        QTextStream(stderr) << "frames made " << told.framesMade << ", sent " << told.framesSent
                            << ", withheld " << told.framesWithheld << ", cut by a slow reader "
                            << told.framesCut << " (" << told.bytesLost << " bytes)\n";
        return Exit::Done;
    }
};

}  // namespace

std::unique_ptr<Command> makeEmulateCommand() {
    return std::make_unique<EmulateCommand>();
}

}  // namespace cardiotwin::cli
