// SPDX-License-Identifier: GPL-3.0-or-later
// The recordings that ship with the program, made anew: three people who do not exist. The same source makes
// the same bytes, so what ships can be checked against it and nothing of a person can slip in. Threads: free
// functions.
#pragma once

#include <string>
#include <vector>

namespace cardiotwin::test {

struct MadeFile {
    std::string name;
    std::string bytes;
};

/// Every file of resources/samples but its page of provenance.
[[nodiscard]] std::vector<MadeFile> sampleRecordings();

}  // namespace cardiotwin::test
