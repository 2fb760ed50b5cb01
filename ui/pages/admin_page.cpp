// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/admin_page.h"

#include "ui/widgets/cost_tables.h"
#include "ui/widgets/cost_versions.h"
#include "ui/widgets/curve_editor.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <cmath>

namespace cardiotwin::ui {

AdminPage::AdminPage(AdminViewModel& model, const Appearance& appearance, QWidget* parent)
    : QWidget(parent),
      m_model(model),
      m_appearance(appearance),
      m_tables(new CostTables(model, appearance, this)),
      m_curve(new CurveEditor(appearance, this)),
      m_versions(new CostVersions(model, appearance, this)),
      m_stability(new QDoubleSpinBox(this)),
      m_complaints(new QLabel(this)),
      m_title(new QLabel(this)),
      m_stabilityLabel(new QLabel(this)) {
    setObjectName(QStringLiteral("adminPage"));
    m_title->setStyleSheet(QStringLiteral("font-size:18px"));
    m_stability->setObjectName(QStringLiteral("adminStability"));
    m_stability->setRange(0.0, 100'000.0);
    m_stability->setDecimals(2);
    m_stability->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_stability->setAlignment(Qt::AlignRight);
    m_stability->setKeyboardTracking(false);
    m_stabilityLabel->setBuddy(m_stability);
    m_complaints->setObjectName(QStringLiteral("adminComplaints"));
    m_complaints->setWordWrap(true);

    auto* stability = new QHBoxLayout;
    stability->setSpacing(spacing::kSmall);
    stability->addWidget(m_stabilityLabel);
    stability->addWidget(m_stability);
    stability->addStretch(1);
    auto* left = new QVBoxLayout;
    left->setSpacing(spacing::kMedium);
    left->addWidget(m_title);
    left->addWidget(m_tables, 1);
    left->addLayout(stability);
    auto* right = new QVBoxLayout;
    right->setSpacing(spacing::kMedium);
    right->addWidget(m_curve, 1);
    right->addWidget(m_complaints);
    right->addWidget(makePreview());
    right->addWidget(makeActions());
    right->addWidget(m_versions);
    auto* whole = new QHBoxLayout(this);
    whole->setContentsMargins(spacing::kLarge, spacing::kLarge, spacing::kLarge, spacing::kLarge);
    whole->setSpacing(spacing::kLarge);
    whole->addLayout(left, 1);
    whole->addLayout(right, 1);

    connect(m_tables, &CostTables::urgencyChosen, this, &AdminPage::refreshCurve);
    connect(m_curve, &CurveEditor::edited, this, [this](const std::vector<schedule::WaitingKnot>& knots) {
        schedule::CostTable draft = m_model.draft();
        draft.urgencies[m_tables->chosenUrgency()].waiting = knots;
        m_model.setDraft(draft);
    });
    connect(m_stability, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        schedule::CostTable draft = m_model.draft();
        draft.stability = std::llround(value * 100.0);
        m_model.setDraft(draft);
    });
    connect(&model, &AdminViewModel::draftChanged, this, &AdminPage::refresh);
    connect(&model, &AdminViewModel::previewChanged, this, &AdminPage::refreshPreview);
    connect(&appearance, &Appearance::changed, this, &AdminPage::dress);
    dress();
    retranslate();
}

QWidget* AdminPage::makePreview() {
    auto* panel = new QWidget(this);
    panel->setObjectName(QStringLiteral("adminPreview"));
    auto* grid = new QGridLayout(panel);
    grid->setContentsMargins(spacing::kMedium, spacing::kSmall, spacing::kMedium, spacing::kSmall);
    grid->setHorizontalSpacing(spacing::kLarge);
    grid->setVerticalSpacing(spacing::kTiny);
    for (int column = 0; column < 3; ++column) {
        auto* head = new QLabel(panel);
        grid->addWidget(head, 0, column + 1, Qt::AlignRight);
        m_heads[static_cast<std::size_t>(column)] = head;
        grid->setColumnStretch(column + 1, 1);
    }
    for (int row = 0; row < kFigures; ++row) {
        auto* name = new QLabel(panel);
        grid->addWidget(name, row + 1, 0);
        m_names[static_cast<std::size_t>(row)] = name;
        for (int column = 0; column < 3; ++column) {
            auto* figure = new QLabel(panel);
            figure->setObjectName(QStringLiteral("adminFigure%1%2").arg(row).arg(column));
            grid->addWidget(figure, row + 1, column + 1, Qt::AlignRight);
            m_figures[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)] = figure;
        }
    }
    m_preview = panel;
    return panel;
}

QWidget* AdminPage::makeActions() {
    auto* panel = new QWidget(this);
    auto* row = new QHBoxLayout(panel);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::kSmall);
    m_reason = new QLineEdit(panel);
    m_reason->setObjectName(QStringLiteral("adminReason"));
    m_reason->setMaxLength(200);
    const auto button = [&](const char* name) {
        auto* made = new QPushButton(panel);
        made->setObjectName(QString::fromLatin1(name));
        return made;
    };
    m_apply = button("adminApply");
    m_revert = button("adminRevert");
    m_undo = button("adminUndo");
    row->addWidget(m_reason, 1);
    row->addWidget(m_apply);
    row->addWidget(m_revert);
    row->addWidget(m_undo);
    connect(m_reason, &QLineEdit::textChanged, this, &AdminPage::refreshActions);
    connect(m_apply, &QPushButton::clicked, this, [this] {
        if (m_model.apply(m_reason->text())) m_reason->clear();
    });
    connect(m_revert, &QPushButton::clicked, &m_model, &AdminViewModel::revert);
    connect(m_undo, &QPushButton::clicked, &m_model, &AdminViewModel::undo);
    return panel;
}

void AdminPage::retranslate() {
    setAccessibleName(tr("Costs"));
    m_title->setText(tr("Costs"));
    m_stabilityLabel->setText(tr("Moving an announced start"));
    m_stability->setAccessibleName(tr("Cost of moving an announced start"));
    m_stability->setToolTip(
        tr("What it costs to move a request whose start was announced; higher keeps plans calmer"));
    m_complaints->setAccessibleName(tr("What is wrong with the costs"));
    m_complaints->setToolTip(tr("Costs can be applied when nothing is wrong"));
    m_preview->setAccessibleName(tr("Plan now and plan with these costs"));
    m_preview->setToolTip(tr("The plan in force beside the plan these costs would give"));
    const QString heads[] = {tr("Plan now"), tr("With these costs"), tr("Difference")};
    const QString names[] = {tr("Cost"), tr("Gap at most"), tr("Mean wait"), tr("Not today"),
                             tr("Moved requests")};
    for (std::size_t row = 0; row < kFigures; ++row) {
        m_names[row]->setText(names[row]);
        for (std::size_t column = 0; column < m_heads.size(); ++column) {
            m_heads[column]->setText(heads[column]);
            m_figures[row][column]->setAccessibleName(
                tr("%1, %2", "figure, plan").arg(names[row], heads[column]));
        }
    }
    m_reason->setAccessibleName(tr("Reason for the change"));
    m_reason->setPlaceholderText(tr("Reason for the change"));
    m_reason->setToolTip(tr("Kept with the change, so that others can understand it"));
    const auto set = [](QPushButton* button, const QString& text, const QString& tip) {
        button->setText(text);
        button->setAccessibleName(text);
        button->setToolTip(tip);
    };
    set(m_apply, tr("Apply"), tr("Plan with these costs from now on; needs a reason"));
    set(m_revert, tr("Revert"), tr("Back to the costs in force"));
    set(m_undo, tr("Undo"), tr("Take back the change applied last"));
    refresh();
    refreshPreview();
}

void AdminPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void AdminPage::refresh() {
    {
        const QSignalBlocker quiet(m_stability);
        m_stability->setValue(static_cast<double>(m_model.draft().stability) / 100.0);
    }
    const QStringList complaints = m_model.complaintTexts();
    const Theme& theme = m_appearance.theme();
    m_complaints->setText(complaints.isEmpty()
                              ? tr("Nothing is wrong with these costs.")
                              : QStringLiteral("▲ ") + complaints.join(QStringLiteral("\n▲ ")));
    m_complaints->setStyleSheet(
        QStringLiteral("color:%1")
            .arg((complaints.isEmpty() ? theme.textSecondary : theme.alarmHigh).name()));
    refreshCurve();
    refreshActions();
}

void AdminPage::refreshCurve() {
    const schedule::CostTable& draft = m_model.draft();
    const std::size_t chosen = m_tables->chosenUrgency();
    if (chosen >= draft.urgencies.size()) return;
    std::vector<std::size_t> faulty;
    for (const schedule::CostComplaint& complaint : m_model.complaints()) {
        if (complaint.group == 2 && complaint.row == chosen && complaint.knot)
            faulty.push_back(*complaint.knot);
    }
    m_curve->setCurve(draft.urgencies[chosen], draft.slotMinutes, draft.slotCount, faulty);
}

void AdminPage::refreshActions() {
    m_apply->setEnabled(m_model.canApply() && !m_reason->text().trimmed().isEmpty());
    m_reason->setEnabled(m_model.canApply());
    m_revert->setEnabled(m_model.isChanged());
    m_undo->setEnabled(m_model.canUndo());
}

void AdminPage::refreshPreview() {
    const auto& now = m_model.planNow();
    const auto& draft = m_model.planWithDraft();
    const auto show = [&](FigureId id, auto value, auto text) {
        const QString none = QStringLiteral("---");
        const bool both = now && draft && now->feasible && draft->feasible;
        m_figures[id][0]->setText(now && now->feasible ? text(value(*now)) : none);
        m_figures[id][1]->setText(draft && draft->feasible ? text(value(*draft)) : none);
        const double difference = both ? value(*draft) - value(*now) : 0.0;
        m_figures[id][2]->setText(
            both ? (difference > 0.0 ? QStringLiteral("+") : QString()) + text(difference) : none);
    };
    const auto decimals = [](double value) { return QString::number(value, 'f', 2); };
    const auto whole = [](double value) { return QString::number(qRound(value)); };
    show(
        kCost, [](const PlanFigures& f) { return f.cost; }, decimals);
    show(
        kGap, [](const PlanFigures& f) { return f.gap * 100.0; },
        [&](double v) { return tr("%1 %").arg(decimals(v)); });
    show(
        kWait, [](const PlanFigures& f) { return f.meanWaitMinutes; },
        [&](double v) { return tr("%1 min").arg(whole(v)); });
    show(
        kDeferred, [](const PlanFigures& f) { return static_cast<double>(f.deferred); }, whole);
    show(
        kMoved, [](const PlanFigures& f) { return static_cast<double>(f.moved); }, whole);
    m_figures[kMoved][0]->setText(QString());
    m_figures[kMoved][2]->setText(QString());
}

void AdminPage::dress() {
    m_preview->setAttribute(Qt::WA_StyledBackground);
    m_preview->setStyleSheet(QStringLiteral("QWidget#adminPreview,QWidget#adminPreview QLabel{background:%1}")
                                 .arg(m_appearance.theme().panel.name()));
    refresh();
}

}  // namespace cardiotwin::ui
