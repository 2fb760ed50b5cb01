// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/only_lead.h"

namespace cardiotwin::cli {

SampleBlock onlyLead(SampleBlock block, std::size_t lead) {
    const std::size_t leads = block.leads.size();
    if (leads <= 1) return block;
    const std::size_t frames = block.frames();
    for (std::size_t frame = 0; frame < frames; ++frame)
        block.millivolts[frame] = block.millivolts[frame * leads + lead];
    block.millivolts.resize(frames);
    block.leads = {block.leads[lead]};
    if (!block.states.empty()) block.states = {block.states[lead]};
    return block;
}

}  // namespace cardiotwin::cli
