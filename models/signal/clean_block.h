// SPDX-License-Identifier: GPL-3.0-or-later
// What the cleaning stage makes of one SampleBlock: the same frames, filtered for display and analysis, with
// the count of what was missing. A frame that was missing, or that a filter could not yet settle on, is NaN
// and is never invented. Threads: a value.
#pragma once

#include "models/base/lead_id.h"
#include "models/base/sample_index.h"
#include "models/base/units.h"

#include <cstdint>
#include <vector>

namespace cardiotwin::signal {

struct CleanBlock {
    SampleIndex first;
    Hertz rate;
    std::vector<LeadId> leads;
    std::vector<float>
        millivolts;  ///< frames × leads, monitor band, baseline and mains removed; NaN = missing/settling
    std::vector<float> quality;  ///< one per frame, 0–1, of the best lead; 0 where nothing can be trusted
    std::vector<double> heartRateBpm;  ///< as the source reported it, or empty; NaN = missing
    std::uint64_t missingSamples = 0;  ///< blank lead values in this block
    std::uint64_t missingRates = 0;    ///< blank heart-rate cells in this block
    double delaySeconds = 0.0;         ///< how late a QRS stands in `millivolts`, from the filters
    bool afterGap = false;  ///< more than 40 ms were lost before `first`: filters and detector were reset

    [[nodiscard]] std::size_t frames() const { return leads.empty() ? 0 : millivolts.size() / leads.size(); }
};

}  // namespace cardiotwin::signal
