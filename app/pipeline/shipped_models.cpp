// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pipeline/shipped_models.h"

#include "models/ecg/classes/beat_model.h"

#include <utility>

namespace cardiotwin::pipeline {

Result<std::shared_ptr<const ecg::SvmBeatClassifier>> readBeatClassifier(std::string_view text,
                                                                         const std::string& place) {
    auto model = ecg::parseBeatModel(text, place);
    if (!model) return model.error();
    return std::make_shared<const ecg::SvmBeatClassifier>(std::move(model).value());
}

std::shared_ptr<const ecg::BeatClassifier> shippedBeatClassifier() {
    auto classifier = readBeatClassifier(shippedBeatModelText(), "beats.model");
    if (!classifier) return nullptr;
    return *std::move(classifier);
}

std::shared_ptr<const twin::OutlookModel> shippedOutlookModel() {
    auto model = twin::parseOutlookModel(shippedOutlookModelText(), "outlook.model");
    if (!model) return nullptr;
    return std::make_shared<const twin::OutlookModel>(std::move(model).value());
}

std::shared_ptr<const twin::RateModel> shippedRateModel() {
    auto model = twin::parseRateModel(shippedRateModelText(), "rate.model");
    if (!model) return nullptr;
    return std::make_shared<const twin::RateModel>(std::move(model).value());
}

}  // namespace cardiotwin::pipeline
