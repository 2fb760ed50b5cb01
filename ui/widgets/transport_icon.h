// SPDX-License-Identifier: GPL-3.0-or-later
// The icons of the transport, 20 px, drawn for this project. Threads: gui thread only.
#pragma once

#include <QColor>
#include <QIcon>

namespace cardiotwin::ui {

enum class TransportIcon { Start, Back, Play, Pause, On, End, Open, Table };

[[nodiscard]] QIcon transportIcon(TransportIcon icon, const QColor& colour, const QColor& disabled);

}  // namespace cardiotwin::ui
