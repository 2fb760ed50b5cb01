// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/status_json.h"

namespace cardiotwin {

schedule::RequestStatus readStatus(const JsonPlace& json) {
    const std::string status = json.textOr("waiting");
    if (status == "started") return schedule::RequestStatus::Started;
    if (status == "done") return schedule::RequestStatus::Done;
    if (status == "cancelled") return schedule::RequestStatus::Cancelled;
    if (status != "waiting") json.complain("\"" + status + "\" is not waiting, started, done or cancelled");
    return schedule::RequestStatus::Waiting;
}

}  // namespace cardiotwin
