// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the facts without Qt. Exit 0 passed, 1 failed, 77 when every fact was skipped.
#include "tests/support/fact.h"

#include <cstdio>
#include <exception>

int main() {
    int passed = 0;
    int failed = 0;
    int skipped = 0;
    for (const fact::Fact& one : fact::all()) {
        try {
            one.body();
            ++passed;
            std::printf("PASS   : %s\n", one.name);
        } catch (const fact::Failure& failure) {
            ++failed;
            std::printf("FAIL!  : %s: %s\n   at %s:%d\n", one.name, failure.what.c_str(), failure.file,
                        failure.line);
        } catch (const fact::Skipped& skip) {
            ++skipped;
            std::printf("SKIP   : %s: %s\n", one.name, skip.why.c_str());
        } catch (const std::exception& error) {
            ++failed;
            std::printf("FAIL!  : %s: unexpected exception: %s\n", one.name, error.what());
        }
    }
    std::printf("Totals: %d passed, %d failed, %d skipped\n", passed, failed, skipped);
    if (failed > 0) return 1;
    return passed == 0 ? 77 : 0;
}
