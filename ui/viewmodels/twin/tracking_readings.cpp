// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewmodels/twin/tracking_readings.h"

#include "ui/viewmodels/live_text.h"
#include "ui/viewmodels/twin/wave_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace cardiotwin::ui {
namespace {

class TrackingText {
    Q_DECLARE_TR_FUNCTIONS(TrackingText)

public:
    static QString moved(const twin::ParameterTrack* furthest) {
        if (furthest == nullptr) return tr("The usual range is being learnt");
        if (std::abs(*furthest->deviation) < kFarDeviations) return tr("Every wave is in its usual range");
        return movedText(*furthest);
    }
};

bool isJudged(const twin::ParameterTrack& parameter) {
    return parameter.deviation && std::isfinite(*parameter.deviation);
}

double distance(const twin::ParameterTrack& parameter) {
    return isJudged(parameter) ? std::abs(*parameter.deviation) : -1.0;
}

const twin::ParameterTrack* furthest(const std::vector<twin::ParameterTrack>& parameters) {
    const auto found =
        std::max_element(parameters.begin(), parameters.end(),
                         [](const auto& a, const auto& b) { return distance(a) < distance(b); });
    return found == parameters.end() || !isJudged(*found) ? nullptr : &*found;
}

ParameterReading reading(const twin::ParameterTrack& p) {
    ParameterReading r;
    r.wave = twinWaveName(p.wave);
    const bool isVoltage = p.quantity == twin::WaveQuantity::Amplitude;
    const int decimals = isVoltage ? 2 : 0;
    r.quantity = quantityName(p.quantity) + (isVoltage ? QStringLiteral(" mV") : QStringLiteral(" ms"));
    r.now = numberText(p.now, decimals);
    r.usual = numberText(p.usual, decimals);
    r.deviation = numberText(p.deviation, 1, true);
    r.change = p.changeSeconds > 0.0 ? numberText(p.change, decimals, true) : unknownNumber();
    r.isFar = distance(p) >= kFarDeviations;
    return r;
}

}  // namespace

TrackingReadings trackingReadings(const twin::LeadTracking& tracking) {
    TrackingReadings r;
    const bool sameLength = tracking.measured.size() == tracking.twin.size();
    r.known = !tracking.measured.empty() && sameLength && tracking.rate.value > 0.0;
    if (!r.known) return r;
    r.measured = tracking.measured;
    r.twin = tracking.twin;
    r.stepMs = 1000.0 / tracking.rate.value;
    r.firstMs = static_cast<double>(tracking.first - tracking.rPeak) * r.stepMs;
    r.residual = numberText(tracking.residualMillivolts, 3) + QStringLiteral(" mV");
    if (tracking.residualDeviation)
        r.residual += QStringLiteral(" · z ") + numberText(tracking.residualDeviation, 1, true);
    // Sorted here as well: what is shown first must be furthest, whoever filled the values.
    auto parameters = tracking.parameters;
    std::stable_sort(parameters.begin(), parameters.end(),
                     [](const auto& a, const auto& b) { return distance(a) > distance(b); });
    parameters.resize(std::min(parameters.size(), kMostParameters));
    for (const auto& parameter : parameters) {
        r.parameters.push_back(reading(parameter));
        if (r.changeOver.isEmpty() && parameter.changeSeconds > 0.0)
            r.changeOver = aheadSpanText(parameter.changeSeconds);
    }
    r.moved = TrackingText::moved(furthest(parameters));
    return r;
}

QString movedSentence(const std::vector<twin::LeadTracking>& leads) {
    const twin::ParameterTrack* most = nullptr;
    for (const auto& lead : leads) {
        const auto* candidate = furthest(lead.parameters);
        if (candidate != nullptr && (most == nullptr || distance(*candidate) > distance(*most)))
            most = candidate;
    }
    return leads.empty() ? QString() : TrackingText::moved(most);
}

}  // namespace cardiotwin::ui
