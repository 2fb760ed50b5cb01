// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin/indicators/acuity.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace cardiotwin::twin {
namespace {

struct Knot {
    double value;
    double points;
};

// Values rise, points never fall (bradycardia and signal quality are turned round before they come here).
constexpr std::array kTachycardia{Knot{90, 0}, Knot{100, 6}, Knot{120, 25}, Knot{150, 60}, Knot{190, 90}};
constexpr std::array kBradycardia{Knot{-55, 0}, Knot{-50, 12}, Knot{-40, 45}, Knot{-30, 80}, Knot{-20, 92}};
constexpr std::array kFibrillation{Knot{0.2, 0}, Knot{0.5, 20}, Knot{0.8, 48}, Knot{1.0, 55}};
constexpr std::array kEctopy{Knot{1, 0}, Knot{3, 14}, Knot{6, 28}, Knot{10, 40}, Knot{20, 55}, Knot{60, 85}};
constexpr std::array kStDeviation{Knot{0.08, 0}, Knot{0.1, 8}, Knot{0.2, 45}, Knot{0.4, 80}};
constexpr std::array kQtc{Knot{450, 0}, Knot{470, 6}, Knot{500, 30}, Knot{560, 60}};
constexpr std::array kRising{Knot{6, 0}, Knot{20, 12}, Knot{40, 22}};
constexpr std::array kSignalLost{Knot{0.5, 0}, Knot{0.8, 8}, Knot{1.0, 15}};

double pointsAt(std::span<const Knot> curve, double value) {
    if (value <= curve.front().value) return curve.front().points;
    for (std::size_t knot = 1; knot < curve.size(); ++knot) {
        const Knot& left = curve[knot - 1];
        const Knot& right = curve[knot];
        if (value > right.value) continue;
        return left.points + (value - left.value) / (right.value - left.value) * (right.points - left.points);
    }
    return curve.back().points;
}

/// `sense` is +1 where more is worse, −1 where less is.
Contribution contribution(IndicatorId indicator, std::optional<double> value, std::span<const Knot> curve,
                          double sense = 1.0) {
    Contribution share{indicator, value, 0.0};
    if (value && std::isfinite(*value)) share.points = pointsAt(curve, sense * *value);
    return share;
}

}  // namespace

Indicators indicatorsOf(const ecg::Vitals& vitals) {
    Indicators indicators;
    if (vitals.heartRate) indicators.heartRateBpm = vitals.heartRate->value;
    if (vitals.heartRate) indicators.atrialFibrillation = vitals.atrialFibrillation;
    indicators.ventricularPerMinute = vitals.ventricularPerMinute;
    indicators.stMillivolts = vitals.stMillivolts;
    indicators.qtcMs = vitals.qtcMs;
    indicators.signalQuality = vitals.quality;
    return indicators;
}

Acuity acuityOf(const Indicators& indicators) {
    std::optional<double> st = indicators.stMillivolts;
    if (st) st = std::abs(*st);
    std::array shares{
        contribution(IndicatorId::Tachycardia, indicators.heartRateBpm, kTachycardia),
        contribution(IndicatorId::Bradycardia, indicators.heartRateBpm, kBradycardia, -1.0),
        contribution(IndicatorId::AtrialFibrillation, indicators.atrialFibrillation, kFibrillation),
        contribution(IndicatorId::VentricularEctopy, indicators.ventricularPerMinute, kEctopy),
        contribution(IndicatorId::StDeviation, st, kStDeviation),
        contribution(IndicatorId::QtcProlongation, indicators.qtcMs, kQtc),
        contribution(IndicatorId::RateRising, indicators.risePerMinuteBpm, kRising),
        contribution(IndicatorId::SignalLost, 1.0 - indicators.signalQuality, kSignalLost)};
    // The signed deviation is what a reader wants to see.
    std::find_if(shares.begin(), shares.end(), [](const Contribution& share) {
        return share.indicator == IndicatorId::StDeviation;
    })->value = indicators.stMillivolts;

    Acuity acuity;
    double untouched = 1.0;
    for (const Contribution& share : shares) {
        untouched *= 1.0 - share.points / 100.0;
        if (share.points > 0.0 || !share.value) acuity.contributions.push_back(share);
    }
    acuity.score = 100.0 * (1.0 - untouched);
    // The points shown add up to the score: each is its share of it.
    double sum = 0.0;
    for (const Contribution& share : acuity.contributions)
        sum += share.points;
    for (Contribution& share : acuity.contributions)
        share.points *= sum > 0.0 ? acuity.score / sum : 0.0;
    std::stable_sort(acuity.contributions.begin(), acuity.contributions.end(),
                     [](const Contribution& a, const Contribution& b) { return a.points > b.points; });
    return acuity;
}

}  // namespace cardiotwin::twin
