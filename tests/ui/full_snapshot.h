// SPDX-License-Identifier: GPL-3.0-or-later
// A twin that says everything it can say, with invented values: five horizons, one of them withheld, a T wave
// that has moved, indicators with reasons, advice, and a fitted heart.
#pragma once

#include "models/twin/twin_snapshot.h"

#include <cmath>
#include <string>

namespace cardiotwin::test {

inline constexpr double kHorizons[] = {10.0, 30.0, 60.0, 300.0, 900.0};

inline void addForecasts(twin::TwinSnapshot& s, double bpm) {
    s.withheld = s.waveWithheld = twin::Withheld::No;
    s.heartRate.clear();
    for (const double horizon : kHorizons) {
        twin::HeartRatePrediction p;
        p.madeAt = s.asOf;
        p.madeAtSeconds = s.asOfSeconds;
        p.horizonSeconds = horizon;
        const double spread = 2.0 + 1.5 * std::log1p(horizon / 10.0);
        p.bpm = bpm + std::log1p(horizon / 10.0);
        p.interval80 = twin::Interval{*p.bpm - spread, *p.bpm + spread};
        p.interval95 = twin::Interval{*p.bpm - 1.6 * spread, *p.bpm + 1.6 * spread};
        p.persistenceBpm = bpm;
        p.modelId = "svr-12";
        twin::HorizonAccount a;
        a.horizonSeconds = horizon;
        a.withheld = twin::Withheld::No;
        if (horizon == 300.0) {
            a.withheld = twin::Withheld::NotBetterThanPersistence;
            p.bpm.reset();
        }
        a.score = {240, 1.9, 2.3, 2.4, -0.2, 0.81, 0.955, 0.4};
        a.persistenceRootMeanSquare = 3.0;
        a.betterNaiveError = horizon == 300.0 ? 2.3 : 2.6;
        a.experts = {{twin::ExpertId::Blend, 0.42, 2.5},
                     {twin::ExpertId::PopulationSvr, 0.31, 2.6},
                     {twin::ExpertId::Persistence, 0.27, 3.0}};
        for (const double nominal : {0.5, 0.8, 0.9, 0.95})
            a.reliability.push_back({nominal, nominal - 0.02, 240});
        for (std::size_t hour = 14; hour < 24; ++hour)
            a.skillByHour[hour] = 0.25 * std::sin(static_cast<double>(hour));
        s.horizons.push_back(a);
        s.heartRate.push_back(p);
    }
    s.comingRrMs = {812.0, 806.0, 815.0, 820.0};
}

inline twin::LeadTracking tracked(std::size_t lead, SampleIndex rPeak) {
    twin::LeadTracking t;
    t.lead = lead;
    t.rPeak = rPeak;
    t.first = rPeak - 62;
    t.rate = Hertz{250.0};
    for (int i = 0; i < 187; ++i) {
        const auto wave = [&](double atMs, double widthMs, double height) {
            const double z = ((i - 62) * 4.0 - atMs) / widthMs;
            return height * std::exp(-0.5 * z * z);
        };
        const double common =
            wave(-160, 25, 0.12) + wave(-24, 9, -0.1) + wave(0, 11, 1.1) + wave(26, 10, -0.22);
        t.measured.push_back(static_cast<float>(common + wave(230, 45, 0.10)));
        t.twin.push_back(static_cast<float>(common + wave(230, 45, 0.28)));
    }
    t.residualMillivolts = 0.062;
    t.residualDeviation = 4.1;
    using enum twin::TwinWave;
    using enum twin::WaveQuantity;
    t.parameters = {{TRising, Amplitude, 0.10, 0.28, -5.2, -0.18, 240.0},
                    {TFalling, Amplitude, 0.09, 0.20, -3.4, -0.11, 240.0},
                    {R, Amplitude, 1.08, 1.10, -0.8, 0.01, 240.0},
                    {P, Width, 26.0, 25.0, 0.6, 1.0, 240.0},
                    {P, Time, -162.0, -160.0, -0.5, -2.0, 240.0},
                    {S, Amplitude, -0.22, -0.21, -0.4, 0.0, 240.0},
                    {Q, Amplitude, -0.10, -0.10, 0.3, 0.0, 240.0},
                    {R, Width, 11.2, 11.0, 0.3, 0.0, 240.0},
                    {S, Width, 10.1, 10.0, 0.1, 0.0, 240.0},
                    {Q, Width, 9.0, std::nullopt, std::nullopt, 0.0, 0.0}};
    return t;
}

inline void addOutlook(twin::TwinSnapshot& s) {
    using twin::IndicatorId;
    using twin::ReasonId;
    const auto rate = [](IndicatorId id, double now) {
        return twin::IndicatorOutlook{id, false, now, now + 3.0, now + 5.0, 0.6, twin::Missing::Nothing, {}};
    };
    twin::IndicatorOutlook af{IndicatorId::AtrialFibrillation, true, 0.82, 0.74, 0.61, 0.03,
                              twin::Missing::Nothing,          {}};
    af.reasons = {{ReasonId::IrregularIntervals, 0.24, 0.9},
                  {ReasonId::AtrialWaveMissing, std::nullopt, 0.5},
                  {ReasonId::FibrillationLately, 0.3, 0.3},
                  {ReasonId::Age, 46.0, -0.4}};
    twin::IndicatorOutlook qtc;
    qtc.indicator = IndicatorId::QtcProlongation;
    qtc.missing = twin::Missing::WavesUnclear;
    twin::IndicatorOutlook st{
        IndicatorId::StDeviation,           false, -0.12, -0.14, -0.15, -0.01, twin::Missing::Nothing,
        {{ReasonId::StShifted, -0.12, 0.6}}};
    twin::IndicatorOutlook run{
        IndicatorId::VentricularRun,           true, 0.02, 0.06, 0.11, 0.0, twin::Missing::Nothing,
        {{ReasonId::CoupletsLately, 2.0, 0.4}}};
    s.outlook = {st, af, rate(IndicatorId::Tachycardia, 118.0), qtc, run};
    s.advice = {{twin::AdviceId::CheckRateControl,
                 twin::AdviceUrgency::Now,
                 IndicatorId::AtrialFibrillation,
                 {{ReasonId::RateHigh, 118.0, 0.8}, {ReasonId::FibrillationLately, 0.3, 0.3}},
                 40.0},
                {twin::AdviceId::RecordTwelveLeads,
                 twin::AdviceUrgency::Soon,
                 IndicatorId::StDeviation,
                 {{ReasonId::StShifted, -0.12, 0.6}},
                 60.0}};
}

inline twin::FittedHeart fittedHeart(const std::vector<LeadId>& leads) {
    twin::FittedHeart heart;
    heart.leads = leads;
    heart.waves.assign(leads.size(), signal::normalLead());
    heart.heartRateBpm = 72.0;
    return heart;
}

/// `asOf` is a sample of a 250 Hz stream with `leads`.
inline twin::TwinSnapshot fullSnapshot(SampleIndex asOf, const std::vector<LeadId>& leads) {
    twin::TwinSnapshot s;
    s.asOf = asOf;
    s.asOfSeconds = secondsAt(asOf, Hertz{250.0});
    addForecasts(s, 72.0);
    for (std::size_t lead = 0; lead < leads.size(); ++lead)
        s.tracking.push_back(tracked(lead, asOf - 200));
    addOutlook(s);
    s.heart = fittedHeart(leads);
    s.acuity = {34.0, {{twin::IndicatorId::StDeviation, -0.12, 18.0}}};
    return s;
}

}  // namespace cardiotwin::test
