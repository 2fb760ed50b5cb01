// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ecg/r_peak_detector.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace cardiotwin::ecg {
namespace {

constexpr double kLearnSeconds = 2.5;
constexpr double kStretchSeconds = 0.5;  // while learning, a maximum is taken of each
constexpr double kRivalSeconds = 0.18;   // two humps closer than this are one complex
constexpr double kRefractorySeconds = 0.20;
constexpr double kTWaveSeconds = 0.36;
constexpr double kTWaveHeight = 0.55;  // of the beat before
constexpr double kAboveNoise = 0.30;
constexpr double kSmallestThreshold = 0.25;
constexpr double kOverdue = 1.5;
constexpr double kLookBackThreshold = 0.45;
constexpr double kShrinkAfterSeconds = 2.0;
constexpr double kShrinkEverySeconds = 0.5;
constexpr double kShrinkBy = 0.9;
constexpr std::size_t kRememberedIntervals = 8;

}  // namespace

RPeakDetector::RPeakDetector(std::size_t leads, Hertz rate)
    : m_energy(leads, rate),
      m_levels(leads),
      m_leadCount(leads),
      m_envelopeBefore(leads, std::numeric_limits<double>::quiet_NaN()),
      m_between(leads, std::numeric_limits<double>::quiet_NaN()) {}

std::int64_t RPeakDetector::frames(double seconds) const {
    return framesIn(seconds, m_energy.rate());
}

void RPeakDetector::push(SampleIndex index, std::span<const double> frame, std::vector<Detection>& found) {
    if (!m_energy.push(index, frame)) return;
    const std::int64_t at = index.value / m_energy.thinning();
    const auto envelope = m_energy.envelope();
    if (!m_learning) {
        take(at, envelope, found);
        return;
    }
    const bool seen = std::any_of(envelope.begin(), envelope.end(), [](double e) { return !std::isnan(e); });
    if (m_learnt.empty()) {
        if (!seen) return;
        m_learntFrom = at;
    }
    m_learnt.insert(m_learnt.end(), envelope.begin(), envelope.end());
    if (at - m_learntFrom + 1 >= frames(kLearnSeconds)) learn(found);
}

void RPeakDetector::learn(std::vector<Detection>& found) {
    const auto kept = static_cast<std::int64_t>(m_learnt.size() / m_leadCount);
    const std::int64_t stretch = std::max<std::int64_t>(1, frames(kStretchSeconds));
    std::vector<double> maxima(static_cast<std::size_t>((kept + stretch - 1) / stretch) * m_leadCount,
                               std::numeric_limits<double>::quiet_NaN());
    for (std::int64_t i = 0; i < kept; ++i) {
        for (std::size_t lead = 0; lead < m_leadCount; ++lead) {
            double& top = maxima[static_cast<std::size_t>(i / stretch) * m_leadCount + lead];
            top = std::fmax(top, m_learnt[static_cast<std::size_t>(i) * m_leadCount + lead]);
        }
    }
    m_levels.learn(maxima);
    m_learning = false;
    m_nextShrink = m_learntFrom + frames(kShrinkAfterSeconds);
    const std::vector<double> learnt = std::exchange(m_learnt, {});
    for (std::int64_t i = 0; i < kept; ++i) {
        take(m_learntFrom + i,
             std::span(learnt).subspan(static_cast<std::size_t>(i) * m_leadCount, m_leadCount), found);
    }
}

void RPeakDetector::take(std::int64_t at, std::span<const double> envelope, std::vector<Detection>& found) {
    double now = m_levels.combine(envelope);
    if (std::isnan(now)) now = 0.0;
    if (m_before > m_beforeThat && m_before >= now) noteTop(at - 1, m_before, m_envelopeBefore);
    m_beforeThat = m_before;
    m_before = now;
    std::copy(envelope.begin(), envelope.end(), m_envelopeBefore.begin());
    if (m_open && at - m_open->at > frames(kRivalSeconds)) judge(found);
    if (m_last) lookBack(at, found);
    if (at >= m_nextShrink) {
        m_levels.shrink(kShrinkBy);
        m_nextShrink = at + frames(kShrinkEverySeconds);
    }
}

void RPeakDetector::noteTop(std::int64_t at, double height, std::span<const double> envelope) {
    if (m_open && height <= m_open->height) return;
    m_open = Hump{at, height, {envelope.begin(), envelope.end()}};
}

double RPeakDetector::threshold() const {
    return std::max(kSmallestThreshold, m_noise + kAboveNoise * (1.0 - m_noise));
}

bool RPeakDetector::looksLikeT(const Hump& hump) const {
    if (!m_last) return false;
    const std::int64_t since = hump.at - m_last->at;
    if (since <= frames(kRefractorySeconds)) return true;
    return since < frames(kTWaveSeconds) && hump.height < kTWaveHeight * m_last->height;
}

void RPeakDetector::judge(std::vector<Detection>& found) {
    const Hump hump = *std::exchange(m_open, std::nullopt);
    const bool isT = looksLikeT(hump);
    if (!isT && hump.height >= threshold()) {
        accept(hump, found);
        return;
    }
    if (isT) return;
    for (std::size_t lead = 0; lead < m_leadCount; ++lead) {
        m_between[lead] = std::fmax(m_between[lead], hump.leads[lead]);
    }
    m_noise += 0.1 * (std::min(hump.height, 1.0) - m_noise);
    if (!m_refused || hump.height > m_refused->height) m_refused = hump;
}

void RPeakDetector::accept(const Hump& hump, std::vector<Detection>& found) {
    if (m_last) {
        const double interval = static_cast<double>(hump.at - m_last->at);
        m_intervals.push_back(interval);
        if (m_intervals.size() > kRememberedIntervals) m_intervals.erase(m_intervals.begin());
        std::vector<double> sorted = m_intervals;
        std::sort(sorted.begin(), sorted.end());
        m_usualInterval = sorted[sorted.size() / 2];
    }
    m_levels.takeBeat(hump.leads, m_between);
    std::fill(m_between.begin(), m_between.end(), std::numeric_limits<double>::quiet_NaN());
    m_last = hump;
    m_refused.reset();
    m_nextShrink = hump.at + frames(kShrinkAfterSeconds);
    const double middle =
        (static_cast<double>(hump.at) - m_energy.delayFrames() + 0.5) * m_energy.thinning() - 0.5;
    found.push_back({{std::llround(middle)}, hump.height});
}

void RPeakDetector::lookBack(std::int64_t now, std::vector<Detection>& found) {
    if (!m_refused || m_usualInterval <= 0.0) return;
    const double since = static_cast<double>(now - m_last->at);
    const double due =
        std::min(kOverdue * m_usualInterval, m_usualInterval + static_cast<double>(frames(0.6)));
    if (since < due) return;
    if (m_refused->height < kLookBackThreshold * threshold()) return;
    accept(Hump(*m_refused), found);
}

void RPeakDetector::finish(std::vector<Detection>& found) {
    if (m_learning && !m_learnt.empty()) learn(found);
    if (m_open) judge(found);
    m_energy.restart();
    m_learning = true;
    m_learnt.clear();
    m_before = m_beforeThat = 0.0;
    m_open.reset();
    m_refused.reset();
    m_last.reset();
    m_noise = 0.15;
    m_intervals.clear();
    m_usualInterval = 0.0;
    std::fill(m_between.begin(), m_between.end(), std::numeric_limits<double>::quiet_NaN());
}

}  // namespace cardiotwin::ecg
