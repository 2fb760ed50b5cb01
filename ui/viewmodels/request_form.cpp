// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewmodels/request_form.h"

#include "ui/viewmodels/ward_names.h"

#include <algorithm>

namespace cardiotwin::ui {
namespace {

bool isBlank(const std::string& text) {
    return QString::fromStdString(text).trimmed().isEmpty();
}

}  // namespace

std::vector<ExaminationKind> RequestForm::examinations(const schedule::WardDay& day) {
    std::vector<ExaminationKind> kinds;
    for (const schedule::WardRequest& request : day.requests()) {
        const bool known = std::any_of(kinds.begin(), kinds.end(), [&](const ExaminationKind& kind) {
            return kind.name == request.examination;
        });
        if (known || request.raisedByAcuity || request.examination.empty()) continue;
        kinds.push_back({request.examination, request.urgency, request.uses, request.duration});
    }
    return kinds;
}

std::vector<std::string> RequestForm::patients(const schedule::WardDay& day, const std::string& first) {
    std::vector<std::string> patients;
    const auto add = [&patients](const std::string& patient) {
        if (patient.empty() || std::find(patients.begin(), patients.end(), patient) != patients.end()) return;
        patients.push_back(patient);
    };
    add(first);
    for (const schedule::WardRequest& request : day.requests())
        add(request.patient);
    return patients;
}

std::string RequestForm::freshId(const schedule::WardDay& day) {
    for (int number = 1;; ++number) {
        std::string id = "hand-" + std::to_string(number);
        const auto& requests = day.requests();
        if (std::none_of(requests.begin(), requests.end(),
                         [&](const schedule::WardRequest& request) { return request.id == id; }))
            return id;
    }
}

bool RequestForm::canStart(const schedule::WardDay& day, const schedule::WardRequest& request) {
    schedule::CostedRequest costed;
    const schedule::CostTable& costs = day.costs();
    for (std::size_t r = 0; r < costs.resources.size(); ++r) {
        const auto use = request.uses.find(costs.resources[r].id);
        if (use != request.uses.end()) costed.uses.push_back({r, use->second});
    }
    costed.duration = request.duration;
    costed.release = std::max(request.release, day.now());
    const auto columns = schedule::costsBySlot(costs, costed);
    return std::any_of(columns.begin(), columns.end(),
                       [](schedule::Cents cost) { return cost != schedule::kForbidden; });
}

QString RequestForm::complaint(const schedule::WardDay& day, const schedule::WardRequest& request) {
    if (isBlank(request.patient)) return tr("Say which patient it is for.");
    if (isBlank(request.examination)) return tr("Say what is to be done.");
    if (request.uses.empty()) return tr("Choose at least one resource.");
    for (const schedule::ResourceCosts& resource : day.costs().resources) {
        const auto use = request.uses.find(resource.id);
        if (use == request.uses.end() || use->second <= resource.capacity) continue;
        return tr("There are only %1 of %2.").arg(resource.capacity).arg(wardName(resource.name));
    }
    if (isBlank(request.reason)) return tr("Give the reason; it is shown beside the plan.");
    if (!canStart(day, request))
        return tr("It cannot end while its resources are open: begin earlier or make it shorter.");
    return {};
}

}  // namespace cardiotwin::ui
