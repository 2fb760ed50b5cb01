// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/wire/olimex_encoder.h"

#include "devices/wire/olimex_format.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace cardiotwin::wire {
namespace {

constexpr double kGain = olimex::kUsualGain / 2.0;  // by the trimmer
constexpr double kMillivoltsPerCode = olimex::kReferenceMillivolts / 1024.0 / kGain;

// The board inverts its signal.
std::uint32_t codeFor(double millivolts) {
    if (std::isnan(millivolts)) return 0;
    const double code = std::round(olimex::kRestCode - millivolts / kMillivoltsPerCode);
    return static_cast<std::uint32_t>(std::clamp(code, 0.0, static_cast<double>(olimex::kTopCode)));
}

}  // namespace

void OlimexEncoder::encode(std::span<const double> millivolts, std::vector<std::uint8_t>& out) {
    out.insert(out.end(), std::begin(olimex::kHeader), std::end(olimex::kHeader));
    out.push_back(m_counter++);
    for (std::size_t i = 0; i < olimex::kChannels; ++i) {
        const std::uint32_t code = codeFor(i < millivolts.size() ? millivolts[i] : 0.0);
        out.push_back(static_cast<std::uint8_t>(code >> 8U));
        out.push_back(static_cast<std::uint8_t>(code & 255U));
    }
    out.push_back(olimex::kSwitches);
}

double OlimexEncoder::step() const {
    return kMillivoltsPerCode;
}

std::size_t OlimexEncoder::channels() const {
    return olimex::kChannels;
}

}  // namespace cardiotwin::wire
