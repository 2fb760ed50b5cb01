// SPDX-License-Identifier: GPL-3.0-or-later
// A quiet rounded surface with everything on it painted at fixed places, so that a value that changes moves
// nothing else. Derived panels paint their content; texts are looked up while painting, so a change of
// language needs only a repaint. Threads: gui thread only.
#pragma once

#include "ui/theme.h"
#include "ui/viewmodels/live_readings.h"

#include <QWidget>

namespace cardiotwin::ui {

/// How much height the window gives to its panels.
enum class Density { Compact, Roomy };

class Panel : public QWidget {
    Q_OBJECT

public:
    explicit Panel(const Appearance& appearance, QWidget* parent = nullptr);

protected:
    [[nodiscard]] const Theme& theme() const { return m_appearance.theme(); }
    /// `content` is the panel without its padding.
    virtual void paintContent(QPainter& painter, const QRect& content) = 0;
    virtual void retranslate() {}

    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

    /// A label at the left, its value at the right of `row`.
    void paintRow(QPainter& painter, const QRect& row, const QString& label, const QString& value,
                  const QColor& valueColour) const;
    void paintRule(QPainter& painter, const QRect& content, int y) const;
    /// Text colour of a number that may be trusted this far.
    [[nodiscard]] QColor numberColour(Grade grade, const QColor& shown) const;

private:
    const Appearance& m_appearance;
};

}  // namespace cardiotwin::ui
