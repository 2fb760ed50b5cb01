// SPDX-License-Identifier: GPL-3.0-or-later
// One number that can be dragged or typed: a label, a slider and a spin box that always agree. Below its
// range stands "as fitted", where the number may be left alone. Threads: gui thread only.
#pragma once

#include <QDoubleSpinBox>
#include <QLabel>
#include <QSlider>
#include <QWidget>

#include <optional>

class QGridLayout;

namespace cardiotwin::ui {

struct DialRange {
    double low = 0.0, high = 1.0, step = 1.0;
    int decimals = 0;
    bool mayBeLeftAlone = false;  ///< one step below `low` stands for "as fitted"
};

class NumberDial : public QObject {
    Q_OBJECT

public:
    /// Puts its three parts into `row` of `grid`; they belong to `owner`, as this does.
    NumberDial(const char* name, DialRange range, QGridLayout& grid, int row, QWidget* owner);

    /// Empty: left alone.
    [[nodiscard]] std::optional<double> value() const;
    /// Says nothing.
    void setValue(std::optional<double> value);
    void setWords(const QString& label, const QString& suffix, const QString& tip, const QString& leftAlone);

Q_SIGNALS:
    void edited();

private:
    [[nodiscard]] double lowest() const;

    DialRange m_range;
    QLabel* m_label;
    QSlider* m_slider;
    QDoubleSpinBox* m_box;
};

}  // namespace cardiotwin::ui
