// SPDX-License-Identifier: GPL-3.0-or-later
// What the channels of a device are connected to: which lead each is, which way round, and what one of its
// units is worth. Limb leads that were not recorded can be computed from I and II. Threads: a value.
#pragma once

#include "models/base/lead_id.h"

#include <vector>

namespace cardiotwin {

struct ChannelUse {
    LeadId lead;
    bool isUsed = true;
    bool isInverted = false;
    double gain = 1.0;  ///< millivolts (or counts) are multiplied by this
    bool operator==(const ChannelUse&) const = default;
};

struct LeadMap {
    std::vector<ChannelUse> channels;  ///< in the device's order, all of them
    bool derivesLimbLeads = false;     ///< adds III aVR aVL aVF where I and II are recorded and they are not
    bool isCalibrated = false;         ///< the gains come from a calibration pulse of 1 mV
    bool operator==(const LeadMap&) const = default;
};

/// Each channel as one of `leads`, upright and unscaled.
[[nodiscard]] inline LeadMap mapOf(const std::vector<LeadId>& leads) {
    LeadMap map;
    for (const LeadId& lead : leads)
        map.channels.push_back({lead});
    return map;
}

}  // namespace cardiotwin
