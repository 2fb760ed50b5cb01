// SPDX-License-Identifier: GPL-3.0-or-later
// Questions put to the fitted heart: the scenario in hand, the named ones kept beside it, and the strips that
// came back. It simulates nothing itself: a question leaves as an order, the answer to the newest order is
// taken and every older one is dropped. What comes back is simulated and must be marked so wherever it is
// shown. Threads: gui thread only.
#pragma once

#include "models/twin/tracking/what_if.h"

#include <QObject>
#include <QString>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace cardiotwin::ui {

/// One strip per scenario, all of the same heart.
struct WhatIfOrder {
    std::uint64_t number = 0;
    twin::FittedHeart heart;
    std::vector<twin::WhatIfScenario> scenarios;
    double seconds = 10.0;
};

struct WhatIfAnswer {
    std::uint64_t number = 0;
    std::vector<twin::SimulatedStrip> strips;  ///< in the order of the scenarios
};

class WhatIfModel : public QObject {
    Q_OBJECT

public:
    static constexpr std::size_t kMostSaved = 8;
    /// The fit goes on all the time; a strip that was drawn anew with each beat could not be read.
    static constexpr double kNewHeartEverySeconds = 15.0;

    using QObject::QObject;

    /// True when somebody answers orders.
    void setAvailable(bool available);
    /// The heart as fitted at `asOfSeconds` of the recording; empty: not fitted.
    void setHeart(const std::optional<twin::FittedHeart>& heart, double asOfSeconds);

    [[nodiscard]] const twin::WhatIfScenario& scenario() const { return m_scenario; }
    void setScenario(const twin::WhatIfScenario& scenario);
    /// Back to the heart as it is.
    void reset() { setScenario({}); }

    [[nodiscard]] const std::vector<twin::WhatIfScenario>& saved() const { return m_saved; }
    /// Keeps the scenario in hand under `name`, in the place of one of the same name. False without a name or
    /// when there is no place left.
    bool save(const QString& name);
    void load(std::size_t index);
    void remove(std::size_t index);

    /// The saved scenario shown beside; empty: the patient.
    [[nodiscard]] std::optional<std::size_t> beside() const { return m_beside; }
    void setBeside(std::optional<std::size_t> index);

    void take(const WhatIfAnswer& answer);
    /// Of the scenario in hand, or of a saved one; none: nullptr.
    [[nodiscard]] const twin::SimulatedStrip* strip() const;
    [[nodiscard]] const twin::SimulatedStrip* stripOfSaved(std::size_t index) const;
    /// The place of `lead` in the strips; empty: the heart has no such lead.
    [[nodiscard]] std::optional<std::size_t> placeOf(const std::string& lead) const;
    [[nodiscard]] bool hasHeart() const { return m_heart.has_value(); }
    /// Why there is no simulated strip; empty when there is one.
    [[nodiscard]] QString emptyBecause() const;

Q_SIGNALS:
    void ordered(const cardiotwin::ui::WhatIfOrder& order);
    void changed();

private:
    void order();

    std::optional<twin::FittedHeart> m_heart;
    double m_orderedAtSeconds = 0.0;
    twin::WhatIfScenario m_scenario;
    std::vector<twin::WhatIfScenario> m_saved;
    std::optional<std::size_t> m_beside;
    std::vector<twin::SimulatedStrip> m_strips;  // the one in hand, then the saved ones
    std::uint64_t m_number = 0;
    bool m_available = false;
};

/// "110 bpm · QT +30 ms · AF"; "as fitted" when nothing is changed.
[[nodiscard]] QString scenarioText(const twin::WhatIfScenario& scenario);

}  // namespace cardiotwin::ui
