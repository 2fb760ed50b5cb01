// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewmodels/twin/forecast_readings.h"

#include "ui/viewmodels/live_text.h"
#include "ui/viewmodels/twin/wave_words.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace cardiotwin::ui {
namespace {

constexpr std::size_t kBeatsShown = 5;
constexpr std::uint64_t kFewestScored = 10;  // below that a share of hits says nothing

class ForecastText {
    Q_DECLARE_TR_FUNCTIONS(ForecastText)

public:
    static QString shown() { return tr("shown"); }
    static QString tooOld() { return tr("prediction unavailable"); }
    static QString sentence(const QString& reason) {
        return tr("The twin withholds its forecast because: %1").arg(reason);
    }
};

QString percent(std::optional<double> fraction, bool isSigned = false) {
    const QString number =
        numberText(fraction ? std::optional(*fraction * 100.0) : std::nullopt, 0, isSigned);
    return number == unknownNumber() ? number : number + QStringLiteral(" %");
}

QString range(const std::optional<twin::Interval>& interval) {
    if (!interval || !std::isfinite(interval->low) || !std::isfinite(interval->high)) return unknownNumber();
    return numberText(interval->low, 0) + QChar(0x2013) + numberText(interval->high, 0);
}

/// Skill by root mean square error; nothing while too little is scored.
std::optional<double> skillOver(const twin::HorizonAccount& account, double rival) {
    if (account.score.scored < kFewestScored || !(rival > 0.0)) return std::nullopt;
    return 1.0 - account.score.rootMeanSquare / rival;
}

const twin::HorizonAccount* accountOf(const twin::TwinSnapshot& twin, double horizonSeconds) {
    for (const auto& account : twin.horizons) {
        if (account.horizonSeconds == horizonSeconds) return &account;
    }
    return nullptr;
}

HorizonReading horizonReading(const twin::HeartRatePrediction& made, const twin::TwinSnapshot& twin,
                              bool mayShow) {
    HorizonReading r;
    r.ahead = aheadSpanText(made.horizonSeconds);
    r.expected = r.interval80 = r.interval95 = unknownNumber();
    const twin::HorizonAccount* account = accountOf(twin, made.horizonSeconds);
    const twin::Withheld reason = account != nullptr ? account->withheld : twin.withheld;
    const bool hasValue = made.bpm && std::isfinite(*made.bpm);
    r.withheld = !mayShow || !hasValue || reason != twin::Withheld::No;
    if (r.withheld) {
        const QString words = withheldText(reason);
        r.state = !mayShow || words.isEmpty() ? ForecastText::tooOld() : words;
        return r;
    }
    r.state = ForecastText::shown();
    r.expected = numberText(made.bpm, 0);
    r.interval80 = range(made.interval80);
    r.interval95 = range(made.interval95);
    return r;
}

ScoreReading scoreReading(const twin::HorizonAccount& account) {
    const twin::Scorecard& score = account.score;
    const bool any = score.scored > 0;
    const auto figure = [any](double value, bool isSigned = false) {
        return any ? numberText(value, 1, isSigned) : unknownNumber();
    };
    const auto held = [&](double fraction) { return any ? percent(fraction) : unknownNumber(); };
    const auto overNaive = skillOver(account, account.betterNaiveError);
    ScoreReading r;
    r.ahead = aheadSpanText(account.horizonSeconds);
    r.scored = QString::number(score.scored);
    r.error = figure(score.meanAbsoluteError);
    r.rootMeanSquare = figure(score.rootMeanSquare);
    r.bias = figure(score.bias, true);
    r.held80 = held(score.coverage80);
    r.held95 = held(score.coverage95);
    r.overPersistence = percent(skillOver(account, account.persistenceRootMeanSquare), true);
    r.overNaive = percent(overNaive, true);
    r.isBetter = overNaive && *overNaive > 0.0;
    return r;
}

AccountReading accountReading(const twin::HorizonAccount& account) {
    AccountReading r;
    r.ahead = aheadSpanText(account.horizonSeconds);
    for (const auto& expert : account.experts) {
        const double weight = std::isfinite(expert.weight) ? std::clamp(expert.weight, 0.0, 1.0) : 0.0;
        const QString error =
            expert.rootMeanSquare > 0.0 ? numberText(expert.rootMeanSquare, 1) : unknownNumber();
        r.experts.push_back({expertName(expert.expert), error, percent(weight), weight});
    }
    r.reliability = account.reliability;
    r.skillByHour = account.skillByHour;
    return r;
}

}  // namespace

ForecastReadings forecastReadings(const twin::TwinSnapshot& twin, bool mayShow) {
    ForecastReadings r;
    for (const auto& made : twin.heartRate)
        r.horizons.push_back(horizonReading(made, twin, mayShow));
    for (const auto& account : twin.horizons) {
        r.scores.push_back(scoreReading(account));
        r.accounts.push_back(accountReading(account));
    }
    const bool noneShown = std::all_of(r.horizons.begin(), r.horizons.end(),
                                       [](const HorizonReading& horizon) { return horizon.withheld; });
    if (noneShown) {
        const QString words = withheldText(twin.withheld);
        r.withheldSentence =
            ForecastText::sentence(!mayShow || words.isEmpty() ? ForecastText::tooOld() : words);
    }
    QStringList beats;
    for (const double rr : twin.comingRrMs) {
        if (static_cast<std::size_t>(beats.size()) < kBeatsShown) beats << numberText(rr, 0);
    }
    if (mayShow && !beats.isEmpty()) r.nextBeats = beats.join(QStringLiteral(" · ")) + QStringLiteral(" ms");
    return r;
}

}  // namespace cardiotwin::ui
