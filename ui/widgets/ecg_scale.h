// SPDX-License-Identifier: GPL-3.0-or-later
// How many millimetres of paper a second and a millivolt take, and how many pixels a millimetre takes on this
// screen. Millimetres are the stored truth: a resize changes how many seconds are visible, never the scale.
// Threads: a value, freely copied; `pixelsPerMillimetre` on the gui thread.
#pragma once

#include <QString>

#include <array>
#include <optional>

class QScreen;

namespace cardiotwin::ui {

struct EcgScale {
    static constexpr std::array<double, 4> kSpeeds{6.25, 12.5, 25.0, 50.0};     ///< mm/s
    static constexpr std::array<double, 5> kGains{2.5, 5.0, 10.0, 20.0, 40.0};  ///< mm/mV

    double mmPerSecond = 25.0;
    double mmPerMillivolt = 10.0;
    double pxPerMm = 96.0 / 25.4;

    bool operator==(const EcgScale&) const = default;

    [[nodiscard]] double pxPerSecond() const { return mmPerSecond * pxPerMm; }
    [[nodiscard]] double pxPerMillivolt() const { return mmPerMillivolt * pxPerMm; }
    [[nodiscard]] double secondsIn(double px) const { return px / pxPerSecond(); }
    [[nodiscard]] double millivoltsIn(double px) const { return px / pxPerMillivolt(); }
    /// The same paper on a surface with `ratio` times as many pixels (device pixels, print).
    [[nodiscard]] EcgScale magnified(double ratio) const {
        return {mmPerSecond, mmPerMillivolt, pxPerMm * ratio};
    }

    /// The next step in one direction; the end of the row stays. `steps` is negative for slower or smaller.
    [[nodiscard]] EcgScale withSpeedStep(int steps) const;
    [[nodiscard]] EcgScale withGainStep(int steps) const;
    /// The tallest step at which 3 mV fit into `laneMm` millimetres, at least the usual 10 mm/mV.
    [[nodiscard]] static double gainFor(double laneMm);
    /// False when a value is none of the usual steps: the screen then says "non-standard scale".
    [[nodiscard]] bool isStandard() const;
    /// "25 mm/s · 10 mm/mV", numbers with a point in every language.
    [[nodiscard]] QString text() const;
};

/// Physical density of `screen` in pixels per millimetre. `calibrated`, measured by the user against a known
/// length, wins. A screen that reports an impossible density (below 50 or above 600 dpi) counts as 96 dpi.
[[nodiscard]] double pixelsPerMillimetre(const QScreen* screen,
                                         std::optional<double> calibrated = std::nullopt);

}  // namespace cardiotwin::ui
