// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin/indicators/outlook_signs.h"

#include <algorithm>
#include <cmath>

namespace cardiotwin::twin {
namespace {

constexpr double kMinute = 60.0, kFive = 300.0, kFifteen = 900.0, kHour = 3600.0;
constexpr double kNeverMinutes = 120.0;

constexpr SignMeaning kIrregular{ReasonId::IrregularIntervals, ReasonId::RegularIntervals};
constexpr SignMeaning kFibrillated{ReasonId::FibrillationLately, ReasonId::FibrillationLately};
constexpr SignMeaning kEctopy{ReasonId::EctopicBeatsLately, ReasonId::EctopicBeatsLately};
constexpr SignMeaning kCouplets{ReasonId::CoupletsLately, ReasonId::CoupletsLately};
constexpr SignMeaning kRuns{ReasonId::RunsLately, ReasonId::RunsLately};
constexpr SignMeaning kLongest{ReasonId::LongestInterval, ReasonId::LongestInterval};
constexpr SignMeaning kRate{ReasonId::RateHigh, ReasonId::RateLow};
constexpr SignMeaning kSlow{ReasonId::RateLow, ReasonId::RateHigh};

constexpr std::array kFibrillationMeanings = {kIrregular,   kIrregular,   kFibrillated, kFibrillated,
                                              kFibrillated, kFibrillated, kFibrillated, kFibrillated,
                                              kEctopy,      kIrregular,   kRate};
constexpr std::array kRunMeanings = {kRuns, kRuns, kRuns, kRuns, kCouplets, kEctopy, kEctopy, kEctopy};
constexpr std::array kPauseMeanings = {kLongest, kLongest, kLongest,   kLongest,   kLongest,
                                       kLongest, kLongest, kIrregular, kIrregular, kSlow};

double logOdds(double probability) {
    const double p = std::clamp(probability, 0.002, 0.998);
    return std::log(p / (1.0 - p));
}

/// Of a minute's count over what was seen; little past is drawn towards none.
double logPerMinute(double count, const EventTotals& totals) {
    return std::log1p(10.0 * count / std::max(1.0, totals.minutes()));
}

double logMinutes(std::optional<double> minutes) {
    return std::log1p(std::min(kNeverMinutes, minutes.value_or(kNeverMinutes)));
}

/// Log odds of an event within 5 minutes if they came at random as often as in `totals`; little past is drawn
/// towards hardly ever (the gamma prior of a Poisson rate).
double logOddsOfNext(double count, const EventTotals& totals) {
    const double expected = kFive / kMinute * (count + 0.03) / (totals.minutes() + 3.0);
    return std::clamp(std::log(std::expm1(std::min(20.0, expected))), -6.0, 4.0);
}

double shareOf(const EventTotals& totals) {
    return totals.fibrillationSeconds / std::max(60.0, totals.seconds);
}

double relativeVariation(const EventTotals& totals) {
    const auto bpm = totals.bpm();
    const auto rmssd = totals.rmssdMs();
    if (!bpm || !rmssd) return std::log(0.05);
    return std::log(std::clamp(*rmssd * *bpm / 60000.0, 0.005, 1.0));
}

double logLongest(const EventTotals& totals) {
    return std::log(std::clamp(totals.longestRr, 0.3, 4.0));
}

double logRate(const EventTotals& totals) {
    return std::log(std::clamp(totals.bpm().value_or(70.0), 25.0, 220.0));
}

}  // namespace

IndicatorId indicatorOf(OutlookEvent event) {
    switch (event) {
        case OutlookEvent::Fibrillation:
            return IndicatorId::AtrialFibrillation;
        case OutlookEvent::VentricularRun:
            return IndicatorId::VentricularRun;
        case OutlookEvent::Pause:
            return IndicatorId::Pause;
    }
    return IndicatorId::AtrialFibrillation;
}

std::span<const SignMeaning> meaningsOf(OutlookEvent event) {
    switch (event) {
        case OutlookEvent::Fibrillation:
            return kFibrillationMeanings;
        case OutlookEvent::VentricularRun:
            return kRunMeanings;
        case OutlookEvent::Pause:
            return kPauseMeanings;
    }
    return {};
}

std::size_t signsOf(OutlookEvent event) {
    return meaningsOf(event).size();
}

std::vector<double> outlookSigns(OutlookEvent event, const EventHistory& history) {
    const EventTotals minute = history.last(kMinute), five = history.last(kFive);
    const EventTotals fifteen = history.last(kFifteen), hour = history.last(kHour);
    switch (event) {
        case OutlookEvent::Fibrillation:
            return {logOdds(history.fibrillation().value_or(0.05)),
                    history.fibrillates() ? 1.0 : 0.0,
                    shareOf(minute),
                    shareOf(five),
                    shareOf(fifteen),
                    shareOf(hour),
                    logMinutes(history.minutesSinceFibrillation()),
                    logOddsOfNext(hour.fibrillationOnsets, hour),
                    logPerMinute(five.premature, five),
                    relativeVariation(minute),
                    logRate(five)};
        case OutlookEvent::VentricularRun:
            return {logOddsOfNext(five.runs, five),
                    logOddsOfNext(fifteen.runs, fifteen),
                    logOddsOfNext(hour.runs, hour),
                    logMinutes(history.minutesSinceRun()),
                    logPerMinute(hour.couplets, hour),
                    logPerMinute(five.ventricular, five),
                    logPerMinute(fifteen.ventricular, fifteen),
                    logPerMinute(hour.ventricular, hour)};
        case OutlookEvent::Pause:
            return {logOddsOfNext(five.pauses, five),
                    logOddsOfNext(fifteen.pauses, fifteen),
                    logOddsOfNext(hour.pauses, hour),
                    logMinutes(history.minutesSincePause()),
                    logLongest(five),
                    logLongest(fifteen),
                    logPerMinute(hour.nearPauses, hour),
                    logOdds(history.fibrillation().value_or(0.05)),
                    relativeVariation(five),
                    logRate(five)};
    }
    return {};
}

std::optional<double> reasonValue(ReasonId reason, const EventHistory& history) {
    const EventTotals five = history.last(kFive);
    const double minutes = std::max(1.0, five.minutes());
    switch (reason) {
        case ReasonId::IrregularIntervals:
        case ReasonId::RegularIntervals: {
            const auto bpm = five.bpm();
            const auto rmssd = five.rmssdMs();
            if (!bpm || !rmssd) return std::nullopt;
            return *rmssd * *bpm / 60000.0;
        }
        case ReasonId::FibrillationLately:
            return shareOf(history.last(kHour));
        case ReasonId::EctopicBeatsLately:
            return five.ventricular / minutes;
        case ReasonId::CoupletsLately:
            return five.couplets;
        case ReasonId::RunsLately:
            return five.runs;
        case ReasonId::LongestInterval:
            return five.longestRr > 0.0 ? std::optional<double>(1000.0 * five.longestRr) : std::nullopt;
        case ReasonId::RateHigh:
        case ReasonId::RateLow:
            return five.bpm();
        case ReasonId::VariabilityLow:
            return five.rmssdMs();
        default:
            return std::nullopt;
    }
}

}  // namespace cardiotwin::twin
