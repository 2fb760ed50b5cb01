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
constexpr std::array kRun{Knot{0.1, 0}, Knot{0.5, 20}, Knot{1.0, 45}};
constexpr std::array kPause{Knot{0.1, 0}, Knot{0.5, 15}, Knot{1.0, 35}};
constexpr std::array kSignalLost{Knot{0.5, 0}, Knot{0.8, 8}, Knot{1.0, 15}};

// What is only expected counts by this part of what it would add.
constexpr double kExpectedPart = 0.5;
constexpr double kKnownFibrillationPart = 0.5;
constexpr PatientProfile kUsualLimits;

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

bool isKnown(std::optional<double> value) {
    return value && std::isfinite(*value);
}

/// More is worse.
Contribution contribution(IndicatorId indicator, std::optional<double> value, std::span<const Knot> curve) {
    Contribution share{indicator, value, 0.0};
    if (isKnown(value)) share.points = pointsAt(curve, *value);
    return share;
}

Contribution probable(IndicatorId indicator, std::optional<double> now, std::optional<double> soon,
                      std::span<const Knot> curve) {
    Contribution share = contribution(indicator, now, curve);
    if (!isKnown(soon) || (isKnown(now) && *soon <= *now)) return share;
    share.points += kExpectedPart * (pointsAt(curve, *soon) - share.points);
    if (!isKnown(now) || share.points > 0.0) share.value = soon;
    return share;
}

/// The slow curve counts the negative rate: less is worse.
std::array<Contribution, 2> rateShares(std::optional<double> bpm, const PatientProfile& profile) {
    const double high = std::clamp(profile.highRateLimitBpm, 80.0, 180.0) - kUsualLimits.highRateLimitBpm;
    const double low = std::clamp(profile.lowRateLimitBpm, 30.0, 70.0) - kUsualLimits.lowRateLimitBpm;
    Contribution fast{IndicatorId::Tachycardia, bpm, 0.0}, slow{IndicatorId::Bradycardia, bpm, 0.0};
    if (isKnown(bpm)) {
        fast.points = pointsAt(kTachycardia, *bpm - high);
        slow.points = pointsAt(kBradycardia, low - *bpm);
    }
    return {fast, slow};
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

void addOutlook(Indicators& indicators, const std::vector<IndicatorOutlook>& outlook) {
    for (const IndicatorOutlook& each : outlook) {
        if (each.indicator == IndicatorId::AtrialFibrillation) indicators.fibrillationSoon = each.in5Minutes;
        if (each.indicator == IndicatorId::VentricularRun) {
            indicators.ventricularRun = each.now;
            indicators.runSoon = each.in5Minutes;
        }
        if (each.indicator == IndicatorId::Pause) {
            indicators.pause = each.now;
            indicators.pauseSoon = each.in5Minutes;
        }
    }
}

Acuity acuityOf(const Indicators& indicators, const PatientProfile& profile) {
    const auto [fast, slow] = rateShares(indicators.heartRateBpm, profile);
    Contribution fibrillation = probable(IndicatorId::AtrialFibrillation, indicators.atrialFibrillation,
                                         indicators.fibrillationSoon, kFibrillation);
    if (profile.knownFibrillation) fibrillation.points *= kKnownFibrillationPart;
    std::optional<double> stSize = indicators.stMillivolts;
    if (stSize) stSize = std::abs(*stSize);
    Contribution st = contribution(IndicatorId::StDeviation, stSize, kStDeviation);
    st.value = indicators.stMillivolts;  // the signed deviation is what a reader wants to see
    const std::array shares{
        fast,
        slow,
        fibrillation,
        contribution(IndicatorId::VentricularEctopy, indicators.ventricularPerMinute, kEctopy),
        probable(IndicatorId::VentricularRun, indicators.ventricularRun, indicators.runSoon, kRun),
        st,
        contribution(IndicatorId::QtcProlongation, indicators.qtcMs, kQtc),
        probable(IndicatorId::Pause, indicators.pause, indicators.pauseSoon, kPause),
        contribution(IndicatorId::RateRising, indicators.risePerMinuteBpm, kRising),
        contribution(IndicatorId::SignalLost, 1.0 - indicators.signalQuality, kSignalLost)};

    Acuity acuity;
    double untouched = 1.0;
    for (const Contribution& share : shares) {
        untouched *= 1.0 - share.points / 100.0;
        // A run and a pause are told when there is something to tell: the ectopy and the rate say what is
        // missing.
        const bool isEvent =
            share.indicator == IndicatorId::VentricularRun || share.indicator == IndicatorId::Pause;
        if (share.points > 0.0 || (!share.value && !isEvent)) acuity.contributions.push_back(share);
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
