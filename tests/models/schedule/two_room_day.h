// SPDX-License-Identifier: GPL-3.0-or-later
// A small day with two resources and three classes, for facts about what is read off a plan.
#pragma once

#include "models/schedule/ward_day.h"

#include <string>
#include <vector>

namespace two_room_day {

/// Thirty slots of ten minutes from 08:00; overtime from slot 24 on.
inline cardiotwin::schedule::CostTable costs() {
    cardiotwin::schedule::CostTable made;
    made.slotCount = 30;
    made.resources = {{"echo", "Echo", 1, 0, 24, 30, 100, 50},
                      {"cardiologist", "Cardiologist", 2, 0, 24, 30, 80, 40}};
    made.urgencies = {{"urgent", "Urgent", {{0, 0}, {10, 5000}}, 3, 2000, std::nullopt},
                      {"routine", "Routine", {{0, 0}, {10, 200}}, 30, 0, 4'000}};
    return made;
}

inline cardiotwin::schedule::WardRequest asked(const std::string& id, const std::string& patient,
                                               const std::string& urgency, int release) {
    cardiotwin::schedule::WardRequest request;
    request.id = id;
    request.patient = patient;
    request.examination = "Echo";
    request.urgency = urgency;
    request.uses = {{"echo", 1}};
    request.duration = 3;
    request.release = release;
    return request;
}

inline cardiotwin::schedule::WardDay day(std::vector<cardiotwin::schedule::WardRequest> requests) {
    return cardiotwin::schedule::WardDay::make(costs(), std::move(requests), "2026-01-05T08:00:00Z").value();
}

inline cardiotwin::schedule::Plan plan(std::vector<std::optional<int>> starts) {
    cardiotwin::schedule::Plan made;
    made.feasible = true;
    made.starts = std::move(starts);
    return made;
}

}  // namespace two_room_day
