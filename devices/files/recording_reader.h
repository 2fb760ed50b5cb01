// SPDX-License-Identifier: GPL-3.0-or-later
// One recording, read from the front in bounded memory, whatever its format. Opening looks at the content,
// not at the name. Samples are millivolts; missing values are NaN and are counted, never filled. Where a
// recording's clock jumps forward, the next block's `first` jumps with it. Threads: one at a time.
#pragma once

#include "devices/files/csv_recipe.h"
#include "models/base/result.h"
#include "models/base/sample_block.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace cardiotwin::files {

/// Whether a recording is a table of text, and whether its reading is a guess or was corrected by its user.
enum class TableReading { NoTable, Guessed, ByRecipe };

struct RecordingInfo {
    std::string format;  ///< "wfdb-212", "csv-cardiotwin", …
    std::vector<LeadId> leads;
    Hertz rate;
    std::optional<SampleCount> frames;  ///< empty until known (a text file is counted by reading it)
    std::string startUtc;               ///< ISO 8601, empty when the recording does not say
    std::string unitSource;             ///< "header", "column name", "magnitude", "none (counts)"
    bool hasHeartRate = false;          ///< blocks carry heartRateBpm
    bool isSimulated = false;           ///< the recording itself says that no person was recorded
    TableReading table = TableReading::NoTable;
    std::vector<std::string> notes;  ///< guesses made while opening, with their reason; untranslated
};

class RecordingReader {
public:
    virtual ~RecordingReader() = default;

    [[nodiscard]] virtual const RecordingInfo& info() const = 0;
    /// The next block of at most `maxFrames` frames; a block without frames is the end. `capturedAt` is never
    /// set.
    [[nodiscard]] virtual Result<SampleBlock> read(std::size_t maxFrames) = 0;
    /// Goes on reading at `index` (clamped to the recording).
    [[nodiscard]] virtual Result<void> seek(SampleIndex index) = 0;
    /// Fraction of the recording read so far, 0–1, by bytes.
    [[nodiscard]] virtual double progress() const = 0;
};

/// Recognises the format and opens `path`. A table is read by the recipe that `find` has for it, if any.
[[nodiscard]] Result<std::unique_ptr<RecordingReader>> openRecording(const std::string& path,
                                                                     const FindRecipe& find = {});

}  // namespace cardiotwin::files
