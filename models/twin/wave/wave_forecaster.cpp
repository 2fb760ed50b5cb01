// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin/wave/wave_forecaster.h"

#include "models/twin/wave/qrs_search.h"
#include "models/twin/wave/wave_drawing.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

namespace cardiotwin::twin {
namespace {

constexpr std::size_t kFewestShapeBeats = 5;
constexpr std::size_t kFewestEctopicBeats = 4;
constexpr std::size_t kBeatsKept = 8;
constexpr double kSameBeatSeconds = 0.25;
constexpr double kLeastChance = 0.01;
constexpr double kScoredSeconds = 2.0;
constexpr double kClassMemoryBeats = 30.0;
constexpr double kSilenceSeconds = 3.0;
constexpr double kGapSeconds = 3.0;
constexpr double k80 = 1.2816;  // of a normal deviation
constexpr double k95Over80 = 1.96 / 1.2816;
constexpr float kNoiseFloor = 0.005F;  // mV

std::size_t slotOf(ecg::BeatClass beatClass) {
    switch (beatClass) {
        case ecg::BeatClass::N:
            return 0;
        case ecg::BeatClass::S:
            return 1;
        case ecg::BeatClass::V:
            return 2;
        case ecg::BeatClass::F:
            return 3;
        case ecg::BeatClass::Q:
            return 4;
    }
    return 4;
}

/// Few leads can afford more beats per fit.
std::size_t beatsPerFit(std::size_t leads) {
    return leads <= 3 ? 6 : 4;
}

}  // namespace

WaveForecaster::WaveForecaster(std::size_t leads, Hertz rate, double seconds)
    : m_rate(rate),
      m_length(framesIn(seconds, rate)),
      m_history(leads, framesIn(2.0 * seconds + 8.0, rate)),
      m_shapes(leads, BeatShape(rate, beatsPerFit(leads))),
      m_ectopicShapes(leads, BeatShape(rate, 0)),
      m_gains(leads, ForecastGain(rate)),
      m_latest(leads) {}

void WaveForecaster::append(SampleIndex first, std::span<const float> frames) {
    if (first != m_history.end()) m_gapEnd = first;
    m_history.append(first, frames);
}

void WaveForecaster::add(const ecg::Beat& beat) {
    for (double& count : m_classes)
        count *= 1.0 - 1.0 / kClassMemoryBeats;
    m_classes[slotOf(beat.beatClass)] += 1.0;
    const double rr = beat.rrMs.value_or(0.0) / 1000.0;
    std::optional<double> late;
    if (rr >= RrHistory::kShortestRr && rr <= RrHistory::kLongestRr) late = m_clock.add(rr);
    m_course.add(kindOf(beat.beatClass), late);
    m_beats.push_back(beat);
    if (m_beats.size() > kBeatsKept) m_beats.pop_front();
    learnBeat();
}

bool WaveForecaster::isUsual(ecg::BeatClass beatClass) const {
    return m_classes[slotOf(beatClass)] >= *std::max_element(m_classes.begin(), m_classes.end());
}

BeatKind WaveForecaster::kindOf(ecg::BeatClass beatClass) const {
    return beatClass == ecg::BeatClass::V && !isUsual(beatClass) ? BeatKind::Ectopic : BeatKind::Usual;
}

bool WaveForecaster::knowsEctopic() const {
    return m_ectopicShapes.front().beats() >= kFewestEctopicBeats;
}

void WaveForecaster::learnBeat() {
    // The newest beat ends the territory of the one before it.
    if (m_beats.size() < 2) return;
    const ecg::Beat& beat = m_beats[m_beats.size() - 2];
    const ecg::Beat& next = m_beats.back();
    const bool ectopic = kindOf(beat.beatClass) == BeatKind::Ectopic;
    if (!beat.rrMs || !next.rrMs || (!ectopic && !isUsual(beat.beatClass))) return;
    const double before = kTerritoryBefore * *beat.rrMs / 1000.0;
    const double after = kTerritoryAfter * *next.rrMs / 1000.0;
    for (std::size_t lead = 0; lead < m_shapes.size(); ++lead) {
        BeatShape& shape = ectopic ? m_ectopicShapes[lead] : m_shapes[lead];
        std::vector<float> window(shape.samples(), std::numeric_limits<float>::quiet_NaN());
        for (std::size_t i = 0; i < window.size(); ++i) {
            const auto offset = static_cast<SampleCount>(i) - static_cast<SampleCount>(shape.peak());
            const double seconds = static_cast<double>(offset) / m_rate.value;
            if (seconds >= -before && seconds < after) window[i] = m_history.at(beat.rPeak + offset, lead);
        }
        if (std::isfinite(window[shape.peak()])) shape.learn(window, *beat.rrMs / 1000.0);
    }
}

void WaveForecaster::step(bool signalIsPoor, bool toScore) {
    settle();
    m_withheld = reasonToWithhold(signalIsPoor);
    const bool possible = m_withheld == Withheld::No || m_withheld == Withheld::NotBetterThanPersistence;
    const Coming coming = possible ? comingBeats() : Coming{};
    for (std::size_t lead = 0; lead < m_shapes.size(); ++lead) {
        if (!possible) m_latest[lead] = {m_history.end(), m_rate, lead, {}, {}, {}, {}, {}};
        if (possible) m_latest[lead] = draw(lead, coming);
    }
    if (possible && toScore) m_pending.push_back({m_history.end(), m_latest, {}});
    for (WaveForecast& wave : m_latest) {
        if (possible && toScore) m_pending.back().unscaled.push_back(wave.expectedMillivolts);
        m_gains[wave.lead].apply(wave.expectedMillivolts);
    }
    // One that is not shown is still scored, so that it can come back.
    if (m_withheld != Withheld::NotBetterThanPersistence) return;
    for (WaveForecast& wave : m_latest)
        wave = {wave.origin, m_rate, wave.lead, {}, {}, {}, {}, {}};
}

Withheld WaveForecaster::reasonToWithhold(bool signalIsPoor) const {
    const SampleIndex now = m_history.end();
    const bool afterGap = m_gapEnd && now - *m_gapEnd < framesIn(kGapSeconds, m_rate);
    if (!std::isfinite(m_history.at(now - 1, 0)) || afterGap) return Withheld::AfterGap;
    if (signalIsPoor) return Withheld::PoorSignal;
    const bool silent = m_beats.empty() || now - m_beats.back().rPeak > framesIn(kSilenceSeconds, m_rate);
    if (silent || !m_clock.isReady() || m_shapes.front().beats() < kFewestShapeBeats) {
        return Withheld::TooFewBeats;
    }
    return m_score.isWorseThanPersistence() ? Withheld::NotBetterThanPersistence : Withheld::No;
}

std::vector<WaveForecaster::SeenBeat> WaveForecaster::unreportedBeats() const {
    // The lead whose QRS stands out most.
    std::size_t best = 0;
    float tallest = 0.0F;
    for (std::size_t lead = 0; lead < m_shapes.size(); ++lead) {
        const float height = std::abs(m_shapes[lead].mean()[m_shapes[lead].peak()]);
        if (height > tallest) best = lead;
        tallest = std::max(tallest, height);
    }
    std::vector<SeenBeat> seen;
    const SampleIndex after = m_beats.back().rPeak;
    const auto search = [&](const BeatShape& shape, BeatKind kind) {
        for (const SampleIndex at : searchQrs(m_history, best, m_rate, shape.mean(), shape.peak(), after)) {
            const bool isNew = std::none_of(seen.begin(), seen.end(), [&](const SeenBeat& other) {
                return std::abs(at - other.rPeak) < framesIn(kSameBeatSeconds, m_rate);
            });
            if (isNew) seen.push_back({at, kind});
        }
    };
    search(m_shapes[best], BeatKind::Usual);
    if (knowsEctopic()) search(m_ectopicShapes[best], BeatKind::Ectopic);
    std::sort(seen.begin(), seen.end(),
              [](const SeenBeat& a, const SeenBeat& b) { return a.rPeak < b.rPeak; });
    return seen;
}

BeatProspects WaveForecaster::prospectsOfNext(const BeatClock& clock, const BeatCourse& course,
                                              double lastR) const {
    const double now = secondsAt(m_history.end(), m_rate);
    const double rr = clock.nextRr();
    BeatProspects prospects = course.next(lastR + rr, now);
    if (!knowsEctopic()) {
        prospects[0].chance = 1.0;
        prospects[1].chance = 0.0;
    }
    // What comes after the T wave of the last beat belongs to the next.
    const double from = std::max(lastR + kTerritoryAfter * rr, now - BeatShape::kSecondsBefore);
    const SampleIndex first{std::llround(from * m_rate.value)};
    const double share = 1.0 / static_cast<double>(m_shapes.size());
    for (std::size_t lead = 0; lead < m_shapes.size(); ++lead) {
        const BeatShape& shape = m_shapes[lead];
        weighBySignal(prospects[0].odds, m_history, lead, m_rate,
                      {shape.mean(), shape.variance(), shape.peak()}, first, share);
    }
    return prospects;
}

WaveForecaster::Coming WaveForecaster::comingBeats() const {
    const double now = secondsAt(m_history.end(), m_rate);
    Coming coming;
    BeatClock clock = m_clock;
    BeatCourse course = m_course;
    double lastR = secondsAt(m_beats.back().rPeak, m_rate);
    const auto pass = [&clock](double rr) {
        if (rr <= RrHistory::kLongestRr && rr >= RrHistory::kShortestRr) clock.add(rr);
    };
    const double lastRr = m_beats.back().rrMs.value_or(1000.0 * clock.usualRr()) / 1000.0;
    coming.beats.push_back({{lastR, 0.0, lastRr}, kindOf(m_beats.back().beatClass)});
    for (const SeenBeat& found : unreportedBeats()) {
        const double at = secondsAt(found.rPeak, m_rate);
        pass(at - lastR);
        course.pass(found.kind);
        coming.beats.push_back({{at, 0.0, at - lastR}, found.kind});
        lastR = at;
    }
    coming.next = coming.beats.size();
    coming.prospects = prospectsOfNext(clock, course, lastR);
    const std::size_t likelier = coming.prospects[1].chance > coming.prospects[0].chance ? 1 : 0;
    const BeatOdds& odds = coming.prospects[likelier].odds;
    const double next = odds.median();
    const double deviation = odds.deviationFrom(next);
    coming.beats.push_back({{next, deviation, next - lastR}, static_cast<BeatKind>(likelier)});
    pass(next - lastR);
    const double until = now + static_cast<double>(m_length) / m_rate.value + BeatShape::kSecondsBefore;
    for (ExpectedBeat later : clock.beatsAfter(next, next, until)) {
        later.deviationSeconds = std::hypot(later.deviationSeconds, deviation);
        coming.beats.push_back({later, BeatKind::Usual});
    }
    return coming;
}

void WaveForecaster::expectNext(WaveDrawing& drawing, std::size_t lead, const Coming& coming, double now) {
    const double rr = coming.beats[coming.next].when.rrSeconds;
    for (const BeatKind kind : {BeatKind::Usual, BeatKind::Ectopic}) {
        const BeatProspect& prospect = coming.prospects[static_cast<std::size_t>(kind)];
        if (prospect.chance < kLeastChance) continue;
        BeatShape& shape = kind == BeatKind::Ectopic ? m_ectopicShapes[lead] : m_shapes[lead];
        const auto expected = shape.expected(rr, rr);
        drawing.addByOdds(prospect.odds, prospect.chance, now, m_rate,
                          {expected, shape.variance(), shape.peak()});
    }
}

WaveForecast WaveForecaster::draw(std::size_t lead, const Coming& coming) {
    WaveForecast wave;
    wave.origin = m_history.end();
    wave.rate = m_rate;
    wave.lead = lead;
    WaveDrawing drawing(static_cast<std::size_t>(m_length));
    const double now = secondsAt(wave.origin, m_rate);
    for (std::size_t i = 0; i < coming.beats.size(); ++i) {
        const ExpectedBeat& beat = coming.beats[i].when;
        const bool ectopic = coming.beats[i].kind == BeatKind::Ectopic && knowsEctopic();
        BeatShape& shape = ectopic ? m_ectopicShapes[lead] : m_shapes[lead];
        const double rrAfter =
            i + 1 < coming.beats.size() ? coming.beats[i + 1].when.rSeconds - beat.rSeconds : beat.rrSeconds;
        const auto expected = shape.expected(beat.rrSeconds, rrAfter);
        const double at = (beat.rSeconds - now) * m_rate.value;
        if (i == coming.next) {
            drawing.drawOnly(at, expected, shape.peak());
            expectNext(drawing, lead, coming, now);
        } else {
            drawing.add(at, expected, shape.variance(), shape.peak(), beat.deviationSeconds * m_rate.value);
        }
        const SampleIndex r{std::llround(beat.rSeconds * m_rate.value)};
        const bool isFirst = wave.beats.empty();
        if (beat.rSeconds > now && (isFirst || r < wave.origin + m_length)) wave.beats.push_back(r);
    }
    wave.millivolts = drawing.drawn();
    wave.expectedMillivolts = drawing.expected();
    wave.halfWidth80 = drawing.deviation();
    for (float& width : wave.halfWidth80)
        width = static_cast<float>(k80 * m_widen) * std::max(width, kNoiseFloor);
    wave.modelId = m_shapes[lead].usesMachine() ? "svr-" + std::to_string(m_generation) : "mean-beat";
    return wave;
}

void WaveForecaster::settle() {
    while (!m_pending.empty() && m_pending.front().origin + m_length <= m_history.end()) {
        learnGains(m_pending.front());
        const ForecastErrors errors = errorsOf(m_pending.front());
        if (std::isfinite(errors.absolute) && std::isfinite(errors.persistence)) {
            m_score.add(errors);
            m_widen = std::clamp(m_widen * std::exp(0.1 * (0.8 - errors.inside80)), 0.3, 5.0);
        }
        m_pending.pop_front();
    }
}

void WaveForecaster::learnGains(const Pending& pending) {
    for (const WaveForecast& wave : pending.waves) {
        const std::vector<float>& expected = pending.unscaled[wave.lead];
        std::vector<float> truth;
        for (std::size_t i = 0; i < expected.size(); ++i)
            truth.push_back(m_history.at(pending.origin + static_cast<SampleCount>(i), wave.lead));
        m_gains[wave.lead].learn(expected, truth);
    }
}

ForecastErrors WaveForecaster::errorsOf(const Pending& pending) const {
    ForecastErrors errors;
    double count = 0.0;
    double repeated = 0.0;
    // The far end of a long forecast says little: the same moments are judged, and withheld, at every length.
    const SampleCount scored = std::min(m_length, framesIn(kScoredSeconds, m_rate));
    for (const WaveForecast& wave : pending.waves) {
        for (std::size_t i = 0; i < static_cast<std::size_t>(scored); ++i) {
            const SampleIndex at = pending.origin + static_cast<SampleCount>(i);
            const float truth = m_history.at(at, wave.lead);
            const float before = m_history.at(at - scored, wave.lead);
            if (!std::isfinite(truth) || !std::isfinite(before)) continue;
            const auto error = static_cast<double>(wave.millivolts[i] - truth);
            const auto width = static_cast<double>(wave.halfWidth80[i]);
            errors.absolute += std::abs(error);
            errors.squared += error * error;
            errors.bias += error;
            repeated += static_cast<double>(std::abs(before - truth));
            errors.inside80 += std::abs(error) <= width ? 1.0 : 0.0;
            errors.inside95 += std::abs(error) <= k95Over80 * width ? 1.0 : 0.0;
            count += 1.0;
        }
    }
    for (double* sum : {&errors.absolute, &errors.squared, &errors.bias, &errors.inside80, &errors.inside95})
        *sum /= count;
    errors.persistence = repeated / count;
    return errors;
}

std::vector<TrainingRows> WaveForecaster::rows() const {
    std::vector<TrainingRows> rows;
    for (const BeatShape& shape : m_shapes)
        rows.push_back(shape.rows());
    return rows;
}

void WaveForecaster::use(std::span<const std::shared_ptr<const Svr>> machines) {
    ++m_generation;
    for (std::size_t lead = 0; lead < std::min(machines.size(), m_shapes.size()); ++lead) {
        if (machines[lead]) m_shapes[lead].use(machines[lead]);
    }
}

}  // namespace cardiotwin::twin
