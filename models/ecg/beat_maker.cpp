// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ecg/beat_maker.h"

#include <cmath>
#include <utility>

namespace cardiotwin::ecg {
namespace {

constexpr double kShortestRrSeconds = 0.12;  // nearer than this it is the same complex
constexpr double kLikenessRoom = 1.02;       // a logarithm needs room above the greatest likeness

}  // namespace

BeatMaker::BeatMaker(std::size_t leads, Hertz rate, std::shared_ptr<const BeatClassifier> classifier)
    : m_rate(rate),
      m_locator(leads, rate),
      m_shapes(leads, rate),
      m_atrial(leads, rate),
      m_classifier(std::move(classifier)) {}

void BeatMaker::breakOff() {
    m_before.reset();
    m_intervals.breakOff();
}

void BeatMaker::measure(const SampleHistory& history, const Beat& beat) {
    m_features = {};
    m_features.quality = beat.quality;
    m_intervals.fill(m_features, beat.rrMs);
    m_shapes.measure(history, beat.rPeak, m_features);
    m_atrial.measure(history, beat.rPeak, m_features);
    m_features.likenessDeviation =
        m_likeness.place(std::log(kLikenessRoom - m_features.likeness.value_or(1.0)));
    m_features.atrialDeviation = m_atrialLikeness.place(m_features.atrialLikeness);
    const BeatClass byRule = m_rules.classify(m_features).beatClass;
    m_intervals.note(beat.rrMs, byRule == BeatClass::V || byRule == BeatClass::S);
}

std::optional<Beat> BeatMaker::make(const SampleHistory& history, const Detection& detection, double quality,
                                    VitalsWindow& vitals) {
    const auto place = m_locator.locate(history, detection.middle);
    if (!place) return std::nullopt;
    if (m_before && *place - m_before->rPeak < framesIn(kShortestRrSeconds, m_rate)) return std::nullopt;
    Beat beat;
    beat.rPeak = *place;
    beat.quality = quality;
    if (m_before) beat.rrMs = 1000.0 * static_cast<double>(beat.rPeak - m_before->rPeak) / m_rate.value;
    beat.heartRate = vitals.pushInterval(beat.rrMs);

    measure(history, beat);
    const ClassedBeat classed = m_classifier->classify(m_features);
    beat.beatClass = classed.beatClass;
    beat.confidence = classed.confidence;
    m_before = beat;
    vitals.push(beat);
    return beat;
}

}  // namespace cardiotwin::ecg
