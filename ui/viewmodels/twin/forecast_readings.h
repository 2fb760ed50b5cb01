// SPDX-License-Identifier: GPL-3.0-or-later
// Forecasts of every horizon with their bands, and the account of how they did, in words and numbers. "---"
// stands for everything unknown. Threads: values and pure functions (translations: gui thread).
#pragma once

#include "models/twin/twin_snapshot.h"

#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace cardiotwin::ui {

/// One horizon: what is expected, or why that is withheld.
struct HorizonReading {
    QString ahead;  ///< "10 s"
    QString expected, interval80, interval95;
    QString state;  ///< "shown", or the reason it is withheld
    bool withheld = false;
};

/// How the forecasts of one horizon did.
struct ScoreReading {
    QString ahead, scored, error, rootMeanSquare, bias, held80, held95, overPersistence, overNaive;
    bool isBetter = false;  ///< than the better naive rule
};

struct ExpertReading {
    QString name, rootMeanSquare, share;
    double weight = 0.0;
};

/// What one horizon's forecasts rest on.
struct AccountReading {
    QString ahead;
    std::vector<ExpertReading> experts;
    std::vector<twin::ReliabilityPoint> reliability;
    std::array<std::optional<double>, 24> skillByHour{};
};

struct ForecastReadings {
    std::vector<HorizonReading> horizons;
    std::vector<ScoreReading> scores;
    std::vector<AccountReading> accounts;
    QString withheldSentence;  ///< "The twin withholds its forecast because …"; empty when it does not
    QString nextBeats;         ///< "812 · 806 · 815 ms"; empty: withheld
};

/// `mayShow` false: the forecasts are too old or there is no source; the accounts stay.
[[nodiscard]] ForecastReadings forecastReadings(const twin::TwinSnapshot& twin, bool mayShow);

}  // namespace cardiotwin::ui
