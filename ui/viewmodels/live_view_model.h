// SPDX-License-Identifier: GPL-3.0-or-later
// Turns what the pipeline publishes into what the Live page shows. `refresh` pulls the newest vitals and twin
// from their mailboxes and computes the state from the age of the newest sample, so nothing can look live
// longer than it is: numbers turn grey when the source is stale and "---" when it is lost. Time is handed in.
// Threads: gui thread only.
#pragma once

#include "models/base/instant.h"
#include "ui/viewmodels/live_feed.h"
#include "ui/viewmodels/live_readings.h"
#include "ui/viewmodels/rate_trend.h"

#include <QCoreApplication>
#include <QTime>

namespace cardiotwin::ui {

class LiveViewModel {
    Q_DECLARE_TR_FUNCTIONS(LiveViewModel)

public:
    LiveViewModel();

    /// Reads from `feed` from now on; everything known of an earlier feed is forgotten.
    void attach(LiveFeed feed);
    void detach();
    [[nodiscard]] bool isAttached() const { return m_feed.waves != nullptr || m_feed.status; }

    /// Pulls what is new and computes the readings as of `now`. Cheap enough for every frame; ten times a
    /// second is what an eye can follow.
    /// `wall` is the time of day at `now`, for "made at"; none: the forecasts do not tell theirs.
    void refresh(Instant now, QTime wall = {});

    [[nodiscard]] const LiveReadings& readings() const { return m_readings; }
    [[nodiscard]] const LiveFeed& feed() const { return m_feed; }
    [[nodiscard]] const StreamStatus& status() const { return m_status; }
    [[nodiscard]] const RateTrend& trend() const { return m_trend; }
    /// The vitals as last published; default-constructed before the first.
    [[nodiscard]] const ecg::Vitals& vitals() const { return m_vitals; }
    /// The twin as last published; default-constructed before the first. `twinRevision` changes with it.
    [[nodiscard]] const twin::TwinSnapshot& twin() const { return m_twin; }
    [[nodiscard]] std::uint64_t twinRevision() const { return m_twinRevision; }
    /// False when the forecasts are too old, withheld, or the source is lost: then none may be drawn.
    [[nodiscard]] bool mayShowForecast() const;
    [[nodiscard]] const std::vector<LeadState>& contacts() const { return m_contacts; }

private:
    void pull();
    [[nodiscard]] double secondsBehind(SampleIndex asOf) const;
    [[nodiscard]] Grade gradeOf(bool known, SampleIndex asOf) const;
    [[nodiscard]] SourceReadings sourceReadings(Instant now) const;
    [[nodiscard]] VitalReadings vitalReadings() const;
    [[nodiscard]] TwinReadings twinReadings() const;
    void addScore(TwinReadings& readings) const;
    void addAcuity(TwinReadings& readings) const;
    void addBasis(TwinReadings& readings) const;
    [[nodiscard]] QString madeAt(SampleIndex newest) const;
    [[nodiscard]] QString trainedOn(const std::string& modelId) const;
    [[nodiscard]] bool areAllLeadsOff() const;

    LiveFeed m_feed;
    StreamStatus m_status;
    ecg::Vitals m_vitals;
    twin::TwinSnapshot m_twin;
    std::vector<LeadState> m_contacts;
    QTime m_wall;
    bool m_hasVitals = false;
    bool m_hasTwin = false;
    std::uint64_t m_twinRevision = 0;
    RateTrend m_trend;
    LiveReadings m_readings;
};

}  // namespace cardiotwin::ui
