// SPDX-License-Identifier: GPL-3.0-or-later
// A colour of the theme, seen through. Threads: a pure function.
#pragma once

#include <QColor>

namespace cardiotwin::ui {

/// `colour` with `opacity` 0–1.
[[nodiscard]] inline QColor faded(QColor colour, double opacity) {
    colour.setAlphaF(static_cast<float>(opacity));
    return colour;
}

}  // namespace cardiotwin::ui
