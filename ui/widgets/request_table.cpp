// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/request_table.h"

#include <QEvent>
#include <QHeaderView>
#include <QSignalBlocker>

namespace cardiotwin::ui {
namespace {

enum Column { kStart, kPatient, kWhat, kUrgency, kWait, kCost, kColumns };

}  // namespace

RequestTable::RequestTable(ScheduleViewModel& model, const Appearance& appearance, QWidget* parent)
    : QTableWidget(0, kColumns, parent), m_model(model), m_appearance(appearance) {
    setObjectName(QStringLiteral("scheduleRequests"));
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(26);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(kWhat, QHeaderView::Stretch);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabKeyNavigation(false);
    constexpr int kWidths[] = {64, 92, 120, 82, 68, 66};
    for (int column = 0; column < kColumns; ++column)
        setColumnWidth(column, kWidths[column]);
    connect(this, &QTableWidget::itemSelectionChanged, this,
            [this] { Q_EMIT requestSelected(selectedRequest()); });
    connect(&model, &ScheduleViewModel::changed, this, &RequestTable::refresh);
    connect(&appearance, &Appearance::changed, this, &RequestTable::refresh);
    retranslate();
    refresh();
}

void RequestTable::retranslate() {
    setAccessibleName(tr("Requests of the day"));
    setToolTip(tr("Requests in the order of their start; choosing one shows it in the lanes"));
    setHorizontalHeaderLabels(
        {tr("Start"), tr("Patient"), tr("Examination"), tr("Urgency"), tr("Wait"), tr("Cost")});
}

void RequestTable::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QTableWidget::changeEvent(event);
}

void RequestTable::fillRow(int row, const RequestLine& line) {
    const Theme& theme = m_appearance.theme();
    QString start = line.start;
    if (line.pinned) start.prepend(QStringLiteral("◆ "));
    QString patient = line.patient;
    if (line.acute) patient.prepend(QStringLiteral("! "));
    const QString texts[] = {start,
                             patient,
                             line.what,
                             line.urgency,
                             line.startSlot ? tr("%1 min").arg(line.waitMinutes) : QStringLiteral("–"),
                             QString::number(line.cost, 'f', 2)};
    QString tip = line.what + QStringLiteral(" · ") + line.patient;
    for (const QString& more : {line.reason, line.why, line.moved}) {
        if (!more.isEmpty()) tip += QStringLiteral("\n") + more;
    }
    for (int column = 0; column < kColumns; ++column) {
        auto* cell = new QTableWidgetItem(texts[column]);
        cell->setToolTip(tip);
        if (column == kWait || column == kCost) cell->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        if (!line.waiting) cell->setForeground(theme.textSecondary);
        if (line.acute && column == kPatient) cell->setForeground(theme.beatS);
        if (line.ofThisPatient) {
            QFont font = cell->font();
            font.setBold(true);
            cell->setFont(font);
        }
        if (!line.moved.isEmpty() && column == kStart) cell->setForeground(theme.forecast);
        setItem(row, column, cell);
    }
    item(row, 0)->setData(Qt::UserRole, line.id);
}

void RequestTable::refresh() {
    const QSignalBlocker quiet(this);
    const QString before = selectedRequest();
    const auto& lines = m_model.lines();
    setRowCount(static_cast<int>(lines.size()));
    for (int row = 0; row < lines.size(); ++row)
        fillRow(row, lines[row]);
    selectRequest(before);
}

QString RequestTable::selectedRequest() const {
    const int row = currentRow();
    const QTableWidgetItem* first = row >= 0 ? item(row, 0) : nullptr;
    return first != nullptr ? first->data(Qt::UserRole).toString() : QString();
}

void RequestTable::selectRequest(const QString& id) {
    if (id == selectedRequest()) return;
    const QSignalBlocker quiet(this);
    for (int row = 0; row < rowCount(); ++row) {
        if (item(row, 0)->data(Qt::UserRole).toString() != id) continue;
        setCurrentCell(row, 0);
        selectRow(row);
        return;
    }
    clearSelection();
    setCurrentCell(-1, -1);
}

}  // namespace cardiotwin::ui
