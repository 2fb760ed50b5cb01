// SPDX-License-Identifier: GPL-3.0-or-later
// How far a request has come, as planning files of both kinds spell it. Threads: any.
#pragma once

#include "app/json_place.h"
#include "models/schedule/problem.h"

namespace cardiotwin {

/// waiting (also where nothing stands), started, done or cancelled; complains about any other word.
[[nodiscard]] schedule::RequestStatus readStatus(const JsonPlace& json);

}  // namespace cardiotwin
