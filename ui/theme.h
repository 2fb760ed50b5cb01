// SPDX-License-Identifier: GPL-3.0-or-later
// Colours, type sizes and spacing of both looks: the dark monitor and the light paper. Every widget takes its
// colours from here and repaints when the appearance changes; none holds a colour of its own. Threads: gui
// thread only.
#pragma once

#include <QColor>
#include <QFont>
#include <QObject>

namespace cardiotwin::ui {

struct Theme {
    bool dark = true;
    QColor ground, panel, line;
    QColor gridMinor, gridMajor;
    QColor text, textSecondary;
    QColor trace, forecast, twinOverlay;
    QColor beatN, beatS, beatV, beatF, beatQ;
    QColor alarmHigh, alarmMedium, alarmLow;
    QColor replayFrame, simulatedMark;
    QColor live, caution;       ///< state chip: delivering; stale
    QColor lostBand, lostText;  ///< NO SIGNAL over the traces
    QColor accent, accentText;  ///< selected controls

    [[nodiscard]] static Theme monitor();
    [[nodiscard]] static Theme paper();
    /// A stylesheet for the standard controls.
    [[nodiscard]] QString styleSheet() const;
};

namespace spacing {
inline constexpr int kTiny = 4, kSmall = 8, kMedium = 12, kLarge = 16, kHuge = 24, kRadius = 6;
}
namespace type {
inline constexpr int kCaption = 12, kBody = 14, kTitle = 18, kNumber = 28, kHeartRate = 76;
/// The system sans in pixels with tabular digits.
[[nodiscard]] QFont sans(int pixels, int weight = QFont::Normal);
}  // namespace type

/// The look in force. Handed to every widget; `changed` asks them to repaint.
class Appearance : public QObject {
    Q_OBJECT

public:
    explicit Appearance(Theme theme, QObject* parent = nullptr) : QObject(parent), m_theme(theme) {}
    [[nodiscard]] const Theme& theme() const { return m_theme; }
    void setTheme(const Theme& theme) {
        m_theme = theme;
        Q_EMIT changed();
    }

Q_SIGNALS:
    void changed();

private:
    Theme m_theme;
};

}  // namespace cardiotwin::ui
