// SPDX-License-Identifier: GPL-3.0-or-later
// make_samples FOLDER: writes the recordings that ship with the program.
#include "tests/support/sample_recordings.h"

#include <cstdio>
#include <fstream>
#include <string>

int main(int argc, char* argv[]) {
    if (argc != 2) {
        std::fputs("usage: make_samples FOLDER\n", stderr);
        return 2;
    }
    for (const auto& file : cardiotwin::test::sampleRecordings()) {
        const std::string path = std::string(argv[1]) + "/" + file.name;
        if (!(std::ofstream(path, std::ios::binary) << file.bytes).flush()) {
            std::fprintf(stderr, "make_samples: %s could not be written\n", path.c_str());
            return 1;
        }
        std::printf("%s, %zu bytes\n", path.c_str(), file.bytes.size());
    }
    return 0;
}
