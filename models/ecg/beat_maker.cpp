// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ecg/beat_maker.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace cardiotwin::ecg {
namespace {

constexpr std::size_t kRememberedRr = 9;
constexpr std::size_t kSpreadRr = 17;
constexpr double kShortestRrSeconds = 0.12;  // nearer than this it is the same complex

}  // namespace

BeatMaker::BeatMaker(std::size_t leads, Hertz rate, std::unique_ptr<BeatClassifier> classifier)
    : m_rate(rate), m_locator(leads, rate), m_shapes(leads, rate), m_classifier(std::move(classifier)) {}

void BeatMaker::breakOff() {
    m_before.reset();
}

std::optional<double> BeatMaker::usualRrMs() const {
    if (m_usualRr.size() < 3) return std::nullopt;
    std::vector<double> sorted(m_usualRr.begin(), m_usualRr.end());
    std::sort(sorted.begin(), sorted.end());
    return sorted[sorted.size() / 2];
}

double BeatMaker::rrSpread(double usualMs) const {
    std::vector<double> changes;
    for (std::size_t i = 1; i < m_allRr.size(); ++i)
        changes.push_back(std::abs(m_allRr[i] - m_allRr[i - 1]));
    if (changes.size() < 3) return 0.0;
    std::sort(changes.begin(), changes.end());
    return changes[changes.size() / 2] / usualMs;
}

void BeatMaker::noteInterval(const Beat& beat) {
    // The pause after an early beat and the interval before it say nothing about the usual rhythm.
    const bool afterEarly =
        m_before && (m_before->beatClass == BeatClass::V || m_before->beatClass == BeatClass::S);
    const bool early = beat.beatClass == BeatClass::V || beat.beatClass == BeatClass::S;
    if (beat.rrMs) {
        m_allRr.push_back(*beat.rrMs);
        if (m_allRr.size() > kSpreadRr) m_allRr.pop_front();
    }
    if (!beat.rrMs || afterEarly) return;
    // Early beats that never end are a new rhythm: let them in when they are all there is.
    if (early && m_usualRr.size() >= 3) return;
    m_usualRr.push_back(*beat.rrMs);
    if (m_usualRr.size() > kRememberedRr) m_usualRr.pop_front();
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

    m_features = {};
    m_features.rrMs = beat.rrMs;
    if (m_before) m_features.rrBeforeMs = m_before->rrMs;
    m_features.usualRrMs = usualRrMs();
    if (m_features.usualRrMs) m_features.rrSpread = rrSpread(*m_features.usualRrMs);
    m_features.quality = quality;
    m_shapes.measure(history, beat.rPeak, m_features);
    const ClassedBeat classed = m_classifier->classify(m_features);
    beat.beatClass = classed.beatClass;
    beat.confidence = classed.confidence;
    noteInterval(beat);
    m_before = beat;
    vitals.push(beat);
    return beat;
}

}  // namespace cardiotwin::ecg
