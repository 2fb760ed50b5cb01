// SPDX-License-Identifier: GPL-3.0-or-later
// Where the reference recordings are: the folder named by CARDIOTWIN_DATA, else ../shared/data beside the
// checkout. A fact that needs one calls `referenceFile`, which skips the fact when the file is not there.
#pragma once

#include <string>

namespace fact {

/// Path of the file or folder `relative` below the reference folder, e.g. "mitdb/119.hea". Skips the running
/// fact when it is absent.
std::string referenceFile(const std::string& relative);

}  // namespace fact
