// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewmodels/admin_view_model.h"

#include "ui/viewmodels/schedule_text.h"

#include <algorithm>

namespace cardiotwin::ui {
namespace {

PlanFigures figuresOf(const schedule::PlanSnapshot& snapshot, const schedule::PlanSnapshot& against) {
    PlanFigures figures;
    const auto& requests = snapshot.problem.requests;
    figures.feasible = snapshot.plan.feasible;
    figures.cost = static_cast<double>(snapshot.plan.cost) / 100.0;
    figures.gap = snapshot.plan.gap();
    double wait = 0.0;
    int waiting = 0;
    for (std::size_t r = 0; r < std::min(requests.size(), snapshot.plan.starts.size()); ++r) {
        if (requests[r].status != schedule::RequestStatus::Waiting) continue;
        const auto start = snapshot.plan.starts[r];
        if (start) {
            wait += (*start - requests[r].release) * snapshot.problem.slotMinutes;
            ++waiting;
        } else {
            ++figures.deferred;
        }
        if (r < against.plan.starts.size() && against.plan.starts[r] != start) ++figures.moved;
    }
    figures.meanWaitMinutes = waiting > 0 ? wait / waiting : 0.0;
    return figures;
}

}  // namespace

void AdminViewModel::setTable(const schedule::CostTable& table) {
    const bool follows = !isChanged();
    m_table = table;
    if (follows) m_draft = table;
    m_complaints = schedule::complaintsAbout(m_draft);
    Q_EMIT draftChanged();
}

void AdminViewModel::setCanUndo(bool canUndo) {
    if (canUndo == m_undoable) return;
    m_undoable = canUndo;
    Q_EMIT draftChanged();
}

void AdminViewModel::setVersions(const QVector<CostVersion>& versions) {
    m_versions = versions;
    Q_EMIT versionsChanged();
}

void AdminViewModel::setDraft(const schedule::CostTable& draft) {
    if (draft == m_draft) return;
    m_draft = draft;
    m_complaints = schedule::complaintsAbout(m_draft);
    m_withDraft.reset();  // the old preview is of another table
    Q_EMIT draftChanged();
    Q_EMIT previewChanged();
    if (canApply()) Q_EMIT previewRequested(m_draft);
}

void AdminViewModel::revert() {
    setDraft(schedule::CostTable(m_table));
}

void AdminViewModel::setPlanNow(const schedule::PlanSnapshot& now) {
    m_now = figuresOf(now, now);
    if (!isChanged()) m_withDraft.reset();  // it is the plan in force by now
    Q_EMIT previewChanged();
}

void AdminViewModel::setPreview(const schedule::PlanSnapshot& now, const schedule::PlanSnapshot& withDraft) {
    m_now = figuresOf(now, now);
    m_withDraft.reset();
    if (withDraft.generation > 0) m_withDraft = figuresOf(withDraft, now);
    Q_EMIT previewChanged();
}

QStringList AdminViewModel::complaintTexts() const {
    QStringList texts;
    for (const schedule::CostComplaint& complaint : m_complaints)
        texts << ScheduleText::complaint(m_draft, complaint);
    return texts;
}

bool AdminViewModel::apply(const QString& reason) {
    if (!canApply() || reason.trimmed().isEmpty()) return false;
    const schedule::CostTable applied = m_draft;
    m_table = applied;
    m_undoable = true;
    Q_EMIT applyRequested(applied, reason.trimmed());
    Q_EMIT draftChanged();
    return true;
}

void AdminViewModel::undo() {
    if (!m_undoable) return;
    m_undoable = false;
    Q_EMIT undoRequested();
    Q_EMIT draftChanged();
}

}  // namespace cardiotwin::ui
