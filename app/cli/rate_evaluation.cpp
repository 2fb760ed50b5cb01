// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/rate_evaluation.h"

#include "models/twin/rate/rate_twin.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <deque>
#include <filesystem>
#include <optional>
#include <utility>

namespace cardiotwin::cli {
namespace {

constexpr double kEverySeconds = 5.0;
constexpr double kTargetSeconds = 10.0;
// As the forecast command does on beats alone.
constexpr double kRefitEverySeconds = 60.0;
constexpr std::size_t kFewestBeats = 100;

struct Row {
    double targetSeconds = 0.0;
    twin::HeartRatePrediction made;
    double minute = 0.0, fiveMinutes = 0.0;
};

double square(double value) {
    return value * value;
}

/// Sums first; `finish` makes means of them.
void score(RateFigures& sums, const Row& row, double truth) {
    const double persistence = *row.made.persistenceBpm;
    ++sums.rows;
    sums.persistence += square(persistence - truth);
    sums.minute += square(row.minute - truth);
    sums.fiveMinutes += square(row.fiveMinutes - truth);
    sums.forecast += square(row.made.bpm.value_or(persistence) - truth);
    if (!row.made.bpm) {
        ++sums.withheld;
        return;
    }
    const auto holds = [truth](const twin::Interval& interval) {
        return truth >= interval.low && truth <= interval.high ? 1.0 : 0.0;
    };
    sums.coverage80 += holds(*row.made.interval80);
    sums.coverage95 += holds(*row.made.interval95);
    sums.width80 += row.made.interval80->high - row.made.interval80->low;
    sums.width95 += row.made.interval95->high - row.made.interval95->low;
}

void finish(RateFigures& figures) {
    const auto rows = static_cast<double>(figures.rows);
    for (double* const error :
         {&figures.forecast, &figures.persistence, &figures.minute, &figures.fiveMinutes})
        *error = std::sqrt(*error / rows);
    const auto shown = static_cast<double>(figures.rows - figures.withheld);
    for (double* const share : {&figures.coverage80, &figures.coverage95, &figures.width80, &figures.width95})
        *share /= shown;
}

}  // namespace

double RateFigures::skillOverBetter() const {
    return 1.0 - forecast / std::min(persistence, minute);
}

Result<std::vector<std::string>> beatFiles(const std::string& folder) {
    std::error_code failure;
    std::vector<std::string> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder, failure)) {
        if (entry.path().extension() != ".hea") continue;
        for (const char* extension : {".qrs", ".ecg", ".atr"}) {
            const auto path = std::filesystem::path(entry.path()).replace_extension(extension).string();
            if (!std::filesystem::exists(path)) continue;
            const auto beats = readAnnotatedBeats(path);
            if (!beats) return beats.error();
            if (beats->seconds.size() < kFewestBeats) continue;
            files.push_back(path);
            break;
        }
    }
    if (failure) return Error{ErrorCode::FileMissing, folder, failure.message()};
    if (files.empty()) return Error{ErrorCode::FileEmpty, folder, "no annotated beats"};
    std::ranges::sort(files);
    return files;
}

std::vector<twin::RrInterval> intervalsOf(const AnnotatedBeats& beats) {
    std::vector<twin::RrInterval> intervals;
    for (std::size_t i = 1; i < beats.seconds.size(); ++i)
        intervals.push_back({beats.seconds[i], beats.seconds[i] - beats.seconds[i - 1]});
    return intervals;
}

Result<std::vector<twin::RateLessons>> allRateLessons(const std::vector<std::string>& folders,
                                                      const std::vector<std::string>& more) {
    std::vector<twin::RateLessons> lessons;
    for (const auto* const list : {&folders, &more}) {
        for (const std::string& folder : *list) {
            const auto files = beatFiles(folder);
            if (!files) return files.error();
            for (const std::string& file : *files) {
                const auto beats = readAnnotatedBeats(file);
                if (!beats) return beats.error();
                lessons.push_back(
                    twin::rateLessons(intervalsOf(*beats), beats->durationSeconds, kRateHorizons));
            }
        }
    }
    return lessons;
}

std::vector<RateFigures> evaluateRate(const AnnotatedBeats& beats,
                                      const std::shared_ptr<const twin::RateModel>& model,
                                      std::span<const double> horizonsSeconds) {
    twin::TwinSettings settings;
    settings.horizonsSeconds.assign(horizonsSeconds.begin(), horizonsSeconds.end());
    settings.refitEverySeconds = kRefitEverySeconds;
    settings.population = model;
    twin::RateTwin twin(settings);
    const auto intervals = intervalsOf(beats);
    std::vector<RateFigures> figures(horizonsSeconds.size());
    std::vector<std::deque<Row>> pending(figures.size());
    std::size_t next = 0;
    for (std::int64_t step = 1; static_cast<double>(step) <= beats.durationSeconds; ++step) {
        const auto now = static_cast<double>(step);
        for (; next < intervals.size() && intervals[next].endSeconds <= now; ++next)
            twin.add(intervals[next]);
        twin.step(now);
        if (std::fmod(now, kEverySeconds) != 0.0) continue;
        const twin::RrHistory& history = twin.forecaster().history();
        const auto made = twin.predictions();
        for (std::size_t i = 0; i < figures.size(); ++i) {
            while (!pending[i].empty() && pending[i].front().targetSeconds <= now) {
                const Row& row = pending[i].front();
                const auto truth = history.meanRate(row.targetSeconds - kTargetSeconds, row.targetSeconds);
                if (truth) score(figures[i], row, *truth);
                pending[i].pop_front();
            }
            if (!made[i].persistenceBpm) continue;
            pending[i].push_back({now + made[i].horizonSeconds, made[i],
                                  history.meanRate(now - 60.0, now).value_or(*made[i].persistenceBpm),
                                  history.meanRate(now - 300.0, now).value_or(*made[i].persistenceBpm)});
        }
    }
    for (std::size_t i = 0; i < figures.size(); ++i) {
        figures[i].horizonSeconds = horizonsSeconds[i];
        finish(figures[i]);
        figures[i].experts = twin.forecaster().track(i).account().experts;
    }
    return figures;
}

}  // namespace cardiotwin::cli
