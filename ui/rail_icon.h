// SPDX-License-Identifier: GPL-3.0-or-later
// The program's own icons: 20 px, drawn with a 1.5 px stroke in whatever colour the look asks for. Threads:
// gui thread only.
#pragma once

#include <QColor>
#include <QIcon>

namespace cardiotwin::ui {

enum class RailIcon { Live, Review, Twin, Schedule, Admin, Menu, Look, Language };

/// Normal in `colour`, checked and active in `selected`.
[[nodiscard]] QIcon railIcon(RailIcon icon, const QColor& colour, const QColor& selected);

}  // namespace cardiotwin::ui
