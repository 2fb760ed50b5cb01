// SPDX-License-Identifier: GPL-3.0-or-later
// What the Live page shows at one moment, ready to be drawn: words and numbers, each with what it rests on.
// "---" stands for everything unknown. Threads: a value.
#pragma once

#include "models/base/sample_block.h"
#include "models/base/stream_status.h"

#include <QString>

#include <optional>
#include <vector>

namespace cardiotwin::ui {

/// How far the numbers may be trusted. Dimmed numbers are drawn grey; unknown ones read "---".
enum class Grade { Shown, Dimmed, Unknown };

struct SourceReadings {
    SourceState state = SourceState::Lost;
    SourceKind kind = SourceKind::None;
    LinkPhase phase = LinkPhase::Closed;
    QString word;      ///< LIVE, STALE, NO SIGNAL …
    QString source;    ///< port or file, without its folder
    QString protocol;  ///< with " · unchecked link" where no checksum guards it
    QString rate;      ///< "250 Hz"
    QString lost;      ///< frames lost, refused included
    QString age;       ///< of the newest sample, always shown
    bool ageAlarm = false;
    QString problem;                  ///< the link's last error
    std::vector<LeadState> contacts;  ///< of each lead; empty: not reported
    std::size_t derivedLeads = 0;     ///< the last ones are computed from others
};

struct VitalReadings {
    Grade grade = Grade::Unknown;
    QString heartRate;  ///< whole bpm
    QString basis;      ///< "12-RR · q 0.98"
    QString rhythm;
    QString ectopy;  ///< "0 /min"
    QString st;      ///< "−0.10 mV"
    QString qtc;     ///< "412 ms"
    QString rmssd;   ///< "38 ms"
    std::optional<SampleIndex> lastBeat;
};

struct ForecastReading {
    double horizonSeconds = 0.0;
    QString horizon;   ///< "+10 s"
    QString value;     ///< whole bpm
    QString interval;  ///< "70–76", the 80 % interval
};

struct ContributionReading {
    QString text;    ///< "PVC 6 /min"
    QString points;  ///< "+12"
    double share = 0.0;
};

struct TwinReadings {
    Grade grade = Grade::Unknown;
    std::vector<ForecastReading> forecasts;
    QString withheld;  ///< why there is no forecast; empty when there is one
    QString waveWithheld;
    QString skill;             ///< "+18 %"
    QString error;             ///< "1.9 bpm"
    QString persistenceError;  ///< "2.3 bpm"
    QString waveError;         ///< "0.05 mV", mean over the 2 s of the wave forecast
    QString coverage;          ///< "81 %"
    QString scored;            ///< number of forecasts whose time has come
    QString acuity;            ///< 0–100
    double acuityScore = 0.0;
    std::vector<ContributionReading> contributions;
    QString moved;         ///< "T amplitude −0.18 mV over 4 min"; empty: nothing is tracked
    QString model;         ///< "SVR, fit 12 · trained on 12 min · 12:03:04"
    QString modelFigures;  ///< "C 1, γ 0.1, 240 rows"
    /// Of the wave forecast: "SVR, fit 12 · 12:03:04", and as a sentence.
    QString waveCaption, waveSentence;
};

struct LiveReadings {
    SourceReadings source;
    VitalReadings vitals;
    TwinReadings twin;
};

}  // namespace cardiotwin::ui
