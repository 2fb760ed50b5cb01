// SPDX-License-Identifier: GPL-3.0-or-later
// What the Live page pulls from at each frame: the vessels the pipeline writes into. The pipeline owns them
// and outlives every view-model they are attached to. Threads: the reader's side of each vessel belongs to
// the gui thread.
#pragma once

#include "models/base/mailbox.h"
#include "models/base/sample_block.h"
#include "models/base/stream_status.h"
#include "models/base/wave_store.h"
#include "models/ecg/vitals.h"
#include "models/twin/twin_snapshot.h"

#include <functional>
#include <vector>

namespace cardiotwin::ui {

struct LiveFeed {
    const WaveStore* waves = nullptr;
    Mailbox<ecg::Vitals>* vitals = nullptr;
    Mailbox<twin::TwinSnapshot>* twin = nullptr;
    std::function<StreamStatus()> status;
    double bandLowHz = 0.5;  ///< what the displayed trace was filtered with, printed beside it
    double bandHighHz = 40.0;
    double mainsHz = 50.0;                                ///< 0: no notch
    Mailbox<std::vector<LeadState>>* contacts = nullptr;  ///< of each lead; none or empty: not reported
};

}  // namespace cardiotwin::ui
