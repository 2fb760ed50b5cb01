// SPDX-License-Identifier: GPL-3.0-or-later
// The gui's pulse: 30 to 60 times a second it says "look now", and displays pull what is new. It also watches
// itself: a second in which fewer than 95 % of the asked ticks came is counted as slow and announced.
// Threads: gui thread only.
#pragma once

#include <QObject>
#include <QTimer>

#include <cstdint>

namespace cardiotwin {
struct Instant;
}

namespace cardiotwin::ui {

class FrameClock : public QObject {
    Q_OBJECT

public:
    /// `framesPerSecond` is held between 30 and 60.
    explicit FrameClock(int framesPerSecond = 60, QObject* parent = nullptr);

    void start();
    void stop();
    [[nodiscard]] int framesPerSecond() const { return m_asked; }
    /// Ticks of the last full second; empty seconds before the first count as none.
    [[nodiscard]] double measuredFramesPerSecond() const { return m_measured; }
    [[nodiscard]] std::uint64_t frames() const { return m_frames; }
    [[nodiscard]] std::uint64_t slowSeconds() const { return m_slowSeconds; }

    /// One tick at `now`; the timer calls it, and tests with a clock of their own.
    void advance(Instant now);

Q_SIGNALS:
    void tick();
    void slow(double framesPerSecond);

private:
    QTimer m_timer;
    int m_asked;
    std::int64_t m_secondBegan = 0;  // nanoseconds of Instant; 0 = not begun
    int m_framesInSecond = 0;
    double m_measured = 0.0;
    std::uint64_t m_frames = 0;
    std::uint64_t m_slowSeconds = 0;
};

}  // namespace cardiotwin::ui
