// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewmodels/twin/what_if_model.h"

#include "ui/viewmodels/live_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace cardiotwin::ui {
namespace {

class WhatIfText {
    Q_DECLARE_TR_FUNCTIONS(WhatIfText)

public:
    static QString scenario(const twin::WhatIfScenario& s) {
        QStringList parts;
        if (s.heartRateBpm) parts << tr("%1 bpm").arg(numberText(s.heartRateBpm, 0));
        if (s.rateChangePercent != 0.0)
            parts << tr("rate %1 %").arg(numberText(s.rateChangePercent, 0, true));
        if (s.qtChangeMs != 0.0) parts << tr("QT %1 ms").arg(numberText(s.qtChangeMs, 0, true));
        if (s.stShiftMillivolts != 0.0) parts << tr("ST %1 mV").arg(numberText(s.stShiftMillivolts, 2, true));
        if (s.ectopicPerMinute != 0.0) parts << tr("PVC %1 /min").arg(numberText(s.ectopicPerMinute, 0));
        if (s.fibrillation) parts << tr("AF");
        return parts.isEmpty() ? tr("as fitted") : parts.join(QStringLiteral(" · "));
    }
    static QString noHeart() { return tr("The heart is not fitted yet"); }
    static QString unavailable() { return tr("No simulation is available"); }
    static QString waiting() { return tr("Being simulated"); }
};

}  // namespace

void WhatIfModel::setAvailable(bool available) {
    m_available = available;
    order();
}

void WhatIfModel::setHeart(const std::optional<twin::FittedHeart>& heart, double asOfSeconds) {
    const bool cameOrWent = heart.has_value() != m_heart.has_value();
    const bool otherLeads = heart && m_heart && heart->leads != m_heart->leads;
    const bool isDue = std::abs(asOfSeconds - m_orderedAtSeconds) >= kNewHeartEverySeconds;
    if (!cameOrWent && !otherLeads && !(heart && isDue)) return;
    m_heart = heart;
    m_orderedAtSeconds = asOfSeconds;
    if (cameOrWent || otherLeads) m_strips.clear();
    order();
}

void WhatIfModel::setScenario(const twin::WhatIfScenario& scenario) {
    m_scenario = scenario;
    order();
}

bool WhatIfModel::save(const QString& name) {
    const std::string key = name.trimmed().toStdString();
    if (key.empty()) return false;
    const auto same =
        std::find_if(m_saved.begin(), m_saved.end(), [&](const auto& s) { return s.name == key; });
    if (same == m_saved.end() && m_saved.size() >= kMostSaved) return false;
    m_scenario.name = key;
    if (same != m_saved.end()) {
        *same = m_scenario;
    } else {
        m_saved.push_back(m_scenario);
    }
    order();
    return true;
}

void WhatIfModel::load(std::size_t index) {
    if (index < m_saved.size()) setScenario(m_saved[index]);
}

void WhatIfModel::remove(std::size_t index) {
    if (index >= m_saved.size()) return;
    m_saved.erase(m_saved.begin() + static_cast<std::ptrdiff_t>(index));
    if (m_beside == index) m_beside.reset();
    if (m_beside && *m_beside > index) --*m_beside;
    // The strips are in the order of the scenarios: without its scenario a strip would be taken for
    // another's.
    if (m_strips.size() > index + 1)
        m_strips.erase(m_strips.begin() + static_cast<std::ptrdiff_t>(index) + 1);
    order();
}

void WhatIfModel::setBeside(std::optional<std::size_t> index) {
    if (index && *index >= m_saved.size()) index.reset();
    if (index == m_beside) return;
    m_beside = index;
    Q_EMIT changed();
}

void WhatIfModel::order() {
    if (m_heart && m_available) {
        WhatIfOrder order;
        order.number = ++m_number;
        order.heart = *m_heart;
        order.scenarios.push_back(m_scenario);
        order.scenarios.insert(order.scenarios.end(), m_saved.begin(), m_saved.end());
        Q_EMIT ordered(order);
    }
    Q_EMIT changed();
}

void WhatIfModel::take(const WhatIfAnswer& answer) {
    if (answer.number != m_number || !m_heart) return;
    m_strips = answer.strips;
    Q_EMIT changed();
}

const twin::SimulatedStrip* WhatIfModel::strip() const {
    return m_strips.empty() ? nullptr : &m_strips.front();
}

const twin::SimulatedStrip* WhatIfModel::stripOfSaved(std::size_t index) const {
    return index + 1 < m_strips.size() ? &m_strips[index + 1] : nullptr;
}

std::optional<std::size_t> WhatIfModel::placeOf(const std::string& lead) const {
    if (!m_heart) return std::nullopt;
    for (std::size_t place = 0; place < m_heart->leads.size(); ++place) {
        if (m_heart->leads[place].name == lead) return place;
    }
    return std::nullopt;
}

QString WhatIfModel::emptyBecause() const {
    if (strip() != nullptr) return {};
    if (!m_heart) return WhatIfText::noHeart();
    return m_available ? WhatIfText::waiting() : WhatIfText::unavailable();
}

QString scenarioText(const twin::WhatIfScenario& scenario) {
    return WhatIfText::scenario(scenario);
}

}  // namespace cardiotwin::ui
