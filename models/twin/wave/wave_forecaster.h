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
#include "models/twin/wave/beat_course.h"
#include "models/twin/wave/beat_shape.h"
#include "models/twin/wave/forecast_gain.h"
#include "models/twin/wave/wave_drawing.h"
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
        std::vector<std::vector<float>> unscaled;  ///< the expected waves before their gain
    };

    void learnBeat();
    void settle();
    void learnGains(const Pending& pending);
    [[nodiscard]] ForecastErrors errorsOf(const Pending& pending) const;
    [[nodiscard]] Withheld reasonToWithhold(bool signalIsPoor) const;
    [[nodiscard]] bool isUsual(ecg::BeatClass beatClass) const;
    struct SeenBeat {
        SampleIndex rPeak;
        BeatKind kind;
    };
    [[nodiscard]] std::vector<SeenBeat> unreportedBeats() const;
    struct PlacedBeat {
        ExpectedBeat when;
        BeatKind kind = BeatKind::Usual;
    };
    /// The beats around now, and the prospects of the first that is still to come.
    struct Coming {
        std::vector<PlacedBeat> beats;
        std::size_t next = 0;  ///< place of the first to come
        BeatProspects prospects;
    };
    [[nodiscard]] Coming comingBeats() const;
    [[nodiscard]] BeatProspects prospectsOfNext(const BeatClock& clock, const BeatCourse& course,
                                                double lastR) const;
    [[nodiscard]] BeatKind kindOf(ecg::BeatClass beatClass) const;
    [[nodiscard]] bool knowsEctopic() const;
    void expectNext(WaveDrawing& drawing, std::size_t lead, const Coming& coming, double now);
    [[nodiscard]] WaveForecast draw(std::size_t lead, const Coming& coming);

    Hertz m_rate;
    SampleCount m_length;
    WaveHistory m_history;
    BeatClock m_clock;
    BeatCourse m_course;
    std::vector<BeatShape> m_shapes, m_ectopicShapes;
    std::deque<ecg::Beat> m_beats;      // the last few, newest last
    std::array<double, 5> m_classes{};  // how often each class came lately
    std::optional<SampleIndex> m_gapEnd;
    double m_widen = 1.0;
    std::vector<ForecastGain> m_gains;  // per lead
    std::deque<Pending> m_pending;
    std::vector<WaveForecast> m_latest;
    Withheld m_withheld = Withheld::TooFewBeats;
    ForecastScore m_score{60.0};
    std::uint64_t m_generation = 0;
};

}  // namespace cardiotwin::twin
