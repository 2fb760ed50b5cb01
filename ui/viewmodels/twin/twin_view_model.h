// SPDX-License-Identifier: GPL-3.0-or-later
// What the Twin page shows, drawn from the twin's newest snapshot alone: the beat beside the twin's,
// forecasts and how they did, indicators with reasons, advice and the answers to it, the patient's card, and
// the questions put to the fitted heart. `follow` looks at what the Live page pulled, so that both pages
// always speak of the same moment. Threads: gui thread only.
#pragma once

#include "ui/viewmodels/live_view_model.h"
#include "ui/viewmodels/twin/forecast_readings.h"
#include "ui/viewmodels/twin/outlook_readings.h"
#include "ui/viewmodels/twin/tracking_readings.h"
#include "ui/viewmodels/twin/what_if_model.h"

#include <QObject>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace cardiotwin::ui {

/// The last seconds of one lead as they were measured.
struct MeasuredStrip {
    std::vector<float> millivolts;  ///< NaN where nothing was measured
    double hertz = 0.0;
    QString rate;  ///< "72 bpm"
};

class TwinViewModel : public QObject {
    Q_OBJECT

public:
    static constexpr double kStripSeconds = 10.0;

    using QObject::QObject;

    /// Takes over what `live` shows now, if that is new.
    void follow(const LiveViewModel& live);
    /// Words anew, in the language in force.
    void retranslate();

    [[nodiscard]] const QStringList& leads() const { return m_leads; }
    [[nodiscard]] const QString& lead() const { return m_lead; }
    void chooseLead(const QString& lead);

    [[nodiscard]] const TrackingReadings& tracking() const { return m_tracking; }
    /// Why no beat is shown beside the twin's.
    [[nodiscard]] QString trackingEmptyBecause() const;
    [[nodiscard]] const ForecastReadings& forecasts() const { return m_forecasts; }
    [[nodiscard]] const std::vector<IndicatorReading>& indicators() const { return m_indicators; }
    [[nodiscard]] const std::vector<AdviceReading>& advice() const { return m_advice; }
    [[nodiscard]] const MeasuredStrip& strip() const { return m_strip; }
    [[nodiscard]] WhatIfModel& whatIf() { return m_whatIf; }

    /// Agrees or disagrees with what is advised now under `id`; an answer can be changed.
    void answer(twin::AdviceId id, bool agrees);
    [[nodiscard]] std::optional<bool> answerTo(twin::AdviceId id) const;
    [[nodiscard]] int agreed() const { return m_agreed; }
    [[nodiscard]] int disagreed() const { return m_disagreed; }

    [[nodiscard]] const twin::PatientProfile& profile() const { return m_profile; }
    void setProfile(const twin::PatientProfile& profile);

Q_SIGNALS:
    void changed();
    void adviceAnswered(cardiotwin::twin::AdviceId id, bool agrees);
    void profileChanged(const cardiotwin::twin::PatientProfile& profile);

private:
    void takeLeads(const WaveStore* waves);
    void takeStrip(const LiveViewModel& live);
    void forgetOldAnswers();
    void refresh();

    struct Answer {
        double sinceSeconds = 0.0;  ///< of the advice it answers
        bool agrees = false;
    };
    twin::TwinSnapshot m_twin;
    std::uint64_t m_revision = 0;
    bool m_mayShow = false;
    bool m_attached = false;
    QStringList m_allLeads, m_leads;
    QString m_lead;
    TrackingReadings m_tracking;
    ForecastReadings m_forecasts;
    std::vector<IndicatorReading> m_indicators;
    std::vector<AdviceReading> m_advice;
    MeasuredStrip m_strip;
    WhatIfModel m_whatIf;
    std::map<twin::AdviceId, Answer> m_answers;
    int m_agreed = 0, m_disagreed = 0;
    twin::PatientProfile m_profile;
};

}  // namespace cardiotwin::ui
