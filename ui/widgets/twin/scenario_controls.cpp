// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/twin/scenario_controls.h"

#include "ui/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QSignalBlocker>

namespace cardiotwin::ui {
namespace {

constexpr std::array<DialRange, 5> kRanges{{{20.0, 250.0, 1.0, 0, true},
                                            {-50.0, 50.0, 1.0, 0, false},
                                            {-150.0, 200.0, 5.0, 0, false},
                                            {-0.5, 0.5, 0.05, 2, false},
                                            {0.0, 60.0, 1.0, 0, false}}};
constexpr std::array<const char*, 5> kNames{"whatIfRate", "whatIfChange", "whatIfQt", "whatIfSt",
                                            "whatIfEctopy"};

}  // namespace

ScenarioControls::ScenarioControls(QWidget* parent)
    : QWidget(parent),
      m_title(new QLabel(this)),
      m_fibrillation(new QCheckBox(this)),
      m_reset(new QPushButton(this)) {
    setObjectName(QStringLiteral("whatIfControls"));
    m_fibrillation->setObjectName(QStringLiteral("whatIfFibrillation"));
    m_reset->setObjectName(QStringLiteral("whatIfReset"));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(spacing::kSmall);
    grid->setVerticalSpacing(3);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_title, 0, 0, 1, 3);
    for (std::size_t k = 0; k < m_dials.size(); ++k) {
        m_dials[k] = new NumberDial(kNames[k], kRanges[k], *grid, static_cast<int>(k) + 1, this);
        connect(m_dials[k], &NumberDial::edited, this, [this] { Q_EMIT edited(scenario()); });
    }
    grid->addWidget(m_fibrillation, kDials + 1, 0, 1, 2);
    grid->addWidget(m_reset, kDials + 1, 2);
    grid->setRowStretch(kDials + 2, 1);
    connect(m_fibrillation, &QCheckBox::toggled, this, [this] { Q_EMIT edited(scenario()); });
    connect(m_reset, &QPushButton::clicked, this, &ScenarioControls::resetWanted);
    retranslate();
}

twin::WhatIfScenario ScenarioControls::scenario() const {
    twin::WhatIfScenario s;
    s.heartRateBpm = m_dials[kRate]->value();
    s.rateChangePercent = m_dials[kChange]->value().value_or(0.0);
    s.qtChangeMs = m_dials[kQt]->value().value_or(0.0);
    s.stShiftMillivolts = m_dials[kSt]->value().value_or(0.0);
    s.ectopicPerMinute = m_dials[kEctopy]->value().value_or(0.0);
    s.fibrillation = m_fibrillation->isChecked();
    return s;
}

void ScenarioControls::setScenario(const twin::WhatIfScenario& s) {
    m_dials[kRate]->setValue(s.heartRateBpm);
    m_dials[kChange]->setValue(s.rateChangePercent);
    m_dials[kQt]->setValue(s.qtChangeMs);
    m_dials[kSt]->setValue(s.stShiftMillivolts);
    m_dials[kEctopy]->setValue(s.ectopicPerMinute);
    const QSignalBlocker quiet(m_fibrillation);
    m_fibrillation->setChecked(s.fibrillation);
}

void ScenarioControls::retranslate() {
    setAccessibleName(tr("What if"));
    m_title->setText(tr("What if"));
    m_title->setStyleSheet(QStringLiteral("font-weight:600"));
    const QString alone = tr("as fitted");
    m_dials[kRate]->setWords(tr("&Heart rate"), QStringLiteral(" bpm"),
                             tr("Heart rate to simulate; leftmost: as fitted (Alt+H)"), alone);
    m_dials[kChange]->setWords(tr("Rate &change"), QStringLiteral(" %"),
                               tr("Change of the rate as a drug might make it; −30 slows by a third (Alt+C)"),
                               alone);
    m_dials[kQt]->setWords(tr("&QT"), QStringLiteral(" ms"), tr("Longer or shorter QT interval (Alt+Q)"),
                           alone);
    m_dials[kSt]->setWords(tr("&ST"), QStringLiteral(" mV"), tr("Shift of the ST segment (Alt+S)"), alone);
    m_dials[kEctopy]->setWords(tr("&Ectopic beats"), QStringLiteral(" /min"),
                               tr("Ventricular beats a minute (Alt+E)"), alone);
    m_fibrillation->setText(tr("Atrial &fibrillation"));
    m_fibrillation->setAccessibleName(tr("Atrial fibrillation"));
    m_fibrillation->setToolTip(tr("No P waves, irregular intervals (Alt+F)"));
    m_reset->setText(tr("As &now"));
    m_reset->setAccessibleName(tr("As now"));
    m_reset->setToolTip(tr("Back to the heart as it is fitted (Alt+N)"));
}

void ScenarioControls::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

}  // namespace cardiotwin::ui
