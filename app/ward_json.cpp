// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ward_json.h"

#include "app/json_place.h"
#include "app/status_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace cardiotwin {
namespace {

using schedule::Cents;
using schedule::kCentsPerUnit;

Cents readMoney(const JsonPlace& place) {
    const double value = place.numberOr(0.0);
    if (!(std::abs(value) <= 1e10)) {
        place.complain("not an amount of money");
        return 0;
    }
    return std::llround(value * kCentsPerUnit);
}

double shown(Cents cents) {
    return static_cast<double>(cents) / kCentsPerUnit;
}

schedule::ResourceCosts readResource(const JsonPlace& json, int slotCount) {
    schedule::ResourceCosts resource;
    resource.id = json["id"].text();
    resource.name = json["name"].textOr(resource.id);
    resource.capacity = json["capacity"].integerOr(1);
    resource.openFrom = json["open_from"].integerOr(0);
    resource.closedFrom = json["closed_from"].integerOr(slotCount);
    resource.regularUntil = json["regular_until"].integerOr(resource.closedFrom);
    resource.runningPerSlot = readMoney(json["running_per_slot"]);
    resource.overtimePerSlot = readMoney(json["overtime_per_slot"]);
    return resource;
}

schedule::UrgencyClass readUrgency(const JsonPlace& json, int slotCount) {
    schedule::UrgencyClass urgency;
    urgency.id = json["id"].text();
    urgency.name = json["name"].textOr(urgency.id);
    const JsonPlace waiting = json["waiting"];
    for (qsizetype k = 0; k < waiting.size(); ++k) {
        const JsonPlace knot = waiting.at(k);
        if (knot.size() != 2) {
            knot.complain("a knot is [slots, cost]");
            continue;
        }
        urgency.waiting.push_back({knot.at(qsizetype{0}).integer(), readMoney(knot.at(qsizetype{1}))});
    }
    urgency.maximumWait = json["maximum_wait"].integerOr(slotCount);
    urgency.beyondPerSlot = readMoney(json["beyond_per_slot"]);
    if (!json["deferral"].isMissing()) urgency.deferral = readMoney(json["deferral"]);
    return urgency;
}

schedule::WardRequest readWardRequest(const JsonPlace& json) {
    schedule::WardRequest request;
    request.id = json["id"].text();
    request.patient = json["patient"].text();
    request.examination = json["examination"].textOr(request.id);
    request.reason = json["reason"].textOr("");
    request.urgency = json["urgency"].text();
    for (const QString& id : json["uses"].keys()) {
        request.uses[id.toStdString()] = json["uses"].at(id).integer();
    }
    request.duration = json["duration"].integer();
    request.release = json["release"].integerOr(0);
    request.status = readStatus(json["status"]);
    request.actualStart = json["actual_start"].optionalInteger();
    request.pinnedStart = json["pinned_start"].optionalInteger();
    const JsonPlace after = json["after"];
    for (qsizetype k = 0; !after.isMissing() && k < after.size(); ++k)
        request.after.push_back(after.at(k).text());
    return request;
}

}  // namespace

Result<schedule::CostTable> readCostTable(const std::string& path) {
    const auto opened = JsonPlace::fromFile(path, ErrorCode::ProblemInvalid);
    if (!opened) return opened.error();
    const JsonPlace& json = *opened;
    schedule::CostTable table;
    table.slotCount = json["slots"].integer();
    table.slotMinutes = json["slot_minutes"].integerOr(10);
    table.stability = readMoney(json["stability"]);
    const JsonPlace resources = json["resources"];
    for (qsizetype k = 0; k < resources.size(); ++k) {
        table.resources.push_back(readResource(resources.at(k), table.slotCount));
    }
    const JsonPlace urgencies = json["urgencies"];
    for (qsizetype k = 0; k < urgencies.size(); ++k) {
        table.urgencies.push_back(readUrgency(urgencies.at(k), table.slotCount));
    }
    if (json.complaint()) return *json.complaint();
    return table;
}

QByteArray costTableText(const schedule::CostTable& table) {
    QJsonArray resources;
    for (const schedule::ResourceCosts& resource : table.resources) {
        resources.append(QJsonObject{{QStringLiteral("id"), QString::fromStdString(resource.id)},
                                     {QStringLiteral("name"), QString::fromStdString(resource.name)},
                                     {QStringLiteral("capacity"), resource.capacity},
                                     {QStringLiteral("open_from"), resource.openFrom},
                                     {QStringLiteral("regular_until"), resource.regularUntil},
                                     {QStringLiteral("closed_from"), resource.closedFrom},
                                     {QStringLiteral("running_per_slot"), shown(resource.runningPerSlot)},
                                     {QStringLiteral("overtime_per_slot"), shown(resource.overtimePerSlot)}});
    }
    QJsonArray urgencies;
    for (const schedule::UrgencyClass& urgency : table.urgencies) {
        QJsonArray waiting;
        for (const schedule::WaitingKnot& knot : urgency.waiting) {
            waiting.append(QJsonArray{knot.waited, shown(knot.cost)});
        }
        urgencies.append(
            QJsonObject{{QStringLiteral("id"), QString::fromStdString(urgency.id)},
                        {QStringLiteral("name"), QString::fromStdString(urgency.name)},
                        {QStringLiteral("waiting"), waiting},
                        {QStringLiteral("maximum_wait"), urgency.maximumWait},
                        {QStringLiteral("beyond_per_slot"), shown(urgency.beyondPerSlot)},
                        {QStringLiteral("deferral"),
                         urgency.deferral ? QJsonValue(shown(*urgency.deferral)) : QJsonValue()}});
    }
    const QJsonObject object{{QStringLiteral("slots"), table.slotCount},
                             {QStringLiteral("slot_minutes"), table.slotMinutes},
                             {QStringLiteral("stability"), shown(table.stability)},
                             {QStringLiteral("resources"), resources},
                             {QStringLiteral("urgencies"), urgencies}};
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

Result<WardFile> readWard(const std::string& path) {
    const auto opened = JsonPlace::fromFile(path, ErrorCode::ProblemInvalid);
    if (!opened) return opened.error();
    const JsonPlace& json = *opened;
    WardFile ward;
    ward.startUtc = json["start_utc"].text();
    ward.now = json["now"].integerOr(0);
    ward.patient = json["patient"].textOr("");
    const JsonPlace requests = json["requests"];
    for (qsizetype k = 0; k < requests.size(); ++k)
        ward.requests.push_back(readWardRequest(requests.at(k)));
    if (json.complaint()) return *json.complaint();
    return ward;
}

}  // namespace cardiotwin
