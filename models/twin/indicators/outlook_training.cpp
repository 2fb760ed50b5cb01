// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin/indicators/outlook_training.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>

namespace cardiotwin::twin {
namespace {

/// How an event's machines are fitted. A patient counts by its number of rows to the power `rowPower`: a day
/// does not outvote twenty half hours.
struct Fit {
    double ridge = 1.0;
    double rowPower = 0.3;
};

// Chosen by leaving one patient out, over all sets together: strong ridges, since patients differ more than
// their minutes do.
Fit fitOf(OutlookEvent event) {
    switch (event) {
        case OutlookEvent::Fibrillation:
            return {10.0, 0.2};
        case OutlookEvent::VentricularRun:
            return {2.0, 0.3};
        case OutlookEvent::Pause:
            return {1.0, 0.3};
    }
    return {};
}

/// When each run began to be one and each pause ended.
struct Moments {
    std::vector<double> runs, pauses;
};

Moments momentsOf(const AnnotatedCourse& course) {
    Moments moments;
    int inRow = 0;
    for (const TimedBeat& beat : course.beats) {
        if (!beat.rrSeconds) inRow = 0;
        inRow = beat.beatClass == ecg::BeatClass::V ? inRow + 1 : 0;
        if (inRow >= 3) moments.runs.push_back(beat.seconds);
        if (beat.rrSeconds && *beat.rrSeconds > EventHistory::kPauseSeconds &&
            *beat.rrSeconds <= EventHistory::kLongestPauseSeconds)
            moments.pauses.push_back(beat.seconds);
    }
    return moments;
}

bool anyWithin(const std::vector<double>& moments, double from, double to) {
    const auto first = std::ranges::upper_bound(moments, from);
    return first != moments.end() && *first <= to;
}

bool fibrillatesWithin(const AnnotatedCourse& course, double from, double to) {
    return std::ranges::any_of(
        course.fibrillation, [from, to](const auto& span) { return span.first <= to && span.second > from; });
}

void appendRows(const AnnotatedCourse& course, const Moments& moments, const EventHistory& history,
                std::size_t patient, std::vector<OutlookRow>& rows) {
    const double now = history.now();
    for (const OutlookEvent event : kOutlookEvents) {
        if (event == OutlookEvent::Fibrillation && !course.rhythmKnown) continue;
        if (event == OutlookEvent::VentricularRun && !course.classesKnown) continue;
        const std::vector<double> signs = outlookSigns(event, history);
        for (std::size_t horizon = 0; horizon < kOutlookMinutes.size(); ++horizon) {
            const double ahead = kOutlookMinutes[horizon] * 60.0;
            if (now + ahead > course.seconds) continue;
            OutlookRow row{event, horizon, patient, now, signs};
            if (event == OutlookEvent::Fibrillation) {
                row.happened = fibrillatesWithin(course, now, now + ahead);
                row.asNow = history.fibrillates();
            } else {
                const auto& events = event == OutlookEvent::Pause ? moments.pauses : moments.runs;
                row.happened = anyWithin(events, now, now + ahead);
                row.asNow = anyWithin(events, now - ahead, now);
            }
            rows.push_back(std::move(row));
        }
    }
}

Result<learning::Logistic> fitted(std::span<const OutlookRow> rows, OutlookEvent event, std::size_t horizon,
                                  std::optional<std::size_t> without) {
    std::map<std::size_t, double> counts;
    std::vector<const OutlookRow*> chosen;
    for (const OutlookRow& row : rows) {
        if (row.event != event || row.horizon != horizon || row.patient == without) continue;
        chosen.push_back(&row);
        counts[row.patient] += 1.0;
    }
    const Fit fit = fitOf(event);
    std::vector<double> inputs, events, weights;
    for (const OutlookRow* row : chosen) {
        inputs.insert(inputs.end(), row->signs.begin(), row->signs.end());
        events.push_back(row->happened ? 1.0 : 0.0);
        weights.push_back(std::pow(counts[row->patient], fit.rowPower - 1.0));
    }
    return learning::Logistic::fit(signsOf(event), inputs, events, weights, {fit.ridge});
}

}  // namespace

std::vector<OutlookRow> outlookRows(const AnnotatedCourse& course, std::size_t patient, double everySeconds) {
    const Moments moments = momentsOf(course);
    std::vector<OutlookRow> rows;
    EventHistory history;
    std::size_t next = 0;
    for (std::int64_t second = 1; static_cast<double>(second) <= course.seconds; ++second) {
        const auto now = static_cast<double>(second);
        for (; next < course.beats.size() && course.beats[next].seconds <= now; ++next)
            history.add(course.beats[next]);
        history.step(now);
        if (std::fmod(now, everySeconds) != 0.0 || history.last(300.0).seconds < kLeastPastSeconds) continue;
        appendRows(course, moments, history, patient, rows);
    }
    return rows;
}

Result<OutlookModel> trainOutlookModel(std::span<const OutlookRow> rows, std::optional<std::size_t> without) {
    OutlookModel model;
    for (const OutlookEvent event : kOutlookEvents) {
        for (std::size_t horizon = 0; horizon < kOutlookMinutes.size(); ++horizon) {
            auto machine = fitted(rows, event, horizon, without);
            if (!machine) return machine.error();
            model.machines[static_cast<std::size_t>(event)][horizon] = *std::move(machine);
        }
    }
    return model;
}

}  // namespace cardiotwin::twin
