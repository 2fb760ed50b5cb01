// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planning_json.h"

#include "app/json_place.h"
#include "app/status_json.h"
#include "models/schedule/solver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <utility>

namespace cardiotwin {
namespace {

using schedule::Cents;
using schedule::kCentsPerUnit;
using schedule::Problem;
using schedule::Request;

constexpr double kDearest = 1e10;  // units; beyond it cents would overflow in sums
constexpr int kMostSlots = 100'000;

Cents readMoney(const JsonPlace& place) {
    const double value = place.number();
    if (value < 0.0 || value > kDearest) {
        place.complain(std::to_string(value) + " is not a cost between 0 and 1e10");
        return 0;
    }
    return std::llround(value * kCentsPerUnit);
}

/// Cost of having waited `wait` slots: linear between knots, the first value before them, the last slope
/// after.
double onCurve(const std::vector<std::pair<double, double>>& knots, double wait) {
    if (knots.size() == 1 || wait <= knots.front().first) return knots.front().second;
    std::size_t k = 1;
    while (k + 1 < knots.size() && wait > knots[k].first)
        ++k;
    const auto [x0, y0] = knots[k - 1];
    const auto [x1, y1] = knots[k];
    return y0 + (y1 - y0) * (wait - x0) / (x1 - x0);
}

void readCurve(const JsonPlace& curve, int slotCount, Request& request) {
    const double weight = curve["weight"].number();
    if (weight < 0.0) curve["weight"].complain("the weight is negative");
    std::vector<std::pair<double, double>> knots;
    const JsonPlace list = curve["knots"];
    for (qsizetype k = 0; k < list.size(); ++k) {
        if (list.at(k).size() != 2) list.at(k).complain("a knot is [slots, cost]");
        knots.emplace_back(list.at(k).at(qsizetype{0}).number(), list.at(k).at(qsizetype{1}).number());
        if (knots.size() > 1 && !(knots.back().first > knots[knots.size() - 2].first)) {
            list.at(k).complain("the knots do not run forward");
        }
    }
    if (knots.empty()) list.complain("a curve needs a knot");
    if (list.complaint()) return;
    for (int slot = 0; slot < slotCount; ++slot) {
        if (slot < request.release) {
            request.costBySlot.push_back(schedule::kForbidden);
            continue;
        }
        const double cost = weight * onCurve(knots, slot - request.release);
        if (!(cost >= 0.0 && cost <= kDearest)) {
            return curve.complain("the cost of slot " + std::to_string(slot) + " is " + std::to_string(cost) +
                                  ", not between 0 and 1e10");
        }
        request.costBySlot.push_back(std::llround(cost * kCentsPerUnit));
    }
}

void readCosts(const JsonPlace& json, int slotCount, Request& request) {
    const JsonPlace bySlot = json["cost_by_slot"];
    const JsonPlace curve = json["curve"];
    if (!curve.isMissing()) {
        if (!bySlot.isMissing()) curve.complain("cost_by_slot and curve exclude each other");
        return readCurve(curve, slotCount, request);
    }
    if (bySlot.size() != slotCount) {
        bySlot.complain(std::to_string(bySlot.size()) + " costs for " + std::to_string(slotCount) + " slots");
        return;
    }
    request.costBySlot.reserve(static_cast<std::size_t>(slotCount));
    for (qsizetype t = 0; t < slotCount; ++t) {
        const JsonPlace cost = bySlot.at(t);
        request.costBySlot.push_back(cost.isMissing() ? schedule::kForbidden : readMoney(cost));
    }
}

schedule::Resource readResource(const JsonPlace& json, int slotCount) {
    schedule::Resource resource;
    resource.id = json["id"].text();
    resource.name = json["name"].textOr(resource.id);
    const JsonPlace capacity = json["capacity"];
    if (!capacity.isArray()) {
        resource.capacity.assign(static_cast<std::size_t>(slotCount), capacity.integer());
        return resource;
    }
    for (qsizetype t = 0; t < capacity.size(); ++t)
        resource.capacity.push_back(capacity.at(t).integer());
    return resource;
}

Request readRequest(const JsonPlace& json, int slotCount,
                    const std::map<std::string, std::size_t>& resources) {
    Request request;
    request.id = json["id"].text();
    request.patient = json["patient"].textOr("");
    request.reason = json["reason"].textOr("");
    const JsonPlace uses = json["uses"];
    for (const QString& id : uses.keys()) {
        const auto resource = resources.find(id.toStdString());
        if (resource == resources.end()) {
            uses.at(id).complain("there is no resource \"" + id.toStdString() + "\"");
            continue;
        }
        request.uses.push_back({resource->second, uses.at(id).integer()});
    }
    request.duration = json["duration"].integer();
    request.release = json["release"].integerOr(0);
    if (request.duration < 1) json["duration"].complain(std::to_string(request.duration) + " slots");
    if (request.release < 0) json["release"].complain(std::to_string(request.release) + " is before the day");
    readCosts(json, slotCount, request);
    if (!json["deferral_cost"].isMissing()) request.deferralCost = readMoney(json["deferral_cost"]);
    request.pinnedStart = json["pinned_start"].optionalInteger();
    request.actualStart = json["actual_start"].optionalInteger();
    request.status = readStatus(json["status"]);
    return request;
}

Result<Problem> readProblem(const JsonPlace& json) {
    Problem problem;
    problem.slotCount = json["slots"].integer();
    problem.slotMinutes = json["slot_minutes"].integerOr(10);
    problem.startUtc = json["start_utc"].textOr("");
    if (problem.slotCount < 1 || problem.slotCount > kMostSlots) {
        json["slots"].complain(std::to_string(problem.slotCount) + " is not between 1 and 100000");
    }
    std::map<std::string, std::size_t> resources;
    for (qsizetype k = 0; !json.complaint() && k < json["resources"].size(); ++k) {
        problem.resources.push_back(readResource(json["resources"].at(k), problem.slotCount));
        resources.emplace(problem.resources.back().id, problem.resources.size() - 1);
    }
    const JsonPlace requests = json["requests"];
    std::map<std::string, std::size_t> known;
    const qsizetype count = requests.size();
    for (qsizetype k = 0; !json.complaint() && k < count; ++k) {
        problem.requests.push_back(readRequest(requests.at(k), problem.slotCount, resources));
        known.emplace(problem.requests.back().id, problem.requests.size() - 1);
    }
    for (qsizetype k = 0; !json.complaint() && k < count; ++k) {
        const JsonPlace after = requests.at(k)["after"];
        for (qsizetype a = 0; !after.isMissing() && a < after.size(); ++a) {
            const auto earlier = known.find(after.at(a).text());
            if (earlier == known.end()) {
                after.at(a).complain("there is no request \"" + after.at(a).text() + "\"");
                continue;
            }
            problem.requests[static_cast<std::size_t>(k)].after.push_back(earlier->second);
        }
    }
    if (json.complaint()) return *json.complaint();
    if (const auto checked = schedule::validate(problem); !checked) {
        Error error = checked.error();
        error.place = json.file() + ": " + error.place;
        return error;
    }
    return problem;
}

std::vector<double> readPrices(const JsonPlace& json) {
    std::vector<double> prices;
    for (qsizetype t = 0; t < json.size(); ++t)
        prices.push_back(json.at(t).number() * kCentsPerUnit);
    return prices;
}

void readStarts(const JsonPlace& json, const std::map<std::string, std::size_t>& requests,
                std::vector<std::optional<int>>& starts, std::vector<std::string>& strange) {
    for (const QString& id : json.keys()) {
        const auto request = requests.find(id.toStdString());
        if (request == requests.end()) {
            strange.push_back("the plan starts an unknown request \"" + id.toStdString() + "\"");
            continue;
        }
        starts[request->second] = json.at(id).optionalInteger();
    }
}

void readPrices(const JsonPlace& json, const Problem& problem, PlanFile& file) {
    file.plan.prices.assign(problem.resources.size(),
                            std::vector<double>(static_cast<std::size_t>(problem.slotCount)));
    if (json.isMissing()) return;
    for (const QString& key : json.keys()) {
        const std::string name = key.toStdString();
        if (name.rfind("patient:", 0) == 0) {
            file.plan.patients.push_back(name.substr(8));
            file.plan.patientPrices.push_back(readPrices(json.at(key)));
            continue;
        }
        bool known = false;
        for (std::size_t r = 0; r < problem.resources.size(); ++r) {
            if (problem.resources[r].id != name) continue;
            file.plan.prices[r] = readPrices(json.at(key));
            known = true;
        }
        if (!known) file.strange.push_back("the plan prices an unknown resource \"" + name + "\"");
    }
}

QJsonObject startsObject(const Problem& problem, const std::vector<std::optional<int>>& starts) {
    QJsonObject object;
    for (std::size_t r = 0; r < problem.requests.size(); ++r) {
        const auto status = problem.requests[r].status;
        if (status == schedule::RequestStatus::Done || status == schedule::RequestStatus::Cancelled) continue;
        object.insert(QString::fromStdString(problem.requests[r].id),
                      starts[r] ? QJsonValue(*starts[r]) : QJsonValue());
    }
    return object;
}

QJsonArray priceArray(const std::vector<double>& prices) {
    QJsonArray array;
    for (const double price : prices)
        array.append(price / kCentsPerUnit);
    return array;
}

}  // namespace

Result<Problem> readProblem(const std::string& path) {
    const auto json = JsonPlace::fromFile(path, ErrorCode::ProblemInvalid);
    if (!json) return json.error();
    return readProblem(*json);
}

Result<Problem> parseProblem(const QByteArray& text, const std::string& name) {
    const auto json = JsonPlace::fromText(text, name, ErrorCode::ProblemInvalid);
    if (!json) return json.error();
    return readProblem(*json);
}

Result<PlanFile> readPlan(const std::string& path, const Problem& problem) {
    const auto opened = JsonPlace::fromFile(path, ErrorCode::PlanInvalid);
    if (!opened) return opened.error();
    const JsonPlace& json = *opened;
    std::map<std::string, std::size_t> requests;
    for (std::size_t r = 0; r < problem.requests.size(); ++r)
        requests.emplace(problem.requests[r].id, r);

    PlanFile file;
    file.plan.starts.resize(problem.requests.size());
    const std::string status = json["status"].text();
    file.plan.feasible = status == "feasible";
    if (status != "feasible" && status != "infeasible")
        json["status"].complain("neither feasible nor infeasible");
    if (file.plan.feasible) {
        file.plan.cost = std::llround(json["cost"].number() * kCentsPerUnit);
        file.plan.lowerBoundCents = json["lower_bound"].number() * kCentsPerUnit;
        if (!json["gap"].isMissing()) file.gap = json["gap"].number();
    }
    readStarts(json["starts"], requests, file.plan.starts, file.strange);
    readPrices(json["prices"], problem, file);
    if (const JsonPlace moves = json["moves"]; !moves.isMissing()) {
        MoveCharge charge;
        charge.perMove = readMoney(moves["cost_per_move"]);
        charge.from.resize(problem.requests.size());
        readStarts(moves["from"], requests, charge.from, file.strange);
        file.moves = std::move(charge);
    }
    if (json.complaint()) return *json.complaint();
    return file;
}

QByteArray planText(const Problem& problem, const schedule::Plan& plan,
                    const std::optional<MoveCharge>& moves) {
    QJsonObject prices;
    const auto anyPrice = [](const std::vector<double>& row) {
        return std::any_of(row.begin(), row.end(), [](double price) { return price > 0.0; });
    };
    for (std::size_t r = 0; r < plan.prices.size(); ++r) {
        prices.insert(QString::fromStdString(problem.resources[r].id), priceArray(plan.prices[r]));
    }
    for (std::size_t p = 0; p < plan.patients.size(); ++p) {
        if (!anyPrice(plan.patientPrices[p])) continue;
        prices.insert(QString::fromStdString("patient:" + plan.patients[p]),
                      priceArray(plan.patientPrices[p]));
    }
    QJsonArray reasons;
    for (const std::string& reason : plan.infeasibleBecause)
        reasons.append(QString::fromStdString(reason));
    QJsonObject object{
        {QStringLiteral("status"), plan.feasible ? QStringLiteral("feasible") : QStringLiteral("infeasible")},
        {QStringLiteral("cost"), QJsonValue()},
        {QStringLiteral("lower_bound"), QJsonValue()},
        {QStringLiteral("gap"), QJsonValue()},
        {QStringLiteral("elapsed_ms"), std::round(plan.elapsedMs * 1000.0) / 1000.0},
        {QStringLiteral("starts"), startsObject(problem, plan.starts)},
        {QStringLiteral("prices"), prices},
        {QStringLiteral("infeasible_because"), reasons}};
    if (plan.feasible) {
        object[QStringLiteral("cost")] = static_cast<double>(plan.cost) / kCentsPerUnit;
        object[QStringLiteral("lower_bound")] =
            std::round(plan.lowerBoundCents * 100.0) / (100.0 * kCentsPerUnit);
        object[QStringLiteral("gap")] = plan.gap();
    }
    if (moves) {
        QJsonArray moved;
        for (std::size_t r = 0; r < problem.requests.size(); ++r) {
            if (!moves->from[r] || plan.starts[r] == moves->from[r]) continue;
            moved.append(QString::fromStdString(problem.requests[r].id));
        }
        object.insert(QStringLiteral("moves"),
                      QJsonObject{{QStringLiteral("cost_per_move"),
                                   static_cast<double>(moves->perMove) / kCentsPerUnit},
                                  {QStringLiteral("from"), startsObject(problem, moves->from)},
                                  {QStringLiteral("moved"), moved}});
    }
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

Result<void> writeFile(const std::string& path, const QByteArray& text) {
    if (path == "-") {
        const auto size = static_cast<std::size_t>(text.size());
        if (std::fwrite(text.constData(), 1, size, stdout) == size && std::fflush(stdout) == 0) return {};
        return Error{ErrorCode::WriteFailed, "standard output", {}};
    }
    QSaveFile file(QString::fromStdString(path));
    // A device such as /dev/stdout cannot be replaced by renaming.
    file.setDirectWriteFallback(true);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit()) {
        return Error{ErrorCode::WriteFailed, path, file.errorString().toStdString()};
    }
    return {};
}

}  // namespace cardiotwin
