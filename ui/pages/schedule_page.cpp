// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/schedule_page.h"

#include "ui/dialogs/request_dialog.h"
#include "ui/widgets/cost_history.h"
#include "ui/widgets/gantt.h"
#include "ui/widgets/plan_kpis.h"
#include "ui/widgets/request_table.h"

#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace cardiotwin::ui {

SchedulePage::SchedulePage(ScheduleViewModel& model, const Appearance& appearance, QWidget* parent)
    : QWidget(parent),
      m_model(model),
      m_appearance(appearance),
      m_gantt(new Gantt(model, appearance, Gantt::Form::Full, this)),
      m_table(new RequestTable(model, appearance, this)),
      m_because(new QLabel(this)) {
    setObjectName(QStringLiteral("schedulePage"));
    m_because->setObjectName(QStringLiteral("scheduleBecause"));
    m_because->setWordWrap(true);

    auto* left = new QVBoxLayout;
    left->setSpacing(spacing::kMedium);
    left->addWidget(m_because);
    left->addWidget(m_gantt, 1);
    left->addWidget(new PlanKpis(model, appearance, this));
    left->addWidget(makeFigures());
    auto* right = new QVBoxLayout;
    right->setSpacing(spacing::kMedium);
    right->addLayout(makeHead());
    right->addWidget(m_table, 1);
    right->addWidget(makeDetail());
    right->addWidget(new CostHistory(model, appearance, this));
    auto* whole = new QHBoxLayout(this);
    whole->setContentsMargins(spacing::kLarge, spacing::kLarge, spacing::kLarge, spacing::kLarge);
    whole->setSpacing(spacing::kLarge);
    whole->addLayout(left, 12);
    whole->addLayout(right, 9);

    connect(m_gantt, &Gantt::selectedChanged, this, &SchedulePage::choose);
    connect(m_table, &RequestTable::requestSelected, this, &SchedulePage::choose);
    connect(&model, &ScheduleViewModel::changed, this, &SchedulePage::refresh);
    connect(&appearance, &Appearance::changed, this, &SchedulePage::dress);
    dress();
    retranslate();
}

QPushButton* SchedulePage::makeButton(const char* name, QWidget* parent) {
    auto* button = new QPushButton(parent);
    button->setObjectName(QLatin1String(name));
    return button;
}

QLayout* SchedulePage::makeHead() {
    m_title = new QLabel(this);
    m_title->setBuddy(m_table);
    m_add = makeButton("scheduleAdd", this);
    m_add->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_N));
    m_undo = makeButton("scheduleUndo", this);
    m_undo->setShortcut(QKeySequence(QKeySequence::Undo));
    m_export = makeButton("scheduleExport", this);
    m_export->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_E));
    connect(m_export, &QPushButton::clicked, this, &SchedulePage::exportPlan);
    connect(m_add, &QPushButton::clicked, this, &SchedulePage::openRequestDialog);
    connect(m_undo, &QPushButton::clicked, this, [this] { m_model.askUndo(); });
    auto* row = new QHBoxLayout;
    row->setSpacing(spacing::kSmall);
    row->addWidget(m_title, 1);
    row->addWidget(m_export);
    row->addWidget(m_undo);
    row->addWidget(m_add);
    return row;
}

void SchedulePage::openRequestDialog() {
    if (!m_model.day()) return;
    auto* dialog = new RequestDialog(m_model, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void SchedulePage::exportPlan() {
    const QString calendar = tr("Calendar (*.ics)");
    QString filter;
    QString path =
        QFileDialog::getSaveFileName(this, tr("Export the plan"), QStringLiteral("plan.csv"),
                                     tr("Table (*.csv)") + QStringLiteral(";;") + calendar, &filter);
    if (path.isEmpty()) return;
    if (filter == calendar && !path.endsWith(QLatin1String(".ics"), Qt::CaseInsensitive))
        path = QFileInfo(path).path() + QLatin1Char('/') + QFileInfo(path).completeBaseName() +
               QStringLiteral(".ics");
    m_model.askExport(path);
}

QWidget* SchedulePage::makeFigures() {
    auto* panel = new QWidget(this);
    panel->setObjectName(QStringLiteral("scheduleFigures"));
    auto* row = new QHBoxLayout(panel);
    row->setContentsMargins(spacing::kMedium, spacing::kSmall, spacing::kMedium, spacing::kSmall);
    row->setSpacing(spacing::kMedium);
    for (std::size_t k = 0; k < kFigures; ++k) {
        auto* column = new QVBoxLayout;
        column->setSpacing(0);
        m_figures[k].caption = new QLabel(panel);
        m_figures[k].value = new QLabel(panel);
        m_figures[k].value->setObjectName(QStringLiteral("scheduleFigure%1").arg(k));
        column->addWidget(m_figures[k].caption);
        column->addWidget(m_figures[k].value);
        row->addLayout(column, 1);
    }
    m_verify = makeButton("scheduleVerify", panel);
    connect(m_verify, &QPushButton::clicked, this, [this] { m_model.askVerify(); });
    row->addWidget(m_verify);
    return panel;
}

QWidget* SchedulePage::makeDetail() {
    auto* panel = new QWidget(this);
    panel->setObjectName(QStringLiteral("scheduleDetail"));
    auto* column = new QVBoxLayout(panel);
    column->setContentsMargins(spacing::kMedium, spacing::kSmall, spacing::kMedium, spacing::kSmall);
    m_detail = new QLabel(panel);
    m_detail->setObjectName(QStringLiteral("scheduleWhy"));
    m_detail->setWordWrap(true);
    m_detail->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_detail->setMinimumHeight(58);
    m_pin = makeButton("schedulePin", panel);
    m_defer = makeButton("scheduleDefer", panel);
    connect(m_pin, &QPushButton::clicked, this, [this] {
        const RequestLine* line = m_model.line(m_gantt->selected());
        if (line == nullptr) return;
        if (line->pinned) {
            m_model.askUnpin(line->id);
        } else if (line->startSlot) {
            m_model.askPin(line->id, *line->startSlot);
        }
    });
    connect(m_defer, &QPushButton::clicked, this, [this] {
        const RequestLine* line = m_model.line(m_gantt->selected());
        if (line == nullptr) return;
        line->deferred ? m_model.askAdmit(line->id) : m_model.askDefer(line->id);
    });
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_pin);
    buttons->addWidget(m_defer);
    buttons->addStretch(1);
    column->addWidget(m_detail, 1);
    column->addLayout(buttons);
    return panel;
}

void SchedulePage::retranslate() {
    setAccessibleName(tr("Schedule"));
    m_because->setAccessibleName(tr("What changed the plan"));
    m_because->setToolTip(tr("What changed the plan last"));
    m_title->setText(tr("Requests"));
    m_detail->setAccessibleName(tr("Why the chosen request is where it is"));
    m_detail->setToolTip(tr("Why the chosen request is where it is"));
    const std::array<std::pair<QString, QString>, kFigures> texts{{
        {tr("Cost"), tr("Sum of what each start costs, deferrals included")},
        {tr("Lower bound"), tr("No plan can cost less; proven by the prices")},
        {tr("Gap"), tr("How far above the best possible plan this one can be at most")},
        {tr("Mean wait"), tr("Mean wait of what has not started")},
        {tr("Not today"), tr("Requests that are deferred")},
        {tr("Moved"), tr("Requests that start elsewhere than in the plan before")},
        {tr("Planned in"), tr("Time the planner took")},
    }};
    for (std::size_t k = 0; k < kFigures; ++k) {
        m_figures[k].caption->setText(texts[k].first);
        m_figures[k].caption->setToolTip(texts[k].second);
        m_figures[k].value->setAccessibleName(texts[k].first);
        m_figures[k].value->setToolTip(texts[k].second);
    }
    const auto set = [](QPushButton* button, const QString& text, const QString& name, const QString& tip) {
        const QKeySequence key = button->shortcut();
        button->setText(text);
        button->setShortcut(key);  // a new text forgets it
        button->setAccessibleName(name);
        button->setToolTip(tip);
    };
    set(m_add, tr("Add a request…"), tr("Add a request"),
        tr("Ask for an examination or resources by hand (Ctrl+N)"));
    set(m_export, tr("Export…"), tr("Export the plan"),
        tr("Save the plan as a table (CSV) or a calendar (iCalendar) (Ctrl+E)"));
    set(m_undo, tr("Undo"), tr("Undo the last order"),
        tr("Take the last request, pin or deferral made by hand back (Ctrl+Z)"));
    set(m_verify, tr("Verify"), tr("Verify the plan"),
        tr("Prove cost, rules and bound again with separate code"));
    m_pin->setToolTip(tr("Keep the request in its slot, or free it again (P)"));
    m_defer->setToolTip(tr("Take the request out of today's plan, or back in (D)"));
    refresh();
}

void SchedulePage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        m_model.retranslate();
        retranslate();
    }
    QWidget::changeEvent(event);
}

void SchedulePage::choose(const QString& id) {
    m_gantt->select(id);
    m_table->selectRequest(id);
    refreshDetail();
}

void SchedulePage::refresh() {
    const bool planned = m_model.hasPlan();
    const bool feasible = planned && m_model.isFeasible();
    const auto number = [](double value, int decimals) { return QString::number(value, 'f', decimals); };
    const QString none = QStringLiteral("---");
    m_figures[kCost].value->setText(feasible ? number(m_model.cost(), 2) : none);
    m_figures[kBound].value->setText(feasible ? number(m_model.lowerBound(), 2) : none);
    m_figures[kGap].value->setText(feasible ? tr("≤ %1 %").arg(number(m_model.gap() * 100.0, 2)) : none);
    m_figures[kWait].value->setText(feasible ? tr("%1 min").arg(qRound(m_model.meanWaitMinutes())) : none);
    m_figures[kDeferred].value->setText(feasible ? QString::number(m_model.deferredCount()) : none);
    m_figures[kMoved].value->setText(planned ? QString::number(m_model.movedCount()) : none);
    m_figures[kTook].value->setText(planned ? tr("%1 ms").arg(qRound(m_model.elapsedMs())) : none);
    m_verify->setEnabled(feasible);
    m_export->setEnabled(feasible);
    m_add->setEnabled(m_model.day().has_value());
    m_undo->setEnabled(m_model.canUndo());
    if (planned && !feasible) {
        m_because->setText(
            tr("No plan keeps all the rules: %1").arg(m_model.infeasibleBecause().join(tr("; "))));
    } else {
        m_because->setText(planned ? m_model.because() : tr("Waiting for the first plan"));
    }
    refreshDetail();
}

void SchedulePage::refreshDetail() {
    const RequestLine* line = m_model.line(m_gantt->selected());
    const bool free = line != nullptr && line->waiting;
    m_pin->setEnabled(free && (line->pinned || line->startSlot));
    m_pin->setText(free && line->pinned ? tr("Unpin") : tr("Pin here"));
    m_defer->setEnabled(free);
    m_defer->setText(free && line->deferred ? tr("Plan for today") : tr("Not today"));
    if (line == nullptr) {
        m_detail->setText(tr("Choose a request to see why it starts when it does."));
        return;
    }
    QString text = QStringLiteral("%1 · %2 · %3").arg(line->what, line->patient, line->start);
    for (const QString& more : {line->reason, line->why, line->moved}) {
        if (!more.isEmpty()) text += QStringLiteral("\n") + more;
    }
    m_detail->setText(text);
}

void SchedulePage::dress() {
    const Theme& theme = m_appearance.theme();
    const QString panel = QStringLiteral("QWidget#%1,QWidget#%1 QLabel{background:%2}");
    for (const char* name : {"scheduleFigures", "scheduleDetail"}) {
        auto* widget = findChild<QWidget*>(QString::fromLatin1(name));
        widget->setAttribute(Qt::WA_StyledBackground);
        widget->setStyleSheet(panel.arg(QString::fromLatin1(name), theme.panel.name()));
    }
    for (const Figure& figure : m_figures) {
        figure.caption->setFont(type::sans(type::kCaption));
        figure.caption->setStyleSheet(
            QStringLiteral("font-size:12px;color:%1").arg(theme.textSecondary.name()));
        figure.value->setStyleSheet(QStringLiteral("font-size:18px"));
    }
    for (QLabel* label : {m_because, m_title})
        label->setStyleSheet(QStringLiteral("font-size:18px"));
    // In line with the head of the list beside it.
    m_because->setMinimumHeight(m_add->sizeHint().height());
    m_detail->setStyleSheet(QStringLiteral("font-size:13px"));
}

}  // namespace cardiotwin::ui
