// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewmodels/schedule_view_model.h"

#include "models/schedule/plan_export.h"
#include "ui/viewmodels/schedule_text.h"
#include "ui/viewmodels/ward_names.h"

#include <QDateTime>

#include <algorithm>
#include <map>
#include <set>

namespace cardiotwin::ui {
namespace {

using schedule::kCentsPerUnit;
using schedule::Request;
using schedule::RequestStatus;

constexpr int kHistory = 120;
constexpr int kPatientColours = 8;
const std::vector<schedule::WardRequest> kNoRequests;

bool isShown(const Request& request) {
    return request.status == RequestStatus::Waiting || request.status == RequestStatus::Started;
}

/// The lowest row of a lane that is free all along [start, end).
int freeRow(const QVector<PlanBar>& bars, int lane, int start, int end) {
    for (int row = 0;; ++row) {
        const bool taken = std::any_of(bars.begin(), bars.end(), [&](const PlanBar& bar) {
            return bar.lane == lane && bar.row == row && bar.start < end && start < bar.start + bar.slotCount;
        });
        if (!taken) return row;
    }
}

}  // namespace

void ScheduleViewModel::setSnapshot(const schedule::PlanSnapshot& snapshot) {
    if (snapshot.generation < m_snapshot.generation) return;  // a late plan never replaces a newer one
    m_snapshot = snapshot;
    if (hasPlan() && isFeasible()) {
        m_history.append({cost(), lowerBound(), gap()});
        if (m_history.size() > kHistory) m_history.removeFirst();
    }
    rebuild();
}

void ScheduleViewModel::setDay(const schedule::WardDay& day) {
    m_day = day;
    rebuild();
}

void ScheduleViewModel::setThisPatient(const QString& patient) {
    if (patient == m_thisPatient) return;
    m_thisPatient = patient;
    rebuild();
}

void ScheduleViewModel::setNow(double slot) {
    m_now = slot;
    Q_EMIT nowChanged();
}

void ScheduleViewModel::setCanUndo(bool canUndo) {
    m_canUndo = canUndo;
    Q_EMIT changed();
}

void ScheduleViewModel::rebuild() {
    rebuildLanes();
    rebuildBars();
    rebuildLines();
    Q_EMIT changed();
}

const schedule::WardRequest* ScheduleViewModel::wardRequest(std::size_t request) const {
    if (!m_day || request >= m_day->requests().size()) return nullptr;
    const schedule::WardRequest& found = m_day->requests()[request];
    return found.id == m_snapshot.problem.requests[request].id ? &found : nullptr;
}

bool ScheduleViewModel::isThisPatient(const std::string& patient) const {
    return !patient.empty() && patient == m_thisPatient.toStdString();
}

void ScheduleViewModel::rebuildLanes() {
    m_lanes.clear();
    double dearest = 0.0;
    for (const auto& prices : m_snapshot.plan.prices) {
        for (const double price : prices)
            dearest = std::max(dearest, price);
    }
    const auto& resources = m_snapshot.problem.resources;
    for (std::size_t r = 0; r < resources.size(); ++r) {
        PlanLane lane;
        lane.id = QString::fromStdString(resources[r].id);
        lane.name = wardName(resources[r].name);
        lane.free = QVector<int>(resources[r].capacity.begin(), resources[r].capacity.end());
        lane.rows = std::max(1, *std::max_element(lane.free.begin(), lane.free.end()));
        if (r < m_snapshot.plan.prices.size() && dearest > 0.0) {
            for (const double price : m_snapshot.plan.prices[r])
                lane.heat.append(price / dearest);
        }
        m_lanes.append(std::move(lane));
    }
}

void ScheduleViewModel::rebuildBars() {
    m_bars.clear();
    const auto& requests = m_snapshot.problem.requests;
    std::map<std::string, int> colours;
    std::vector<std::size_t> order;
    for (std::size_t r = 0; r < requests.size(); ++r) {
        colours.try_emplace(requests[r].patient, static_cast<int>(colours.size()) % kPatientColours);
        if (isShown(requests[r]) && r < m_snapshot.plan.starts.size() && m_snapshot.plan.starts[r])
            order.push_back(r);
    }
    // Earlier starts first, then the older request: rows change only where the plan does.
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return *m_snapshot.plan.starts[a] < *m_snapshot.plan.starts[b];
    });
    for (const std::size_t r : order) {
        const schedule::WardRequest* ward = wardRequest(r);
        PlanBar bar;
        bar.id = QString::fromStdString(requests[r].id);
        bar.patient = patientName(requests[r].patient);
        bar.what = ward != nullptr ? ScheduleText::examination(*ward) : bar.id;
        bar.start = *m_snapshot.plan.starts[r];
        bar.slotCount = requests[r].duration;
        bar.colour = colours[requests[r].patient];
        bar.pinned = requests[r].pinnedStart.has_value();
        bar.started = requests[r].status == RequestStatus::Started;
        bar.ofThisPatient = isThisPatient(requests[r].patient);
        bar.acute = ward != nullptr && (ward->raisedByAcuity || ward->weight > 1.0);
        for (const schedule::MovedRequest& moved : m_snapshot.moved) {
            if (moved.request != r) continue;
            bar.moved = true;
            bar.startedBefore = moved.before;
        }
        for (const schedule::ResourceUse& use : requests[r].uses) {
            for (int unit = 0; unit < use.amount; ++unit) {
                bar.lane = static_cast<int>(use.resource);
                bar.row = freeRow(m_bars, bar.lane, bar.start, bar.start + bar.slotCount);
                m_bars.append(bar);
                PlanLane& lane = m_lanes[bar.lane];
                lane.rows = std::max(lane.rows, bar.row + 1);
            }
        }
    }
}

void ScheduleViewModel::rebuildLines() {
    m_lines.clear();
    for (std::size_t r = 0; r < m_snapshot.problem.requests.size(); ++r) {
        if (isShown(m_snapshot.problem.requests[r])) m_lines.append(lineOf(r));
    }
    std::stable_sort(m_lines.begin(), m_lines.end(), [](const RequestLine& a, const RequestLine& b) {
        return a.startSlot.value_or(1 << 20) < b.startSlot.value_or(1 << 20);
    });
}

RequestLine ScheduleViewModel::lineOf(std::size_t r) const {
    const Request& request = m_snapshot.problem.requests[r];
    const schedule::WardRequest* ward = wardRequest(r);
    RequestLine line;
    line.id = QString::fromStdString(request.id);
    line.patient = patientName(request.patient);
    line.what = ward != nullptr ? ScheduleText::examination(*ward) : line.id;
    line.reason = ScheduleText::reason(request.reason);
    if (ward != nullptr) {
        for (const schedule::UrgencyClass& urgency : m_day->costs().urgencies) {
            if (urgency.id == ward->urgency) line.urgency = wardName(urgency.name);
        }
        line.acute = ward->raisedByAcuity || ward->weight > 1.0;
    }
    line.waiting = request.status == RequestStatus::Waiting;
    line.pinned = request.pinnedStart.has_value();
    line.ofThisPatient = isThisPatient(request.patient);
    const auto start = r < m_snapshot.plan.starts.size() ? m_snapshot.plan.starts[r] : std::nullopt;
    line.startSlot = start;
    line.deferred = isFeasible() && !start;
    if (start) {
        const int release = ward != nullptr ? ward->release : request.release;
        line.start = timeOf(*start);
        line.waitMinutes = std::max(0, *start - release) * m_snapshot.problem.slotMinutes;
        const schedule::Cents cost = request.costBySlot[static_cast<std::size_t>(*start)];
        if (cost != schedule::kForbidden) line.cost = static_cast<double>(cost) / kCentsPerUnit;
    } else {
        line.start = line.deferred ? ScheduleText::notToday() : ScheduleText::noPlace();
        if (request.deferralCost) line.cost = static_cast<double>(*request.deferralCost) / kCentsPerUnit;
    }
    for (const schedule::MovedRequest& moved : m_snapshot.moved) {
        if (moved.request != r) continue;
        const auto shown = [&](std::optional<int> slot) {
            return slot ? timeOf(*slot) : ScheduleText::notToday();
        };
        line.moved = moved.before || moved.after
                         ? shown(moved.before) + QStringLiteral(" → ") + shown(moved.after)
                         : QString();
        if (!moved.before) line.moved = ScheduleText::isNew();
    }
    line.why = whyOf(r);
    return line;
}

QString ScheduleViewModel::whyOf(std::size_t r) const {
    const auto start = r < m_snapshot.plan.starts.size() ? m_snapshot.plan.starts[r] : std::nullopt;
    const schedule::WardRequest* ward = wardRequest(r);
    if (!start || ward == nullptr) return {};
    QString why = ScheduleText::shares(schedule::sharesAt(m_day->costs(), m_day->costed(r), *start));
    // Who pays the highest price in the slots it does not get says what it waits for.
    const Request& request = m_snapshot.problem.requests[r];
    double dearest = 0.0;
    QString bottleneck;
    for (const schedule::ResourceUse& use : request.uses) {
        if (use.resource >= m_snapshot.plan.prices.size()) continue;
        const auto& prices = m_snapshot.plan.prices[use.resource];
        for (int t = request.release; t < *start; ++t) {
            if (prices[static_cast<std::size_t>(t)] <= dearest) continue;
            dearest = prices[static_cast<std::size_t>(t)];
            bottleneck = wardName(m_snapshot.problem.resources[use.resource].name);
        }
    }
    if (!bottleneck.isEmpty()) why += QStringLiteral(" · ") + ScheduleText::waitsFor(bottleneck);
    return why;
}

QStringList ScheduleViewModel::infeasibleBecause() const {
    QStringList reasons;
    for (const std::string& reason : m_snapshot.plan.infeasibleBecause)
        reasons << modelWords(reason, names());
    return reasons;
}

ModelNames ScheduleViewModel::names() const {
    ModelNames names;
    names.request = [this](const QString& id) -> QString {
        for (const schedule::WardRequest& request : m_day ? m_day->requests() : kNoRequests) {
            if (request.id == id.toStdString())
                return ScheduleText::requestName(ScheduleText::examination(request),
                                                 patientName(request.patient));
        }
        return {};
    };
    names.resource = [this](const QString& id) -> QString {
        for (const schedule::Resource& resource : m_snapshot.problem.resources) {
            if (resource.id == id.toStdString()) return wardName(resource.name);
        }
        return {};
    };
    names.patient = [](const QString& id) { return patientName(id.toStdString()); };
    names.time = [this](int slot) { return timeOf(slot); };
    return names;
}

QString ScheduleViewModel::timeOf(double slot) const {
    const QDateTime begin =
        QDateTime::fromString(QString::fromStdString(m_snapshot.problem.startUtc), Qt::ISODate).toUTC();
    const auto minutes = static_cast<qint64>(slot * m_snapshot.problem.slotMinutes);
    const QTime base = begin.isValid() ? begin.time() : QTime(0, 0);
    return base.addSecs(static_cast<int>(minutes * 60)).toString(QStringLiteral("HH:mm"));
}

double ScheduleViewModel::cost() const {
    return static_cast<double>(m_snapshot.plan.cost) / kCentsPerUnit;
}

double ScheduleViewModel::lowerBound() const {
    return m_snapshot.plan.lowerBoundCents / kCentsPerUnit;
}

double ScheduleViewModel::meanWaitMinutes() const {
    double sum = 0.0;
    int count = 0;
    for (const RequestLine& line : m_lines) {
        if (!line.waiting || !line.startSlot) continue;
        sum += line.waitMinutes;
        ++count;
    }
    return count > 0 ? sum / count : 0.0;
}

int ScheduleViewModel::deferredCount() const {
    return static_cast<int>(
        std::count_if(m_lines.begin(), m_lines.end(), [](const RequestLine& line) { return line.deferred; }));
}

bool ScheduleViewModel::isPlanOfTheDay() const {
    if (!hasPlan() || !isFeasible() || !m_day) return false;
    const auto& planned = m_snapshot.problem.requests;
    const auto& asked = m_day->requests();
    return m_snapshot.plan.starts.size() == asked.size() &&
           std::equal(
               planned.begin(), planned.end(), asked.begin(), asked.end(),
               [](const Request& one, const schedule::WardRequest& other) { return one.id == other.id; });
}

std::optional<schedule::PlanFigures> ScheduleViewModel::figures() const {
    if (!isPlanOfTheDay()) return std::nullopt;
    return schedule::figuresOf(*m_day, m_snapshot.plan);
}

QByteArray ScheduleViewModel::exported(const QString& path) const {
    if (!isPlanOfTheDay()) return {};
    const auto write = [](const std::string& name) {
        const QString patient = patientName(name);
        return (patient == QString::fromStdString(name) ? wardName(name) : patient).toStdString();
    };
    const std::string stamp = QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toStdString();
    return QByteArray::fromStdString(path.endsWith(QLatin1String(".ics"), Qt::CaseInsensitive)
                                         ? schedule::planAsCalendar(*m_day, m_snapshot.plan, stamp, write)
                                         : schedule::planAsCsv(*m_day, m_snapshot.plan, write));
}

QString ScheduleViewModel::because() const {
    return hasPlan() ? ScheduleText::because(m_snapshot) : QString();
}

const RequestLine* ScheduleViewModel::line(const QString& id) const {
    const auto found =
        std::find_if(m_lines.begin(), m_lines.end(), [&](const RequestLine& one) { return one.id == id; });
    return found == m_lines.end() ? nullptr : &*found;
}

std::optional<std::size_t> ScheduleViewModel::find(const QString& id) const {
    const std::string wanted = id.toStdString();
    for (std::size_t r = 0; r < m_snapshot.problem.requests.size(); ++r) {
        if (m_snapshot.problem.requests[r].id == wanted) return r;
    }
    return std::nullopt;
}

QVector<bool> ScheduleViewModel::permittedStarts(const QString& id) const {
    QVector<bool> permitted(m_snapshot.problem.slotCount, false);
    const auto found = find(id);
    if (!found) return permitted;
    const Request& request = m_snapshot.problem.requests[*found];
    for (int slot = request.release; slot + request.duration <= m_snapshot.problem.slotCount; ++slot) {
        permitted[slot] = request.costBySlot[static_cast<std::size_t>(slot)] != schedule::kForbidden;
    }
    return permitted;
}

std::optional<double> ScheduleViewModel::costChange(const QString& id, int slot) const {
    const auto found = find(id);
    if (!found || slot < 0 || slot >= m_snapshot.problem.slotCount || !permittedStarts(id)[slot])
        return std::nullopt;
    const Request& request = m_snapshot.problem.requests[*found];
    const auto start = m_snapshot.plan.starts[*found];
    const schedule::Cents now =
        start ? request.costBySlot[static_cast<std::size_t>(*start)] : request.deferralCost.value_or(0);
    if (now == schedule::kForbidden) return std::nullopt;
    return static_cast<double>(request.costBySlot[static_cast<std::size_t>(slot)] - now) / kCentsPerUnit;
}

}  // namespace cardiotwin::ui
