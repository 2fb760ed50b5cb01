// SPDX-License-Identifier: GPL-3.0-or-later
// The unit in which samples travel: a run of consecutive frames of one stream. It is stamped in the device
// room and nowhere else, then shared as `std::shared_ptr<const SampleBlock>`. A missing value is NaN, never
// zero; frames that were lost before this block show as a jump of `first`. Threads: immutable once shared.
#pragma once

#include "models/base/instant.h"
#include "models/base/lead_id.h"
#include "models/base/sample_index.h"
#include "models/base/units.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace cardiotwin {

struct StreamId {
    std::uint32_t value = 0;
    auto operator<=>(const StreamId&) const = default;
};

/// A lead's contact, as far as its device reports one. A state, not a value: a flat lead is not zero volts.
enum class LeadState : std::uint8_t { NotReported, Connected, Off, Railed };

struct SampleBlock {
    StreamId stream;
    std::uint64_t sequence = 0;  ///< counts blocks; a hole means a block was refused downstream
    SampleIndex first;           ///< index of the block's first frame
    Hertz rate;
    Instant capturedAt;  ///< arrival of the newest frame; never for a block read from a file
    std::vector<LeadId> leads;
    std::vector<double> millivolts;  ///< frames × leads, row by row; NaN = missing
    std::vector<double>
        heartRateBpm;               ///< one per frame where the source reports it, else empty; NaN = missing
    std::vector<LeadState> states;  ///< one per lead, or empty: not reported

    [[nodiscard]] std::size_t frames() const { return leads.empty() ? 0 : millivolts.size() / leads.size(); }
    [[nodiscard]] SampleIndex end() const { return first + static_cast<SampleCount>(frames()); }
    [[nodiscard]] double at(std::size_t frame, std::size_t lead) const {
        return millivolts[frame * leads.size() + lead];
    }
    [[nodiscard]] std::span<const double> frame(std::size_t index) const {
        return std::span(millivolts).subspan(index * leads.size(), leads.size());
    }
};

using SharedBlock = std::shared_ptr<const SampleBlock>;

/// Where a source puts its blocks. `take` must not block: a full vessel refuses, counts and returns false.
/// Called on the source's thread.
class BlockSink {
public:
    virtual ~BlockSink() = default;
    virtual bool take(const SharedBlock& block) = 0;
};

}  // namespace cardiotwin
