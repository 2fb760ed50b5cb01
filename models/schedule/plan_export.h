// SPDX-License-Identifier: GPL-3.0-or-later
// A plan as text for other programs: a table (RFC 4180) and a calendar (RFC 5545). Times are UTC, from the
// day's start. Cells that a spreadsheet would take for a formula are defused with an apostrophe. Threads:
// pure functions.
#pragma once

#include "models/schedule/plan.h"
#include "models/schedule/ward_day.h"

#include <functional>
#include <string>

namespace cardiotwin::schedule {

/// How names that ship with the program are written; by default as they are.
using WriteName = std::function<std::string(const std::string& name)>;

/// request,patient,examination,urgency,resources,start_utc,end_utc,wait_min,cost,status: a row a request;
/// start and end are empty for what is not done today. `plan` has one start for each request of the day.
[[nodiscard]] std::string planAsCsv(const WardDay& day, const Plan& plan, const WriteName& write = {});

/// One event for each request that has a start. `stampUtc`, when the plan was made, as ISO 8601.
[[nodiscard]] std::string planAsCalendar(const WardDay& day, const Plan& plan, const std::string& stampUtc,
                                         const WriteName& write = {});

}  // namespace cardiotwin::schedule
