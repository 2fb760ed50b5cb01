// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of a run as JSON, for measurements from outside: what came in, what was lost and where, and how
// long it took from arrival to paint. Threads: gui thread.
#pragma once

#include "app/workstation.h"

#include <QByteArray>

namespace cardiotwin::app {

/// Keys: frames_in, lost, refused, unrecorded, findings_refused, rate_hz, leads, latency_ms{p50,p99},
/// frames_per_second, slow_seconds.
[[nodiscard]] QByteArray runReport(Workstation& workstation);

}  // namespace cardiotwin::app
