// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/twin/outlook_column.h"

#include "ui/widgets/twin/advice_cards.h"
#include "ui/widgets/twin/figure_table.h"
#include "ui/widgets/twin/reasons_panel.h"

#include <QEvent>
#include <QVBoxLayout>

namespace cardiotwin::ui {
namespace {

constexpr int kIndicators = 8;

}  // namespace

OutlookColumn::OutlookColumn(TwinViewModel& model, const Appearance& appearance, QWidget* parent)
    : QWidget(parent),
      m_model(model),
      m_indicators(new FigureTable(appearance, this)),
      m_reasons(new ReasonsPanel(appearance, this)),
      m_advice(new AdviceCards(appearance, this)) {
    setObjectName(QStringLiteral("twinOutlook"));
    m_indicators->setObjectName(QStringLiteral("twinIndicators"));
    m_indicators->setRowRoom(kIndicators);
    m_indicators->setChoosable(true);
    m_indicators->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_reasons->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::kTiny);
    column->addWidget(m_indicators, 3);
    column->addWidget(m_reasons);
    column->addWidget(m_advice, 2);
    connect(m_indicators, &FigureTable::rowChosen, this, &OutlookColumn::refreshReasons);
    connect(m_advice, &AdviceCards::answered, &model, &TwinViewModel::answer);
    connect(&model, &TwinViewModel::changed, this, &OutlookColumn::refresh);
    retranslate();
}

void OutlookColumn::retranslate() {
    m_indicators->setAccessibleName(tr("Indicators now and predicted"));
    m_indicators->setToolTip(
        tr("Value or probability now, over the next 5 and 15 minutes, and the trend of the "
           "last minutes; choosing one shows its reasons (arrow keys)"));
    m_indicators->setColumns({{tr("indicator"), 2.75, true},
                              {tr("now"), 1.62},
                              {tr("5 min"), 1.62},
                              {tr("15 min"), 1.62},
                              {tr("trend"), 0.98}});
    m_indicators->setHeading(tr("Indicators"), tr("now and predicted"));
    m_indicators->setEmptyText(tr("No indicator has been judged yet"));
    refresh();
}

void OutlookColumn::refresh() {
    std::vector<FigureRow> rows;
    for (const IndicatorReading& i : m_model.indicators()) {
        const bool isMissing = !i.missing.isEmpty();
        rows.push_back({{i.name, i.now, i.in5Minutes, i.in15Minutes, i.trend},
                        isMissing ? FigureTone::Quiet : FigureTone::Plain});
    }
    m_indicators->setRows(std::move(rows));
    std::vector<AdviceCard> cards;
    for (const AdviceReading& advice : m_model.advice())
        cards.push_back({advice, m_model.answerTo(advice.id)});
    m_advice->display(std::move(cards), m_model.agreed(), m_model.disagreed());
    refreshReasons();
}

void OutlookColumn::refreshReasons() {
    const int row = m_indicators->chosen();
    const auto& indicators = m_model.indicators();
    if (row < 0 || row >= static_cast<int>(indicators.size())) {
        m_reasons->display({}, {}, {}, {});
        return;
    }
    const IndicatorReading& i = indicators[static_cast<std::size_t>(row)];
    m_reasons->display(i.name, i.reasonsFor, i.reasonsAgainst, i.missing);
}

void OutlookColumn::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

}  // namespace cardiotwin::ui
