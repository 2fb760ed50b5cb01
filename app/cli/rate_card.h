// SPDX-License-Identifier: GPL-3.0-or-later
// What anyone who meets a trained model of heart rates must be able to know. No times and no machine stand in
// it: the same recordings give the same bytes. Threads: pure function.
#pragma once

#include "models/twin/rate/rate_training.h"

#include <span>
#include <string>
#include <utility>
#include <vector>

namespace cardiotwin::cli {

/// Keys and texts for RateModel::card. `files` are the paths of the annotations that `lessons` come from.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> rateCard(
    const std::vector<std::string>& files, std::span<const twin::RateLessons> lessons,
    const twin::RateModel& model);

}  // namespace cardiotwin::cli
