// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewmodels/live_text.h"

#include <QCoreApplication>

#include <cmath>
#include <string_view>

namespace cardiotwin::ui {
namespace {

constexpr std::string_view kMachine = "svr-";

class LiveText {
    Q_DECLARE_TR_FUNCTIONS(LiveText)

public:
    static QString state(SourceState state) {
        switch (state) {
            case SourceState::Live:
                return tr("LIVE");
            case SourceState::Stale:
                return tr("STALE");
            case SourceState::Lost:
                return tr("NO SIGNAL");
            case SourceState::LeadOff:
                return tr("LEAD OFF");
            case SourceState::Paused:
                return tr("PAUSED");
            case SourceState::Replay:
                return tr("REPLAY");
            case SourceState::Simulated:
                return tr("SIMULATED");
        }
        return {};
    }

    static QString phase(LinkPhase phase) {
        switch (phase) {
            case LinkPhase::Closed:
                return tr("not connected");
            case LinkPhase::Opening:
                return tr("opening");
            case LinkPhase::Searching:
                return tr("looking for frames");
            case LinkPhase::Locked:
                return tr("receiving");
            case LinkPhase::Paused:
                return tr("paused");
            case LinkPhase::Lost:
                return tr("link lost, trying again");
            case LinkPhase::Finished:
                return tr("finished");
        }
        return {};
    }

    static QString withheld(twin::Withheld reason) {
        switch (reason) {
            case twin::Withheld::No:
                return {};
            case twin::Withheld::TooFewBeats:
                return tr("collecting beats");
            case twin::Withheld::NotYetFitted:
                return tr("learning this heart");
            case twin::Withheld::PoorSignal:
                return tr("signal too poor");
            case twin::Withheld::AfterGap:
                return tr("waiting after a gap");
            case twin::Withheld::NotBetterThanPersistence:
                return tr("not better than “as now”");
        }
        return {};
    }

    static QString rhythm(ecg::Rhythm rhythm) {
        switch (rhythm) {
            case ecg::Rhythm::Normal:
                return tr("regular");
            case ecg::Rhythm::AtrialFibrillation:
                return tr("atrial fibrillation");
            case ecg::Rhythm::AtrialFlutter:
                return tr("atrial flutter");
            case ecg::Rhythm::SupraventricularTachycardia:
                return tr("SVT");
            case ecg::Rhythm::VentricularTachycardia:
                return tr("VT");
            case ecg::Rhythm::Bigeminy:
                return tr("bigeminy");
            case ecg::Rhythm::Trigeminy:
                return tr("trigeminy");
            case ecg::Rhythm::Bradycardia:
                return tr("bradycardia");
            case ecg::Rhythm::SinusTachycardia:
                return tr("tachycardia");
            case ecg::Rhythm::Pause:
                return tr("pause");
            case ecg::Rhythm::Asystole:
                return tr("asystole");
            case ecg::Rhythm::Noise:
                return tr("too noisy");
        }
        return {};
    }

    static QString indicator(twin::IndicatorId id, const QString& value) {
        switch (id) {
            case twin::IndicatorId::Tachycardia:
                return tr("fast rate, %1 bpm").arg(value);
            case twin::IndicatorId::Bradycardia:
                return tr("slow rate, %1 bpm").arg(value);
            case twin::IndicatorId::AtrialFibrillation:
                return tr("AF probability %1").arg(value);
            case twin::IndicatorId::VentricularEctopy:
                return tr("PVC %1 /min").arg(value);
            case twin::IndicatorId::StDeviation:
                return tr("ST %1 mV").arg(value);
            case twin::IndicatorId::QtcProlongation:
                return tr("QTc %1 ms").arg(value);
            case twin::IndicatorId::RateRising:
                return tr("rate forecast %1 bpm").arg(value);
            case twin::IndicatorId::SignalLost:
                return tr("signal lost");
            case twin::IndicatorId::VentricularRun:
                return tr("run of PVCs, probability %1").arg(value);
            case twin::IndicatorId::Pause:
                return tr("pause, probability %1").arg(value);
            case twin::IndicatorId::Deterioration:
                return tr("getting worse, probability %1").arg(value);
        }
        return {};
    }

    static QString notMeasurable(twin::IndicatorId id) {
        switch (id) {
            case twin::IndicatorId::Tachycardia:
            case twin::IndicatorId::Bradycardia:
                return tr("rate not measurable");
            case twin::IndicatorId::AtrialFibrillation:
                return tr("AF not measurable");
            case twin::IndicatorId::VentricularEctopy:
                return tr("PVC not measurable");
            case twin::IndicatorId::StDeviation:
                return tr("ST not measurable");
            case twin::IndicatorId::QtcProlongation:
                return tr("QTc not measurable");
            case twin::IndicatorId::RateRising:
                return tr("no rate forecast");
            case twin::IndicatorId::SignalLost:
                return tr("signal lost");
            case twin::IndicatorId::VentricularRun:
                return tr("PVC run not measurable");
            case twin::IndicatorId::Pause:
                return tr("pause not measurable");
            case twin::IndicatorId::Deterioration:
                return tr("course not measurable");
        }
        return {};
    }

    static QString model(const std::string& id) {
        if (id == "experts") return tr("simple rules");
        if (id == "mean-beat") return tr("mean beat");
        if (isTrained(id)) return tr("SVR, fit %1").arg(QString::fromStdString(id.substr(kMachine.size())));
        return QString::fromStdString(id);
    }

    static int decimals(twin::IndicatorId id) {
        using enum twin::IndicatorId;
        return id == AtrialFibrillation || id == VentricularRun || id == Pause || id == Deterioration ||
                       id == StDeviation
                   ? 2
                   : 0;
    }
    static bool isSigned(twin::IndicatorId id) {
        return id == twin::IndicatorId::StDeviation || id == twin::IndicatorId::RateRising;
    }
};

}  // namespace

QString unknownNumber() {
    return QStringLiteral("---");
}

QString numberText(std::optional<double> value, int decimals, bool alwaysSigned) {
    if (!value || !std::isfinite(*value)) return unknownNumber();
    QString digits = QString::number(std::abs(*value), 'f', decimals);
    // A value that rounds to nothing has no sign: "−0" would be read as a direction.
    const bool isZero = digits.toDouble() == 0.0;
    if (*value < 0 && !isZero) return QChar(0x2212) + digits;
    if (alwaysSigned && !isZero) return QLatin1Char('+') + digits;
    return digits;
}

QString stateWord(SourceState state) {
    return LiveText::state(state);
}

QString phaseText(LinkPhase phase) {
    return LiveText::phase(phase);
}

QString withheldText(twin::Withheld reason) {
    return LiveText::withheld(reason);
}

QString rhythmText(ecg::Rhythm rhythm) {
    return LiveText::rhythm(rhythm);
}

QString modelName(const std::string& id) {
    return LiveText::model(id);
}

bool isTrained(const std::string& id) {
    return id.rfind(kMachine, 0) == 0;
}

QString contributionText(const twin::Contribution& contribution) {
    const auto id = contribution.indicator;
    if (!contribution.value || !std::isfinite(*contribution.value)) return LiveText::notMeasurable(id);
    return LiveText::indicator(
        id, numberText(contribution.value, LiveText::decimals(id), LiveText::isSigned(id)));
}

}  // namespace cardiotwin::ui
