// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin/memory/twin_changes.h"

#include <algorithm>
#include <cmath>

namespace cardiotwin::twin {
namespace {

constexpr std::uint64_t kFewest = 6;  // a minute of values

/// Two values this close are one: a spread of nothing must not make a deviation of everything.
double leastSpread(WaveQuantity quantity) {
    switch (quantity) {
        case WaveQuantity::Amplitude:
            return 0.01;
        case WaveQuantity::Width:
            return 1.0;
        case WaveQuantity::Time:
            return 2.0;
    }
    return 1.0;
}

double leastSpread(IndicatorId indicator) {
    switch (indicator) {
        case IndicatorId::Tachycardia:
        case IndicatorId::Bradycardia:
        case IndicatorId::RateRising:
            return 2.0;
        case IndicatorId::VentricularEctopy:
            return 0.5;
        case IndicatorId::StDeviation:
            return 0.02;
        case IndicatorId::QtcProlongation:
            return 8.0;
        case IndicatorId::AtrialFibrillation:
        case IndicatorId::VentricularRun:
        case IndicatorId::Pause:
        case IndicatorId::SignalLost:
        case IndicatorId::Deterioration:
            return 0.1;
    }
    return 0.1;
}

double distance(double before, double after, double spreadBefore, double spreadAfter, double least) {
    return (after - before) / std::max(least, std::hypot(spreadBefore, spreadAfter));
}

}  // namespace

std::vector<TwinChange> compare(const TwinMemory& earlier, const TwinMemory& now, double leastZ) {
    std::vector<TwinChange> changes;
    for (const LearntRange& after : now.ranges) {
        const auto before = std::ranges::find_if(earlier.ranges, [&after](const LearntRange& range) {
            return range.lead == after.lead && range.wave == after.wave && range.quantity == after.quantity;
        });
        if (before == earlier.ranges.end()) continue;
        TwinChange change;
        change.parameter = TwinChange::Parameter{after.lead, after.wave, after.quantity};
        change.before = before->usual;
        change.after = after.usual;
        change.z =
            distance(before->usual, after.usual, before->spread, after.spread, leastSpread(after.quantity));
        changes.push_back(change);
    }
    for (const IndicatorSummary& after : now.course) {
        const auto before = std::ranges::find(earlier.course, after.indicator, &IndicatorSummary::indicator);
        if (before == earlier.course.end() || before->count < kFewest || after.count < kFewest) continue;
        // Both hold the heart rate.
        if (after.indicator == IndicatorId::Bradycardia) continue;
        TwinChange change;
        change.indicator = after.indicator;
        change.before = before->mean;
        change.after = after.mean;
        change.z = distance(before->mean, after.mean, before->deviation(), after.deviation(),
                            leastSpread(after.indicator));
        changes.push_back(change);
    }
    std::erase_if(changes, [leastZ](const TwinChange& change) { return !(std::abs(change.z) >= leastZ); });
    std::ranges::stable_sort(
        changes, [](const TwinChange& a, const TwinChange& b) { return std::abs(a.z) > std::abs(b.z); });
    return changes;
}

}  // namespace cardiotwin::twin
