// SPDX-License-Identifier: GPL-3.0-or-later
// What the Review page is told of a recording, piece by piece as the loader finds it out. Samples are as
// recorded, in millivolts (or counts where the recording has no unit); NaN is missing. Threads: values.
#pragma once

#include "models/base/lead_id.h"
#include "models/base/sample_index.h"
#include "models/ecg/beat.h"
#include "models/ecg/rhythm/rhythm_span.h"
#include "models/signal/min_max_pyramid.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <vector>

namespace cardiotwin::ui {

struct ReviewRecording {
    QString path;
    QString format;
    QString startUtc;  ///< ISO 8601, empty when the recording does not say
    std::vector<LeadId> leads;
    Hertz rate;
    bool calibrated = true;  ///< false: values are counts
    bool simulated = false;
    QStringList notes;         ///< guesses made while opening
    bool isTable = false;      ///< text in columns, whose reading can be corrected
    bool isCorrected = false;  ///< read as its user corrected it
};

/// A stretch of samples around what is on screen.
struct ReviewSamples {
    SampleIndex first;
    std::vector<std::vector<float>> leads;  ///< one row per lead, equally long

    [[nodiscard]] SampleIndex end() const {
        return first + (leads.empty() ? 0 : static_cast<SampleCount>(leads.front().size()));
    }
};

/// The first lead from end to end, as far as it has been read.
struct ReviewOverview {
    std::vector<signal::Extent> columns;  ///< equal parts of [0, end)
    SampleIndex end;
    double fraction = 0.0;  ///< of the recording, by bytes
    bool isComplete = false;
};

/// What the analysis has added since the last time.
struct ReviewFindings {
    std::vector<ecg::Beat> beats;
    std::vector<ecg::RhythmSpan> rhythms;
    std::uint64_t missing = 0;  ///< blank values so far
};

}  // namespace cardiotwin::ui
