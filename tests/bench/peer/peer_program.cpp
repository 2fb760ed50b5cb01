// SPDX-License-Identifier: GPL-3.0-or-later
// The same work as python_user.py with this program's own parts, timed the same way:
// peer_program FILE ROWS prints load, fit and prediction times as JSON.
#include "devices/files/recording_reader.h"
#include "models/twin/svr.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <string>
#include <vector>

using namespace cardiotwin;
using Clock = std::chrono::steady_clock;

namespace {

double secondsSince(Clock::time_point begin) {
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

/// Reads the whole recording and standardises its wave and its heart rate, as the feature stream does.
Result<double> loadAndClean(const std::string& path) {
    const auto begin = Clock::now();
    auto reader = files::openRecording(path);
    if (!reader) return reader.error();
    std::vector<double> wave;
    std::vector<double> rate;
    while (true) {
        const auto block = (*reader)->read(4096);
        if (!block) return block.error();
        if (block->frames() == 0) break;
        for (const double value : block->millivolts) {
            if (std::isfinite(value)) wave.push_back(value);
        }
        for (const double value : block->heartRateBpm) {
            if (std::isfinite(value)) rate.push_back(value);
        }
    }
    for (std::vector<double>* column : {&wave, &rate}) {
        double sum = 0.0;
        double squares = 0.0;
        for (const double value : *column)
            sum += value, squares += value * value;
        const double count = static_cast<double>(column->size());
        const double mean = sum / count;
        const double deviation = std::sqrt(std::max(squares / count - mean * mean, 1e-12));
        for (double& value : *column)
            value = (value - mean) / deviation;
    }
    return secondsSince(begin);
}

twin::TrainingRows readRows(const std::string& path) {
    std::ifstream in(path);
    std::string line;
    std::getline(in, line);
    twin::TrainingRows rows;
    std::vector<double> values;
    while (std::getline(in, line)) {
        values.clear();
        const char* at = line.data();
        const char* const end = at + line.size();
        while (at < end) {
            double value = 0.0;
            at = std::from_chars(at, end, value).ptr + 1;
            values.push_back(value);
        }
        const double target = values.back();
        values.pop_back();
        rows.width = values.size();
        rows.add(values, target);
    }
    return rows;
}

}  // namespace

int main(int argc, char* argv[]) {
    if (argc != 3) return 2;
    const auto load = loadAndClean(argv[1]);
    if (!load) {
        std::fprintf(stderr, "%s: %s\n", load.error().place.c_str(), load.error().detail.c_str());
        return 3;
    }
    const twin::TrainingRows rows = readRows(argv[2]);
    auto begin = Clock::now();
    const auto fitted = twin::Svr::fit(rows, {});
    const double fit = secondsSince(begin);
    if (!fitted) return 1;

    const std::span<const double> one(rows.inputs.data(), rows.width);
    constexpr int kRounds = 20000;
    double sum = 0.0;
    begin = Clock::now();
    for (int i = 0; i < kRounds; ++i)
        sum += fitted->predict(one);
    const double predict = secondsSince(begin) / kRounds * 1e6;
    std::printf(
        "{\"load_s\": %.6f, \"fit_s\": %.6f, \"support_vectors\": %zu, \"predict_us\": %.4f, \"prediction\": "
        "%.9f}\n",
        *load, fit, fitted->supportVectors(), predict, sum / kRounds);
    return 0;
}
