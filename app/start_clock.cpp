// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/start_clock.h"

#include <QFile>

#include <cmath>
#include <ctime>
#include <unistd.h>

namespace cardiotwin::app {

std::optional<Duration> sinceProcessStart() {
    QFile file(QStringLiteral("/proc/self/stat"));
    if (!file.open(QIODevice::ReadOnly)) return std::nullopt;
    const QByteArray text = file.readAll();
    // The second field is the program's name in brackets, which may hold spaces; the 22nd is the start.
    const QList<QByteArray> fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
    constexpr int kStart = 22 - 3;
    bool isNumber = false;
    const double ticks = fields.value(kStart).toDouble(&isNumber);
    timespec now{};
    if (!isNumber || clock_gettime(CLOCK_BOOTTIME, &now) != 0) return std::nullopt;
    const double started = ticks / static_cast<double>(sysconf(_SC_CLK_TCK));
    const double seconds =
        static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9 - started;
    return Duration{std::llround(seconds * 1e9)};
}

}  // namespace cardiotwin::app
