// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/rate_finder.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

namespace cardiotwin::devices {
namespace {

constexpr double kSecondsSeen = 2.0;
// More frames than the fastest text device sends in that time: a file is being fed, not a heart.
constexpr std::size_t kTooMany = 8000;
constexpr double kSnapWithin = 0.02;
constexpr std::array kUsualRates = {50.0,  60.0,  80.0,  100.0, 120.0, 125.0, 128.0,  160.0,  180.0,
                                    192.0, 200.0, 240.0, 250.0, 256.0, 300.0, 320.0,  360.0,  400.0,
                                    500.0, 512.0, 600.0, 720.0, 800.0, 860.0, 1000.0, 1024.0, 2000.0};

double nearestUsual(double rate) {
    const double* nearest =
        std::min_element(kUsualRates.begin(), kUsualRates.end(),
                         [rate](double a, double b) { return std::abs(a - rate) < std::abs(b - rate); });
    return std::abs(*nearest - rate) <= kSnapWithin * rate ? *nearest : rate;
}

}  // namespace

void RateFinder::add(std::vector<wire::Frame>& frames) {
    m_frames.insert(m_frames.end(), std::make_move_iterator(frames.begin()),
                    std::make_move_iterator(frames.end()));
    frames.clear();
}

std::optional<Hertz> RateFinder::rate() const {
    if (m_frames.size() < 2) return std::nullopt;
    const double seconds = toSeconds(m_frames.back().arrival - m_frames.front().arrival);
    if (seconds < kSecondsSeen) return m_frames.size() > kTooMany ? std::optional(m_nominal) : std::nullopt;
    std::uint64_t steps = 0;
    double first = 0.0;
    double last = 0.0;
    bool timed = false;
    for (const wire::Frame& frame : m_frames) {
        if (!frame.deviceSeconds) continue;
        if (timed) {
            steps += 1 + frame.lostBefore;
        } else {
            first = *frame.deviceSeconds;
        }
        timed = true;
        last = *frame.deviceSeconds;
    }
    if (steps > 10 && last > first) return Hertz{nearestUsual(static_cast<double>(steps) / (last - first))};
    // The frames of the first read may have waited in a buffer: they set the start, not the count.
    std::uint64_t arrived = 0;
    for (const wire::Frame& frame : m_frames)
        if (frame.arrival > m_frames.front().arrival) arrived += 1 + frame.lostBefore;
    return Hertz{nearestUsual(static_cast<double>(arrived) / seconds)};
}

}  // namespace cardiotwin::devices
