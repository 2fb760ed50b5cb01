// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/signal/biquad.h"

#include <cmath>
#include <complex>
#include <numbers>

namespace cardiotwin::signal {
namespace {

enum class Kind { LowPass, HighPass };

std::vector<Biquad> butterworth(Kind kind, int order, Hertz corner, Hertz rate) {
    if (!(corner.value > 0.0) || corner.value >= 0.45 * rate.value) return {};
    const double k = std::tan(std::numbers::pi * corner.value / rate.value);
    std::vector<Biquad> sections;
    for (int pair = 0; pair < order / 2; ++pair) {
        // The poles lie evenly on a half circle; each conjugate pair makes one section with this 1/Q.
        const double damping = 2.0 * std::sin(std::numbers::pi * (2.0 * pair + 1.0) / (2.0 * order));
        const double scale = 1.0 / (1.0 + damping * k + k * k);
        Biquad section;
        const double b = kind == Kind::LowPass ? k * k * scale : scale;
        section.b0 = b;
        section.b1 = kind == Kind::LowPass ? 2.0 * b : -2.0 * b;
        section.b2 = b;
        section.a1 = 2.0 * (k * k - 1.0) * scale;
        section.a2 = (1.0 - damping * k + k * k) * scale;
        sections.push_back(section);
    }
    return sections;
}

std::complex<double> responseAt(const std::vector<Biquad>& sections, double radiansPerSample) {
    const std::complex<double> z = std::polar(1.0, -radiansPerSample);
    std::complex<double> response = 1.0;
    for (const Biquad& s : sections) {
        response *= (s.b0 + z * (s.b1 + z * s.b2)) / (1.0 + z * (s.a1 + z * s.a2));
    }
    return response;
}

}  // namespace

std::vector<Biquad> butterworthLowPass(int order, Hertz corner, Hertz rate) {
    return butterworth(Kind::LowPass, order, corner, rate);
}

std::vector<Biquad> butterworthHighPass(int order, Hertz corner, Hertz rate) {
    return butterworth(Kind::HighPass, order, corner, rate);
}

double gainAt(const std::vector<Biquad>& sections, Hertz frequency, Hertz rate) {
    return std::abs(responseAt(sections, 2.0 * std::numbers::pi * frequency.value / rate.value));
}

double delayAt(const std::vector<Biquad>& sections, Hertz frequency, Hertz rate) {
    const double omega = 2.0 * std::numbers::pi * frequency.value / rate.value;
    const double step = 1e-4 * omega;
    const std::complex<double> turn = responseAt(sections, omega + step) / responseAt(sections, omega - step);
    return -std::arg(turn) / (2.0 * step);
}

}  // namespace cardiotwin::signal
