// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/reference_data.h"

#include "tests/support/fact.h"

#include <cstdlib>
#include <filesystem>

namespace fact {

std::string referenceFile(const std::string& relative) {
    const char* named = std::getenv("CARDIOTWIN_DATA");
    const std::filesystem::path root = named != nullptr
                                           ? std::filesystem::path(named)
                                           : std::filesystem::path(CARDIOTWIN_SOURCE_DIR) / "../shared/data";
    const std::filesystem::path path = root / relative;
    if (!std::filesystem::exists(path)) SKIP("reference data not present: " + relative);
    return path.string();
}

}  // namespace fact
