// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ecg/detection/after_beats.h"

#include <algorithm>

namespace cardiotwin::ecg {
namespace {

constexpr double kLongestMean = 8.0;
constexpr double kFewestBeats = 2.5;
constexpr double kHighest = 1.5;  // one missed beat must not set what is usual
constexpr double kSilence = 0.03;
constexpr std::int64_t kAround = 3;  // bins to either side: T waves move with the rate

}  // namespace

void AfterBeats::learn(std::size_t shape, std::int64_t beat, std::int64_t end, std::span<const double> ring) {
    for (std::size_t number = kFirstBin; number < kBins; ++number) {
        const auto from = beat + static_cast<std::int64_t>(m_perBin * static_cast<double>(number));
        const auto to =
            std::max(from + 1, beat + static_cast<std::int64_t>(m_perBin * static_cast<double>(number + 1)));
        if (to > end) return;
        double top = 0.0;
        for (std::int64_t i = from; i < to; ++i)
            top = std::max(top, ring[static_cast<std::size_t>(i) & (ring.size() - 1)]);
        Bin& bin = m_bins[shape][number];
        bin.beats = std::min(bin.beats + 1.0, kLongestMean);
        bin.height += (std::min(top, kHighest) - bin.height) / bin.beats;
    }
}

double AfterBeats::usual(std::size_t shape, std::int64_t delay) const {
    const auto middle = static_cast<std::int64_t>(static_cast<double>(delay) / m_perBin);
    if (middle < kAround || middle + kAround >= static_cast<std::int64_t>(kBins)) return 0.0;
    double highest = 0.0;
    for (std::int64_t number = middle - kAround; number <= middle + kAround; ++number) {
        const Bin& bin = m_bins[shape][static_cast<std::size_t>(number)];
        if (bin.beats < kFewestBeats) return 0.0;
        highest = std::max(highest, bin.height);
    }
    return highest + kSilence;
}

}  // namespace cardiotwin::ecg
