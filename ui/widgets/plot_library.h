// SPDX-License-Identifier: GPL-3.0-or-later
// QCustomPlot, included here and nowhere else. Its header is written with Qt's lower-case keywords, which
// this program switches off (a plan has slots); they exist only while it is read. Threads: gui thread only.
#pragma once

#include <QObject>

// clang-format off
#define signals Q_SIGNALS
#define slots Q_SLOTS
#define foreach Q_FOREACH
#define emit
#include <qcustomplot.h>
#undef emit
#undef foreach
#undef slots
#undef signals
// clang-format on
