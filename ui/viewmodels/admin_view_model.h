// SPDX-License-Identifier: GPL-3.0-or-later
// The cost table while it is being edited: a draft beside the table in force, what is wrong with the draft,
// and two plans side by side, now and with the draft. Applying needs a reason; the last applied change can be
// undone. Threads: gui thread only.
#pragma once

#include "models/schedule/cost_table.h"
#include "models/schedule/plan_snapshot.h"

#include <QDateTime>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QVector>

#include <optional>
#include <vector>

namespace cardiotwin::ui {

/// One plan's figures for the comparison.
struct PlanFigures {
    bool feasible = false;
    double cost = 0.0;
    double gap = 0.0;
    double meanWaitMinutes = 0.0;
    int deferred = 0;
    int moved = 0;  ///< against the plan now
};

/// A change of the costs as it was kept.
struct CostVersion {
    QDateTime at;
    QString who;
    QString reason;
    bool takenBack = false;  ///< the costs of before came back into force
    bool isReadable = true;  ///< false: the history has an entry here that cannot be read
};

class AdminViewModel : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// The table in force. The draft follows unless it has unsaved changes.
    void setTable(const schedule::CostTable& table);
    void setCanUndo(bool canUndo);
    /// The plan in force, to compare with.
    void setPlanNow(const schedule::PlanSnapshot& now);
    void setPreview(const schedule::PlanSnapshot& now, const schedule::PlanSnapshot& withDraft);

    /// The changes kept so far, newest first.
    void setVersions(const QVector<CostVersion>& versions);
    [[nodiscard]] const QVector<CostVersion>& versions() const { return m_versions; }

    [[nodiscard]] const schedule::CostTable& draft() const { return m_draft; }
    void setDraft(const schedule::CostTable& draft);
    void revert();

    [[nodiscard]] bool isChanged() const { return !(m_draft == m_table); }
    [[nodiscard]] bool isSound() const { return m_complaints.empty(); }
    [[nodiscard]] const std::vector<schedule::CostComplaint>& complaints() const { return m_complaints; }
    [[nodiscard]] QStringList complaintTexts() const;
    [[nodiscard]] bool canApply() const { return isChanged() && isSound(); }
    [[nodiscard]] bool canUndo() const { return m_undoable; }
    [[nodiscard]] const std::optional<PlanFigures>& planNow() const { return m_now; }
    [[nodiscard]] const std::optional<PlanFigures>& planWithDraft() const { return m_withDraft; }

    /// False while the draft is unsound, unchanged, or the reason is empty: nothing is sent.
    bool apply(const QString& reason);
    void undo();

Q_SIGNALS:
    void draftChanged();
    void previewChanged();
    void versionsChanged();
    /// The draft is sound and differs: worth a plan beside the present one.
    void previewRequested(const cardiotwin::schedule::CostTable& table);
    void applyRequested(const cardiotwin::schedule::CostTable& table, const QString& reason);
    void undoRequested();

private:
    schedule::CostTable m_table;
    schedule::CostTable m_draft;
    std::vector<schedule::CostComplaint> m_complaints;
    std::optional<PlanFigures> m_now;
    std::optional<PlanFigures> m_withDraft;
    QVector<CostVersion> m_versions;
    bool m_undoable = false;
};

}  // namespace cardiotwin::ui
