// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/files/sampling_rate.h"

#include "devices/files/text_fields.h"
#include "models/base/median.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace cardiotwin::files {
namespace {

constexpr std::array<double, 37> kUsualRates{
    50,  60,  64,  75,  80,  100, 120, 125, 128, 130,  150,  160,  180,  200,  240,  250,  256,  300, 320,
    360, 400, 480, 500, 512, 600, 720, 800, 960, 1000, 1024, 1200, 1250, 2000, 2048, 4000, 4096, 5000};
constexpr double kSnapTolerance = 0.0075;
constexpr double kFastestByFileName = 20000.0;

/// The mean of the steps that are no gap.
double meanStep(const std::vector<double>& steps, double first, double last) {
    const double median = medianOf(steps);
    // Stamps that come in bursts: most steps are zero and only the whole span tells.
    if (!(median > 0.0)) return (last - first) / static_cast<double>(steps.size());
    // Few steps of about two periods are lost rows; many are a clock as coarse as the period itself.
    const auto doubled = std::ranges::count_if(steps, [&](double step) { return step > 1.5 * median; });
    const bool coarse = static_cast<double>(doubled) > 0.1 * static_cast<double>(steps.size());
    const double high = (coarse ? 2.5 : 1.5) * median;
    // A stamp that stands still once or twice is a repeated row; often, it is again a coarse clock.
    const auto still = std::ranges::count(steps, 0.0);
    const bool repeated = still <= std::max<std::ptrdiff_t>(2, std::ssize(steps) / 100);
    double sum = 0.0;
    std::size_t count = 0;
    for (const double step : steps) {
        if (step > high || (repeated && step == 0.0)) continue;
        sum += step;
        ++count;
    }
    return sum / static_cast<double>(count);
}

/// The number that begins at or after `at`, when it is a plausible rate.
std::optional<double> numberFrom(const std::string& text, std::size_t at) {
    const auto begin = text.find_first_of("0123456789", at);
    if (begin == std::string::npos) return std::nullopt;
    double value = 0.0;
    const auto end = std::from_chars(text.data() + begin, text.data() + text.size(), value);
    if (end.ec != std::errc{} || !(value >= 1.0 && value <= 50000.0)) return std::nullopt;
    return value;
}

}  // namespace

double usualRate(double hertz) {
    double best = hertz;
    double distance = kSnapTolerance;
    for (const double usual : kUsualRates) {
        if (const double off = std::abs(hertz / usual - 1.0); off < distance) {
            distance = off;
            best = usual;
        }
    }
    return best;
}

std::optional<RateEstimate> estimateRate(std::span<const double> seconds) {
    std::vector<double> steps;
    double first = std::nan("");
    double last = std::nan("");
    for (std::size_t i = 0; i < seconds.size(); ++i) {
        if (!std::isfinite(seconds[i])) continue;
        if (std::isnan(first)) first = seconds[i];
        last = seconds[i];
        if (i > 0 && std::isfinite(seconds[i - 1]) && seconds[i] >= seconds[i - 1]) {
            steps.push_back(seconds[i] - seconds[i - 1]);
        }
    }
    if (steps.empty() || !(last > first)) return std::nullopt;
    const double period = meanStep(steps, first, last);
    if (!(period > 0.0)) return std::nullopt;

    RateEstimate estimate;
    estimate.measured = {1.0 / period};
    estimate.rate = {usualRate(1.0 / period)};
    // Scatter of the phase: how far each stamp is from where an even clock would put it, gaps taken out.
    double phase = 0.0;
    std::vector<double> phases;
    for (const double step : steps) {
        if (step > 20.0 * period) continue;
        phase += step - period;
        if (step > 1.5 * period && step < 20.0 * period && std::abs(phase) > 8.0 * period) phase = 0.0;
        phases.push_back(phase);
    }
    if (phases.empty()) return estimate;
    const double centre = medianOf(phases);
    std::ranges::for_each(phases, [&](double& value) { value = std::abs(value - centre); });
    // 1.48 × the median deviation is a standard deviation that a few lost rows do not move.
    estimate.scatter = 1.48 * medianOf(std::move(phases));
    return estimate;
}

double tickByMagnitude(double first, double step) {
    const double size = std::abs(first);
    if (size > 1e17) return 1e-9;
    if (size > 1e14) return 1e-6;
    if (size > 1e11) return 1e-3;
    if (size > 1e8 && step < 1.0) return 1.0;
    if (step <= 0.1) return 1.0;
    if (step <= 100.0) return 1e-3;
    if (step <= 1e5) return 1e-6;
    return 1e-9;
}

std::optional<double> rateInLine(const std::string& line) {
    const std::string text = lowered(line);
    for (const std::string_view word : {"sampling rate", "sample rate", "sampling_rate", "samplerate",
                                        "sample_rate", "sampling frequency", "abtastrate", "采样率"}) {
        if (const auto at = text.find(word); at != std::string::npos)
            return numberFrom(text, at + word.size());
    }
    for (const std::string_view word : {"hertz", "hz"}) {
        const auto at = text.find(word);
        if (at == std::string::npos || at == 0) continue;
        auto begin = text.find_last_not_of(" \t", at - 1);
        if (begin == std::string::npos || text[begin] < '0' || text[begin] > '9') continue;
        begin = text.find_last_not_of("0123456789.", begin);
        return numberFrom(text, begin == std::string::npos ? 0 : begin + 1);
    }
    return std::nullopt;
}

std::optional<double> rateInFileName(const std::string& path) {
    const std::string name = lowered(path.substr(path.rfind('/') + 1));
    const auto at = name.find("hz");
    if (at == std::string::npos || at == 0) return std::nullopt;
    const auto before = name.find_last_not_of("0123456789", at - 1);
    const auto begin = before == std::string::npos ? 0 : before + 1;
    if (begin == at) return std::nullopt;
    const auto value = wholeNumber(std::string_view(name).substr(begin, at - begin));
    if (!value || *value < 10 || static_cast<double>(*value) > kFastestByFileName) return std::nullopt;
    return static_cast<double>(*value);
}

}  // namespace cardiotwin::files
