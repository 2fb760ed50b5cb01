// SPDX-License-Identifier: GPL-3.0-or-later
// What the Schedule page shows of a plan: lanes, bars, the list of requests with reasons, the figures and
// their history. It keeps the newest snapshot and turns wishes into signals; it plans nothing. Threads: gui
// thread only.
#pragma once

#include "models/schedule/plan_figures.h"
#include "models/schedule/plan_snapshot.h"
#include "models/schedule/ward_day.h"
#include "ui/viewmodels/model_words.h"

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QVector>

#include <optional>

namespace cardiotwin::ui {

/// One request on one lane.
struct PlanBar {
    QString id;
    QString patient;
    QString what;
    int lane = 0;  ///< index of the resource
    int row = 0;   ///< among the units of its lane, stable from plan to plan where possible
    int start = 0;
    int slotCount = 1;
    int colour = 0;  ///< index of the patient's hue
    bool pinned = false;
    bool started = false;
    bool ofThisPatient = false;
    bool acute = false;                ///< raised or tightened by the patient's acuity
    bool moved = false;                ///< against the plan before
    std::optional<int> startedBefore;  ///< of a moved one; empty: it was not in the plan
};

struct PlanLane {
    QString id;
    QString name;
    int rows = 1;
    QVector<double> heat;  ///< price per slot, 0–1 of the day's dearest slot of any resource
    QVector<int> free;     ///< units per slot
};

struct RequestLine {
    QString id;
    QString patient;
    QString what;
    QString urgency;
    QString reason;
    QString start;  ///< time of day, or what became of it
    std::optional<int> startSlot;
    int waitMinutes = 0;
    double cost = 0.0;
    bool waiting = true;
    bool pinned = false;
    bool deferred = false;
    bool ofThisPatient = false;
    bool acute = false;
    QString moved;  ///< "09:20 → 10:00", empty when it stayed
    QString why;    ///< cost by share, and what the slot's prices say
};

struct GapPoint {
    double cost = 0.0;
    double bound = 0.0;
    double gap = 0.0;
};

class ScheduleViewModel : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    void setSnapshot(const schedule::PlanSnapshot& snapshot);
    /// The day behind the plan: names, urgencies, cost shares. Copied.
    void setDay(const schedule::WardDay& day);
    [[nodiscard]] const std::optional<schedule::WardDay>& day() const { return m_day; }
    /// Whose heart is beside the schedule; outlined in all lanes.
    void setThisPatient(const QString& patient);
    void setNow(double slot);
    void setCanUndo(bool canUndo);
    /// Puts every text into the language in force.
    void retranslate() { rebuild(); }

    [[nodiscard]] bool hasPlan() const { return m_snapshot.generation > 0; }
    [[nodiscard]] bool isFeasible() const { return m_snapshot.plan.feasible; }
    [[nodiscard]] QStringList infeasibleBecause() const;
    /// What the day calls the ids in a sentence.
    [[nodiscard]] ModelNames names() const;
    [[nodiscard]] const QVector<PlanLane>& lanes() const { return m_lanes; }
    [[nodiscard]] const QVector<PlanBar>& bars() const { return m_bars; }
    [[nodiscard]] const QVector<RequestLine>& lines() const { return m_lines; }
    [[nodiscard]] const QVector<GapPoint>& history() const { return m_history; }
    [[nodiscard]] int slotCount() const { return m_snapshot.problem.slotCount; }
    [[nodiscard]] int slotMinutes() const { return m_snapshot.problem.slotMinutes; }
    [[nodiscard]] double now() const { return m_now; }
    [[nodiscard]] const QString& thisPatient() const { return m_thisPatient; }
    [[nodiscard]] bool canUndo() const { return m_canUndo; }
    [[nodiscard]] QString timeOf(double slot) const;
    [[nodiscard]] double cost() const;
    [[nodiscard]] double lowerBound() const;
    [[nodiscard]] double gap() const { return isFeasible() ? m_snapshot.plan.gap() : 0.0; }
    [[nodiscard]] double elapsedMs() const { return m_snapshot.plan.elapsedMs; }
    [[nodiscard]] int movedCount() const { return static_cast<int>(m_snapshot.moved.size()); }
    [[nodiscard]] double meanWaitMinutes() const;
    [[nodiscard]] int deferredCount() const;
    /// Use, overtime, waits and fairness; empty while there is no feasible plan of the day shown.
    [[nodiscard]] std::optional<schedule::PlanFigures> figures() const;
    /// The plan for other programs, in the language in force: a table, or a calendar where `path` ends in
    /// ".ics". Empty where there are no figures.
    [[nodiscard]] QByteArray exported(const QString& path) const;
    /// "Changed because Bed 3: atrial fibrillation, acuity 72".
    [[nodiscard]] QString because() const;
    [[nodiscard]] const RequestLine* line(const QString& id) const;
    /// Slots in which a request may start by its own costs.
    [[nodiscard]] QVector<bool> permittedStarts(const QString& id) const;
    /// Change of the request's own cost, in units, when it starts in `slot` instead.
    [[nodiscard]] std::optional<double> costChange(const QString& id, int slot) const;

    void askPin(const QString& id, int slot) { Q_EMIT pinRequested(id, slot); }
    void askUnpin(const QString& id) { Q_EMIT unpinRequested(id); }
    void askDefer(const QString& id) { Q_EMIT deferRequested(id); }
    void askAdmit(const QString& id) { Q_EMIT admitRequested(id); }
    void askVerify() { Q_EMIT verifyRequested(); }
    void askAdd(const schedule::WardRequest& request) { Q_EMIT addRequested(request); }
    void askUndo() { Q_EMIT undoRequested(); }
    void askExport(const QString& path) { Q_EMIT exportRequested(path, exported(path)); }

Q_SIGNALS:
    void changed();
    void nowChanged();
    void pinRequested(const QString& id, int slot);
    void unpinRequested(const QString& id);
    void deferRequested(const QString& id);
    void admitRequested(const QString& id);
    void verifyRequested();
    void addRequested(const cardiotwin::schedule::WardRequest& request);
    void undoRequested();
    void exportRequested(const QString& path, const QByteArray& bytes);

private:
    void rebuild();
    void rebuildLanes();
    void rebuildBars();
    void rebuildLines();
    [[nodiscard]] RequestLine lineOf(std::size_t request) const;
    [[nodiscard]] QString whyOf(std::size_t request) const;
    [[nodiscard]] bool isPlanOfTheDay() const;
    [[nodiscard]] const schedule::WardRequest* wardRequest(std::size_t request) const;
    [[nodiscard]] std::optional<std::size_t> find(const QString& id) const;
    [[nodiscard]] bool isThisPatient(const std::string& patient) const;

    schedule::PlanSnapshot m_snapshot;
    std::optional<schedule::WardDay> m_day;
    QString m_thisPatient;
    double m_now = 0.0;
    bool m_canUndo = false;
    QVector<PlanLane> m_lanes;
    QVector<PlanBar> m_bars;
    QVector<RequestLine> m_lines;
    QVector<GapPoint> m_history;
};

}  // namespace cardiotwin::ui
