// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ecg/rhythm/interval_window.h"

#include "models/base/median.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace cardiotwin::ecg {
namespace {

constexpr std::size_t kFewest = 12;
constexpr double kLongestMs = 3000.0;
constexpr std::size_t kBins = 32;  // changes from −80 % to 80 % of the usual interval; the last hold the rest
constexpr double kBinWidth = 0.05;
constexpr double kClose = 0.06;  // width of the band that most intervals may share
constexpr double kAlike = 0.04;
constexpr double kFastestMs = 400.0;
constexpr double kSlowestMs = 700.0;
constexpr double kLeastChange = 0.005;  // a logarithm needs a floor
constexpr double kNoInterval = std::numeric_limits<double>::quiet_NaN();

double entropyOfChanges(const std::vector<double>& parts) {
    std::array<double, kBins> bins{};
    double count = 0.0;
    for (std::size_t i = 1; i < parts.size(); ++i) {
        const double place = (parts[i] - parts[i - 1]) / kBinWidth + kBins / 2.0;
        if (!std::isfinite(place)) continue;
        bins.at(static_cast<std::size_t>(std::clamp(place, 0.0, kBins - 1.0))) += 1.0;
        count += 1.0;
    }
    double entropy = 0.0, filled = 0.0;
    for (const double bin : bins) {
        if (bin <= 0.0) continue;
        entropy -= bin / count * std::log(bin / count);
        filled += 1.0;
    }
    // Few values never fill all bins they could (Miller 1955).
    return count > 0.0 ? entropy + (filled - 1.0) / (2.0 * count) : 0.0;
}

double closestShare(std::vector<double> known) {
    std::ranges::sort(known);
    std::size_t first = 0, most = 0;
    for (std::size_t last = 0; last < known.size(); ++last) {
        while (known[last] - known[first] > kClose)
            ++first;
        most = std::max(most, last - first + 1);
    }
    // One interval is always close to itself.
    const double others = std::max(static_cast<double>(most) - 1.0, 0.5);
    return others / static_cast<double>(known.size() - 1);
}

double sampleEntropy(const std::vector<double>& parts) {
    double alike = 1.0, alikeAgain = 1.0;  // one of each keeps the ratio finite
    for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
        for (std::size_t j = i + 1; j + 1 < parts.size(); ++j) {
            if (!(std::abs(parts[i] - parts[j]) < kAlike)) continue;
            alike += 1.0;
            if (std::abs(parts[i + 1] - parts[j + 1]) < kAlike) alikeAgain += 1.0;
        }
    }
    return std::log(alike / alikeAgain);
}

}  // namespace

void IntervalWindow::push(double rrMs, bool ventricular) {
    m_rr.push_back(ventricular || rrMs > kLongestMs ? kNoInterval : rrMs);
    if (m_rr.size() > m_size) m_rr.pop_front();
}

void IntervalWindow::breakOff() {
    push(0.0, true);
}

std::optional<FibrillationSigns> IntervalWindow::signs() const {
    std::vector<double> known;
    known.reserve(m_rr.size());
    for (const double rr : m_rr) {
        if (std::isfinite(rr)) known.push_back(rr);
    }
    if (known.size() < kFewest) return std::nullopt;
    const double usualMs = medianOf(known);
    for (double& rr : known)
        rr /= usualMs;
    std::vector<double> parts(m_rr.begin(), m_rr.end());
    for (double& rr : parts)
        rr /= usualMs;
    std::vector<double> overTwo;
    overTwo.reserve(m_rr.size());
    for (std::size_t i = 2; i < parts.size(); ++i) {
        const double change = std::abs(parts[i] - parts[i - 2]);
        if (std::isfinite(change)) overTwo.push_back(change);
    }
    if (overTwo.size() < kFewest / 2) return std::nullopt;
    return FibrillationSigns{entropyOfChanges(parts),
                             std::log(std::clamp(usualMs, kFastestMs, kSlowestMs) / 1000.0),
                             std::log(closestShare(std::move(known))),
                             std::log(kLeastChange + medianOf(std::move(overTwo))), sampleEntropy(parts)};
}

}  // namespace cardiotwin::ecg
