// SPDX-License-Identifier: GPL-3.0-or-later
// make_table FILE MEGABYTES: a table `time,heart_rate,ecg_wave` of that size, as fast as the disk takes it.
#include <charconv>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

namespace {

constexpr double kRate = 360.0;
constexpr std::size_t kPiece = 1 << 20;

void put(std::string& out, double value, int decimals) {
    char text[32];
    const auto end = std::to_chars(text, text + sizeof text, value, std::chars_format::fixed, decimals).ptr;
    out.append(text, end);
}

/// The cells behind the time over 288 frames, one beat at 75 a minute.
std::vector<std::string> beat() {
    std::vector<std::string> cells(288);
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const double phase = static_cast<double>(i) / kRate - 0.4;
        cells[i] = ",75.0,";
        put(cells[i], std::exp(-phase * phase / 0.0003) + 0.2 * std::exp(-std::pow(phase - 0.25, 2) / 0.005),
            3);
        cells[i] += '\n';
    }
    return cells;
}

}  // namespace

int main(int argc, char* argv[]) {
    if (argc != 3) {
        std::fputs("usage: make_table FILE MEGABYTES\n", stderr);
        return 2;
    }
    std::ofstream file(argv[1], std::ios::binary);
    const auto cells = beat();
    const double wanted = std::strtod(argv[2], nullptr) * 1e6;
    std::string piece = "time,heart_rate,ecg_wave\n";
    double written = 0.0;
    for (std::size_t i = 0; written < wanted; ++i) {
        put(piece, static_cast<double>(i) / kRate, 5);
        piece += cells[i % cells.size()];
        if (piece.size() < kPiece) continue;
        file << piece;
        written += static_cast<double>(piece.size());
        piece.clear();
    }
    return file.flush() ? 0 : 1;
}
