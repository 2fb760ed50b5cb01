// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/twin/account_column.h"

#include "ui/widgets/trend_plot.h"
#include "ui/widgets/twin/expert_bars.h"
#include "ui/widgets/twin/figure_table.h"
#include "ui/widgets/twin/hour_skill_plot.h"
#include "ui/widgets/twin/reliability_plot.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace cardiotwin::ui {
namespace {

constexpr int kHorizons = 5, kLowestTrendPx = 100, kLowestAccountPx = 116;

}  // namespace

AccountColumn::AccountColumn(TwinViewModel& model, const Appearance& appearance, QWidget* parent)
    : QWidget(parent),
      m_model(model),
      m_trend(new TrendPlot(appearance, this)),
      m_horizons(new FigureTable(appearance, this)),
      m_scores(new FigureTable(appearance, this)),
      m_experts(new ExpertBars(appearance, this)),
      m_reliability(new ReliabilityPlot(appearance, this)),
      m_hours(new HourSkillPlot(appearance, this)) {
    setObjectName(QStringLiteral("twinAccount"));
    build();
    connect(m_horizons, &FigureTable::rowChosen, this, [this](int row) {
        m_scores->setChosen(row);
        refreshAccount();
    });
    connect(m_scores, &FigureTable::rowChosen, this, [this](int row) {
        m_horizons->setChosen(row);
        refreshAccount();
    });
    connect(&model, &TwinViewModel::changed, this, &AccountColumn::refresh);
    retranslate();
}

void AccountColumn::build() {
    m_horizons->setObjectName(QStringLiteral("twinHorizons"));
    m_scores->setObjectName(QStringLiteral("twinScores"));
    m_trend->setObjectName(QStringLiteral("twinTrend"));
    m_trend->setMinimumHeight(kLowestTrendPx);
    for (FigureTable* table : {m_horizons, m_scores}) {
        table->setRowRoom(kHorizons);
        table->setChoosable(true);
    }
    auto* account = new QHBoxLayout;
    account->setSpacing(spacing::kTiny);
    for (QWidget* part : {static_cast<QWidget*>(m_experts), static_cast<QWidget*>(m_reliability),
                          static_cast<QWidget*>(m_hours)}) {
        part->setMinimumHeight(kLowestAccountPx);
        account->addWidget(part, part == m_experts ? 7 : 4);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::kTiny);
    column->addWidget(m_trend, 3);
    column->addWidget(m_horizons);
    column->addWidget(m_scores);
    column->addLayout(account, 4);
}

void AccountColumn::retranslate() {
    m_horizons->setAccessibleName(tr("Forecasts of the heart rate"));
    m_horizons->setToolTip(tr("Choosing a horizon shows its experts below (arrow keys)"));
    m_horizons->setColumns({{tr("ahead"), 1.2, true},
                            {tr("bpm"), 1.0},
                            {tr("80 %"), 1.4},
                            {tr("95 %"), 1.4},
                            {tr("state"), 4.2, true}});
    m_scores->setAccessibleName(tr("Scorecard by horizon"));
    m_scores->setToolTip(
        tr("Errors in bpm over all forecasts that came due; held: how often the interval held; "
           "skill by RMSE over “as now” and over the better simple rule"));
    m_scores->setColumns({{tr("ahead"), 1.2, true},
                          {tr("n"), 0.9},
                          {tr("MAE"), 0.9},
                          {tr("RMSE"), 1.0},
                          {tr("bias"), 0.9},
                          {tr("80 %"), 1.0},
                          {tr("95 %"), 1.0},
                          {tr("as now"), 1.2},
                          {tr("naive"), 1.2}});
    m_scores->setHeading(tr("Scorecard"), tr("error in bpm · held · skill over"));
    refresh();
}

void AccountColumn::refresh() {
    const ForecastReadings& f = m_model.forecasts();
    m_horizons->setHeading(tr("Heart rate ahead"),
                           f.nextBeats.isEmpty() ? QString() : tr("next beats %1").arg(f.nextBeats));
    std::vector<FigureRow> horizons, scores;
    for (const HorizonReading& h : f.horizons)
        horizons.push_back({{h.ahead, h.expected, h.interval80, h.interval95, h.state},
                            h.withheld ? FigureTone::Quiet : FigureTone::Plain});
    for (const ScoreReading& s : f.scores)
        scores.push_back({{s.ahead, s.scored, s.error, s.rootMeanSquare, s.bias, s.held80, s.held95,
                           s.overPersistence, s.overNaive},
                          FigureTone::Plain});
    m_horizons->setEmptyText(tr("No forecast yet"));
    m_scores->setEmptyText(tr("No forecast has come due yet"));
    m_horizons->setRows(std::move(horizons));
    m_scores->setRows(std::move(scores));
    if (m_scores->chosen() < 0) m_scores->setChosen(0);
    if (m_horizons->chosen() < 0) m_horizons->setChosen(m_scores->chosen());
    refreshAccount();
}

void AccountColumn::refreshAccount() {
    const auto& accounts = m_model.forecasts().accounts;
    const int row = m_scores->chosen();
    const AccountReading none;
    const bool isKnown = row >= 0 && row < static_cast<int>(accounts.size());
    const AccountReading& account = isKnown ? accounts[static_cast<std::size_t>(row)] : none;
    std::vector<ExpertBar> bars;
    for (const ExpertReading& expert : account.experts)
        bars.push_back({expert.name, expert.share, expert.rootMeanSquare, expert.weight});
    m_experts->display(std::move(bars), account.ahead);
    m_reliability->display(account.reliability);
    m_hours->display(account.skillByHour);
}

void AccountColumn::showTrend(const LiveViewModel& live) {
    const WaveStore* waves = live.feed().waves;
    if (waves != m_source) {
        m_source = waves;
        m_trend->clear();
    }
    if (waves == nullptr) return;
    m_trend->display(live.trend(), live.twin(), live.mayShowForecast(),
                     secondsAt(waves->end(), waves->rate()));
}

void AccountColumn::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

}  // namespace cardiotwin::ui
