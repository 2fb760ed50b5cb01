// SPDX-License-Identifier: GPL-3.0-or-later
// whole_pipeline RECORD: every stage over a recording as fast as it goes, fits included; prints the times as
// JSON. Processor seconds stand beside the wall's, since a busy machine stretches only the latter.
#include "app/pipeline/file_run.h"
#include "devices/files/recording_reader.h"

#include <chrono>
#include <cstdio>
#include <ctime>

using namespace cardiotwin;

int main(int argc, char* argv[]) {
    if (argc != 2) {
        std::fputs("usage: whole_pipeline RECORD\n", stderr);
        return 2;
    }
    const auto begin = std::chrono::steady_clock::now();
    auto reader = files::openRecording(argv[1]);
    if (!reader) {
        std::fprintf(stderr, "whole_pipeline: %s cannot be read\n", reader.error().place.c_str());
        return 3;
    }
    const auto totals = pipeline::runOverFile(**reader, {}, [](const auto&, const auto&) {});
    if (!totals) return 3;
    const double wall = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    const double processor = static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
    const double minutes = static_cast<double>(totals->frames) / (*reader)->info().rate.value / 60.0;
    std::printf(
        "{\"wall_s\": %.3f, \"processor_s\": %.3f, \"minutes\": %.2f, \"leads\": %zu, \"beats\": %llu}\n",
        wall, processor, minutes, (*reader)->info().leads.size(),
        static_cast<unsigned long long>(totals->beats));
    return 0;
}
