// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ecg_scale.h"

#include <QScreen>

#include <algorithm>
#include <cmath>

namespace cardiotwin::ui {
namespace {

constexpr double kMmPerInch = 25.4;
constexpr double kUsualGain = 10.0;  // mm/mV

template <std::size_t n>
double stepped(const std::array<double, n>& row, double value, int steps) {
    // From a value between two steps the first step goes to the neighbour in that direction.
    const auto at = std::lower_bound(row.begin(), row.end(), value) - row.begin();
    const bool onStep = at < static_cast<std::ptrdiff_t>(n) && row[static_cast<std::size_t>(at)] == value;
    const std::ptrdiff_t from = (!onStep && steps > 0) ? at - 1 : at;
    const std::ptrdiff_t to = std::clamp<std::ptrdiff_t>(from + steps, 0, static_cast<std::ptrdiff_t>(n) - 1);
    return row[static_cast<std::size_t>(to)];
}

template <std::size_t n>
bool contains(const std::array<double, n>& row, double value) {
    return std::find(row.begin(), row.end(), value) != row.end();
}

bool isPlausible(double dotsPerInch) {
    return std::isfinite(dotsPerInch) && dotsPerInch >= 50.0 && dotsPerInch <= 600.0;
}

}  // namespace

EcgScale EcgScale::withSpeedStep(int steps) const {
    return {stepped(kSpeeds, mmPerSecond, steps), mmPerMillivolt, pxPerMm};
}

EcgScale EcgScale::withGainStep(int steps) const {
    return {mmPerSecond, stepped(kGains, mmPerMillivolt, steps), pxPerMm};
}

double EcgScale::gainFor(double laneMm) {
    constexpr double kShownMillivolts = 3.0;
    double gain = kUsualGain;
    for (const double step : kGains) {
        if (step * kShownMillivolts <= laneMm) gain = std::max(gain, step);
    }
    return gain;
}

bool EcgScale::isStandard() const {
    return contains(kSpeeds, mmPerSecond) && contains(kGains, mmPerMillivolt);
}

QString EcgScale::text() const {
    return QStringLiteral("%1 mm/s · %2 mm/mV")
        .arg(QString::number(mmPerSecond, 'g', 4), QString::number(mmPerMillivolt, 'g', 4));
}

double pixelsPerMillimetre(const QScreen* screen, std::optional<double> calibrated) {
    if (calibrated && isPlausible(*calibrated * kMmPerInch)) return *calibrated;
    if (screen != nullptr) {
        // Qt reports the density in its own (device independent) pixels, the unit widgets are laid out in.
        const double dotsPerInch = screen->physicalDotsPerInchX();
        if (isPlausible(dotsPerInch)) return dotsPerInch / kMmPerInch;
    }
    return 96.0 / kMmPerInch;
}

}  // namespace cardiotwin::ui
