// SPDX-License-Identifier: GPL-3.0-or-later
// Cost tables and ward days as JSON files. Money is written in units and held in whole cents. A complaint
// names the file and the path within it. Threads: pure functions.
#pragma once

#include "models/base/result.h"
#include "models/schedule/cost_table.h"
#include "models/schedule/ward_day.h"

#include <QByteArray>

#include <string>
#include <vector>

namespace cardiotwin {

/// Reads without judging the values: `schedule::complaintsAbout` does that.
[[nodiscard]] Result<schedule::CostTable> readCostTable(const std::string& path);
[[nodiscard]] QByteArray costTableText(const schedule::CostTable& table);

/// A day as it stands: the requests, how late it is, and who lies beside the device.
struct WardFile {
    std::string startUtc;
    int now = 0;
    std::string patient;  ///< whose heart the twin follows
    std::vector<schedule::WardRequest> requests;
};
[[nodiscard]] Result<WardFile> readWard(const std::string& path);

}  // namespace cardiotwin
