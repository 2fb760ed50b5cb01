// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ecg/waves/st_segment.h"

#include "models/base/sample_index.h"

#include <algorithm>
#include <cstddef>

namespace cardiotwin::ecg {
namespace {

constexpr double kSlopeFromSeconds = 0.020;
constexpr double kNearSeconds = 0.060;
constexpr double kFarSeconds = 0.080;
constexpr double kLevelFromSeconds = 0.020;  // before the QRS onset
constexpr double kLevelToSeconds = 0.004;

}  // namespace

std::optional<StSegment> stSegment(const std::vector<double>& millivolts, SegmentSpan qrs, Hertz rate) {
    const auto at = [&](std::ptrdiff_t i) { return millivolts[static_cast<std::size_t>(i)]; };
    const std::ptrdiff_t far = qrs.end + framesIn(kFarSeconds, rate);
    if (far >= static_cast<std::ptrdiff_t>(millivolts.size())) return std::nullopt;
    const std::ptrdiff_t to = std::max<std::ptrdiff_t>(0, qrs.begin - framesIn(kLevelToSeconds, rate));
    const std::ptrdiff_t from = std::max<std::ptrdiff_t>(0, qrs.begin - framesIn(kLevelFromSeconds, rate));
    double level = 0.0;
    for (std::ptrdiff_t i = from; i <= to; ++i)
        level += at(i);
    level /= static_cast<double>(to - from + 1);

    const std::ptrdiff_t start = qrs.end + framesIn(kSlopeFromSeconds, rate);
    const double middle = 0.5 * static_cast<double>(start + far);
    double products = 0.0, squares = 0.0;
    for (std::ptrdiff_t i = start; i <= far; ++i) {
        const double x = static_cast<double>(i) - middle;
        products += x * at(i);
        squares += x * x;
    }
    StSegment st;
    st.j60Millivolts = at(qrs.end + framesIn(kNearSeconds, rate)) - level;
    st.j80Millivolts = at(far) - level;
    st.slopeMillivoltsPerSecond = squares > 0.0 ? products / squares * rate.value : 0.0;
    return st;
}

}  // namespace cardiotwin::ecg
