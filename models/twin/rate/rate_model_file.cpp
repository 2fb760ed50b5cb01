// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/checked_text.h"
#include "models/twin/rate/rate_model.h"

#include <cmath>

namespace cardiotwin::twin {
namespace {

constexpr std::string_view kKind = "cardiotwin-rate-model";
constexpr int kVersion = 1;
constexpr std::size_t kMostVectors = 20000;
constexpr std::size_t kMostHorizons = 100;

RateModel::Horizon readHorizon(CheckedTextReader& lines) {
    RateModel::Horizon horizon;
    horizon.seconds = lines.number("horizon");
    horizon.mean = lines.numbers("mean", kRateSigns);
    horizon.inverseDeviation = lines.numbers("scale", kRateSigns);
    horizon.weights = lines.numbers("weights", kRateSigns);
    horizon.offset = lines.number("offset");
    horizon.gamma = lines.number("gamma");
    horizon.machineOffset = lines.number("machine-offset");
    const double vectors = lines.number("vectors");
    const bool usable = horizon.seconds > 0.0 && horizon.gamma > 0.0 && vectors >= 0.0 &&
                        vectors <= static_cast<double>(kMostVectors) && vectors == std::floor(vectors);
    if (!usable) lines.complain("a horizon without a time, or a machine without size");
    if (lines.error()) return horizon;
    const auto count = static_cast<std::size_t>(vectors);
    horizon.vectors.resize(count * kRateSigns);
    for (std::size_t i = 0; i < count; ++i) {
        const auto row = lines.numbers("v", kRateSigns + 1);
        if (row.empty()) return horizon;
        horizon.coefficients.push_back(row.front());
        for (std::size_t sign = 0; sign < kRateSigns; ++sign)
            horizon.vectors[sign * count + i] = row[sign + 1];
    }
    return horizon;
}

}  // namespace

std::string formatRateModel(const RateModel& model) {
    CheckedTextWriter text(kKind, kVersion);
    text.card(model.card);
    for (const RateModel::Horizon& horizon : model.horizons) {
        const std::size_t count = horizon.coefficients.size();
        text.number("horizon", horizon.seconds);
        text.numbers("mean", horizon.mean);
        text.numbers("scale", horizon.inverseDeviation);
        text.numbers("weights", horizon.weights);
        text.number("offset", horizon.offset);
        text.number("gamma", horizon.gamma);
        text.number("machine-offset", horizon.machineOffset);
        text.number("vectors", static_cast<double>(count));
        for (std::size_t i = 0; i < count; ++i) {
            std::vector<double> row{horizon.coefficients[i]};
            for (std::size_t sign = 0; sign < kRateSigns; ++sign)
                row.push_back(horizon.vectors[sign * count + i]);
            text.numbers("v", row);
        }
    }
    return text.finish();
}

Result<RateModel> parseRateModel(std::string_view text, const std::string& place) {
    auto lines = CheckedTextReader::open(text, kKind, kVersion, "model of heart rates", place);
    if (!lines) return lines.error();
    RateModel model;
    model.card = lines->card();
    while (!lines->error() && !lines->isAtEnd()) {
        model.horizons.push_back(readHorizon(*lines));
        if (model.horizons.size() > kMostHorizons) lines->complain("more horizons than can be meant");
    }
    if (lines->error()) return *lines->error();
    if (model.horizons.empty()) return Error{ErrorCode::ModelInvalid, place, "no horizon was taught"};
    return model;
}

}  // namespace cardiotwin::twin
