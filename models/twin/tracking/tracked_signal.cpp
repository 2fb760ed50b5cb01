// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin/tracking/tracked_signal.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace cardiotwin::twin {
namespace {

constexpr int kBeatsBefore = 6;
constexpr double kMemoryBeats = 40.0;
constexpr double kMostShiftSeconds = 0.012;
constexpr double kFitSeconds = 0.1;          // around the R peak
constexpr double kGainDeviation = 0.08;      // of a beat's size
constexpr double kDepartureSeconds = 0.015;  // how long a departure lasts
constexpr double kIndependentHertz = 90.0;   // noise samples a second that are news, in the monitor band
constexpr double kSmoothSeconds = 0.012;
constexpr double kQuietShare = 0.25;     // of the phases: there only noise is left
constexpr double kLeastDeparture = 0.2;  // of the noise's variance
constexpr double kLeastNoise = 1e-6;     // mV²
constexpr float kMostSurprise = 4.0F;    // standard deviations by which one beat may pull the mean

}  // namespace

bool TrackedSignal::placed(std::size_t sample, const Fit& fit, std::size_t& place) const {
    const auto at = static_cast<std::ptrdiff_t>(sample) - fit.shift;
    if (at < 0 || at >= static_cast<std::ptrdiff_t>(m_mean.size())) return false;
    place = static_cast<std::size_t>(at);
    return m_seen[place] > 0.0F;
}

TrackedSignal::Fit TrackedSignal::fit(std::span<const float> window, std::size_t peak) const {
    const auto most = static_cast<std::ptrdiff_t>(kMostShiftSeconds * m_rate.value);
    const auto half = static_cast<std::size_t>(kFitSeconds * m_rate.value);
    Fit best;
    double least = std::numeric_limits<double>::infinity();
    for (std::ptrdiff_t shift = -most; shift <= most; ++shift) {
        const Fit trial{shift, 1.0};
        double count = 0.0;
        double meanSum = 0.0;
        double meanSquare = 0.0;
        double sum = 0.0;
        double square = 0.0;
        double product = 0.0;
        for (std::size_t i = peak - std::min(peak, half); i < std::min(peak + half, window.size()); ++i) {
            std::size_t place = 0;
            if (!std::isfinite(window[i]) || !placed(i, trial, place)) continue;
            const auto mean = static_cast<double>(m_mean[place]);
            const auto value = static_cast<double>(window[i]);
            count += 1.0;
            meanSum += mean;
            meanSquare += mean * mean;
            sum += value;
            square += value * value;
            product += mean * value;
        }
        if (count < 8.0) continue;
        const double energy = meanSquare - meanSum * meanSum / count;
        const double shared = product - meanSum * sum / count;
        // Towards 1, by as much as noise could have done it.
        const double doubt = m_noise * m_rate.value / kIndependentHertz / (kGainDeviation * kGainDeviation);
        const double gain = (shared + doubt) / (energy + doubt);
        const double error = square - sum * sum / count - 2.0 * gain * shared + gain * gain * energy;
        if (error >= least) continue;
        least = error;
        best = {shift, gain};
    }
    return best;
}

std::vector<double> TrackedSignal::departure(std::span<const float> window, const Fit& fit) const {
    std::vector<double> result(window.size(), std::numeric_limits<double>::quiet_NaN());
    for (std::size_t i = 0; i < window.size(); ++i) {
        std::size_t place = 0;
        if (!std::isfinite(window[i]) || !placed(i, fit, place)) continue;
        result[i] = static_cast<double>(window[i]) - fit.gain * static_cast<double>(m_mean[place]);
    }
    return result;
}

std::vector<double> TrackedSignal::smoothed(const std::vector<double>& departure, const Fit& fit) const {
    const double keep = std::exp(-1.0 / (kDepartureSeconds * m_rate.value));
    const double noise = m_noise * std::max(1.0, m_rate.value / kIndependentHertz);
    const std::size_t count = departure.size();
    std::vector<double> mean(count), variance(count), ahead(count);
    double value = 0.0;
    double doubt = 0.0;
    for (std::size_t i = 0; i < count; ++i) {
        std::size_t place = 0;
        const double size = placed(i, fit, place) ? m_departing[place] : 0.0;
        value *= keep;
        doubt = keep * keep * doubt + (1.0 - keep * keep) * size;
        ahead[i] = doubt;
        if (std::isfinite(departure[i])) {
            const double trust = doubt / (doubt + noise);
            value += trust * (departure[i] - value);
            doubt *= 1.0 - trust;
        }
        mean[i] = value;
        variance[i] = doubt;
    }
    for (std::size_t i = count - 1; i-- > 0;) {
        if (ahead[i + 1] <= 0.0) continue;
        mean[i] += variance[i] * keep / ahead[i + 1] * (mean[i + 1] - keep * mean[i]);
    }
    return mean;
}

std::vector<float> TrackedSignal::follow(std::span<const float> window, std::size_t peak) {
    if (m_mean.size() != window.size()) {
        m_beats = 0;
        m_mean.assign(window.size(), 0.0F);
        m_seen.assign(window.size(), 0.0F);
        m_square.assign(window.size(), 0.0);
        m_departing.assign(window.size(), 0.0);
    }
    std::vector<float> result(window.begin(), window.end());
    const Fit place = m_beats >= kBeatsBefore ? fit(window, peak) : Fit{};
    const std::vector<double> departing = departure(window, place);
    if (m_beats >= kBeatsBefore) {
        const std::vector<double> kept = smoothed(departing, place);
        for (std::size_t i = 0; i < result.size(); ++i) {
            if (std::isfinite(departing[i])) result[i] -= static_cast<float>(departing[i] - kept[i]);
        }
    }
    learn(window, departing, place);
    return result;
}

void TrackedSignal::learn(std::span<const float> window, const std::vector<double>& departure,
                          const Fit& fit) {
    ++m_beats;
    for (std::size_t i = 0; i < window.size(); ++i) {
        const auto at = static_cast<std::ptrdiff_t>(i) - fit.shift;
        if (!std::isfinite(window[i]) || at < 0 || at >= static_cast<std::ptrdiff_t>(m_mean.size())) continue;
        const auto place = static_cast<std::size_t>(at);
        const bool known = m_seen[place] > 0.0F;
        m_seen[place] += 1.0F;
        const float share = std::max(1.0F / m_seen[place], static_cast<float>(1.0 / kMemoryBeats));
        if (!known) {
            m_mean[place] = window[i];
            continue;
        }
        const auto size = static_cast<float>(std::sqrt(m_square[place]));
        const float most = m_seen[place] < 6.0F ? 1e3F : kMostSurprise * size + 0.01F;
        const float error = std::clamp(static_cast<float>(departure[i]), -most, most);
        m_mean[place] += share * error;
        const auto squared = static_cast<double>(error) * static_cast<double>(error);
        m_square[place] += static_cast<double>(share) * (squared - m_square[place]);
    }
    if (m_beats >= kBeatsBefore - 1) measureNoise();
}

void TrackedSignal::measureNoise() {
    const auto half = static_cast<std::size_t>(std::max(1.0, kSmoothSeconds * m_rate.value));
    std::vector<double> squares(m_square.size(), 0.0);
    std::vector<double> known;
    for (std::size_t i = 0; i < squares.size(); ++i) {
        double count = 0.0;
        for (std::size_t k = i - std::min(i, half); k <= std::min(i + half, squares.size() - 1); ++k) {
            if (m_seen[k] < 2.0F) continue;
            squares[i] += m_square[k];
            count += 1.0;
        }
        if (count == 0.0) continue;
        squares[i] /= count;
        known.push_back(squares[i]);
    }
    if (known.empty()) return;
    const auto quiet =
        known.begin() + static_cast<std::ptrdiff_t>(kQuietShare * static_cast<double>(known.size() - 1));
    std::nth_element(known.begin(), quiet, known.end());
    m_noise = std::max(*quiet, kLeastNoise);
    for (std::size_t i = 0; i < squares.size(); ++i)
        m_departing[i] = std::max(squares[i] - m_noise, kLeastDeparture * m_noise);
}

}  // namespace cardiotwin::twin
