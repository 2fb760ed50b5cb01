// SPDX-License-Identifier: GPL-3.0-or-later
// The state of a unit's day: requests entered by hand, requests raised by a patient's acuity, pins,
// deferrals, what has started, what is out of order. Every order answers whether it changed the problem, so
// that nothing is planned again for nothing; only the arrays of the changed patient are rebuilt. Requests are
// never removed, so an older plan's indices stay true. Threads: one at a time; `problem()` is copied to the
// planner.
#pragma once

#include "models/base/result.h"
#include "models/schedule/cost_table.h"
#include "models/schedule/problem.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace cardiotwin::schedule {

struct WardRequest {
    std::string id;
    std::string patient;
    std::string examination;  ///< what is to be done, e.g. "Echo"
    std::string reason;       ///< free text, or the code of the indicator that raised it
    std::string urgency;      ///< id of a class in the cost table
    std::map<std::string, int> uses;
    int duration = 1;
    int release = 0;
    std::vector<std::string> after;
    RequestStatus status = RequestStatus::Waiting;
    std::optional<int> actualStart;
    std::optional<int> pinnedStart;
    bool raisedByAcuity = false;
    bool deferred = false;             ///< by hand: not today
    double weight = 1.0;               ///< from the acuity
    std::optional<int> maximumWait{};  ///< from the acuity
    std::optional<int> askedWait{};    ///< by hand: the longest wait, in slots; tightens the class's
};

/// What a patient's acuity asks for. A level is left only below its own lower mark (hysteresis).
struct AcuityPolicy {
    double reviewFrom = 30.0, reviewUntil = 20.0;
    double urgentFrom = 60.0, urgentUntil = 50.0;
    double smallestChange = 8.0;  ///< points below which weights stay as they are
    std::string cardiologist = "cardiologist";
    std::string echo = "echo";
    std::string reviewUrgency = "soon";
    std::string urgentUrgency = "urgent";
    int reviewSlots = 2;
    int urgentSlots = 3;
};

class WardDay {
public:
    /// ProblemInvalid names a request whose urgency, resource or predecessor does not exist, and what is
    /// wrong with the costs.
    [[nodiscard]] static Result<WardDay> make(CostTable costs, std::vector<WardRequest> requests,
                                              std::string startUtc, AcuityPolicy policy = {});

    [[nodiscard]] const Problem& problem() const { return m_problem; }
    [[nodiscard]] const CostTable& costs() const { return m_costs; }
    /// One per request of the problem, in its order.
    [[nodiscard]] const std::vector<WardRequest>& requests() const { return m_requests; }
    [[nodiscard]] Cents moveCost() const { return m_costs.stability; }
    [[nodiscard]] int now() const { return m_now; }

    /// The twin's word on a patient: raises, tightens or relaxes. `reason` is the indicator that weighed
    /// most.
    bool applyAcuity(const std::string& patient, double score, const std::string& reason);
    /// Nothing waiting may start before `slot`.
    bool setNow(int slot);
    [[nodiscard]] Result<bool> setCosts(const CostTable& costs);

    [[nodiscard]] Result<bool> add(const WardRequest& request);
    [[nodiscard]] Result<bool> pin(const std::string& id, int slot);
    [[nodiscard]] Result<bool> unpin(const std::string& id);
    [[nodiscard]] Result<bool> defer(const std::string& id);
    /// Takes a deferral by hand back.
    [[nodiscard]] Result<bool> admit(const std::string& id);
    [[nodiscard]] Result<bool> start(const std::string& id, int slot);
    [[nodiscard]] Result<bool> finish(const std::string& id, RequestStatus as);
    /// Out of order from `slot` on; what has started there keeps its place. `restore` ends it.
    [[nodiscard]] Result<bool> fail(const std::string& resource, int slot);
    [[nodiscard]] Result<bool> restore(const std::string& resource);

    [[nodiscard]] CostedRequest costed(std::size_t request) const;

private:
    struct PatientState {
        int level = 0;  ///< 0 none, 1 review, 2 urgent
        double weightedScore = 0.0;
    };

    WardDay() = default;
    [[nodiscard]] Result<std::size_t> find(const std::string& id) const;
    [[nodiscard]] Result<void> checkRequest(const WardRequest& request) const;
    [[nodiscard]] int levelFor(double score, int before) const;
    void raise(const std::string& patient, int level, const std::string& reason);
    void weigh(const std::string& patient, double score);
    void append(WardRequest request);
    void rebuild(std::size_t request);
    void rebuildAll();
    void rebuildCapacity();
    [[nodiscard]] std::size_t resourceIndex(const std::string& id) const;

    CostTable m_costs;
    AcuityPolicy m_policy;
    std::vector<WardRequest> m_requests;
    std::map<std::string, PatientState> m_patients;
    std::map<std::string, int> m_failedFrom;
    Problem m_problem;
    int m_now = 0;
};

}  // namespace cardiotwin::schedule
