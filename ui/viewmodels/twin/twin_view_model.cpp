// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewmodels/twin/twin_view_model.h"

#include "ui/viewmodels/live_text.h"

#include <algorithm>

namespace cardiotwin::ui {
namespace {

/// The lead rhythm is usually read from, where there is one.
QString usualLead(const QStringList& leads) {
    for (const auto& name : {QStringLiteral("II"), QStringLiteral("MLII")}) {
        if (leads.contains(name)) return name;
    }
    return leads.value(0);
}

const twin::Advice* adviceUnder(twin::AdviceId id, const std::vector<twin::Advice>& all) {
    const auto found = std::find_if(all.begin(), all.end(), [id](const auto& one) { return one.id == id; });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace

void TwinViewModel::follow(const LiveViewModel& live) {
    const bool mayShow = live.mayShowForecast();
    if (live.twinRevision() == m_revision && mayShow == m_mayShow && live.isAttached() == m_attached) return;
    m_revision = live.twinRevision();
    m_mayShow = mayShow;
    m_attached = live.isAttached();
    m_twin = live.twin();
    takeLeads(live.feed().waves);
    takeStrip(live);
    forgetOldAnswers();
    m_whatIf.setHeart(m_twin.heart, m_twin.asOfSeconds);
    refresh();
}

void TwinViewModel::takeLeads(const WaveStore* waves) {
    m_allLeads.clear();
    if (waves != nullptr) {
        for (const LeadId& lead : waves->leads())
            m_allLeads << QString::fromStdString(lead.name);
    }
    m_leads.clear();
    for (const auto& tracking : m_twin.tracking) {
        if (tracking.lead < static_cast<std::size_t>(m_allLeads.size()))
            m_leads << m_allLeads[static_cast<qsizetype>(tracking.lead)];
    }
    if (m_leads.isEmpty()) m_leads = m_allLeads;
    if (!m_leads.contains(m_lead)) m_lead = usualLead(m_leads);
}

void TwinViewModel::takeStrip(const LiveViewModel& live) {
    m_strip = {};
    const WaveStore* waves = live.feed().waves;
    const qsizetype lead = m_allLeads.indexOf(m_lead);
    if (waves == nullptr || lead < 0) return;
    const auto wanted = framesIn(kStripSeconds, waves->rate());
    WaveStore::Cursor cursor = waves->cursorAtEnd();
    cursor.next = std::max(waves->begin(), waves->end() - wanted);
    const auto leads = static_cast<std::size_t>(m_allLeads.size());
    std::vector<float> all(static_cast<std::size_t>(wanted) * leads);
    const std::size_t frames = waves->read(cursor, all);
    m_strip.hertz = waves->rate().value;
    m_strip.millivolts.reserve(frames);
    for (std::size_t frame = 0; frame < frames; ++frame)
        m_strip.millivolts.push_back(all[frame * leads + static_cast<std::size_t>(lead)]);
    const QString& rate = live.readings().vitals.heartRate;
    m_strip.rate = rate == unknownNumber() ? rate : rate + QStringLiteral(" bpm");
}

void TwinViewModel::chooseLead(const QString& lead) {
    if (!m_leads.contains(lead) || lead == m_lead) return;
    m_lead = lead;
    // The strip follows with the next snapshot; until then nothing stands under a wrong name.
    m_strip = {};
    m_revision = 0;
    refresh();
}

void TwinViewModel::retranslate() {
    refresh();
}

void TwinViewModel::refresh() {
    m_tracking = {};
    for (const auto& tracking : m_twin.tracking) {
        if (m_allLeads.value(static_cast<qsizetype>(tracking.lead)) == m_lead && m_mayShow)
            m_tracking = trackingReadings(tracking);
    }
    m_forecasts = forecastReadings(m_twin, m_mayShow);
    m_indicators = indicatorReadings(m_mayShow ? m_twin.outlook : std::vector<twin::IndicatorOutlook>());
    m_advice = adviceReadings(m_mayShow ? m_twin.advice : std::vector<twin::Advice>());
    Q_EMIT changed();
}

QString TwinViewModel::trackingEmptyBecause() const {
    if (m_tracking.known) return {};
    if (!m_attached) return tr("No source");
    return m_mayShow ? tr("The twin is not fitted yet") : tr("No recent beat to compare");
}

void TwinViewModel::answer(twin::AdviceId id, bool agrees) {
    const twin::Advice* advised = adviceUnder(id, m_twin.advice);
    if (advised == nullptr) return;
    if (const auto given = answerTo(id)) {
        if (*given == agrees) return;
        *given ? --m_agreed : --m_disagreed;
    }
    agrees ? ++m_agreed : ++m_disagreed;
    m_answers[id] = {advised->sinceSeconds, agrees};
    Q_EMIT adviceAnswered(id, agrees);
    Q_EMIT changed();
}

std::optional<bool> TwinViewModel::answerTo(twin::AdviceId id) const {
    const auto found = m_answers.find(id);
    return found == m_answers.end() ? std::nullopt : std::optional(found->second.agrees);
}

void TwinViewModel::forgetOldAnswers() {
    // Advice that ended and holds again is another one and asks anew.
    for (auto it = m_answers.begin(); it != m_answers.end();) {
        const twin::Advice* advised = adviceUnder(it->first, m_twin.advice);
        const bool isSame = advised != nullptr && advised->sinceSeconds == it->second.sinceSeconds;
        it = isSame ? std::next(it) : m_answers.erase(it);
    }
}

void TwinViewModel::setProfile(const twin::PatientProfile& profile) {
    m_profile = profile;
    Q_EMIT profileChanged(profile);
    Q_EMIT changed();
}

}  // namespace cardiotwin::ui
