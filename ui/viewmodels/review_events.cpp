// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewmodels/review_events.h"

#include "ui/viewmodels/live_text.h"
#include "ui/viewmodels/review_text.h"

#include <algorithm>

namespace cardiotwin::ui {

void ReviewEvents::clear(Hertz rate) {
    beginResetModel();
    m_rate = rate;
    m_events.clear();
    m_shown.clear();
    endResetModel();
}

void ReviewEvents::add(const ReviewFindings& findings) {
    const std::size_t before = m_events.size();
    for (const ecg::Beat& beat : findings.beats) {
        if (beat.beatClass == ecg::BeatClass::N || beat.beatClass == ecg::BeatClass::Q) continue;
        m_events.push_back({beat.rPeak, beat.rPeak, beat.beatClass, ecg::Rhythm::Normal});
    }
    for (const ecg::RhythmSpan& span : findings.rhythms)
        m_events.push_back({span.start, span.end, std::nullopt, span.rhythm});
    if (m_events.size() == before) return;
    const auto added = m_events.begin() + static_cast<std::ptrdiff_t>(before);
    std::stable_sort(added, m_events.end(), [](const auto& a, const auto& b) { return a.at < b.at; });
    // A rhythm is known later than the beats inside it, so the new events may belong among the old ones.
    std::inplace_merge(m_events.begin(), added, m_events.end(),
                       [](const auto& a, const auto& b) { return a.at < b.at; });
    show();
}

void ReviewEvents::setFilter(EventFilter filter) {
    if (filter == m_filter) return;
    m_filter = filter;
    show();
}

bool ReviewEvents::passes(const ReviewEvent& event) const {
    switch (m_filter) {
        case EventFilter::All:
            return event.beat || event.rhythm != ecg::Rhythm::Normal;
        case EventFilter::Rhythm:
            return !event.beat;
        case EventFilter::Ventricular:
            return event.beat == ecg::BeatClass::V || event.beat == ecg::BeatClass::F;
        case EventFilter::Supraventricular:
            return event.beat == ecg::BeatClass::S;
    }
    return true;
}

void ReviewEvents::show() {
    beginResetModel();
    m_shown.clear();
    for (std::size_t i = 0; i < m_events.size(); ++i) {
        if (passes(m_events[i])) m_shown.push_back(i);
    }
    endResetModel();
}

int ReviewEvents::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant ReviewEvents::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)) return {};
    const ReviewEvent& event = eventAt(index.row());
    const QString time = durationText(secondsAt(event.at, m_rate));
    if (event.beat) return time + QStringLiteral("   ") + beatText(*event.beat);
    const double seconds = secondsAt(event.end, m_rate) - secondsAt(event.at, m_rate);
    return time + QStringLiteral("   ") + rhythmText(event.rhythm) + QStringLiteral(" · ") +
           lengthText(seconds);
}

}  // namespace cardiotwin::ui
