// SPDX-License-Identifier: GPL-3.0-or-later
// Where each lead's trace runs on a page: lanes of equal height, one below another, each baseline on a line
// of the paper. Threads: values.
#pragma once

#include "ui/widgets/ecg_scale.h"

#include <vector>

namespace cardiotwin::ui {

/// Pixels from the top of the trace area. A trace may reach into its neighbours' lanes down to `clipTop` and
/// `clipBottom`; beyond, it is cut and marked as cut.
struct Lane {
    double top = 0.0, bottom = 0.0, baseline = 0.0;
    double clipTop = 0.0, clipBottom = 0.0;
};

[[nodiscard]] std::vector<Lane> laneLayout(std::size_t leads, double height, const EcgScale& scale);

}  // namespace cardiotwin::ui
