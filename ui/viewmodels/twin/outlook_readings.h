// SPDX-License-Identifier: GPL-3.0-or-later
// Indicators now and ahead with their reasons, and what is advised, in words and numbers. Threads: values and
// pure functions (translations: gui thread).
#pragma once

#include "models/twin/indicators/advice.h"
#include "models/twin/indicators/outlook.h"
#include "models/twin/indicators/patient_profile.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace cardiotwin::ui {

struct IndicatorReading {
    twin::IndicatorId id = twin::IndicatorId::Tachycardia;
    QString name, now, in5Minutes, in15Minutes;
    QString trend;           ///< "▲", "▼", "▶"; "---" when it is not known
    QStringList reasonsFor;  ///< heaviest first
    QStringList reasonsAgainst;
    QString missing;  ///< why it is not measurable; empty when it is
};

struct AdviceReading {
    twin::AdviceId id = twin::AdviceId::CheckElectrodes;
    twin::AdviceUrgency urgency = twin::AdviceUrgency::WhenConvenient;
    QString text;
    QString urgencyWord;
    QString evidence;  ///< "AF in 30 % of the last hour · rate high, 130 bpm"
    QString rule;
};

/// In the order of the indicators' codes, so that a row keeps its place.
[[nodiscard]] std::vector<IndicatorReading> indicatorReadings(
    const std::vector<twin::IndicatorOutlook>& outlook);
[[nodiscard]] std::vector<AdviceReading> adviceReadings(const std::vector<twin::Advice>& advice);
/// "46 y · female · beta blocker"; says so when nothing is entered.
[[nodiscard]] QString profileText(const twin::PatientProfile& profile);

}  // namespace cardiotwin::ui
