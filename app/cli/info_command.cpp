// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/progress_line.h"
#include "devices/files/recording_reader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

#include <algorithm>
#include <cmath>

namespace cardiotwin::cli {
namespace {

constexpr std::size_t kFramesAtOnce = 1 << 14;

struct Tally {
    SampleCount frames = 0;
    SampleIndex end;
    std::int64_t gaps = 0;
    std::int64_t missing = 0;
    std::int64_t missingRates = 0;
};

Result<Tally> readThrough(files::RecordingReader& reader) {
    Tally tally;
    ProgressLine progress("reading");
    const auto isMissing = [](double value) { return std::isnan(value); };
    for (;;) {
        const auto block = reader.read(kFramesAtOnce);
        if (!block) return block.error();
        if (block->frames() == 0) return tally;
        if (block->first != tally.end) ++tally.gaps;
        tally.frames += static_cast<SampleCount>(block->frames());
        tally.end = block->end();
        tally.missing += std::ranges::count_if(block->millivolts, isMissing);
        tally.missingRates += std::ranges::count_if(block->heartRateBpm, isMissing);
        progress.show(reader.progress());
    }
}

QJsonObject describe(const files::RecordingInfo& info, const Tally& tally) {
    QJsonArray leads;
    for (const LeadId& lead : info.leads)
        leads.append(QString::fromStdString(lead.name));
    QJsonArray notes;
    for (const std::string& note : info.notes)
        notes.append(QString::fromStdString(note));
    QJsonObject json{
        {QStringLiteral("format"), QString::fromStdString(info.format)},
        {QStringLiteral("leads"), leads},
        {QStringLiteral("rate_hz"), info.rate.value},
        {QStringLiteral("samples"), static_cast<qint64>(tally.frames)},
        {QStringLiteral("duration_s"), secondsAt(tally.end, info.rate)},
        {QStringLiteral("gaps"), static_cast<qint64>(tally.gaps)},
        {QStringLiteral("missing"), static_cast<qint64>(tally.missing)},
        {QStringLiteral("unit_source"), QString::fromStdString(info.unitSource)},
        {QStringLiteral("notes"), notes},
    };
    json.insert(QStringLiteral("start_utc"),
                info.startUtc.empty() ? QJsonValue() : QJsonValue(QString::fromStdString(info.startUtc)));
    if (info.isSimulated) json.insert(QStringLiteral("simulated"), true);
    if (info.hasHeartRate)
        json.insert(QStringLiteral("missing_heart_rate"), static_cast<qint64>(tally.missingRates));
    return json;
}

class InfoCommand : public Command {
public:
    QString name() const override { return QStringLiteral("info"); }
    QString summary() const override { return QStringLiteral("Describe a recording as JSON."); }
    void configure(QCommandLineParser& parser) const override {
        parser.addPositionalArgument(
            QStringLiteral("RECORD"),
            QStringLiteral(
                "A CSV in any dialect, a WFDB header (.hea) or a recording of this program. The whole "
                "recording is read, so that gaps and missing values are counted and every row is "
                "checked."));
    }
    Exit run(const QCommandLineParser& parser) override {
        const QStringList paths = parser.positionalArguments();
        if (paths.size() != 1) return usageError(*this, QStringLiteral("name one recording"));
        const auto reader = files::openRecording(paths.front().toStdString());
        if (!reader) return report(reader.error());
        const auto tally = readThrough(**reader);
        if (!tally) return report(tally.error());
        QTextStream(stdout) << QJsonDocument(describe((*reader)->info(), *tally)).toJson();
        return Exit::Done;
    }
};

}  // namespace

std::unique_ptr<Command> makeInfoCommand() {
    return std::make_unique<InfoCommand>();
}

}  // namespace cardiotwin::cli
