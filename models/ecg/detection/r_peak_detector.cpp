// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ecg/detection/r_peak_detector.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <utility>

namespace cardiotwin::ecg {
namespace {

constexpr double kLearnSeconds = 2.5;
constexpr double kQuickSeconds = 0.9;  // enough to learn from when a QRS complex was surely seen
constexpr double kQuickShare = 0.8;    // of the highest hump, when learnt quickly
constexpr double kLeastShare = 0.4;    // the same when learnt at leisure
constexpr double kSteep = 25.0;        // mV/s; T waves, P waves and wander are never as steep
constexpr double kPatienceSeconds = 3.0;
constexpr double kPatienceIntervals = 3.0;
constexpr double kFirstNoise = 0.15;
constexpr double kStretchSeconds = 0.5;  // while learning, a maximum is taken of each
constexpr double kRivalSeconds = 0.18;   // two humps closer than this are one complex
constexpr double kRefractorySeconds = 0.20;
constexpr double kPWaveSeconds = 0.29;  // a hump this soon before a larger one may be its P wave
constexpr double kPWaveHeight = 0.9;
constexpr double kOverdue = 1.5;         // usual intervals without a beat
constexpr double kOverdueSeconds = 0.6;  // but no longer than this beyond one
constexpr double kBackgroundSeconds = 0.6;
constexpr double kHumpSeconds = 0.11;  // to each side, belongs to the hump itself
constexpr double kCommonSeconds = 2.2;
constexpr double kBeforeQrsSeconds = 0.16;
constexpr double kShapedHeight = 0.1;  // lower refused humps are not remembered
constexpr double kShrinkAfterSeconds = 2.0;
constexpr double kShrinkEverySeconds = 0.5;
constexpr double kShrinkBy = 0.9;
constexpr std::int64_t kNever = std::numeric_limits<std::int64_t>::max();
constexpr std::size_t kRememberedIntervals = 8;

}  // namespace

RPeakDetector::RPeakDetector(std::size_t leads, Hertz rate, const HumpWeights& weights)
    : m_weights(weights),
      m_energy(leads, rate),
      m_levels(leads),
      m_shapes(leads, m_energy.rate()),
      m_sharpShapes(leads, m_energy.rate()),
      m_leadCount(leads),
      m_rivalFrames(frames(kRivalSeconds)),
      m_pWaveFrames(frames(kPWaveSeconds)),
      m_refractoryFrames(frames(kRefractorySeconds)),
      m_learnFrames(std::max<std::int64_t>(1, frames(kLearnSeconds))),
      m_learnt(static_cast<std::size_t>(m_learnFrames) * leads, std::numeric_limits<double>::quiet_NaN()),
      m_steep(kSteep * 2.0 / m_energy.rate().value),
      m_envelopeBefore(leads, std::numeric_limits<double>::quiet_NaN()),
      m_common(std::bit_ceil(static_cast<std::size_t>(kCommonSeconds * m_energy.rate().value)), 0.0),
      m_between(leads, std::numeric_limits<double>::quiet_NaN()),
      m_after(m_energy.rate()) {}

std::int64_t RPeakDetector::frames(double seconds) const {
    return framesIn(seconds, m_energy.rate());
}

void RPeakDetector::push(SampleIndex index, std::span<const double> frame, std::vector<Detection>& found) {
    if (!m_energy.push(index, frame)) return;
    const std::int64_t at = m_energy.thinning() == 1 ? index.value : index.value / m_energy.thinning();
    const auto envelope = m_energy.envelope();
    m_shapes.push(at, m_energy.band());
    m_sharpShapes.push(at, m_energy.slope());
    if (m_learntFrom < 0) {
        if (std::all_of(envelope.begin(), envelope.end(), [](double e) { return std::isnan(e); })) return;
        m_learntFrom = at;
    }
    m_newest = at;
    double* kept = &m_learnt[static_cast<std::size_t>(m_learnPlace) * m_leadCount];
    for (std::size_t lead = 0; lead < m_leadCount; ++lead)
        kept[lead] = envelope[lead];
    if (++m_learnPlace == m_learnFrames) m_learnPlace = 0;
    if (m_learning) {
        if (knowsEnough(at)) learn(at, found);
        return;
    }
    take(at, envelope, found);
    if (at >= m_giveUpAt) startAnew(at);
}

bool RPeakDetector::knowsEnough(std::int64_t at) {
    const std::int64_t kept = at - m_learntFrom + 1;
    for (const double slope : m_energy.slope()) {
        if (m_firstSteep < 0 && std::abs(slope) >= m_steep) m_firstSteep = at;
    }
    if (kept >= m_learnFrames) return true;
    return m_firstSteep >= 0 && at - m_firstSteep >= m_rivalFrames && kept >= frames(kQuickSeconds);
}

/// The envelope frame that was kept `back` frames ago.
std::span<const double> RPeakDetector::kept(std::int64_t back) const {
    std::int64_t place = m_learnPlace - 1 - back;
    if (place < 0) place += m_learnFrames;
    return std::span(m_learnt).subspan(static_cast<std::size_t>(place) * m_leadCount, m_leadCount);
}

void RPeakDetector::noteSign(std::int64_t at) {
    const auto patience =
        std::max(static_cast<double>(frames(kPatienceSeconds)), kPatienceIntervals * m_usualInterval);
    m_giveUpAt = std::max(m_giveUpAt, at + static_cast<std::int64_t>(patience));
}

void RPeakDetector::learnLevels(std::int64_t count) {
    const std::int64_t stretch = std::max<std::int64_t>(1, frames(kStretchSeconds));
    std::vector<double> maxima(static_cast<std::size_t>((count + stretch - 1) / stretch) * m_leadCount,
                               std::numeric_limits<double>::quiet_NaN());
    for (std::int64_t i = 0; i < count; ++i) {
        const auto envelope = kept(count - 1 - i);
        for (std::size_t lead = 0; lead < m_leadCount; ++lead) {
            double& top = maxima[static_cast<std::size_t>(i / stretch) * m_leadCount + lead];
            top = std::fmax(top, envelope[lead]);
        }
    }
    m_levels.learn(maxima, count < m_learnFrames ? kQuickShare : kLeastShare);
    noteSign(m_newest);
}

void RPeakDetector::learn(std::int64_t at, std::vector<Detection>& found) {
    const std::int64_t count = at - m_learntFrom + 1;
    learnLevels(count);
    m_learning = false;
    m_nextShrink = m_learntFrom + frames(kShrinkAfterSeconds);
    for (std::int64_t i = 0; i < count; ++i)
        take(m_learntFrom + i, kept(count - 1 - i), found);
}

void RPeakDetector::startAnew(std::int64_t at) {
    learnLevels(m_learnFrames);
    m_nextShrink = at + frames(kShrinkAfterSeconds);
    m_last.reset();
    m_refused.reset();
    m_intervals.clear();
    m_usualInterval = m_irregularity = 0.0;
    m_noise = kFirstNoise;
    m_dueAt = kNever;
}

void RPeakDetector::take(std::int64_t at, std::span<const double> envelope, std::vector<Detection>& found) {
    double now = m_levels.combine(envelope);
    if (std::isnan(now)) now = 0.0;
    if (m_before > m_beforeThat && m_before >= now) noteTop(at - 1, m_before, m_envelopeBefore);
    m_beforeThat = m_before;
    m_before = now;
    m_common[static_cast<std::size_t>(at) & (m_common.size() - 1)] = now;
    for (std::size_t lead = 0; lead < m_leadCount; ++lead)
        m_envelopeBefore[lead] = envelope[lead];
    if (m_open || m_waiting) ripen(at, found);
    if (at >= m_dueAt) lookBack(found);
    if (at >= m_nextShrink) {
        m_levels.shrink(kShrinkBy);
        m_nextShrink = at + frames(kShrinkEverySeconds);
    }
}

void RPeakDetector::noteTop(std::int64_t at, double height, std::span<const double> envelope) {
    if (m_open && height <= m_open->height) return;
    m_open = Hump{at, height, {envelope.begin(), envelope.end()}};
}

double RPeakDetector::background(std::int64_t at) const {
    double sum = 0.0, count = 0.0;
    const auto add = [&](std::int64_t from, std::int64_t to) {
        for (std::int64_t i = from; i < to; i += 4) {
            sum += m_common[static_cast<std::size_t>(i) & (m_common.size() - 1)];
            count += 1.0;
        }
    };
    std::int64_t from = at - frames(kBackgroundSeconds);
    if (m_last) from = std::max(from, m_last->at + frames(kHumpSeconds));
    add(from, at - frames(kHumpSeconds));
    add(at + frames(kHumpSeconds), at + m_rivalFrames);
    return count > 0.0 ? sum / count : 0.0;
}

std::int64_t RPeakDetector::middleInSlope(const Hump& hump) const {
    return hump.at - std::llround(m_energy.delayFrames());
}

HumpEvidence RPeakDetector::evidence(const Hump& hump) {
    HumpEvidence evidence;
    evidence.agreed = m_levels.agree(hump.leads);
    evidence.unanimous = m_levels.unanimous(hump.leads);
    evidence.height = hump.height;
    evidence.best = m_levels.best(hump.leads);
    std::vector<double> scale(m_leadCount);
    m_levels.scales(hump.leads, scale);
    const auto like = m_shapes.likeness(hump.at - m_energy.lagFrames(), scale);
    evidence.likeness = like.likeness;
    evidence.familiarity = like.familiarity;
    evidence.refusedLikeness = like.refused;
    evidence.sharpLikeness = m_sharpShapes.likeness(middleInSlope(hump), scale).likeness;
    if (m_last) {
        const auto since = static_cast<double>(hump.at - m_last->at);
        evidence.seconds = since / m_energy.rate().value;
        if (m_usualInterval > 0.0) evidence.part = since / m_usualInterval;
        evidence.againstLast = hump.height / m_last->height;
    }
    evidence.irregularity = m_irregularity;
    evidence.background = background(hump.at);
    evidence.noise = m_noise;
    evidence.contrast = m_levels.contrast();
    if (m_last) {
        const double usual = m_after.usual(m_lastShape, hump.at - m_last->at);
        if (usual > 0.0) evidence.overUsual = hump.height / usual;
    }
    return evidence;
}

SampleIndex RPeakDetector::middleOf(const Hump& hump) const {
    const double middle =
        (static_cast<double>(hump.at) - m_energy.delayFrames() + 0.5) * m_energy.thinning() - 0.5;
    return {std::llround(middle)};
}

double RPeakDetector::weighed(const Hump& hump, Look look, const HumpEvidence& evidence) const {
    if (m_watch) m_watch(middleOf(hump), look, evidence);
    return weigh(termsOf(evidence), look == Look::First ? m_weights.first : m_weights.second);
}

void RPeakDetector::ripen(std::int64_t now, std::vector<Detection>& found) {
    if (m_waiting && now - m_waiting->hump.at > m_pWaveFrames) {
        const bool close = m_open && m_open->at - m_waiting->hump.at <= m_pWaveFrames;
        Candidate candidate = *std::exchange(m_waiting, std::nullopt);
        candidate.seen.rival = close ? m_open->height / candidate.hump.height : 0.0;
        judge(candidate, found);
    }
    if (!m_open || now - m_open->at <= m_rivalFrames) return;
    const Hump hump = *std::exchange(m_open, std::nullopt);
    if (isTooSoon(hump)) return;
    Candidate candidate{hump, evidence(hump)};
    if (hump.height < kPWaveHeight && !standsWhateverFollows(candidate)) {
        m_waiting = candidate;
    } else {
        judge(candidate, found);
    }
}

bool RPeakDetector::isTooSoon(const Hump& hump) const {
    return m_last && hump.at - m_last->at <= m_refractoryFrames;
}

bool RPeakDetector::standsWhateverFollows(const Candidate& candidate) const {
    if (m_watch) return false;  // who watches wants to see what follows
    HumpEvidence worst = candidate.seen;
    worst.rival = kLargestRival;
    return weighed(candidate.hump, Look::First, worst) >= 0.0;
}

void RPeakDetector::judge(const Candidate& candidate, std::vector<Detection>& found) {
    const Hump& hump = candidate.hump;
    if (isTooSoon(hump)) return;
    const double score = weighed(hump, Look::First, candidate.seen);
    if (score >= 0.0) {
        accept(hump, found);
        return;
    }
    for (std::size_t lead = 0; lead < m_leadCount; ++lead) {
        m_between[lead] = std::fmax(m_between[lead], hump.leads[lead]);
    }
    m_noise += 0.1 * (std::min(hump.height, 1.0) - m_noise);
    if (hump.height > kShapedHeight) {
        std::vector<double> scale(m_leadCount);
        m_levels.scales(hump.leads, scale);
        m_shapes.refuse(hump.at - m_energy.lagFrames(), scale);
    }
    if (!m_refused || score > m_refusedScore) {
        m_refused = hump;
        m_refusedScore = score;
    }
}

void RPeakDetector::accept(const Hump& hump, std::vector<Detection>& found) {
    if (m_last) {
        const double interval = static_cast<double>(hump.at - m_last->at);
        m_intervals.push_back(interval);
        if (m_intervals.size() > kRememberedIntervals) m_intervals.erase(m_intervals.begin());
        std::vector<double> sorted = m_intervals;
        std::sort(sorted.begin(), sorted.end());
        m_usualInterval = sorted[sorted.size() / 2];
        for (double& value : sorted)
            value = std::abs(value - m_usualInterval) / m_usualInterval;
        std::sort(sorted.begin(), sorted.end());
        m_irregularity = sorted[sorted.size() / 2];
    }
    std::vector<double> scale(m_leadCount);
    m_levels.scales(hump.leads, scale);
    if (m_last) m_after.learn(m_lastShape, m_last->at, hump.at - frames(kBeforeQrsSeconds), m_common);
    m_lastShape = m_shapes.learn(hump.at - m_energy.lagFrames(), scale);
    m_sharpShapes.learn(middleInSlope(hump), scale);
    m_levels.takeBeat(hump.leads, m_between);
    std::fill(m_between.begin(), m_between.end(), std::numeric_limits<double>::quiet_NaN());
    m_last = hump;
    m_refused.reset();
    m_nextShrink = hump.at + frames(kShrinkAfterSeconds);
    noteSign(hump.at);
    const double due =
        std::min(kOverdue * m_usualInterval, m_usualInterval + kOverdueSeconds * m_energy.rate().value);
    m_dueAt = m_usualInterval > 0.0 ? hump.at + static_cast<std::int64_t>(std::ceil(due)) : kNever;
    found.push_back({middleOf(hump), hump.height});
}

void RPeakDetector::lookBack(std::vector<Detection>& found) {
    if (!m_last || !m_refused || m_usualInterval <= 0.0) return;
    m_dueAt = kNever;  // one look for each beat
    const HumpEvidence seen = evidence(*m_refused);
    if (weighed(*m_refused, Look::Second, seen) < 0.0) return;
    accept(Hump(*m_refused), found);
    // What waits is now seen against another beat.
    if (m_waiting) m_waiting->seen = evidence(m_waiting->hump);
}

void RPeakDetector::finish(std::vector<Detection>& found) {
    if (m_learning && m_learntFrom >= 0) learn(m_newest, found);
    if (m_waiting) {
        m_waiting->seen.rival = m_open ? m_open->height / m_waiting->hump.height : 0.0;
        judge(Candidate(*m_waiting), found);
    }
    if (m_open && !isTooSoon(*m_open)) judge({*m_open, evidence(*m_open)}, found);
    m_waiting.reset();
    m_energy.restart();
    m_learning = true;
    m_learntFrom = -1;
    m_firstSteep = -1;
    m_learnPlace = 0;
    m_giveUpAt = 0;
    m_before = m_beforeThat = 0.0;
    m_open.reset();
    m_refused.reset();
    m_last.reset();
    m_noise = kFirstNoise;
    m_intervals.clear();
    m_usualInterval = 0.0;
    m_irregularity = 0.0;
    m_dueAt = kNever;
    m_shapes.clear();
    m_sharpShapes.clear();
    m_after.clear();
    std::fill(m_common.begin(), m_common.end(), 0.0);
    std::fill(m_between.begin(), m_between.end(), std::numeric_limits<double>::quiet_NaN());
}

}  // namespace cardiotwin::ecg
