// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin/memory/twin_memory.h"

#include "models/twin/memory/twin_words.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace cardiotwin::twin {
namespace {

constexpr std::string_view kKind = "cardiotwin-twin";
constexpr double kSecondsOfDay = 86400.0;
constexpr double kClockTolerance = 600.0;
constexpr std::size_t kMostLeads = 64;

void writeProfile(CheckedTextWriter& text, const PatientProfile& profile) {
    if (profile.ageYears) text.number("age", *profile.ageYears);
    text.words("sex", wordOf(profile.sex));
    text.numbers("conditions",
                 std::array{profile.betaBlocker ? 1.0 : 0.0, profile.antiarrhythmic ? 1.0 : 0.0,
                            profile.qtProlongingDrug ? 1.0 : 0.0, profile.knownFibrillation ? 1.0 : 0.0,
                            profile.heartFailure ? 1.0 : 0.0, profile.coronaryDisease ? 1.0 : 0.0});
    text.numbers("limits", std::array{profile.lowRateLimitBpm, profile.highRateLimitBpm});
}

PatientProfile readProfile(CheckedTextReader& lines) {
    PatientProfile profile;
    if (lines.isAt("age")) profile.ageYears = static_cast<int>(std::clamp(lines.number("age"), 0.0, 150.0));
    const std::string_view sex = lines.words("sex");
    if (const auto known = sexOf(sex)) {
        profile.sex = *known;
    } else {
        lines.complain(sex);
    }
    const std::vector<double> flags = lines.numbers("conditions", 6);
    if (flags.size() == 6) {
        profile.betaBlocker = flags[0] != 0.0;
        profile.antiarrhythmic = flags[1] != 0.0;
        profile.qtProlongingDrug = flags[2] != 0.0;
        profile.knownFibrillation = flags[3] != 0.0;
        profile.heartFailure = flags[4] != 0.0;
        profile.coronaryDisease = flags[5] != 0.0;
    }
    const std::vector<double> limits = lines.numbers("limits", 2);
    if (limits.size() == 2) {
        profile.lowRateLimitBpm = limits[0];
        profile.highRateLimitBpm = limits[1];
        if (!(limits[0] > 0.0 && limits[0] < limits[1])) lines.complain("limits the wrong way round");
    }
    return profile;
}

void writeHeart(CheckedTextWriter& text, const FittedHeart& heart) {
    text.numbers("heart", std::array{heart.heartRateBpm, heart.rmssdMs, heart.qtMs});
    for (std::size_t lead = 0; lead < std::min(heart.leads.size(), heart.waves.size()); ++lead) {
        text.words("lead", heart.leads[lead].name);
        for (const signal::PhaseWave& wave : heart.waves[lead])
            text.numbers("wave", std::array{wave.angle, wave.width, wave.amplitude});
    }
}

FittedHeart readHeart(CheckedTextReader& lines) {
    FittedHeart heart;
    const std::vector<double> whole = lines.numbers("heart", 3);
    if (whole.size() == 3) {
        heart.heartRateBpm = whole[0];
        heart.rmssdMs = whole[1];
        heart.qtMs = whole[2];
        if (whole[0] <= 0.0 || whole[1] < 0.0 || whole[2] <= 0.0) lines.complain("a heart that cannot beat");
    }
    while (!lines.error() && lines.isAt("lead")) {
        heart.leads.push_back({std::string(lines.words("lead"))});
        heart.waves.emplace_back();
        while (!lines.error() && lines.isAt("wave")) {
            const std::vector<double> wave = lines.numbers("wave", 3);
            if (wave.size() == 3) heart.waves.back().push_back({wave[0], wave[1], wave[2]});
        }
        if (heart.leads.size() > kMostLeads) lines.complain("too many leads");
    }
    return heart;
}

/// "1 T-rising width" and the numbers in the line that follows.
void writeRange(CheckedTextWriter& text, const LearntRange& range) {
    text.words("range", std::to_string(range.lead) + " " + std::string(wordOf(range.wave)) + " " +
                            std::string(wordOf(range.quantity)));
    text.numbers("is", std::array{range.usual, range.spread});
}

LearntRange readRange(CheckedTextReader& lines) {
    LearntRange range;
    const std::string_view title = lines.words("range");
    const std::size_t one = title.find(' ');
    const std::size_t two = title.rfind(' ');
    if (one == std::string_view::npos || two <= one) {
        lines.complain(title);
        return range;
    }
    for (std::size_t lead = 0; lead < kMostLeads; ++lead) {
        if (title.substr(0, one) == std::to_string(lead)) range.lead = lead;
    }
    const auto wave = waveOf(title.substr(one + 1, two - one - 1));
    const auto quantity = quantityOf(title.substr(two + 1));
    if (wave && quantity) {
        range.wave = *wave;
        range.quantity = *quantity;
    } else {
        lines.complain(title);
    }
    const std::vector<double> values = lines.numbers("is", 2);
    if (values.size() != 2) return range;
    range.usual = values[0];
    range.spread = values[1];
    if (range.spread < 0.0) lines.complain("a spread below nothing");
    return range;
}

void writeHorizon(CheckedTextWriter& text, const HorizonMemory& horizon) {
    const Scorecard& score = horizon.score;
    text.numbers("horizon", std::array{horizon.horizonSeconds, static_cast<double>(score.scored),
                                       score.meanAbsoluteError, score.persistenceError, score.rootMeanSquare,
                                       score.bias, score.coverage80, score.coverage95});
}

HorizonMemory readHorizon(CheckedTextReader& lines) {
    HorizonMemory horizon;
    const std::vector<double> values = lines.numbers("horizon", 8);
    if (values.size() != 8) return horizon;
    if (values[1] < 0.0 || values[1] > 1e12) lines.complain("a number of forecasts that cannot be");
    horizon.horizonSeconds = values[0];
    horizon.score.scored = static_cast<std::uint64_t>(std::clamp(values[1], 0.0, 1e12));
    horizon.score.meanAbsoluteError = values[2];
    horizon.score.persistenceError = values[3];
    horizon.score.rootMeanSquare = values[4];
    horizon.score.bias = values[5];
    horizon.score.coverage80 = values[6];
    horizon.score.coverage95 = values[7];
    return horizon;
}

void writeSummary(CheckedTextWriter& text, const IndicatorSummary& summary) {
    text.words("indicator", wordOf(summary.indicator));
    text.numbers("went", std::array{static_cast<double>(summary.count), summary.mean, summary.squares,
                                    summary.lowest, summary.highest});
}

IndicatorSummary readSummary(CheckedTextReader& lines) {
    IndicatorSummary summary;
    const std::string_view word = lines.words("indicator");
    if (const auto known = indicatorOf(word)) {
        summary.indicator = *known;
    } else {
        lines.complain(word);
    }
    const std::vector<double> values = lines.numbers("went", 5);
    if (values.size() != 5) return summary;
    if (values[0] < 0.0 || values[0] > 1e12 || values[2] < 0.0) lines.complain("a course that cannot be");
    summary.count = static_cast<std::uint64_t>(std::clamp(values[0], 0.0, 1e12));
    summary.mean = values[1];
    summary.squares = values[2];
    summary.lowest = values[3];
    summary.highest = values[4];
    return summary;
}

}  // namespace

TwinMemory memoryOf(const TwinSnapshot& snapshot, std::string patient, std::int64_t savedAtUnix) {
    TwinMemory memory;
    memory.patient = std::move(patient);
    memory.savedAtUnix = savedAtUnix;
    memory.observedSeconds = snapshot.asOfSeconds;
    memory.profile = snapshot.profile;
    memory.heart = snapshot.heart;
    memory.course = snapshot.course;
    for (const LeadTracking& lead : snapshot.tracking) {
        for (const ParameterTrack& track : lead.parameters) {
            // Where the parameter stands at its usual value its deviation tells no scale.
            if (!track.usual || !track.deviation || std::abs(*track.deviation) < 1e-3) continue;
            const double spread = (track.now - *track.usual) / *track.deviation;
            memory.ranges.push_back({lead.lead, track.wave, track.quantity, *track.usual, std::abs(spread)});
        }
    }
    for (const HorizonAccount& account : snapshot.horizons)
        memory.horizons.push_back({account.horizonSeconds, account.score});
    return memory;
}

std::string formatTwinMemory(const TwinMemory& memory) {
    CheckedTextWriter text(kKind, TwinMemory::kFormat);
    text.words("patient", memory.patient);
    text.number("saved", static_cast<double>(memory.savedAtUnix));
    text.number("observed", memory.observedSeconds);
    writeProfile(text, memory.profile);
    if (memory.heart) writeHeart(text, *memory.heart);
    for (const LearntRange& range : memory.ranges)
        writeRange(text, range);
    for (const HorizonMemory& horizon : memory.horizons)
        writeHorizon(text, horizon);
    for (const IndicatorSummary& summary : memory.course)
        writeSummary(text, summary);
    return text.finish();
}

Result<TwinMemory> parseTwinMemory(std::string_view text, const std::string& place) {
    auto lines = CheckedTextReader::open(text, kKind, TwinMemory::kFormat, "twin", place);
    if (!lines) return lines.error();
    TwinMemory memory;
    memory.patient = lines->words("patient");
    const double saved = lines->number("saved");
    if (std::abs(saved) > 1e12) lines->complain("a time that cannot be");
    memory.savedAtUnix = static_cast<std::int64_t>(std::clamp(saved, -1e12, 1e12));
    memory.observedSeconds = lines->number("observed");
    memory.profile = readProfile(*lines);
    if (!lines->error() && lines->isAt("heart")) memory.heart = readHeart(*lines);
    while (!lines->error() && lines->isAt("range"))
        memory.ranges.push_back(readRange(*lines));
    while (!lines->error() && lines->isAt("horizon"))
        memory.horizons.push_back(readHorizon(*lines));
    while (!lines->error() && lines->isAt("indicator"))
        memory.course.push_back(readSummary(*lines));
    lines->expectEnd();
    if (lines->error()) return *lines->error();
    return memory;
}

Result<void> checkUsable(const TwinMemory& memory, const std::string& patient, std::int64_t nowUnix,
                         const std::string& place, double lastsDays) {
    const auto refuse = [&place](std::string detail) {
        return Error{ErrorCode::ModelInvalid, place, std::move(detail)};
    };
    if (memory.patient != patient) return refuse("the twin of another patient: '" + memory.patient + "'");
    const auto age = static_cast<double>(nowUnix - memory.savedAtUnix);
    if (age < -kClockTolerance) return refuse("saved in the future: a clock is wrong");
    if (age > lastsDays * kSecondsOfDay) {
        return refuse("expired: saved " + std::to_string(std::llround(age / kSecondsOfDay)) + " days ago");
    }
    return {};
}

}  // namespace cardiotwin::twin
