// SPDX-License-Identifier: GPL-3.0-or-later
// A stylesheet set only when it differs: setting one makes Qt look at the widget and all its children again,
// which is too much for what is refreshed with every forecast. Threads: gui thread only.
#pragma once

#include <QString>
#include <QWidget>

namespace cardiotwin::ui {

inline void restyle(QWidget& widget, const QString& styleSheet) {
    if (widget.styleSheet() != styleSheet) widget.setStyleSheet(styleSheet);
}

}  // namespace cardiotwin::ui
