// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame_clock.h"

#include "models/base/instant.h"

#include <algorithm>

namespace cardiotwin::ui {
namespace {
constexpr double kSlowBelow = 0.95;
}

FrameClock::FrameClock(int framesPerSecond, QObject* parent)
    : QObject(parent), m_asked(std::clamp(framesPerSecond, 30, 60)) {
    m_timer.setTimerType(Qt::PreciseTimer);
    // Whole milliseconds, rounded down: the clock may run a little fast, never slower than asked.
    m_timer.setInterval(1000 / m_asked);
    connect(&m_timer, &QTimer::timeout, this, [this] { advance(Instant::now()); });
}

void FrameClock::start() {
    m_secondBegan = 0;
    m_timer.start();
}

void FrameClock::stop() {
    m_timer.stop();
}

void FrameClock::advance(Instant now) {
    if (m_secondBegan == 0) {
        m_secondBegan = now.nanoseconds;
        m_framesInSecond = 0;
    }
    const double elapsed = toSeconds(now - Instant{m_secondBegan});
    if (elapsed >= 1.0) {
        m_measured = m_framesInSecond / elapsed;
        m_secondBegan = now.nanoseconds;
        m_framesInSecond = 0;
        if (m_measured < kSlowBelow * m_asked) {
            ++m_slowSeconds;
            Q_EMIT slow(m_measured);
        }
    }
    ++m_framesInSecond;
    ++m_frames;
    Q_EMIT tick();
}

}  // namespace cardiotwin::ui
