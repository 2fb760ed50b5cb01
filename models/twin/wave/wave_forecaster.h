// SPDX-License-Identifier: GPL-3.0-or-later
// The next seconds of every lead: when the beats come (BeatClock) and what they look like (BeatShape). Two
// answers are given, the most likely wave as one would draw it, and the expected wave, which is flatter where
// the time of the beats is unsure. Each forecast made on a whole second is scored when its time has come,
// beside the rule that repeats the last seconds. Threads: one at a time.
#pragma once

#include "models/ecg/beat.h"
#include "models/twin/forecast_score.h"
#include "models/twin/prediction.h"
#include "models/twin/wave/beat_clock.h"
#include "models/twin/wave/beat_shape.h"
#include "models/twin/wave/wave_history.h"

#include <array>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace cardiotwin::twin {

class WaveForecaster {
public:
    WaveForecaster(std::size_t leads, Hertz rate, double seconds);

    /// Clean frames in order; a jump of `first` is a gap.
    void append(SampleIndex first, std::span<const float> frames);
    /// A beat, in order, at most about a second after its R peak.
    void add(const ecg::Beat& beat);
    /// Forecasts from the end of the frames appended. `toScore`: remember it for scoring.
    void step(bool signalIsPoor, bool toScore);

    /// One per lead; the waves are empty while withheld.
    [[nodiscard]] const std::vector<WaveForecast>& latest() const { return m_latest; }
    [[nodiscard]] Withheld withheld() const { return m_withheld; }
    [[nodiscard]] const ForecastScore& score() const { return m_score; }
    [[nodiscard]] const WaveHistory& history() const { return m_history; }

    /// The usual beats of each lead as rows for a fit.
    [[nodiscard]] std::vector<TrainingRows> rows() const;
    /// Puts fitted machines in force, one per lead; an empty pointer leaves the one in use.
    void use(std::span<const std::shared_ptr<const Svr>> machines);

private:
    struct Pending {
        SampleIndex origin;
        std::vector<WaveForecast> waves;
    };

    void learnBeat();
    void settle();
    [[nodiscard]] ForecastErrors errorsOf(const Pending& pending) const;
    [[nodiscard]] Withheld reasonToWithhold(bool signalIsPoor) const;
    [[nodiscard]] bool isUsual(ecg::BeatClass beatClass) const;
    [[nodiscard]] std::vector<SampleIndex> unreportedBeats() const;
    [[nodiscard]] std::vector<ExpectedBeat> comingBeats() const;
    [[nodiscard]] WaveForecast draw(std::size_t lead, std::span<const ExpectedBeat> beats);

    Hertz m_rate;
    SampleCount m_length;
    WaveHistory m_history;
    BeatClock m_clock;
    std::vector<BeatShape> m_shapes;
    std::deque<ecg::Beat> m_beats;      // the last few, newest last
    std::array<double, 5> m_classes{};  // how often each class came lately
    std::optional<SampleIndex> m_gapEnd;
    double m_widen = 1.0;
    std::deque<Pending> m_pending;
    std::vector<WaveForecast> m_latest;
    Withheld m_withheld = Withheld::TooFewBeats;
    ForecastScore m_score{60.0};
    std::uint64_t m_generation = 0;
};

}  // namespace cardiotwin::twin
