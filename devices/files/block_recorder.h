// SPDX-License-Identifier: GPL-3.0-or-later
// Where a live session is kept. What `append` and `appendGap` were told is accounted for to the frame: stored
// or in a gap, nothing in between. Threads: one at a time, the recorder's own.
#pragma once

#include "models/base/result.h"
#include "models/base/sample_block.h"

namespace cardiotwin::files {

struct RecorderCounters {
    SampleCount stored = 0;    ///< frames on disk
    SampleCount inGaps = 0;    ///< frames that were sent and are not on disk, or were lost before
    SampleCount waiting = 0;   ///< frames of the chunk that is being filled
    std::uint64_t chunks = 0;  ///< durable ones
};

class BlockRecorder {
public:
    virtual ~BlockRecorder() = default;

    /// Blocks in order of their first frame; frames between the end and `block->first` are a gap. After an
    /// error the frames concerned are counted as a gap and the next call tries again.
    [[nodiscard]] virtual Result<void> append(const SharedBlock& block) = 0;
    /// Frames up to `end` are lost.
    [[nodiscard]] virtual Result<void> appendGap(SampleIndex end) = 0;
    /// Makes everything durable and closes. Nothing may follow.
    [[nodiscard]] virtual Result<void> finish() = 0;

    [[nodiscard]] virtual RecorderCounters counters() const = 0;
    [[nodiscard]] virtual const std::string& path() const = 0;
};

}  // namespace cardiotwin::files
