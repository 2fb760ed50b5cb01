// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ecg/waves/global_marks.h"

#include "models/base/sample_index.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace cardiotwin::ecg {
namespace {

constexpr double kAgreeSeconds = 0.040;
constexpr double kEarly = 0.25;  // quantiles of the marks that agree
constexpr double kMiddle = 0.50;
constexpr double kLate = 0.45;  // of a steep end: the last lead is often one that drifts
constexpr double kTEnd = 0.30;  // of two leads the later one tends to run into a U wave

struct Voice {
    std::int64_t at;
    double weight;
};

/// The quantile of weighted values, each standing in the middle of its weight, linear between them.
double quantile(const std::vector<Voice>& sorted, double part) {
    double total = 0.0;
    for (const Voice& voice : sorted)
        total += voice.weight;
    const double wanted = part * total;
    double before = 0.0, place = 0.0;
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        const double middle = before + 0.5 * sorted[i].weight;
        if (middle >= wanted) {
            if (i == 0) return static_cast<double>(sorted[0].at);
            const double share = (wanted - place) / (middle - place);
            return static_cast<double>(sorted[i - 1].at) +
                   share * static_cast<double>(sorted[i].at - sorted[i - 1].at);
        }
        before += sorted[i].weight;
        place = middle;
    }
    return static_cast<double>(sorted.back().at);
}

std::optional<SampleIndex> agreed(std::vector<Voice> voices, double part, SampleCount reach) {
    if (voices.empty()) return std::nullopt;
    std::sort(voices.begin(), voices.end(), [](const Voice& a, const Voice& b) { return a.at < b.at; });
    double most = -1.0;
    const Voice* centre = nullptr;
    for (const Voice& voice : voices) {
        double support = 0.0;
        for (const Voice& other : voices) {
            if (std::abs(other.at - voice.at) <= reach) support += other.weight;
        }
        if (support > most) {
            most = support;
            centre = &voice;
        }
    }
    std::vector<Voice> together;
    for (const Voice& voice : voices) {
        if (std::abs(voice.at - centre->at) <= reach) together.push_back(voice);
    }
    return SampleIndex{std::llround(quantile(together, part))};
}

}  // namespace

std::optional<WaveMarks> globalMarks(std::span<const WaveReading> readings, Hertz rate) {
    using Mark = std::optional<SampleIndex> WaveMarks::*;
    using Height = double WaveReading::*;
    struct Rule {
        Mark mark;
        Height height;
        double part;
    };
    static constexpr std::array<Rule, 8> kRules = {{
        {&WaveMarks::pOn, &WaveReading::pHeight, kEarly},
        {&WaveMarks::pPeak, &WaveReading::pHeight, kMiddle},
        {&WaveMarks::pOff, &WaveReading::pHeight, kLate},
        {&WaveMarks::qrsOn, &WaveReading::qrsHeight, kEarly},
        {&WaveMarks::qrsOff, &WaveReading::qrsHeight, kLate},
        {&WaveMarks::tOn, &WaveReading::tHeight, kEarly},
        {&WaveMarks::tPeak, &WaveReading::tHeight, kMiddle},
        {&WaveMarks::tOff, &WaveReading::tHeight, kTEnd},
    }};
    WaveMarks marks;
    if (!readings.empty()) marks = readings.front().marks.withoutWaves();
    marks.lead = readings.size();
    const SampleCount reach = framesIn(kAgreeSeconds, rate);
    for (const Rule& rule : kRules) {
        std::vector<Voice> voices;
        for (const WaveReading& reading : readings) {
            const auto& mark = reading.marks.*(rule.mark);
            if (!mark) continue;
            voices.push_back({mark->value, reading.*(rule.height)});
        }
        marks.*(rule.mark) = agreed(std::move(voices), rule.part, reach);
    }
    if (!marks.qrsOn) return std::nullopt;
    keepOrder(marks);
    return marks;
}

void keepOrder(WaveMarks& marks) {
    const auto drop = [](std::optional<SampleIndex>& mark, bool wrong) {
        if (wrong) mark.reset();
    };
    drop(marks.qrsOn, marks.qrsOn && *marks.qrsOn > marks.rPeak);
    drop(marks.qrsOff, marks.qrsOff && *marks.qrsOff < marks.rPeak);
    const SampleIndex qrsOn = marks.qrsOn.value_or(marks.rPeak);
    const SampleIndex qrsOff = marks.qrsOff.value_or(marks.rPeak);
    if (!marks.pPeak || *marks.pPeak > qrsOn) marks.pOn = marks.pPeak = marks.pOff = std::nullopt;
    if (!marks.tPeak || *marks.tPeak < qrsOff) marks.tOn = marks.tPeak = marks.tOff = std::nullopt;
    if (marks.pPeak) {
        drop(marks.pOn, marks.pOn && *marks.pOn > *marks.pPeak);
        if (marks.pOff && *marks.pOff > qrsOn) marks.pOff = qrsOn;
        drop(marks.pOff, marks.pOff && *marks.pOff < *marks.pPeak);
    }
    if (marks.tPeak) {
        if (marks.tOn && *marks.tOn < qrsOff) marks.tOn = qrsOff;
        drop(marks.tOn, marks.tOn && *marks.tOn > *marks.tPeak);
        drop(marks.tOff, marks.tOff && *marks.tOff < *marks.tPeak);
    }
}

}  // namespace cardiotwin::ecg
