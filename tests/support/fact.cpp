// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fact.h"

namespace fact {

std::vector<Fact>& all() {
    static std::vector<Fact> facts;
    return facts;
}

}  // namespace fact
