// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/lane_layout.h"

#include "ui/widgets/ecg_grid.h"

#include <algorithm>

namespace cardiotwin::ui {
namespace {
// R waves are taller than S waves are deep, so the baseline lies below the middle.
constexpr double kBaselineShare = 0.6;
constexpr double kHeadroomShare = 0.4;  // above the first lane, whose R waves have no neighbour to reach into
constexpr double kReachShare = 1.5;     // of a lane's height into its neighbours
}  // namespace

std::vector<Lane> laneLayout(std::size_t leads, double height, const EcgScale& scale) {
    std::vector<Lane> lanes(leads);
    if (leads == 0) return lanes;
    const double laneHeight = height / (static_cast<double>(leads) + kHeadroomShare);
    for (std::size_t i = 0; i < leads; ++i) {
        Lane& lane = lanes[i];
        lane.top = laneHeight * (static_cast<double>(i) + kHeadroomShare);
        lane.bottom = lane.top + laneHeight;
        lane.baseline = EcgGrid::snapped(lane.top + kBaselineShare * laneHeight, scale);
        lane.clipTop = std::max(0.0, lane.top - kReachShare * laneHeight);
        lane.clipBottom = std::min(height, lane.bottom + kReachShare * laneHeight);
    }
    return lanes;
}

}  // namespace cardiotwin::ui
