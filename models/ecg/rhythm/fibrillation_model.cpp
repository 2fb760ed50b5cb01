// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ecg/rhythm/fibrillation_model.h"

#include "models/learning/logistic.h"
#include "models/learning/svc.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <numeric>
#include <string_view>

namespace cardiotwin::ecg {
namespace {

constexpr std::size_t kMostOfAPatient = 600;
constexpr std::size_t kOneOf = 20;
constexpr double kRidge = 10.0;
// What the signs are called in the file, in their order.
constexpr std::array<std::string_view, kFibrillationSigns> kNames = {
    "change_entropy", "log_usual_interval", "log_closest_share", "log_change_over_two", "sample_entropy"};

std::vector<const LabelledSigns*> chosen(std::span<const LabelledSigns> windows,
                                         std::optional<std::size_t> without) {
    std::map<std::pair<std::size_t, bool>, std::vector<const LabelledSigns*>> groups;
    for (const LabelledSigns& each : windows) {
        if (each.patient != without) groups[{each.patient, each.fibrillating}].push_back(&each);
    }
    std::vector<const LabelledSigns*> rows;
    for (const auto& [key, group] : groups) {
        const std::size_t count = std::min(group.size() / kOneOf, kMostOfAPatient);
        for (std::size_t i = 0; i < count; ++i)
            rows.push_back(group[i * group.size() / count]);
    }
    return rows;
}

void appendLine(std::string& text, std::string_view word, double value) {
    std::array<char, 32> digits{};
    text.append(word).push_back(' ');
    text.append(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr);
    text.push_back('\n');
}

}  // namespace

double FibrillationModel::logOdds(const FibrillationSigns& signs) const {
    return std::inner_product(signs.begin(), signs.end(), weights.begin(), offset);
}

Result<FibrillationModel> trainFibrillationModel(std::span<const LabelledSigns> windows,
                                                 std::optional<std::size_t> without) {
    const std::vector<const LabelledSigns*> rows = chosen(windows, without);
    std::vector<double> inputs;
    std::vector<double> events;
    for (const LabelledSigns* row : rows) {
        inputs.insert(inputs.end(), row->signs.begin(), row->signs.end());
        events.push_back(row->fibrillating ? 1.0 : 0.0);
    }
    const std::vector<double> weights(rows.size(), 1.0);
    const auto machine = learning::Logistic::fit(kFibrillationSigns, inputs, events, weights, {kRidge});
    if (!machine) return machine.error();
    // In the signs' own units, so that a beat is judged with one sum.
    FibrillationModel model;
    double offset = machine->offset;
    for (std::size_t sign = 0; sign < kFibrillationSigns; ++sign) {
        model.weights.at(sign) =
            learning::rounded(machine->coefficients[sign] * machine->inverseDeviation[sign]);
        offset -= model.weights.at(sign) * machine->mean[sign];
    }
    model.offset = learning::rounded(offset);
    return model;
}

std::string formatFibrillationModel(const FibrillationModel& model,
                                    std::span<const std::pair<std::string, std::string>> card) {
    std::string text = "cardiotwin-rhythm-model 1\n";
    for (const auto& [key, value] : card)
        text.append("card ").append(key).append(" ").append(value).push_back('\n');
    appendLine(text, "offset", model.offset);
    for (std::size_t sign = 0; sign < kFibrillationSigns; ++sign)
        appendLine(text, "weight " + std::string(kNames.at(sign)), model.weights.at(sign));
    return text;
}

}  // namespace cardiotwin::ecg
