// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/annotated_beats.h"
#include "app/cli/command.h"
#include "app/cli/option.h"
#include "app/cli/twin_run.h"
#include "app/pipeline/shipped_models.h"
#include "models/base/csv_writer.h"
#include "models/twin/rate/rate_twin.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <span>

namespace cardiotwin::cli {
namespace {

// Fits every 15 s would take minutes on a day of beats; one a minute learns as much there.
constexpr double kBeatsRefitEverySeconds = 60.0;

/// Rows of the table, and whether any holds a forecast.
class ForecastTable {
public:
    explicit ForecastTable(CsvWriter writer) : m_writer(std::move(writer)) {
        m_writer.header(
            {"time_s", "horizon_s", "forecast_bpm", "low80", "high80", "low95", "high95", "persistence_bpm"});
    }

    void add(double seconds, std::span<const twin::HeartRatePrediction> predictions) {
        for (const twin::HeartRatePrediction& made : predictions) {
            const auto limit = [](const std::optional<twin::Interval>& interval,
                                  double twin::Interval::*side) {
                return interval ? std::optional<double>((*interval).*side) : std::nullopt;
            };
            m_writer.number(seconds, 0).number(made.horizonSeconds, 0).number(made.bpm, 3);
            m_writer.number(limit(made.interval80, &twin::Interval::low), 3);
            m_writer.number(limit(made.interval80, &twin::Interval::high), 3);
            m_writer.number(limit(made.interval95, &twin::Interval::low), 3);
            m_writer.number(limit(made.interval95, &twin::Interval::high), 3);
            m_writer.number(made.persistenceBpm, 3);
            m_writer.endRow();
            m_any = m_any || made.bpm.has_value();
        }
    }

    Exit finish(const std::string& input) {
        if (const auto done = m_writer.finish(); !done) return report(done.error());
        if (m_any) return Exit::Done;
        return report(Error{ErrorCode::NotMeasurable, input, "no heart rate could be forecast"});
    }

private:
    CsvWriter m_writer;
    bool m_any = false;
};

struct Request {
    std::string record;
    std::string annotations;
    std::string out;
    double every = 5.0;
    std::vector<double> horizons;
};

Exit forecastRecord(const Request& request, ForecastTable& table) {
    twin::TwinSettings settings;
    settings.horizonsSeconds = request.horizons;
    settings.population = pipeline::shippedRateModel();
    settings.forecastWave = false;
    auto run = TwinRun::open(request.record, settings);
    if (!run) return report(run.error());
    for (double second = request.every;; second += request.every) {
        const auto moment = run->advanceTo(second);
        if (!moment) return report(moment.error());
        if (*moment == TwinRun::Moment::AfterEnd) return table.finish(request.record);
        if (*moment == TwinRun::Moment::Reached) {
            table.add(second, run->twin().snapshot().heartRate);
            continue;
        }
        std::vector<twin::HeartRatePrediction> blank;
        for (const double horizon : request.horizons)
            blank.push_back(twin::shownForecast(std::nullopt, horizon, true));
        table.add(second, blank);
    }
}

Exit forecastAnnotations(const Request& request, ForecastTable& table) {
    const auto annotated = readAnnotatedBeats(request.annotations);
    if (!annotated) return report(annotated.error());
    const std::vector<double>& beats = annotated->seconds;

    twin::TwinSettings settings;
    settings.horizonsSeconds = request.horizons;
    settings.population = pipeline::shippedRateModel();
    settings.refitEverySeconds = kBeatsRefitEverySeconds;
    twin::RateTwin twin(settings);
    std::size_t next = 1;
    for (std::int64_t step = 1; static_cast<double>(step) <= annotated->durationSeconds; ++step) {
        const auto second = static_cast<double>(step);
        for (; next < beats.size() && beats[next] <= second; ++next)
            twin.add({beats[next], beats[next] - beats[next - 1]});
        twin.step(second);
        if (std::fmod(second, request.every) == 0.0) table.add(second, twin.predictions());
    }
    return table.finish(request.annotations);
}

class ForecastCommand : public Command {
public:
    QString name() const override { return QStringLiteral("forecast"); }
    QString summary() const override { return QStringLiteral("Forecast the heart rate of a recording."); }

    void configure(QCommandLineParser& parser) const override {
        parser.addPositionalArgument(QStringLiteral("RECORD"),
                                     QStringLiteral("The recording; may be left out with --annotations."),
                                     QStringLiteral("[RECORD]"));
        addOption(parser, "annotations",
                  "Forecast from the beats of an annotation file; its .hea stands beside it.", "file");
        addOption(parser, "horizons", "Seconds ahead, separated by commas.", "list", "10,30,60");
        addOption(parser, "every", "Whole seconds from one row to the next.", "s", "5");
        addOption(parser, "out",
                  "The table: time_s,horizon_s,forecast_bpm,low80,high80,low95,high95,persistence_bpm; - for "
                  "standard "
                  "output. A row depends on samples up to time_s only. A blank forecast was withheld.",
                  "file");
    }

    Exit run(const QCommandLineParser& parser) override {
        Request request;
        const QStringList arguments = parser.positionalArguments();
        request.record = arguments.value(0).toStdString();
        request.annotations = parser.value(QStringLiteral("annotations")).toStdString();
        request.out = parser.value(QStringLiteral("out")).toStdString();
        if (arguments.size() > 1) return usageError(*this, QStringLiteral("more than one recording"));
        if (request.record.empty() && request.annotations.empty())
            return usageError(*this, QStringLiteral("neither RECORD nor --annotations"));
        if (request.out.empty()) return usageError(*this, QStringLiteral("--out is missing"));
        bool understood = false;
        request.every = parser.value(QStringLiteral("every")).toDouble(&understood);
        if (!understood || !(request.every >= 1.0) || request.every > 86400.0 ||
            std::fmod(request.every, 1.0) != 0.0)
            return usageError(*this, QStringLiteral("--every takes whole seconds from 1 on"));
        for (const QString& text :
             parser.value(QStringLiteral("horizons")).split(QLatin1Char(','), Qt::SkipEmptyParts)) {
            const double horizon = text.toDouble(&understood);
            if (!understood || !(horizon >= 1.0 && horizon <= 900.0) || std::fmod(horizon, 1.0) != 0.0)
                return usageError(*this, QStringLiteral("--horizons takes whole seconds from 1 to 900"));
            request.horizons.push_back(horizon);
        }
        if (request.horizons.empty()) return usageError(*this, QStringLiteral("--horizons is empty"));
        std::sort(request.horizons.begin(), request.horizons.end());

        auto writer = CsvWriter::open(request.out);
        if (!writer) return report(writer.error());
        ForecastTable table(std::move(writer).value());
        return request.annotations.empty() ? forecastRecord(request, table)
                                           : forecastAnnotations(request, table);
    }
};

}  // namespace

std::unique_ptr<Command> makeForecastCommand() {
    return std::make_unique<ForecastCommand>();
}

}  // namespace cardiotwin::cli
