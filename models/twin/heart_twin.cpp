// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin/heart_twin.h"

#include "models/signal/feature_stream.h"
#include "models/twin/indicators/acuity.h"
#include "models/twin/indicators/risk_desk.h"
#include "models/twin/rate/heart_rate_forecaster.h"
#include "models/twin/rate/rate_twin.h"
#include "models/twin/refit_schedule.h"
#include "models/twin/tracking/heart_tracker.h"
#include "models/twin/wave/wave_forecaster.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <limits>
#include <string>
#include <utility>

namespace cardiotwin::twin {
namespace {

/// Steps of recording time: the wave is forecast at each, the heart rate at each whole second.
constexpr double kStepSeconds = 0.5;
/// A beat that does not say when it became certain is taken to be so this long after its R peak. What truly
/// happened is settled a little later still, since a missed beat may be found on a second look.
constexpr double kBeatDelaySeconds = 1.0;
constexpr double kSettledAfterSeconds = 2.0;
constexpr double kQualitySeconds = 10.0;
constexpr double kLeastQuality = 0.3;
constexpr double kAfterGapSeconds = 15.0;
constexpr double kRateHeldSeconds = 5.0;
constexpr double kLongestGapSeconds = 1800.0;
constexpr double kResidualEverySeconds = 10.0;

}  // namespace

class HeartTwin::Parts {
public:
    Parts(const std::vector<LeadId>& leads, Hertz rate, TwinSettings settings)
        : m_rate(rate),
          m_settings(ordered(std::move(settings))),
          m_heartRate(m_settings.horizonsSeconds, m_settings.population),
          m_wave(leads.size(), rate, m_settings.waveSeconds),
          m_tracker(leads, rate),
          m_risk(m_settings.profile, m_settings.outlookModel) {}

    void observe(const ecg::Findings& findings);
    [[nodiscard]] TwinSnapshot snapshot() const;

    void use(const PatientProfile& profile) { m_risk.use(profile); }

    RefitSchedule refits;

private:
    [[nodiscard]] SampleIndex indexOf(std::int64_t step) const {
        return {static_cast<std::int64_t>(
            std::ceil(static_cast<double>(step) * kStepSeconds * m_rate.value - 1e-6))};
    }
    void passGap(SampleIndex first);
    void takeFrames(const signal::CleanBlock& clean);
    void step(bool withFrames);
    void stepSecond(double now);
    void deliverBeats(SampleIndex now);
    void offerRefit(double now);
    [[nodiscard]] std::optional<double> computedRate(double now) const;
    [[nodiscard]] std::optional<double> furthestResidual() const;
    /// Of a horizon that is forecast and not withheld.
    [[nodiscard]] std::optional<double> expectedRate(double horizonSeconds) const;
    [[nodiscard]] bool signalIsPoor() const;
    [[nodiscard]] Withheld reasonToWithhold(std::size_t horizon) const;
    [[nodiscard]] HeartRatePrediction predictionAt(std::size_t horizon) const;
    [[nodiscard]] Acuity acuity() const;

    Hertz m_rate;
    TwinSettings m_settings;
    HeartRateForecaster m_heartRate;
    WaveForecaster m_wave;
    HeartTracker m_tracker;
    signal::FeatureStream m_features;
    RiskDesk m_risk;

    std::deque<ecg::Beat> m_unread;  // reported, but younger than the delay
    std::optional<ecg::Beat> m_lastBeat;
    ecg::Vitals m_vitals;
    bool m_started = false;
    SampleIndex m_next;           // the frame expected next
    std::int64_t m_nextStep = 1;  // its moment is m_nextStep · kStepSeconds
    double m_now = 0.0;           // of the last whole second
    std::optional<double> m_gapEnd;
    double m_qualitySum = 0.0;
    double m_qualityCount = 0.0;
    std::deque<double> m_quality;  // per second, newest last
    std::vector<double> m_comingRrMs;
    std::uint64_t m_generation = 0;
    std::size_t m_rows = 0;
};

void HeartTwin::Parts::observe(const ecg::Findings& findings) {
    m_vitals = findings.vitals;
    m_unread.insert(m_unread.end(), findings.beats.begin(), findings.beats.end());
    const signal::CleanBlock& clean = findings.clean;
    if (clean.frames() == 0) return;
    if (!m_started) {
        m_started = true;
        m_next = clean.first;
        m_nextStep = static_cast<std::int64_t>(secondsAt(clean.first, m_rate) / kStepSeconds) + 1;
    }
    if (clean.first > m_next) passGap(clean.first);
    takeFrames(clean);
}

void HeartTwin::Parts::passGap(SampleIndex first) {
    const double resumed = secondsAt(first, m_rate);
    if (resumed - secondsAt(m_next, m_rate) > kLongestGapSeconds) {
        // Nothing that was pending can be scored across such a gap; the steps between would say nothing.
        m_nextStep = static_cast<std::int64_t>((resumed - kLongestGapSeconds) / kStepSeconds);
    }
    while (indexOf(m_nextStep) <= first)
        step(false);
    m_gapEnd = resumed;
    m_next = first;
}

void HeartTwin::Parts::takeFrames(const signal::CleanBlock& clean) {
    const std::size_t leads = clean.leads.size();
    std::size_t begin = 0;
    while (begin < clean.frames()) {
        const SampleCount untilStep = indexOf(m_nextStep) - m_next;
        const std::size_t count =
            std::min(clean.frames() - begin, static_cast<std::size_t>(std::max<SampleCount>(untilStep, 0)));
        m_wave.append(m_next, std::span(clean.millivolts).subspan(begin * leads, count * leads));
        m_features.append(clean, begin, begin + count);
        for (std::size_t frame = begin; frame < begin + count && frame < clean.quality.size(); ++frame)
            m_qualitySum += static_cast<double>(clean.quality[frame]);
        m_qualityCount += static_cast<double>(count);
        begin += count;
        m_next += static_cast<SampleCount>(count);
        if (m_next == indexOf(m_nextStep)) step(true);
    }
}

void HeartTwin::Parts::step(bool withFrames) {
    const std::int64_t number = m_nextStep++;
    const double now = static_cast<double>(number) * kStepSeconds;
    const bool wholeSecond = number % 2 == 0;
    if (auto models = refits.inForceAt(indexOf(number))) {
        m_heartRate.use(models->heartRate);
        m_wave.use(models->waves);
        m_rows = models->rows;
        ++m_generation;
    }
    deliverBeats(indexOf(number));
    if (wholeSecond) stepSecond(now);
    if (withFrames && m_settings.forecastWave) m_wave.step(signalIsPoor(), wholeSecond);
}

void HeartTwin::Parts::deliverBeats(SampleIndex now) {
    // Only what was certain from the samples before this step, however the stream was cut into blocks.
    const SampleCount usualDelay = framesIn(kBeatDelaySeconds, m_rate);
    while (!m_unread.empty()) {
        const ecg::Beat& beat = m_unread.front();
        if (beat.knownAt.value_or(beat.rPeak + usualDelay) > now) return;
        if (beat.rrMs) m_heartRate.add({secondsAt(beat.rPeak, m_rate), *beat.rrMs / 1000.0});
        m_wave.add(beat);
        m_tracker.add(beat, m_wave.history());
        m_risk.add(beat, m_rate);
        m_lastBeat = beat;
        m_unread.pop_front();
    }
}

void HeartTwin::Parts::stepSecond(double now) {
    m_now = now;
    m_quality.push_back(m_qualityCount > 0.0 ? m_qualitySum / m_qualityCount : 0.0);
    if (static_cast<double>(m_quality.size()) > kQualitySeconds) m_quality.pop_front();
    m_qualitySum = m_qualityCount = 0.0;

    const auto extras = signal::valuesOf(m_features.closeRow(computedRate(now)));
    m_heartRate.step(now, now - kSettledAfterSeconds, extras);
    m_comingRrMs = m_heartRate.comingRrMs();
    m_risk.tellRates(expectedRate(300.0), expectedRate(900.0));
    if (std::fmod(now, kResidualEverySeconds) == 0.0) m_risk.tellResidual(furthestResidual());
    m_risk.step(now, m_vitals, computedRate(now), m_quality.back());
    if (std::fmod(now, m_settings.refitEverySeconds) == 0.0) offerRefit(now);
}

std::optional<double> HeartTwin::Parts::expectedRate(double horizonSeconds) const {
    for (std::size_t horizon = 0; horizon < m_heartRate.horizons(); ++horizon) {
        if (m_settings.horizonsSeconds[horizon] != horizonSeconds) continue;
        if (reasonToWithhold(horizon) == Withheld::No) return m_heartRate.latest(horizon)->bpm;
    }
    return std::nullopt;
}

std::optional<double> HeartTwin::Parts::furthestResidual() const {
    std::optional<double> furthest;
    for (const LeadTracking& lead : m_tracker.tracking(m_next)) {
        if (lead.residualDeviation && lead.residualDeviation > furthest) furthest = lead.residualDeviation;
    }
    return furthest;
}

std::optional<double> HeartTwin::Parts::computedRate(double now) const {
    if (!m_lastBeat || !m_lastBeat->heartRate) return std::nullopt;
    if (now - secondsAt(m_lastBeat->rPeak, m_rate) > kRateHeldSeconds) return std::nullopt;
    return m_lastBeat->heartRate->value;
}

void HeartTwin::Parts::offerRefit(double now) {
    RefitJob job;
    job.madeAtSeconds = now;
    job.inForceFrom = indexOf(std::llround((now + m_settings.refitDelaySeconds) / kStepSeconds));
    job.settings = {m_settings.svrC, m_settings.svrGamma, SvrSettings{}.epsilon};
    for (std::size_t horizon = 0; horizon < m_heartRate.horizons(); ++horizon)
        job.heartRate.push_back(m_heartRate.track(horizon).rows());
    if (m_settings.forecastWave) job.waves = m_wave.rows();
    refits.offer(std::move(job));
}

bool HeartTwin::Parts::signalIsPoor() const {
    double sum = 0.0;
    for (const double quality : m_quality)
        sum += quality;
    return sum < kLeastQuality * static_cast<double>(m_quality.size());
}

Withheld HeartTwin::Parts::reasonToWithhold(std::size_t horizon) const {
    if (!m_heartRate.latest(horizon)) {
        const bool afterGap = m_gapEnd && m_now - *m_gapEnd < kAfterGapSeconds;
        if (afterGap) return Withheld::AfterGap;
        return signalIsPoor() && m_quality.size() > 1 ? Withheld::PoorSignal : Withheld::TooFewBeats;
    }
    if (signalIsPoor()) return Withheld::PoorSignal;
    const bool worse = m_heartRate.track(horizon).isWithheld();
    return worse ? Withheld::NotBetterThanPersistence : Withheld::No;
}

HeartRatePrediction HeartTwin::Parts::predictionAt(std::size_t horizon) const {
    HeartRatePrediction prediction =
        shownForecast(m_heartRate.latest(horizon), m_settings.horizonsSeconds[horizon],
                      reasonToWithhold(horizon) != Withheld::No);
    prediction.madeAt = indexOf(std::llround(m_now / kStepSeconds));
    prediction.madeAtSeconds = m_now;
    prediction.modelId = m_generation == 0 ? "experts" : "svr-" + std::to_string(m_generation);
    for (const double second : m_quality)
        prediction.inputQuality += second / static_cast<double>(m_quality.size());
    return prediction;
}

Acuity HeartTwin::Parts::acuity() const {
    Indicators indicators = indicatorsOf(m_vitals);
    const auto& latest = m_heartRate.latest(0);
    const auto lately = m_heartRate.history().meanRate(m_now - 30.0, m_now);
    if (latest && lately && !signalIsPoor()) {
        // From the middle of the last 30 s to the middle of the 10 s that the forecast is about.
        const double apart = 15.0 + m_settings.horizonsSeconds.front() - 5.0;
        indicators.risePerMinuteBpm = (latest->bpm - *lately) / apart * 60.0;
    }
    addOutlook(indicators, m_risk.outlook());
    return acuityOf(indicators, m_risk.profile());
}

TwinSnapshot HeartTwin::Parts::snapshot() const {
    TwinSnapshot snapshot;
    snapshot.asOf = m_next;
    snapshot.asOfSeconds = secondsAt(m_next, m_rate);
    for (std::size_t horizon = 0; horizon < m_heartRate.horizons(); ++horizon)
        snapshot.heartRate.push_back(predictionAt(horizon));
    snapshot.waves = m_wave.latest();
    snapshot.withheld = reasonToWithhold(0);
    snapshot.waveWithheld = m_wave.withheld();
    snapshot.heartRateScore = m_heartRate.track(0).score().total();
    snapshot.waveScore = m_wave.score().total();
    if (!signalIsPoor()) snapshot.tracking = m_tracker.tracking(m_next);
    snapshot.heart = m_tracker.heart();
    if (snapshot.heart && m_vitals.intervals.qt.ms) snapshot.heart->qtMs = *m_vitals.intervals.qt.ms;
    const auto& recent = m_heartRate.track(0).recent();
    snapshot.recent.assign(recent.begin(), recent.end());
    snapshot.outlook = m_risk.outlook();
    snapshot.advice = m_risk.advice();
    snapshot.course = m_risk.course();
    snapshot.profile = m_risk.profile();
    for (std::size_t horizon = 0; horizon < m_heartRate.horizons(); ++horizon) {
        snapshot.horizons.push_back(m_heartRate.track(horizon).account());
        snapshot.horizons.back().withheld = reasonToWithhold(horizon);
    }
    if (snapshot.withheld == Withheld::No) snapshot.comingRrMs = m_comingRrMs;
    snapshot.acuity = acuity();
    snapshot.generation = m_generation;
    snapshot.trainingRows = m_rows;
    snapshot.svrC = m_settings.svrC;
    snapshot.svrGamma = m_settings.svrGamma;
    return snapshot;
}

HeartTwin::HeartTwin(const std::vector<LeadId>& leads, Hertz rate, TwinSettings settings)
    : m_parts(std::make_unique<Parts>(leads, rate, std::move(settings))) {}
HeartTwin::~HeartTwin() = default;
HeartTwin::HeartTwin(HeartTwin&&) noexcept = default;
HeartTwin& HeartTwin::operator=(HeartTwin&&) noexcept = default;

void HeartTwin::observe(const ecg::Findings& findings) {
    m_parts->observe(findings);
}
std::shared_ptr<const RefitJob> HeartTwin::takeDueRefit() {
    return m_parts->refits.take();
}
void HeartTwin::install(std::shared_ptr<const FittedModels> models) {
    m_parts->refits.install(std::move(models));
}
bool HeartTwin::awaitsRefit(SampleIndex upTo) const {
    return m_parts->refits.awaits(upTo);
}
void HeartTwin::use(const PatientProfile& profile) {
    m_parts->use(profile);
}
TwinSnapshot HeartTwin::snapshot() const {
    return m_parts->snapshot();
}

}  // namespace cardiotwin::twin
