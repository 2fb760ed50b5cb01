// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewmodels/twin/outlook_readings.h"

#include "ui/viewmodels/live_text.h"
#include "ui/viewmodels/twin/advice_words.h"
#include "ui/viewmodels/twin/indicator_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace cardiotwin::ui {
namespace {

const QString kJoin = QStringLiteral(" · ");

class OutlookText {
    Q_DECLARE_TR_FUNCTIONS(OutlookText)

public:
    static QString profile(const twin::PatientProfile& p) {
        QStringList parts;
        if (p.ageYears) parts << tr("%1 y", "years of age").arg(*p.ageYears);
        if (p.sex == twin::Sex::Female) parts << tr("female");
        if (p.sex == twin::Sex::Male) parts << tr("male");
        const std::pair<bool, QString> facts[] = {{p.betaBlocker, tr("beta blocker")},
                                                  {p.antiarrhythmic, tr("antiarrhythmic")},
                                                  {p.qtProlongingDrug, tr("drug that lengthens QT")},
                                                  {p.knownFibrillation, tr("known AF")},
                                                  {p.heartFailure, tr("heart failure")},
                                                  {p.coronaryDisease, tr("coronary disease")}};
        for (const auto& [holds, words] : facts) {
            if (holds) parts << words;
        }
        if (parts.isEmpty()) parts << tr("nothing entered");
        parts << tr("limits %1–%2 bpm")
                     .arg(numberText(p.lowRateLimitBpm, 0), numberText(p.highRateLimitBpm, 0));
        return parts.join(kJoin);
    }
};

/// The smallest change a minute that is worth an arrow, in the indicator's own unit.
double worthAnArrow(const twin::IndicatorOutlook& outlook) {
    if (outlook.isProbability) return 0.01;
    switch (outlook.indicator) {
        case twin::IndicatorId::StDeviation:
            return 0.005;
        case twin::IndicatorId::QtcProlongation:
            return 1.0;
        case twin::IndicatorId::VentricularEctopy:
            return 0.2;
        case twin::IndicatorId::Tachycardia:
        case twin::IndicatorId::Bradycardia:
        case twin::IndicatorId::RateRising:
            return 0.5;
        case twin::IndicatorId::AtrialFibrillation:
        case twin::IndicatorId::VentricularRun:
        case twin::IndicatorId::Pause:
        case twin::IndicatorId::SignalLost:
        case twin::IndicatorId::Deterioration:
            return 0.01;
    }
    return 0.01;
}

QString trendText(const twin::IndicatorOutlook& outlook) {
    if (!outlook.changePerMinute || !std::isfinite(*outlook.changePerMinute)) return unknownNumber();
    const double least = worthAnArrow(outlook);
    if (*outlook.changePerMinute >= least) return QStringLiteral("▲");
    return *outlook.changePerMinute <= -least ? QStringLiteral("▼") : QStringLiteral("▶");
}

IndicatorReading reading(const twin::IndicatorOutlook& outlook) {
    IndicatorReading r;
    r.id = outlook.indicator;
    r.name = indicatorName(outlook.indicator);
    r.now = indicatorValue(outlook, outlook.now);
    r.in5Minutes = indicatorValue(outlook, outlook.in5Minutes);
    r.in15Minutes = indicatorValue(outlook, outlook.in15Minutes);
    r.trend = trendText(outlook);
    r.missing = missingText(outlook.missing);
    for (const auto& reason : outlook.reasons) {
        if (reason.weight > 0.0) r.reasonsFor << reasonText(reason);
        if (reason.weight < 0.0) r.reasonsAgainst << reasonText(reason);
    }
    return r;
}

}  // namespace

std::vector<IndicatorReading> indicatorReadings(const std::vector<twin::IndicatorOutlook>& outlook) {
    std::vector<IndicatorReading> readings;
    readings.reserve(outlook.size());
    for (const auto& one : outlook)
        readings.push_back(reading(one));
    std::stable_sort(readings.begin(), readings.end(),
                     [](const auto& a, const auto& b) { return a.id < b.id; });
    return readings;
}

std::vector<AdviceReading> adviceReadings(const std::vector<twin::Advice>& advice) {
    std::vector<AdviceReading> readings;
    for (const auto& one : advice) {
        QStringList evidence;
        for (const auto& reason : one.evidence)
            evidence << reasonText(reason);
        readings.push_back({one.id, one.urgency, adviceText(one.id), urgencyText(one.urgency),
                            evidence.join(kJoin), adviceRule(one.id)});
    }
    return readings;
}

QString profileText(const twin::PatientProfile& profile) {
    return OutlookText::profile(profile);
}

}  // namespace cardiotwin::ui
