// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/signal/mains_canceller.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace cardiotwin::signal {
namespace {

constexpr double kFollowSeconds = 0.4;  // time constant of amplitude and phase
constexpr double kMeanSeconds = 1.0;
constexpr double kClip = 2.0;  // a driving error beyond this many times the usual is not hum

}  // namespace

MainsCanceller::MainsCanceller(double mainsHz, Hertz rate, std::size_t leads)
    : m_active(mainsHz > 0.0 && mainsHz < 0.45 * rate.value),
      m_meanFrames(kMeanSeconds * rate.value),
      m_followers(leads) {
    if (!m_active) return;
    const double omega = 2.0 * std::numbers::pi * mainsHz / rate.value;
    m_turnCos = std::cos(omega);
    m_turnSin = std::sin(omega);
    m_curvature = 2.0 - 2.0 * m_turnCos;
    m_gain = 2.0 / (kFollowSeconds * rate.value);
}

void MainsCanceller::reset(std::size_t lead) {
    if (lead < m_followers.size()) m_followers[lead] = {};
}

void MainsCanceller::turnReference() {
    m_cosBefore = m_cos;
    m_sinBefore = m_sin;
    const double turned = m_cosBefore * m_turnCos - m_sinBefore * m_turnSin;
    m_sin = m_sinBefore * m_turnCos + m_cosBefore * m_turnSin;
    // One Newton step towards length 1 keeps rounding from growing over days.
    const double stretch = 1.5 - 0.5 * (turned * turned + m_sin * m_sin);
    m_cos = turned * stretch;
    m_sin *= stretch;
}

void MainsCanceller::cancel(std::span<double> frame) {
    if (!m_active) return;
    turnReference();
    for (std::size_t lead = 0; lead < frame.size(); ++lead) {
        Follower& f = m_followers[lead];
        const double x = frame[lead];
        if (f.seen < 2.0) {
            f.beforeThat = f.seen < 1.0 ? x : f.before;
            f.before = x;
            f.seen += 1.0;
            continue;
        }
        // The second difference leaves little of P, T and baseline; of a mains wave it makes that wave of one
        // frame ago, scaled.
        const double wave = -(x - 2.0 * f.before + f.beforeThat) / m_curvature;
        f.beforeThat = f.before;
        f.before = x;
        const double error = wave - (f.cosine * m_cosBefore + f.sine * m_sinBefore);
        const double size = std::abs(error);
        f.seen = std::min(f.seen + 1.0, m_meanFrames);
        f.usual += (std::min(size, 4.0 * f.usual + 1e-3) - f.usual) / f.seen;
        const double drive = std::clamp(error, -kClip * f.usual, kClip * f.usual);
        f.cosine += m_gain * drive * m_cosBefore;
        f.sine += m_gain * drive * m_sinBefore;
        frame[lead] = x - (f.cosine * m_cos + f.sine * m_sin);
    }
}

}  // namespace cardiotwin::signal
