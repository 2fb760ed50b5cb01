// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/cost_tables.h"

#include "ui/viewmodels/ward_names.h"

#include <QEvent>
#include <QHeaderView>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace cardiotwin::ui {
namespace {

QString money(schedule::Cents cents) {
    return QString::number(static_cast<double>(cents) / 100.0, 'f', 2);
}

std::optional<double> numberIn(const QString& text) {
    bool isNumber = false;
    // Both decimal signs are typed; a thousands sign is not expected in a table cell.
    const double value =
        QString(text).trimmed().replace(QLatin1Char(','), QLatin1Char('.')).toDouble(&isNumber);
    if (!isNumber || !std::isfinite(value) || std::abs(value) > 1e9) return std::nullopt;
    return value;
}

}  // namespace

CostTables::CostTables(AdminViewModel& model, const Appearance& appearance, QWidget* parent)
    : QWidget(parent),
      m_model(model),
      m_appearance(appearance),
      m_resources(makeTable(QStringLiteral("adminResources"), 5)),
      m_urgencies(makeTable(QStringLiteral("adminUrgencies"), 4)),
      m_resourcesTitle(new QLabel(this)),
      m_urgenciesTitle(new QLabel(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::kSmall);
    for (auto [table, heading] :
         {std::pair(m_resources, m_resourcesTitle), std::pair(m_urgencies, m_urgenciesTitle)}) {
        heading->setBuddy(table);
        heading->setStyleSheet(QStringLiteral("font-size:14px"));
        column->addWidget(heading);
        column->addWidget(table, 1);
    }
    connect(m_resources, &QTableWidget::cellChanged, this, &CostTables::editResource);
    connect(m_urgencies, &QTableWidget::cellChanged, this, &CostTables::editUrgency);
    connect(m_urgencies, &QTableWidget::currentCellChanged, this,
            [this] { Q_EMIT urgencyChosen(chosenUrgency()); });
    connect(&model, &AdminViewModel::draftChanged, this, &CostTables::refresh);
    connect(&appearance, &Appearance::changed, this, &CostTables::refresh);
    retranslate();
}

void CostTables::retranslate() {
    const auto set = [](QTableWidget* table, QLabel* heading, const QString& title,
                        const QStringList& headers, const QStringList& tips) {
        heading->setText(title);
        table->setAccessibleName(title);
        table->setToolTip(tr("Double click or F2 edits a cell"));
        table->setHorizontalHeaderLabels(headers);
        for (int k = 0; k < tips.size(); ++k)
            table->horizontalHeaderItem(k)->setToolTip(tips[k]);
    };
    set(m_resources, m_resourcesTitle, tr("Resources"),
        {tr("Resource"), tr("Units"), tr("Running /slot"), tr("Overtime /slot"), tr("Overtime from")},
        {tr("What is booked"), tr("How many work side by side"), tr("Cost of one unit for one slot"),
         tr("On top of running, in overtime"), tr("First slot that is overtime")});
    set(m_urgencies, m_urgenciesTitle, tr("Urgency classes"),
        {tr("Class"), tr("Longest wait"), tr("Past it /slot"), tr("Not today")},
        {tr("How urgent"), tr("Minutes"), tr("Cost of each slot past the longest wait"),
         tr("Cost of deferral; empty: must be done today")});
    refresh();
}

void CostTables::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

QTableWidget* CostTables::makeTable(const QString& name, int columns) {
    auto* table = new QTableWidget(0, columns, this);
    table->setObjectName(name);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(28);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table->horizontalHeader()->setHighlightSections(false);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->setTabKeyNavigation(false);
    table->setMinimumHeight(96);
    return table;
}

std::size_t CostTables::chosenUrgency() const {
    return static_cast<std::size_t>(std::max(0, m_urgencies->currentRow()));
}

void CostTables::showCell(QTableWidget* table, int row, int column, const QString& text, int group) {
    const auto& complaints = m_model.complaints();
    const bool wrong =
        std::any_of(complaints.begin(), complaints.end(), [&](const schedule::CostComplaint& complaint) {
            return complaint.group == group && complaint.row == static_cast<std::size_t>(row);
        });
    auto* cell = new QTableWidgetItem((wrong && column == 0 ? QStringLiteral("▲ ") : QString()) + text);
    if (column == 0) cell->setFlags(cell->flags() & ~Qt::ItemIsEditable);
    if (column > 0) cell->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    if (wrong) cell->setForeground(m_appearance.theme().alarmHigh);
    table->setItem(row, column, cell);
}

void CostTables::refresh() {
    const QSignalBlocker quietResources(m_resources);
    const QSignalBlocker quietUrgencies(m_urgencies);
    const schedule::CostTable& draft = m_model.draft();
    m_resources->setRowCount(static_cast<int>(draft.resources.size()));
    for (int row = 0; row < m_resources->rowCount(); ++row) {
        const schedule::ResourceCosts& resource = draft.resources[static_cast<std::size_t>(row)];
        const QString cells[] = {wardName(resource.name), QString::number(resource.capacity),
                                 money(resource.runningPerSlot), money(resource.overtimePerSlot),
                                 QString::number(resource.regularUntil)};
        for (int column = 0; column < 5; ++column)
            showCell(m_resources, row, column, cells[column], 1);
    }
    m_urgencies->setRowCount(static_cast<int>(draft.urgencies.size()));
    for (int row = 0; row < m_urgencies->rowCount(); ++row) {
        const schedule::UrgencyClass& urgency = draft.urgencies[static_cast<std::size_t>(row)];
        const QString cells[] = {
            wardName(urgency.name), tr("%1 min").arg(urgency.maximumWait * draft.slotMinutes),
            money(urgency.beyondPerSlot), urgency.deferral ? money(*urgency.deferral) : QStringLiteral("–")};
        for (int column = 0; column < 4; ++column)
            showCell(m_urgencies, row, column, cells[column], 2);
    }
    if (m_urgencies->currentRow() < 0 && m_urgencies->rowCount() > 0) m_urgencies->setCurrentCell(0, 0);
}

void CostTables::editResource(int row, int column) {
    schedule::CostTable draft = m_model.draft();
    schedule::ResourceCosts& resource = draft.resources[static_cast<std::size_t>(row)];
    const auto value = numberIn(m_resources->item(row, column)->text());
    if (!value) return refresh();
    switch (column) {
        case 1:
            resource.capacity = static_cast<int>(std::lround(*value));
            break;
        case 2:
            resource.runningPerSlot = std::llround(*value * 100.0);
            break;
        case 3:
            resource.overtimePerSlot = std::llround(*value * 100.0);
            break;
        case 4:
            resource.regularUntil = static_cast<int>(std::lround(*value));
            break;
        default:
            return;
    }
    m_model.setDraft(draft);
    refresh();
}

void CostTables::editUrgency(int row, int column) {
    schedule::CostTable draft = m_model.draft();
    schedule::UrgencyClass& urgency = draft.urgencies[static_cast<std::size_t>(row)];
    const QString text = m_urgencies->item(row, column)->text().trimmed();
    // "90 min" is what the cell shows, so it is what comes back.
    const auto value = numberIn(text.section(QLatin1Char(' '), 0, 0));
    if (column == 3 && (text.isEmpty() || text == QStringLiteral("–"))) {
        urgency.deferral.reset();
    } else if (!value) {
        return refresh();
    } else if (column == 1) {
        urgency.maximumWait = static_cast<int>(std::lround(*value / std::max(1, draft.slotMinutes)));
    } else if (column == 2) {
        urgency.beyondPerSlot = std::llround(*value * 100.0);
    } else if (column == 3) {
        urgency.deferral = std::llround(*value * 100.0);
    }
    m_model.setDraft(draft);
    refresh();
}

}  // namespace cardiotwin::ui
