// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ecg/classes/beat_model.h"

#include "models/ecg/classes/beat_signs.h"

#include <cstddef>

namespace cardiotwin::ecg {
namespace {

constexpr std::string_view kKind = "cardiotwin-beat-model";
constexpr int kVersion = 1;
constexpr std::size_t kMostVectors = 20000;

void append(CheckedTextWriter& text, std::string_view name, const BeatModel::Machine& machine) {
    const learning::Svc& svc = machine.svc;
    const std::size_t count = svc.coefficients.size();
    text.words("machine", name);
    text.number("vectors", static_cast<double>(count));
    text.number("gamma", svc.gamma);
    text.number("offset", svc.offset);
    text.number("threshold", machine.threshold);
    text.numbers("mean", svc.mean);
    text.numbers("scale", svc.inverseDeviation);
    for (std::size_t i = 0; i < count; ++i) {
        std::vector<double> row{svc.coefficients[i]};
        for (std::size_t column = 0; column < svc.width(); ++column)
            row.push_back(svc.vectors[column * count + i]);
        text.numbers("v", row);
    }
}

BeatModel::Machine readMachine(CheckedTextReader& lines, std::string_view name, std::size_t width) {
    BeatModel::Machine machine;
    const std::string_view title = lines.words("machine");
    if (title != name) lines.complain(title);
    const double vectors = lines.number("vectors");
    machine.svc.gamma = lines.number("gamma");
    machine.svc.offset = lines.number("offset");
    machine.threshold = lines.number("threshold");
    machine.svc.mean = lines.numbers("mean", width);
    machine.svc.inverseDeviation = lines.numbers("scale", width);
    if (vectors < 1.0 || vectors > static_cast<double>(kMostVectors) || machine.svc.gamma <= 0.0)
        lines.complain("a machine without vectors or width");
    if (lines.error()) return machine;
    const auto count = static_cast<std::size_t>(vectors);
    machine.svc.vectors.resize(count * width);
    for (std::size_t i = 0; i < count && !lines.error(); ++i) {
        const std::vector<double> row = lines.numbers("v", width + 1);
        if (row.empty()) break;
        machine.svc.coefficients.push_back(row.front());
        for (std::size_t column = 0; column < width; ++column)
            machine.svc.vectors[column * count + i] = row[column + 1];
    }
    return machine;
}

}  // namespace

std::string formatBeatModel(const BeatModel& model) {
    CheckedTextWriter text(kKind, kVersion);
    text.card(model.card);
    append(text, "ventricular", model.ventricular);
    append(text, "supraventricular", model.supraventricular);
    return text.finish();
}

Result<BeatModel> parseBeatModel(std::string_view text, const std::string& place) {
    auto lines = CheckedTextReader::open(text, kKind, kVersion, "model of beats", place);
    if (!lines) return lines.error();
    BeatModel model;
    model.card = lines->card();
    model.ventricular = readMachine(*lines, "ventricular", kVentricularSigns);
    if (!lines->error())
        model.supraventricular = readMachine(*lines, "supraventricular", kSupraventricularSigns);
    lines->expectEnd();
    if (lines->error()) return *lines->error();
    return model;
}

}  // namespace cardiotwin::ecg
