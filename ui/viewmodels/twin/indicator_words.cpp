// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewmodels/twin/indicator_words.h"

#include "ui/viewmodels/live_text.h"

#include <QCoreApplication>

namespace cardiotwin::ui {
namespace {

QString percentText(std::optional<double> fraction) {
    const QString number = numberText(fraction ? std::optional(*fraction * 100.0) : std::nullopt, 0);
    return number == unknownNumber() ? number : number + QStringLiteral(" %");
}

class IndicatorWords {
    Q_DECLARE_TR_FUNCTIONS(IndicatorWords)

public:
    static QString name(twin::IndicatorId id) {
        switch (id) {
            case twin::IndicatorId::Tachycardia:
                return tr("Fast rate");
            case twin::IndicatorId::Bradycardia:
                return tr("Slow rate");
            case twin::IndicatorId::AtrialFibrillation:
                return tr("Atrial fibrillation");
            case twin::IndicatorId::VentricularEctopy:
                return tr("Ventricular ectopy");
            case twin::IndicatorId::VentricularRun:
                return tr("Ventricular run");
            case twin::IndicatorId::StDeviation:
                return tr("ST deviation");
            case twin::IndicatorId::QtcProlongation:
                return tr("Long QTc");
            case twin::IndicatorId::Pause:
                return tr("Pause");
            case twin::IndicatorId::RateRising:
                return tr("Rate rising");
            case twin::IndicatorId::SignalLost:
                return tr("Signal lost");
            case twin::IndicatorId::Deterioration:
                return tr("Getting worse");
        }
        return {};
    }

    /// With its unit; the number is already in words.
    static QString unit(twin::IndicatorId id) {
        switch (id) {
            case twin::IndicatorId::Tachycardia:
            case twin::IndicatorId::Bradycardia:
            case twin::IndicatorId::RateRising:
                return QStringLiteral("bpm");
            case twin::IndicatorId::VentricularEctopy:
                return QStringLiteral("/min");
            case twin::IndicatorId::StDeviation:
                return QStringLiteral("mV");
            case twin::IndicatorId::QtcProlongation:
                return QStringLiteral("ms");
            case twin::IndicatorId::AtrialFibrillation:
            case twin::IndicatorId::VentricularRun:
            case twin::IndicatorId::Pause:
            case twin::IndicatorId::SignalLost:
            case twin::IndicatorId::Deterioration:
                return {};
        }
        return {};
    }

    static QString reason(const twin::Reason& reason) {
        const auto number = [&](int decimals, bool isSigned = false) {
            return numberText(reason.value, decimals, isSigned);
        };
        switch (reason.id) {
            case twin::ReasonId::IrregularIntervals:
                return tr("irregular intervals, %1").arg(percentText(reason.value));
            case twin::ReasonId::RegularIntervals:
                return tr("regular intervals, %1").arg(percentText(reason.value));
            case twin::ReasonId::AtrialWaveMissing:
                return tr("no P waves");
            case twin::ReasonId::AtrialWaveSeen:
                return tr("P waves seen");
            case twin::ReasonId::FibrillationLately:
                return tr("AF in %1 of the last hour").arg(percentText(reason.value));
            case twin::ReasonId::EctopicBeatsLately:
                return tr("PVC %1 /min lately").arg(number(1));
            case twin::ReasonId::CoupletsLately:
                return tr("couplets in 5 min: %1").arg(number(0));
            case twin::ReasonId::RunsLately:
                return tr("runs lately: %1").arg(number(0));
            case twin::ReasonId::LongestInterval:
                return tr("longest interval %1 ms").arg(number(0));
            case twin::ReasonId::RateHigh:
                return tr("rate high, %1 bpm").arg(number(0));
            case twin::ReasonId::RateLow:
                return tr("rate low, %1 bpm").arg(number(0));
            case twin::ReasonId::RateRising:
                return tr("rate rising, %1 bpm a minute").arg(number(1, true));
            case twin::ReasonId::RateFalling:
                return tr("rate falling, %1 bpm a minute").arg(number(1, true));
            case twin::ReasonId::StShifted:
                return tr("ST at %1 mV").arg(number(2, true));
            case twin::ReasonId::StDrifting:
                return tr("ST %1 mV in 5 min").arg(number(2, true));
            case twin::ReasonId::QtcLong:
                return tr("QTc %1 ms").arg(number(0));
            case twin::ReasonId::QtcGrowing:
                return tr("QTc %1 ms in 5 min").arg(number(0, true));
            case twin::ReasonId::VariabilityLow:
                return tr("little variability, RMSSD %1 ms").arg(number(0));
            case twin::ReasonId::ResidualHigh:
                return tr("beats %1 deviations from the twin").arg(number(1));
            case twin::ReasonId::KnownCondition:
                return tr("known condition");
            case twin::ReasonId::Medication:
                return tr("medication");
            case twin::ReasonId::Age:
                return tr("age %1").arg(number(0));
        }
        return {};
    }

    static QString missing(twin::Missing missing) {
        switch (missing) {
            case twin::Missing::Nothing:
                return {};
            case twin::Missing::Signal:
                return tr("no usable signal");
            case twin::Missing::Beats:
                return tr("too few beats");
            case twin::Missing::WavesUnclear:
                return tr("waves unclear");
            case twin::Missing::MinutesOfPast:
                return tr("too short a past");
            case twin::Missing::Model:
                return tr("no model");
        }
        return {};
    }
};

}  // namespace

QString indicatorName(twin::IndicatorId id) {
    return IndicatorWords::name(id);
}

QString indicatorValue(const twin::IndicatorOutlook& outlook, std::optional<double> value) {
    const QString unit = IndicatorWords::unit(outlook.indicator);
    if (outlook.isProbability || unit.isEmpty()) return percentText(value);
    const bool isVoltage = outlook.indicator == twin::IndicatorId::StDeviation;
    const bool isSigned = isVoltage || outlook.indicator == twin::IndicatorId::RateRising;
    const QString number = numberText(value, isVoltage ? 2 : 0, isSigned);
    return number == unknownNumber() ? number : number + QLatin1Char(' ') + unit;
}

QString reasonText(const twin::Reason& reason) {
    return IndicatorWords::reason(reason);
}

QString missingText(twin::Missing missing) {
    return IndicatorWords::missing(missing);
}

}  // namespace cardiotwin::ui
