// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/cost_versions.h"

#include <QEvent>
#include <QHeaderView>
#include <QVBoxLayout>

namespace cardiotwin::ui {
namespace {

constexpr int kRowPx = 26, kRowsShown = 3;
enum Column { kWhen, kWho, kReason, kColumns };

}  // namespace

CostVersions::CostVersions(const AdminViewModel& model, const Appearance& appearance, QWidget* parent)
    : QWidget(parent),
      m_model(model),
      m_appearance(appearance),
      m_title(new QLabel(this)),
      m_table(new QTableWidget(0, kColumns, this)) {
    setObjectName(QStringLiteral("adminHistory"));
    m_table->setObjectName(QStringLiteral("adminVersions"));
    m_title->setBuddy(m_table);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(kRowPx);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(kReason, QHeaderView::Stretch);
    m_table->setColumnWidth(kWhen, 140);
    m_table->setColumnWidth(kWho, 110);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Its height does not follow its length: a new entry moves nothing.
    m_table->setFixedHeight((kRowsShown + 1) * kRowPx + spacing::kSmall);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::kTiny);
    column->addWidget(m_title);
    column->addWidget(m_table);
    connect(&model, &AdminViewModel::versionsChanged, this, &CostVersions::refresh);
    connect(&appearance, &Appearance::changed, this, &CostVersions::refresh);
    retranslate();
}

void CostVersions::retranslate() {
    m_title->setText(tr("Changes so far"));
    m_table->setAccessibleName(tr("Changes of the costs so far"));
    m_table->setToolTip(tr("Each change that was applied or taken back, with its reason; newest first"));
    m_table->setHorizontalHeaderLabels({tr("When"), tr("Who"), tr("Reason")});
    refresh();
}

void CostVersions::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void CostVersions::refresh() {
    const auto& versions = m_model.versions();
    m_table->setRowCount(static_cast<int>(versions.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const CostVersion& version = versions[row];
        QString reason = version.reason;
        if (version.takenBack) reason = tr("Taken back: %1").arg(reason);
        if (!version.isReadable) reason = tr("This entry of the history cannot be read.");
        const QString when = version.at.isValid()
                                 ? version.at.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm"))
                                 : QStringLiteral("---");
        const QString texts[] = {when, version.who, reason};
        for (int column = 0; column < kColumns; ++column) {
            auto* cell = new QTableWidgetItem(texts[column]);
            cell->setToolTip(reason);
            if (!version.isReadable) cell->setForeground(m_appearance.theme().alarmHigh);
            m_table->setItem(row, column, cell);
        }
    }
}

}  // namespace cardiotwin::ui
