// SPDX-License-Identifier: GPL-3.0-or-later
// A whole recording in memory, as facts look at it. Threads: one at a time.
#pragma once

#include "devices/files/recording_reader.h"
#include "tests/support/fact.h"

#include <optional>
#include <string>
#include <vector>

namespace fact {

struct WholeRecording {
    cardiotwin::files::RecordingInfo info;
    std::vector<double> millivolts;  ///< frames × leads; lost frames are left out
    std::vector<double> heartRate;
    std::vector<std::int64_t> indices;  ///< of each frame
    std::optional<cardiotwin::Error> error;

    [[nodiscard]] std::size_t frames() const { return indices.size(); }
    [[nodiscard]] std::int64_t lost() const {
        return indices.empty() ? 0 : indices.back() + 1 - static_cast<std::int64_t>(indices.size());
    }
};

inline WholeRecording readThrough(const std::string& path, std::size_t framesAtOnce = 1000) {
    WholeRecording whole;
    const auto reader = cardiotwin::files::openRecording(path);
    if (!reader) {
        whole.error = reader.error();
        return whole;
    }
    for (;;) {
        const auto block = (*reader)->read(framesAtOnce);
        if (!block) {
            whole.error = block.error();
            break;
        }
        if (block->frames() == 0) break;
        for (std::size_t i = 0; i < block->frames(); ++i) {
            whole.indices.push_back(block->first.value + static_cast<std::int64_t>(i));
        }
        whole.millivolts.insert(whole.millivolts.end(), block->millivolts.begin(), block->millivolts.end());
        whole.heartRate.insert(whole.heartRate.end(), block->heartRateBpm.begin(), block->heartRateBpm.end());
    }
    whole.info = (*reader)->info();
    return whole;
}

}  // namespace fact
