// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewmodels/twin/wave_words.h"

#include "ui/viewmodels/live_text.h"

#include <QCoreApplication>

namespace cardiotwin::ui {
namespace {

class WaveWords {
    Q_DECLARE_TR_FUNCTIONS(WaveWords)

public:
    static QString expert(twin::ExpertId id) {
        switch (id) {
            case twin::ExpertId::Persistence:
                return tr("As now");
            case twin::ExpertId::Mean30s:
                return tr("Mean of 30 s");
            case twin::ExpertId::Mean60s:
                return tr("Mean of 60 s");
            case twin::ExpertId::Mean5min:
                return tr("Mean of 5 min");
            case twin::ExpertId::DampedTrend:
                return tr("Damped trend");
            case twin::ExpertId::Blend:
                return tr("Blend");
            case twin::ExpertId::OnlineRidge:
                return tr("Ridge, own");
            case twin::ExpertId::PopulationRidge:
                return tr("Ridge, others");
            case twin::ExpertId::PopulationSvr:
                return tr("SVR, others");
            case twin::ExpertId::PatientSvr:
                return tr("SVR, own");
            case twin::ExpertId::Mean20s:
                return tr("Mean of 20 s");
            case twin::ExpertId::Mean2min:
                return tr("Mean of 2 min");
            case twin::ExpertId::Median60s:
                return tr("Median of 60 s");
            case twin::ExpertId::AdaptedRidge:
                return tr("Ridge, adapted");
        }
        return {};
    }

    static QString wave(twin::TwinWave wave) {
        switch (wave) {
            case twin::TwinWave::P:
                return QStringLiteral("P");
            case twin::TwinWave::Q:
                return QStringLiteral("Q");
            case twin::TwinWave::R:
                return QStringLiteral("R");
            case twin::TwinWave::S:
                return QStringLiteral("S");
            case twin::TwinWave::TRising:
                return tr("T rising");
            case twin::TwinWave::TFalling:
                return tr("T falling");
        }
        return {};
    }

    static QString quantity(twin::WaveQuantity quantity) {
        switch (quantity) {
            case twin::WaveQuantity::Amplitude:
                return tr("amplitude");
            case twin::WaveQuantity::Width:
                return tr("width");
            case twin::WaveQuantity::Time:
                return tr("time");
        }
        return {};
    }

    static QString seconds(double seconds) { return tr("%1 s").arg(numberText(seconds, 0)); }
    static QString minutes(double seconds) { return tr("%1 min").arg(numberText(seconds / 60.0, 0)); }

    static QString moved(const twin::ParameterTrack& p) {
        // In a sentence both halves are the T wave; the table tells which.
        const bool isT = p.wave == twin::TwinWave::TRising || p.wave == twin::TwinWave::TFalling;
        const QString name = isT ? QStringLiteral("T") : wave(p.wave);
        return tr("%1 %2 %3 over %4", "wave, quantity, change, time")
            .arg(name, quantity(p.quantity), quantityText(p.quantity, p.change, true),
                 aheadSpanText(p.changeSeconds));
    }
};

}  // namespace

QString expertName(twin::ExpertId id) {
    return WaveWords::expert(id);
}

QString aheadSpanText(double seconds) {
    return seconds < 60.0 ? WaveWords::seconds(seconds) : WaveWords::minutes(seconds);
}

QString twinWaveName(twin::TwinWave wave) {
    return WaveWords::wave(wave);
}

QString quantityName(twin::WaveQuantity quantity) {
    return WaveWords::quantity(quantity);
}

QString quantityText(twin::WaveQuantity quantity, std::optional<double> value, bool alwaysSigned) {
    const bool isVoltage = quantity == twin::WaveQuantity::Amplitude;
    QString number = numberText(value, isVoltage ? 2 : 0, alwaysSigned);
    if (number == unknownNumber()) return number;
    return number + (isVoltage ? QStringLiteral(" mV") : QStringLiteral(" ms"));
}

QString movedText(const twin::ParameterTrack& parameter) {
    return WaveWords::moved(parameter);
}

}  // namespace cardiotwin::ui
