// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/line_clock.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <limits>
#include <utility>

namespace cardiotwin::devices {
namespace {

constexpr double kSecondsKept = 2.0;
// A full wire, or a rate this close to a usual one, shows after half of that.
constexpr double kSecondsWhenPlain = 1.0;
constexpr double kPlainWithin = 0.008;
constexpr std::size_t kEqualStepsEnough = 250;  // of a time column: then its rounding hides no other rate
// More lines than any text device sends in that time: a file is being fed, and no clock can be read off it.
constexpr std::size_t kMostKept = 8000;
constexpr double kSnapWithin = 0.02;
constexpr double kColumnSnapWithin = 0.001;
constexpr double kFullWireWithin = 0.03;
constexpr double kBitsPerByte = 10.0;  // with start and stop bit
constexpr std::array kUsualRates = {50.0,  60.0,  80.0,  100.0, 120.0, 125.0,  128.0,  160.0, 180.0,
                                    192.0, 200.0, 240.0, 250.0, 256.0, 300.0,  320.0,  360.0, 400.0,
                                    500.0, 512.0, 600.0, 720.0, 800.0, 1000.0, 1024.0, 2000.0};

Hertz snapped(double rate, double within) {
    const double* nearest =
        std::min_element(kUsualRates.begin(), kUsualRates.end(),
                         [rate](double a, double b) { return std::abs(a - rate) < std::abs(b - rate); });
    return {std::abs(*nearest - rate) <= within * rate ? *nearest : rate};
}

// A frame between two others: by a straight line, but missing where the nearer one is missing.
wire::Frame between(const wire::Frame& a, const wire::Frame& b, double weight) {
    wire::Frame made = weight < 0.5 ? a : b;
    made.arrival = b.arrival;
    made.lostBefore = 0;
    if (a.millivolts.size() != b.millivolts.size()) return made;
    for (std::size_t i = 0; i < made.millivolts.size(); ++i) {
        const double value = a.millivolts[i] + weight * (b.millivolts[i] - a.millivolts[i]);
        if (!std::isnan(value)) made.millivolts[i] = value;
    }
    return made;
}

}  // namespace

LineClock::LineClock(Hertz nominal, int baud, std::optional<Hertz> given)
    : m_nominal(nominal), m_bytesPerSecond(baud / kBitsPerByte), m_rate(given) {}

void LineClock::pass(std::vector<wire::Frame>& frames, bool ended) {
    if (!m_rate) {
        m_kept.insert(m_kept.end(), std::make_move_iterator(frames.begin()),
                      std::make_move_iterator(frames.end()));
        frames.clear();
        decide(ended);
        if (!m_rate) return;
        frames = std::exchange(m_kept, {});
    }
    if (m_kind == Kind::Wire) {
        followWire(frames);
    } else {
        followColumn(frames);
    }
}

void LineClock::restart() {
    m_before.reset();
    m_nextTick = 0;
}

void LineClock::decide(bool ended) {
    if (m_kept.size() < 2) return;
    const double seconds = toSeconds(m_kept.back().arrival - m_kept.front().arrival);
    if (hasEvenColumn()) m_rate = columnRate();
    if (m_rate) return;
    if (seconds < kSecondsKept && (ended || m_kept.size() > kMostKept)) {
        m_rate = columnRate().value_or(m_nominal);
        return;
    }
    if (seconds < kSecondsWhenPlain) return;
    if (seconds >= kSecondsKept) m_rate = columnRate();
    if (!m_rate && !(seconds < kSecondsKept && hasColumn())) decideByArrival(seconds);
}

void LineClock::decideByArrival(double seconds) {
    // What came with the first read may have waited in a buffer: it sets the start and is not counted.
    const Instant begin = m_kept.front().arrival;
    const auto counted = std::find_if(m_kept.begin(), m_kept.end(),
                                      [begin](const wire::Frame& frame) { return frame.arrival > begin; });
    std::uint64_t lines = 0;
    for (auto frame = counted; frame != m_kept.end(); ++frame)
        lines += 1 + frame->lostBefore;
    const std::uint64_t bytesBefore = counted == m_kept.begin() ? 0 : std::prev(counted)->streamEnd;
    const double bytes = static_cast<double>(m_kept.back().streamEnd - bytesBefore);
    const bool full = std::abs(bytes / seconds / m_bytesPerSecond - 1.0) < kFullWireWithin;
    const double wireSeconds = full ? bytes / m_bytesPerSecond : seconds;
    const double measured = static_cast<double>(lines) / wireSeconds;
    if (seconds < kSecondsKept && !full && snapped(measured, kPlainWithin).value == measured) return;
    m_kind = full ? Kind::Wire : Kind::Arrival;
    m_rate = snapped(measured, kSnapWithin);
}

bool LineClock::hasColumn() const {
    return std::any_of(m_kept.begin(), m_kept.end(),
                       [](const wire::Frame& frame) { return frame.deviceSeconds.has_value(); });
}

// Every line one and the same step behind the line before it.
bool LineClock::hasEvenColumn() const {
    std::optional<double> before;
    std::optional<double> step;
    std::size_t steps = 0;
    for (const wire::Frame& frame : m_kept) {
        if (!frame.deviceSeconds) continue;
        if (before) {
            const double taken = *frame.deviceSeconds - *before;
            if (!step) step = taken;
            // Half a microsecond: below any column's resolution, above the rounding of its seconds.
            if (frame.lostBefore > 0 || std::abs(taken - *step) > 5e-7) return false;
            ++steps;
        }
        before = frame.deviceSeconds;
    }
    return steps >= kEqualStepsEnough;
}

std::optional<Hertz> LineClock::columnRate() const {
    std::uint64_t steps = 0;
    std::optional<double> first;
    double last = 0.0;
    for (const wire::Frame& frame : m_kept) {
        if (!frame.deviceSeconds) continue;
        if (first) {
            steps += 1 + frame.lostBefore;
        } else {
            first = frame.deviceSeconds;
        }
        last = *frame.deviceSeconds;
    }
    if (!first || steps < 10 || !(last > *first)) return std::nullopt;
    return snapped(static_cast<double>(steps) / (last - *first), kColumnSnapWithin);
}

// A jump of the time column is a loss; its rounding to milliseconds is not.
void LineClock::followColumn(std::vector<wire::Frame>& frames) {
    for (wire::Frame& frame : frames) {
        if (frame.deviceSeconds && m_before && m_before->deviceSeconds && !frame.restarted) {
            m_kind = Kind::Column;
            const double steps =
                std::round((*frame.deviceSeconds - *m_before->deviceSeconds) * m_rate->value);
            if (steps >= 2.0) frame.lostBefore = static_cast<std::uint64_t>(steps) - 1;
        }
        m_before = frame;
    }
}

void LineClock::followWire(std::vector<wire::Frame>& frames) {
    std::vector<wire::Frame> even;
    for (wire::Frame& frame : frames) {
        const double time = static_cast<double>(frame.streamEnd) / m_bytesPerSecond;
        if (!m_before) {
            m_nextTick = static_cast<std::int64_t>(std::ceil(time * m_rate->value));
        } else {
            for (;; ++m_nextTick) {
                const double tick = static_cast<double>(m_nextTick) / m_rate->value;
                if (tick > time) break;
                even.push_back(between(*m_before, frame, (tick - m_beforeTime) / (time - m_beforeTime)));
            }
        }
        m_beforeTime = time;
        m_before = std::move(frame);
    }
    frames = std::move(even);
}

}  // namespace cardiotwin::devices
