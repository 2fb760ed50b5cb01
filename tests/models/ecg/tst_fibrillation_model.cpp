// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ecg/rhythm/fibrillation_model.h"
#include "models/ecg/rhythm/interval_window.h"
#include "tests/support/fact.h"

#include <fstream>
#include <iterator>
#include <random>

using namespace cardiotwin::ecg;

namespace {

/// Windows of a patient whose intervals vary by `spread` of 700 ms, far more where `fibrillating`.
void add(std::vector<LabelledSigns>& windows, std::size_t patient, bool fibrillating) {
    std::mt19937_64 random(patient + (fibrillating ? 100U : 0U));
    std::normal_distribution<double> rr(700.0, fibrillating ? 130.0 : 12.0);
    IntervalWindow window;
    for (int i = 0; i < 2000; ++i) {
        window.push(rr(random), false);
        if (const auto signs = window.signs()) windows.push_back({*signs, fibrillating, patient});
    }
}

std::vector<LabelledSigns> threePatients() {
    std::vector<LabelledSigns> windows;
    for (std::size_t patient = 0; patient < 3; ++patient) {
        add(windows, patient, false);
        add(windows, patient, true);
    }
    return windows;
}

}  // namespace

FACT(whatIsLearntFromTwoPatientsHoldsForTheThird) {
    const std::vector<LabelledSigns> windows = threePatients();
    const auto model = trainFibrillationModel(windows, 2);
    CHECK(model.has_value());
    for (const LabelledSigns& window : windows) {
        if (window.patient == 2) CHECK_EQUAL(model->logOdds(window.signs) > 0.0, window.fibrillating);
    }
}

FACT(thePatientLeftOutIsNotLearntFrom) {
    std::vector<LabelledSigns> windows = threePatients();
    const auto before = trainFibrillationModel(windows, 1);
    for (LabelledSigns& window : windows) {
        if (window.patient == 1) window.signs = {1e3, 1e3, 1e3, 1e3, 1e3};
    }
    CHECK(trainFibrillationModel(windows, 1)->weights == before->weights);
    CHECK(trainFibrillationModel(windows)->weights != before->weights);
}

FACT(oneKindOfRhythmTeachesNothing) {
    std::vector<LabelledSigns> windows;
    add(windows, 0, true);
    CHECK(!trainFibrillationModel(windows));
}

FACT(theProgramHoldsTheNumbersOfItsModelFile) {
    std::ifstream file(CARDIOTWIN_SOURCE_DIR "/resources/models/rhythm.model");
    const std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    const std::string ours = formatFibrillationModel(shippedFibrillationModel(), {});
    CHECK(text.ends_with(ours.substr(ours.find('\n') + 1)));
    CHECK(text.starts_with(ours.substr(0, ours.find('\n') + 1)));
}
