// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/option.h"
#include "app/cli/twin_run.h"
#include "models/base/csv_writer.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

namespace cardiotwin::cli {
namespace {

// Waves are compared without baseline: less the centred mean over this long.
constexpr double kBaselineSeconds = 0.6;

struct Request {
    std::string record;
    std::string lead;
    std::string out;
    std::string beats;
    double every = 0.0;
    double length = 5.0;
};

/// `wave` continued from `past`, less its centred mean; the last `half` values serve the mean only.
std::vector<double> withoutBaseline(std::span<const float> past, std::span<const float> wave,
                                    std::size_t half) {
    std::vector<double> all(past.begin(), past.end());
    all.insert(all.end(), wave.begin(), wave.end());
    std::vector<double> result;
    for (std::size_t at = past.size(); at + half < all.size(); ++at) {
        double sum = 0.0;
        double count = 0.0;
        for (std::size_t i = at - std::min(at, half); i <= at + half; ++i) {
            if (!std::isfinite(all[i])) continue;
            sum += all[i];
            count += 1.0;
        }
        result.push_back(all[at] - (count > 0.0 ? sum / count : 0.0));
    }
    return result;
}

class WaveTables {
public:
    static Result<WaveTables> open(const Request& request) {
        auto samples = CsvWriter::open(request.out);
        if (!samples) return samples.error();
        WaveTables tables(std::move(samples).value());
        tables.m_samples.header({"origin_s", "sample", "forecast_mv", "shape_mv"});
        if (request.beats.empty()) return tables;
        auto beats = CsvWriter::open(request.beats);
        if (!beats) return beats.error();
        tables.m_beats = std::move(beats).value();
        tables.m_beats->header({"origin_s", "beat", "r_time_s"});
        return tables;
    }

    /// One origin: `frames` rows, blank where withheld.
    void add(const TwinRun& run, std::size_t lead, double origin, double length) {
        const Hertz rate = run.info().rate;
        const twin::WaveForecast wave = run.twin().snapshot().waves[lead];
        const auto frames = static_cast<std::size_t>(framesIn(length, rate));
        const auto half = static_cast<std::size_t>(framesIn(kBaselineSeconds / 2.0, rate));
        // The clean wave runs a little behind the recording; the forecast of the recording is ahead of it.
        const auto late = static_cast<std::size_t>(framesIn(run.cleanDelaySeconds(), rate));
        const bool made = wave.millivolts.size() >= frames + half + late;
        const std::vector<float> past = run.cleanBefore(lead, half);
        std::vector<double> expected(frames + late, std::numeric_limits<double>::quiet_NaN());
        std::vector<double> shape = expected;
        if (made) {
            expected = withoutBaseline(past, wave.expectedMillivolts, half);
            shape = withoutBaseline(past, wave.millivolts, half);
            m_any = true;
        }
        for (std::size_t i = 0; i < frames; ++i) {
            m_samples.number(origin, 1).integer(wave.origin.value + static_cast<SampleCount>(i));
            m_samples.number(expected[i + late], 4).number(shape[i + late], 4).endRow();
        }
        if (made && m_beats) addBeats(wave, origin, length);
    }

    Exit finish(const std::string& input) {
        const auto samples = m_samples.finish();
        if (!samples) return report(samples.error());
        if (m_beats) {
            const auto beats = m_beats->finish();
            if (!beats) return report(beats.error());
        }
        if (m_any) return Exit::Done;
        return report(Error{ErrorCode::NotMeasurable, input, "no wave could be forecast"});
    }

private:
    explicit WaveTables(CsvWriter samples) : m_samples(std::move(samples)) {}

    void addBeats(const twin::WaveForecast& wave, double origin, double length) {
        std::int64_t number = 0;
        for (const SampleIndex beat : wave.beats) {
            const double at = secondsAt(beat, wave.rate);
            if (number > 0 && at >= origin + length) return;
            m_beats->number(origin, 1).integer(++number).number(at, 4).endRow();
        }
    }

    CsvWriter m_samples;
    std::optional<CsvWriter> m_beats;
    bool m_any = false;
};

Exit forecastWave(const Request& request) {
    auto tables = WaveTables::open(request);
    if (!tables) return report(tables.error());
    twin::TwinSettings settings;
    settings.waveSeconds = request.length + kBaselineSeconds;
    settings.horizonsSeconds = {10.0};  // the wave does not hang on the rates further ahead
    auto run = TwinRun::open(request.record, settings);
    if (!run) return report(run.error());
    const auto& leads = run->info().leads;
    const auto wanted = request.lead.empty()
                            ? leads.begin()
                            : std::find(leads.begin(), leads.end(), LeadId::normalised(request.lead));
    if (wanted == leads.end())
        return report(Error{ErrorCode::UsageInvalid, request.record, "no lead " + request.lead});
    const auto lead = static_cast<std::size_t>(wanted - leads.begin());
    for (double origin = request.every;; origin += request.every) {
        const auto moment = run->advanceTo(origin);
        if (!moment) return report(moment.error());
        if (*moment == TwinRun::Moment::AfterEnd) return tables->finish(request.record);
        if (*moment == TwinRun::Moment::Reached) tables->add(*run, lead, origin, request.length);
    }
}

class ForecastWaveCommand : public Command {
public:
    QString name() const override { return QStringLiteral("forecast-wave"); }
    QString summary() const override { return QStringLiteral("Forecast the next seconds of a lead."); }

    void configure(QCommandLineParser& parser) const override {
        parser.addPositionalArgument(QStringLiteral("RECORD"), QStringLiteral("The recording."));
        addOption(parser, "lead", "Name of the lead; the first when not given.", "name");
        addOption(parser, "every", "Seconds from one origin to the next, a multiple of 0.5.", "s", "10");
        addOption(parser, "length", "Seconds to forecast, 0.5 to 10.", "s", "5");
        addOption(
            parser, "out",
            "The table: origin_s,sample,forecast_mv,shape_mv; - for standard output. Both waves are without "
            "baseline (less a centred mean over 0.6 s): the expected wave, and the most likely one as drawn. "
            "They depend on samples before origin_s only.",
            "file");
        addOption(parser, "beats", "Predicted beats: origin_s,beat,r_time_s.", "file");
    }

    Exit run(const QCommandLineParser& parser) override {
        Request request;
        const QStringList arguments = parser.positionalArguments();
        if (arguments.size() != 1) return usageError(*this, QStringLiteral("one RECORD is needed"));
        request.record = arguments.value(0).toStdString();
        request.lead = parser.value(QStringLiteral("lead")).toStdString();
        request.out = parser.value(QStringLiteral("out")).toStdString();
        request.beats = parser.value(QStringLiteral("beats")).toStdString();
        if (request.out.empty()) return usageError(*this, QStringLiteral("--out is missing"));
        bool understood = false;
        request.every = parser.value(QStringLiteral("every")).toDouble(&understood);
        if (!understood || !(request.every >= 0.5) || request.every > 86400.0 ||
            std::fmod(request.every, 0.5) != 0.0)
            return usageError(*this, QStringLiteral("--every takes multiples of 0.5 s"));
        request.length = parser.value(QStringLiteral("length")).toDouble(&understood);
        if (!understood || !(request.length >= 0.5 && request.length <= 10.0))
            return usageError(*this, QStringLiteral("--length takes 0.5 to 10 s"));
        return forecastWave(request);
    }
};

}  // namespace

std::unique_ptr<Command> makeForecastWaveCommand() {
    return std::make_unique<ForecastWaveCommand>();
}

}  // namespace cardiotwin::cli
