// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/twin/scenario_list.h"

#include "ui/viewmodels/live_text.h"
#include "ui/widgets/twin/figure_table.h"

#include <QEvent>
#include <QGridLayout>
#include <QSignalBlocker>

namespace cardiotwin::ui {
namespace {

constexpr int kRowsShown = 4;

}  // namespace

ScenarioList::ScenarioList(WhatIfModel& model, const Appearance& appearance, QWidget* parent)
    : QWidget(parent),
      m_model(model),
      m_table(new FigureTable(appearance, this)),
      m_name(new QLineEdit(this)),
      m_save(new QPushButton(this)),
      m_remove(new QPushButton(this)),
      m_beside(new QComboBox(this)) {
    setObjectName(QStringLiteral("whatIfScenarios"));
    m_table->setObjectName(QStringLiteral("whatIfSaved"));
    m_name->setObjectName(QStringLiteral("whatIfName"));
    m_save->setObjectName(QStringLiteral("whatIfSave"));
    m_remove->setObjectName(QStringLiteral("whatIfRemove"));
    m_beside->setObjectName(QStringLiteral("whatIfBeside"));
    m_table->setChoosable(true);
    m_table->setRowRoom(kRowsShown);
    m_table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_name->setMaxLength(40);
    m_beside->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(spacing::kTiny);
    grid->addWidget(m_table, 0, 0, 1, 2);
    grid->addWidget(m_name, 1, 0);
    grid->addWidget(m_save, 1, 1);
    grid->addWidget(m_beside, 2, 0);
    grid->addWidget(m_remove, 2, 1);
    grid->setColumnStretch(0, 1);
    connect(m_table, &FigureTable::rowChosen, this,
            [this](int row) { m_model.load(static_cast<std::size_t>(row)); });
    const auto save = [this] {
        if (m_model.save(m_name->text())) m_name->clear();
    };
    connect(m_name, &QLineEdit::returnPressed, this, save);
    connect(m_name, &QLineEdit::textChanged, this, &ScenarioList::refresh);
    connect(m_save, &QPushButton::clicked, this, save);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        if (m_table->chosen() >= 0) m_model.remove(static_cast<std::size_t>(m_table->chosen()));
    });
    connect(m_beside, &QComboBox::activated, this, [this](int index) {
        m_model.setBeside(index > 0 ? std::optional(static_cast<std::size_t>(index - 1)) : std::nullopt);
    });
    connect(&model, &WhatIfModel::changed, this, &ScenarioList::refresh);
    retranslate();
}

void ScenarioList::retranslate() {
    m_table->setAccessibleName(tr("Saved scenarios"));
    m_table->setToolTip(tr("Choosing one takes it up again (arrow keys)"));
    m_table->setColumns({{tr("name"), 3.0, true}, {tr("changes"), 4.0, true}, {tr("rate"), 1.6}});
    m_table->setEmptyText(tr("Name what is set and save it, to compare it with another"));
    m_name->setPlaceholderText(tr("Name of the scenario"));
    m_name->setAccessibleName(tr("Name of the scenario"));
    m_name->setToolTip(tr("Under which what is set is kept; the same name replaces (Enter)"));
    const auto set = [](QPushButton* button, const QString& text, const QString& name, const QString& tip) {
        button->setText(text);
        button->setAccessibleName(name);
        button->setToolTip(tip);
    };
    set(m_save, tr("Sa&ve"), tr("Save the scenario"), tr("Keep what is set under this name (Alt+V)"));
    set(m_remove, tr("&Remove"), tr("Remove the scenario"), tr("Remove the chosen scenario (Alt+R)"));
    m_beside->setAccessibleName(tr("Shown at the left"));
    m_beside->setToolTip(tr("What the simulated strip is compared with (arrow keys)"));
    refresh();
}

void ScenarioList::refresh() {
    std::vector<FigureRow> rows;
    for (std::size_t k = 0; k < m_model.saved().size(); ++k) {
        const auto& saved = m_model.saved()[k];
        const auto* strip = m_model.stripOfSaved(k);
        const QString rate = strip == nullptr ? unknownNumber() : numberText(strip->meanHeartRateBpm, 0);
        rows.push_back({{QString::fromStdString(saved.name), scenarioText(saved), rate}, FigureTone::Plain});
    }
    const int chosen = m_table->chosen();
    m_table->setRows(std::move(rows));
    m_table->setChosen(chosen);
    m_table->setHeading(tr("Scenarios"),
                        tr("%1 of %2").arg(m_model.saved().size()).arg(WhatIfModel::kMostSaved));
    m_save->setEnabled(!m_name->text().trimmed().isEmpty());
    m_remove->setEnabled(m_table->chosen() >= 0);
    refreshBeside();
}

void ScenarioList::refreshBeside() {
    QStringList wanted{tr("Beside: the patient")};
    for (const auto& saved : m_model.saved())
        wanted << tr("Beside: %1").arg(QString::fromStdString(saved.name));
    QStringList shown;
    for (int k = 0; k < m_beside->count(); ++k)
        shown << m_beside->itemText(k);
    const QSignalBlocker quiet(m_beside);
    // Filled anew only when it must be: an open list would close under the hand.
    if (shown != wanted) {
        m_beside->clear();
        m_beside->addItems(wanted);
    }
    m_beside->setCurrentIndex(m_model.beside() ? static_cast<int>(*m_model.beside()) + 1 : 0);
}

void ScenarioList::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

}  // namespace cardiotwin::ui
