// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ecg/classes/atrial_wave.h"

#include <algorithm>
#include <cmath>

namespace cardiotwin::ecg {
namespace {

constexpr double kStepSeconds = 0.008;
constexpr int kFirst = -32;  // steps from the R peak: −256 ms
constexpr int kLast = -8;
constexpr std::size_t kSteps = kLast - kFirst + 1;
constexpr double kFewest = 3.0;
constexpr double kLongestMean = 24.0;
constexpr double kUsualLikeness = 0.85;
constexpr double kUsualTiming = 0.12;  // departure from the usual interval

/// Takes the straight line of least squares out: wander says nothing about a P wave.
void level(double* values) {
    double sum = 0.0, moment = 0.0, spread = 0.0;
    const double middle = 0.5 * (kSteps - 1);
    for (std::size_t i = 0; i < kSteps; ++i) {
        const double at = static_cast<double>(i) - middle;
        sum += values[i];
        moment += at * values[i];
        spread += at * at;
    }
    for (std::size_t i = 0; i < kSteps; ++i)
        values[i] -= sum / kSteps + moment / spread * (static_cast<double>(i) - middle);
}

}  // namespace

AtrialWave::AtrialWave(std::size_t leads, Hertz rate)
    : m_leads(leads), m_rate(rate), m_usual(leads * kSteps, 0.0) {}

std::vector<double> AtrialWave::before(const SampleHistory& history, SampleIndex rPeak) const {
    std::vector<double> values(m_leads * kSteps, 0.0);
    const auto half = static_cast<SampleCount>(0.5 * kStepSeconds * m_rate.value);
    for (std::size_t lead = 0; lead < m_leads; ++lead) {
        double* const course = &values[lead * kSteps];
        for (std::size_t step = 0; step < kSteps; ++step) {
            const SampleIndex at = rPeak + framesIn((kFirst + static_cast<int>(step)) * kStepSeconds, m_rate);
            for (SampleIndex i = at - half; i <= at + half; i += 1)
                course[step] += history.at(i, lead) / static_cast<double>(2 * half + 1);
        }
        // A lead that is not wholly there says nothing.
        if (std::all_of(course, course + kSteps, [](double value) { return std::isfinite(value); })) {
            level(course);
        } else {
            std::fill(course, course + kSteps, 0.0);
        }
    }
    return values;
}

void AtrialWave::measure(const SampleHistory& history, SampleIndex rPeak, BeatFeatures& features) {
    const std::vector<double> course = before(history, rPeak);
    if (m_learnt >= kFewest) {
        double product = 0.0, ours = 0.0, usual = 0.0;
        for (std::size_t i = 0; i < course.size(); ++i) {
            product += course[i] * m_usual[i];
            ours += course[i] * course[i];
            usual += m_usual[i] * m_usual[i];
        }
        features.atrialLikeness = ours * usual > 0.0 ? product / std::sqrt(ours * usual) : 0.0;
        features.atrialSize = usual > 0.0 ? product / usual : 1.0;
    }
    const bool usualShape = features.likeness && *features.likeness > kUsualLikeness;
    const bool usualTime = !features.rrMs || !features.usualRrMs ||
                           std::abs(*features.rrMs / *features.usualRrMs - 1.0) < kUsualTiming;
    if (!usualShape || !usualTime) return;
    m_learnt += 1.0;
    const double weight = 1.0 / std::min(m_learnt, kLongestMean);
    for (std::size_t i = 0; i < course.size(); ++i)
        m_usual[i] += weight * (course[i] - m_usual[i]);
}

}  // namespace cardiotwin::ecg
