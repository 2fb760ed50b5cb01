// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the samples of a single-segment WFDB record in formats 16 and 212, in `.dat` files or behind the
// 24-byte header of the challenges' `.mat` files. The code that stands for "no value" (−32768, −2048) becomes
// NaN. A file shorter than its header declares is refused when opened. Threads: one at a time.
#pragma once

#include "devices/files/recording_reader.h"

namespace cardiotwin::files {

/// Opens the record that `headerPath` describes. Signals that are no voltage are left out and noted.
[[nodiscard]] Result<std::unique_ptr<RecordingReader>> openWfdb(const std::string& headerPath);

}  // namespace cardiotwin::files
