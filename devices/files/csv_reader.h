// SPDX-License-Identifier: GPL-3.0-or-later
// Streams the samples of a text recording in any dialect. Memory stays the same for files of any size: one
// read buffer and an index of one entry per 256 KiB, built while reading. Seeking inside what was read is
// exact; beyond it the place is estimated from the bytes and the stamps, and becomes exact once the file has
// been read through. Threads: one at a time.
#pragma once

#include "devices/files/byte_file.h"
#include "devices/files/csv_recipe.h"
#include "devices/files/recording_reader.h"

namespace cardiotwin::files {

/// The content is text and no other reader claimed it. A recipe that `find` has for it takes the place of the
/// guess; one that does not fit any more is left aside and noted.
[[nodiscard]] Result<std::unique_ptr<RecordingReader>> openCsv(ByteFile file, const FindRecipe& find = {});

}  // namespace cardiotwin::files
