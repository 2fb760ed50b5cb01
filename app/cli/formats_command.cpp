// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include <QTextStream>

#include <array>

namespace cardiotwin::cli {
namespace {

struct Format {
    const char* name;
    const char* what;
};

constexpr std::array<Format, 15> kFormats{{
    {"csv-cardiotwin", "time,heart_rate,ecg_wave"},
    {"csv-cardiotwin-leads", "time_s,<lead>_mV…, as this program writes it"},
    {"csv-apple-watch", "key and value lines, then one µV value per line"},
    {"csv-polar", "Phone timestamp;sensor timestamp [ns];timestamp [ms];ecg [uV]"},
    {"csv-mitbih", "'sample #','MLII','V5' in ADC counts"},
    {"csv-rdsamp", "rdsamp -c with elapsed time or sample numbers"},
    {"csv-openbci", "%OpenBCI Raw EXG Data, µV"},
    {"csv-opensignals", "# OpenSignals Text File Format, tabs"},
    {"csv-serial-studio", "Elapsed (s),Group/Dataset"},
    {"csv-plain", "one value per line"},
    {"csv", "any other table with a time column or a stated rate"},
    {"wfdb-212", "WFDB header (.hea) with 12-bit pairs"},
    {"wfdb-16", "WFDB header (.hea) with 16-bit samples, also in the challenges' .mat"},
    {"wfdb-annotations", "beats and rhythms (.atr .qrs .q1c …)"},
    {"cardiotwin-log", "a live session kept by this program (.ctlog)"},
}};

class FormatsCommand : public Command {
public:
    QString name() const override { return QStringLiteral("formats"); }
    QString summary() const override {
        return QStringLiteral("List the recording formats this build opens.");
    }
    void configure(QCommandLineParser&) const override {}
    Exit run(const QCommandLineParser&) override {
        QTextStream out(stdout);
        out << "format,description\n";
        for (const Format& format : kFormats) {
            out << format.name << ",\"" << QString::fromUtf8(format.what) << "\"\n";
        }
        return Exit::Done;
    }
};

}  // namespace

std::unique_ptr<Command> makeFormatsCommand() {
    return std::make_unique<FormatsCommand>();
}

}  // namespace cardiotwin::cli
