// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/twin/what_if_panel.h"

#include "ui/viewmodels/live_text.h"
#include "ui/widgets/twin/ecg_strip.h"
#include "ui/widgets/twin/scenario_controls.h"
#include "ui/widgets/twin/scenario_list.h"

#include <QEvent>
#include <QHBoxLayout>

namespace cardiotwin::ui {
namespace {

constexpr int kControlsPx = 316, kScenariosPx = 268;

}  // namespace

WhatIfPanel::WhatIfPanel(TwinViewModel& model, const Appearance& appearance, QWidget* parent)
    : QWidget(parent),
      m_model(model),
      m_appearance(appearance),
      m_controls(new ScenarioControls(this)),
      m_left(new EcgStrip(appearance, this)),
      m_right(new EcgStrip(appearance, this)),
      m_scenarios(new ScenarioList(model.whatIf(), appearance, this)) {
    setObjectName(QStringLiteral("whatIfPanel"));
    setAttribute(Qt::WA_StyledBackground);
    m_left->setObjectName(QStringLiteral("whatIfLeft"));
    m_right->setObjectName(QStringLiteral("whatIfRight"));
    m_controls->setFixedWidth(kControlsPx);
    m_scenarios->setFixedWidth(kScenariosPx);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(spacing::kLarge, spacing::kSmall, spacing::kSmall, spacing::kSmall);
    row->setSpacing(spacing::kSmall);
    row->addWidget(m_controls);
    row->addWidget(m_left, 1);
    row->addWidget(m_right, 1);
    row->addWidget(m_scenarios);
    WhatIfModel& whatIf = model.whatIf();
    connect(m_controls, &ScenarioControls::edited, &whatIf, &WhatIfModel::setScenario);
    connect(m_controls, &ScenarioControls::resetWanted, &whatIf, &WhatIfModel::reset);
    connect(&whatIf, &WhatIfModel::changed, this, &WhatIfPanel::refresh);
    connect(&model, &TwinViewModel::changed, this, &WhatIfPanel::refresh);
    connect(&appearance, &Appearance::changed, this, &WhatIfPanel::dress);
    retranslate();
    dress();
}

void WhatIfPanel::retranslate() {
    setAccessibleName(tr("What if"));
    m_left->setAccessibleName(tr("The patient's strip, or a saved scenario"));
    m_left->setToolTip(tr("What the simulated strip is compared with"));
    m_right->setAccessibleName(tr("Simulated strip"));
    m_right->setToolTip(tr("What this patient's ECG would look like; simulated by the fitted twin"));
    refresh();
}

void WhatIfPanel::refresh() {
    WhatIfModel& whatIf = m_model.whatIf();
    m_controls->setScenario(whatIf.scenario());
    const auto beside = whatIf.beside();
    if (beside) {
        const auto& saved = whatIf.saved()[*beside];
        showSimulated(*m_left, whatIf.stripOfSaved(*beside), QString::fromStdString(saved.name));
    } else {
        const MeasuredStrip& strip = m_model.strip();
        m_left->display(
            {strip.millivolts, strip.hertz, tr("Patient, now"),
             strip.millivolts.empty() ? QString() : m_model.lead() + QStringLiteral(" · ") + strip.rate},
            StripOrigin::Measured, tr("No source"));
    }
    showSimulated(*m_right, whatIf.strip(), scenarioText(whatIf.scenario()));
}

void WhatIfPanel::showSimulated(EcgStrip& view, const twin::SimulatedStrip* strip,
                                const QString& title) const {
    StripPicture picture;
    picture.title = title;
    QString emptyBecause = m_model.whatIf().emptyBecause();
    const auto place = m_model.whatIf().placeOf(m_model.lead().toStdString());
    if (strip != nullptr && place && *place < strip->millivolts.size()) {
        picture.millivolts = strip->millivolts[*place];
        picture.hertz = strip->rate.value;
        picture.figures = m_model.lead() + QStringLiteral(" · ") + numberText(strip->meanHeartRateBpm, 0) +
                          QStringLiteral(" bpm");
    } else if (strip != nullptr) {
        emptyBecause = tr("The heart is not fitted in this lead");
    }
    view.display(std::move(picture), StripOrigin::Simulated, emptyBecause);
}

void WhatIfPanel::dress() {
    const Theme& theme = m_appearance.theme();
    setStyleSheet(QStringLiteral("QWidget#whatIfPanel{background:%1;border:1px solid %2;border-radius:6px}"
                                 "QLabel,QCheckBox,QSlider,QWidget#whatIfControls,QWidget#whatIfScenarios"
                                 "{background:%1}"
                                 "QLabel,QCheckBox{font-size:12px}"
                                 "QDoubleSpinBox,QPushButton,QLineEdit,QComboBox"
                                 "{font-size:12px;min-height:20px;padding:1px 8px}")
                      .arg(theme.panel.name(), theme.line.name()));
    refresh();
}

void WhatIfPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

}  // namespace cardiotwin::ui
