// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin/indicators/outlook_model.h"

#include <cstddef>

namespace cardiotwin::twin {
namespace {

constexpr std::string_view kKind = "cardiotwin-outlook-model";
constexpr int kVersion = 1;

}  // namespace

std::string_view outlookWord(OutlookEvent event) {
    switch (event) {
        case OutlookEvent::Fibrillation:
            return "fibrillation";
        case OutlookEvent::VentricularRun:
            return "run";
        case OutlookEvent::Pause:
            return "pause";
    }
    return "pause";
}

std::string formatOutlookModel(const OutlookModel& model) {
    CheckedTextWriter text(kKind, kVersion);
    text.card(model.card);
    for (const OutlookEvent event : kOutlookEvents) {
        for (std::size_t horizon = 0; horizon < kOutlookMinutes.size(); ++horizon) {
            const learning::Logistic& machine = model.machine(event, horizon);
            text.words("machine", outlookWord(event));
            text.number("minutes", kOutlookMinutes[horizon]);
            text.number("offset", machine.offset);
            text.numbers("coefficients", machine.coefficients);
            text.numbers("mean", machine.mean);
            text.numbers("scale", machine.inverseDeviation);
        }
    }
    return text.finish();
}

Result<OutlookModel> parseOutlookModel(std::string_view text, const std::string& place) {
    auto lines = CheckedTextReader::open(text, kKind, kVersion, "model of outlooks", place);
    if (!lines) return lines.error();
    OutlookModel model;
    model.card = lines->card();
    for (const OutlookEvent event : kOutlookEvents) {
        for (std::size_t horizon = 0; horizon < kOutlookMinutes.size(); ++horizon) {
            learning::Logistic& machine = model.machines[static_cast<std::size_t>(event)][horizon];
            const std::string_view title = lines->words("machine");
            if (title != outlookWord(event)) lines->complain(title);
            if (lines->number("minutes") != kOutlookMinutes[horizon]) lines->complain("other minutes");
            machine.offset = lines->number("offset");
            machine.coefficients = lines->numbers("coefficients", signsOf(event));
            machine.mean = lines->numbers("mean", signsOf(event));
            machine.inverseDeviation = lines->numbers("scale", signsOf(event));
        }
    }
    lines->expectEnd();
    if (lines->error()) return *lines->error();
    return model;
}

}  // namespace cardiotwin::twin
