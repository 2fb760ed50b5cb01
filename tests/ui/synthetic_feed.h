// SPDX-License-Identifier: GPL-3.0-or-later
// A heart made of Gaussian bumps that fills a wave store at any rate and number of leads, with holes where a
// test wants them, and a clock that only a test moves.
#pragma once

#include "models/base/mailbox.h"
#include "models/base/stream_status.h"
#include "models/base/wave_store.h"
#include "models/ecg/vitals.h"
#include "models/twin/twin_snapshot.h"
#include "ui/viewmodels/live_feed.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <limits>
#include <vector>

namespace cardiotwin::test {

inline std::vector<LeadId> standardLeads(std::size_t count) {
    static const char* const names[] = {"I",  "II", "III", "aVR", "aVL", "aVF",
                                        "V1", "V2", "V3",  "V4",  "V5",  "V6"};
    std::vector<LeadId> leads;
    for (std::size_t i = 0; i < count; ++i)
        leads.push_back({names[i]});
    return leads;
}

struct SyntheticFeed {
    WaveStore waves;
    Mailbox<ecg::Vitals> vitals;
    Mailbox<twin::TwinSnapshot> twin;
    StreamStatus status;
    Instant clock{1'000'000'000'000};
    double beatSeconds = 60.0 / 72.0;

    explicit SyntheticFeed(std::size_t leads = 2, double hertz = 250.0)
        : waves(standardLeads(leads), Hertz{hertz}, 30.0) {
        status.kind = SourceKind::Device;
        status.phase = LinkPhase::Locked;
        status.source = "/dev/ttyUSB0";
        status.protocol = "OpenBCI Cyton";
        status.rate = waves.rate();
        status.leads = waves.leads();
    }

    [[nodiscard]] float millivolts(double seconds, std::size_t lead) const {
        struct Bump {
            double at, width, height;
        };
        static constexpr std::array<double, 12> gain{0.6,  1.0,  0.5, -0.8, 0.3, 0.75,
                                                     -0.5, -0.3, 0.5, 1.2,  1.1, 0.8};
        static constexpr std::array<Bump, 5> bumps{{{0.20, 0.025, 0.12},
                                                    {0.345, 0.010, -0.10},
                                                    {0.37, 0.011, 1.10},
                                                    {0.395, 0.011, -0.22},
                                                    {0.60, 0.045, 0.28}}};
        const double phase = std::fmod(seconds, beatSeconds);
        double value = 0.0;
        for (const auto& bump : bumps) {
            const double z = (phase - bump.at) / bump.width;
            value += bump.height * std::exp(-0.5 * z * z);
        }
        return static_cast<float>(value * gain[lead % gain.size()]);
    }

    /// Delivers `seconds` more, arrived just now, and moves the clock with it. With `missing` all values are
    /// NaN.
    void deliver(double seconds, bool missing = false) {
        const auto frames = static_cast<std::size_t>(framesIn(seconds, waves.rate()));
        std::vector<float> values;
        values.reserve(frames * waves.leads().size());
        for (std::size_t i = 0; i < frames; ++i) {
            const double at = secondsAt(waves.end() + static_cast<SampleCount>(i), waves.rate());
            for (std::size_t lead = 0; lead < waves.leads().size(); ++lead) {
                values.push_back(missing ? std::numeric_limits<float>::quiet_NaN() : millivolts(at, lead));
            }
        }
        clock = clock + Duration(static_cast<std::int64_t>(seconds * 1e9));
        waves.append(waves.end(), values, clock);
    }

    /// The next two seconds of every lead as a twin would send them, with a band of `half` mV.
    [[nodiscard]] std::vector<twin::WaveForecast> forecast(float half = 0.15F) const {
        std::vector<twin::WaveForecast> all;
        for (std::size_t lead = 0; lead < waves.leads().size(); ++lead) {
            twin::WaveForecast f;
            f.origin = waves.end();
            f.rate = waves.rate();
            f.lead = lead;
            f.modelId = "svr-12";
            for (SampleCount i = 0; i < framesIn(2.0, waves.rate()); ++i) {
                f.millivolts.push_back(millivolts(secondsAt(waves.end() + i, waves.rate()), lead));
                f.halfWidth80.push_back(half);
            }
            all.push_back(std::move(f));
        }
        return all;
    }

    void publishVitals(double bpm = 72.0) {
        ecg::Vitals v;
        v.asOf = waves.end();
        v.rate = waves.rate();
        v.heartRate = BeatsPerMinute{bpm};
        v.rrInWindow = 12;
        v.quality = 0.98;
        v.rhythm = ecg::Rhythm::Normal;
        v.ventricularPerMinute = 2.0;
        v.rmssdMs = 38.0;
        v.stMillivolts = -0.1;
        v.qtcMs = 412.0;
        v.lastBeat = waves.end() - 20;
        vitals.publish(v);
    }

    void publishTwin(double bpm = 73.0) {
        twin::TwinSnapshot s;
        s.asOf = waves.end();
        s.asOfSeconds = secondsAt(s.asOf, waves.rate());
        s.withheld = s.waveWithheld = twin::Withheld::No;
        for (const double horizon : {10.0, 60.0}) {
            twin::HeartRatePrediction p;
            p.madeAt = s.asOf;
            p.madeAtSeconds = s.asOfSeconds;
            p.horizonSeconds = horizon;
            p.bpm = bpm + horizon / 30.0;
            const double spread = 2.5 + horizon / 20.0;
            p.interval80 = twin::Interval{*p.bpm - spread, *p.bpm + spread};
            p.interval95 = twin::Interval{*p.bpm - 1.6 * spread, *p.bpm + 1.6 * spread};
            p.persistenceBpm = 72.0;
            p.modelId = "svr-12";
            s.heartRate.push_back(p);
        }
        s.waves = forecast();
        const double oldest = std::max(20.0, s.asOfSeconds - 600.0);
        for (int i = 0; oldest + 5.0 * i < s.asOfSeconds; ++i) {
            const double at = oldest + 5.0 * i;
            const double truth = 72.0 + 6.0 * std::sin(at / 25.0);
            s.recent.push_back(
                {at, 72.0 + 6.0 * std::sin((at - 4.0) / 25.0), truth, {truth - 3.0, truth + 3.0}});
        }
        s.heartRateScore.scored = 240;
        s.heartRateScore.meanAbsoluteError = 1.9;
        s.heartRateScore.persistenceError = 2.3;
        s.heartRateScore.coverage80 = 0.81;
        s.waveScore.scored = 90;
        s.waveScore.meanAbsoluteError = 0.052;
        s.acuity.score = 34.0;
        s.acuity.contributions = {{twin::IndicatorId::StDeviation, -0.18, 18.0},
                                  {twin::IndicatorId::VentricularEctopy, 6.0, 12.0},
                                  {twin::IndicatorId::RateRising, 4.0, 4.0},
                                  {twin::IndicatorId::QtcProlongation, std::nullopt, 0.0}};
        s.generation = 12;
        s.trainingRows = 240;
        twin.publish(std::move(s));
    }

    [[nodiscard]] ui::LiveFeed feed() {
        return {&waves, &vitals, &twin, [this] { return status; }};
    }
};

}  // namespace cardiotwin::test
