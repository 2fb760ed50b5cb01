// SPDX-License-Identifier: GPL-3.0-or-later
// Reads back what a RecordingFile kept, also when the recording was interrupted or the file damaged: chunks
// are found by their own sums, what is whole is delivered and everything else is a gap that is noted.
// Threads: one at a time.
#pragma once

#include "devices/files/byte_file.h"
#include "devices/files/recording_reader.h"

namespace cardiotwin::files {

/// Format "cardiotwin-log". HeaderInvalid, DataTruncated, HeaderOnly.
[[nodiscard]] Result<std::unique_ptr<RecordingReader>> openRecordingLog(ByteFile file);

}  // namespace cardiotwin::files
