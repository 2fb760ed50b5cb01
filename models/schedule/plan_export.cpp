// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schedule/plan_export.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <optional>
#include <string_view>

namespace cardiotwin::schedule {
namespace {

using Minutes = std::chrono::sys_time<std::chrono::minutes>;

constexpr std::size_t kLongestLine = 75;  // octets, RFC 5545 section 3.1

/// "2026-01-05T08:00:00Z"; empty when it is no such text.
std::optional<Minutes> momentOf(const std::string& iso) {
    int year = 0, month = 0, day = 0, hour = 0, minute = 0;
    if (std::sscanf(iso.c_str(), "%d-%d-%dT%d:%d", &year, &month, &day, &hour, &minute) != 5)
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(year),
                                           std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day))};
    if (!date.ok()) return std::nullopt;
    return std::chrono::sys_days(date) + std::chrono::hours(hour) + std::chrono::minutes(minute);
}

/// Of a slot's beginning, with `pattern` for year, month, day, hour and minute.
std::string slotTime(const Problem& problem, int slot, const char* pattern) {
    const auto start = momentOf(problem.startUtc);
    if (!start) return {};
    const Minutes at = *start + std::chrono::minutes(slot * problem.slotMinutes);
    const auto midnight = std::chrono::floor<std::chrono::days>(at);
    const std::chrono::year_month_day date(midnight);
    const std::chrono::hh_mm_ss time(at - midnight);
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), pattern, static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                  static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()));
    return text.data();
}

constexpr const char* kIso = "%04d-%02u-%02uT%02d:%02d:00Z";
constexpr const char* kCalendarTime = "%04d%02u%02uT%02d%02d00Z";

std::string written(const WriteName& write, const std::string& name) {
    return write ? write(name) : name;
}

std::string cell(std::string text) {
    if (!text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos)
        text.insert(text.begin(), '\'');
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
    std::string quoted = "\"";
    for (const char letter : text) {
        if (letter == '"') quoted += '"';
        quoted += letter;
    }
    return quoted + '"';
}

std::string resourcesOf(const Problem& problem, const Request& request, const WriteName& write,
                        std::string_view between) {
    std::string list;
    for (const ResourceUse& use : request.uses) {
        if (!list.empty()) list += between;
        list += written(write, problem.resources[use.resource].name);
        if (use.amount > 1) list += " x" + std::to_string(use.amount);
    }
    return list;
}

std::string money(Cents cents) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.2f", static_cast<double>(cents) / kCentsPerUnit);
    return text.data();
}

std::string_view statusOf(const Request& request, bool hasStart) {
    switch (request.status) {
        case RequestStatus::Waiting:
            if (!hasStart) return "not today";
            return request.pinnedStart ? "pinned" : "planned";
        case RequestStatus::Started:
            return "started";
        case RequestStatus::Done:
            return "done";
        case RequestStatus::Cancelled:
            return "cancelled";
    }
    return {};
}

std::string escaped(std::string_view text) {
    std::string result;
    for (const char letter : text) {
        if (letter == '\n') {
            result += "\\n";
            continue;
        }
        if (letter == '\r') continue;
        if (letter == ',' || letter == ';' || letter == '\\') result += '\\';
        result += letter;
    }
    return result;
}

/// A content line, folded between characters, never within one.
void addLine(std::string& calendar, std::string_view line) {
    std::size_t room = kLongestLine;
    while (line.size() > room) {
        std::size_t cut = room;
        while (cut > 1 && (static_cast<unsigned char>(line[cut]) & 0xC0U) == 0x80U)
            --cut;
        calendar.append(line.substr(0, cut)).append("\r\n ");
        line.remove_prefix(cut);
        room = kLongestLine - 1;  // the blank that marks a continuation counts
    }
    calendar.append(line).append("\r\n");
}

}  // namespace

std::string planAsCsv(const WardDay& day, const Plan& plan, const WriteName& write) {
    const Problem& problem = day.problem();
    std::string table =
        "request,patient,examination,urgency,resources,start_utc,end_utc,wait_min,cost,status\r\n";
    for (std::size_t r = 0; r < problem.requests.size(); ++r) {
        const Request& request = problem.requests[r];
        const WardRequest& asked = day.requests()[r];
        const auto start = plan.starts[r];
        std::string wait, cost;
        if (start) {
            wait = std::to_string(std::max(0, *start - request.release) * problem.slotMinutes);
            const Cents price = request.costBySlot[static_cast<std::size_t>(*start)];
            if (price != kForbidden) cost = money(price);
        } else if (request.deferralCost && request.status == RequestStatus::Waiting) {
            cost = money(*request.deferralCost);
        }
        const std::array<std::string, 10> cells = {
            cell(request.id),
            cell(written(write, asked.patient)),
            cell(written(write, asked.examination)),
            cell(asked.urgency),
            cell(resourcesOf(problem, request, write, " + ")),
            start ? slotTime(problem, *start, kIso) : "",
            start ? slotTime(problem, *start + request.duration, kIso) : "",
            wait,
            cost,
            std::string(statusOf(request, start.has_value()))};
        for (std::size_t i = 0; i < cells.size(); ++i)
            table.append(i > 0 ? "," : "").append(cells.at(i));
        table.append("\r\n");
    }
    return table;
}

std::string planAsCalendar(const WardDay& day, const Plan& plan, const std::string& stampUtc,
                           const WriteName& write) {
    const Problem& problem = day.problem();
    Problem stamped;
    stamped.startUtc = stampUtc;
    const std::string stamp = slotTime(stamped, 0, kCalendarTime);
    std::string calendar;
    addLine(calendar, "BEGIN:VCALENDAR");
    addLine(calendar, "VERSION:2.0");
    addLine(calendar, "PRODID:-//CardioTwin//Plan//EN");
    for (std::size_t r = 0; r < problem.requests.size(); ++r) {
        const auto start = plan.starts[r];
        if (!start) continue;
        const Request& request = problem.requests[r];
        const WardRequest& asked = day.requests()[r];
        addLine(calendar, "BEGIN:VEVENT");
        // The same request of the same day is the same event, wherever it has moved.
        addLine(calendar,
                "UID:" + escaped(request.id) + '-' + slotTime(problem, 0, kCalendarTime) + "@cardiotwin");
        addLine(calendar, "DTSTAMP:" + stamp);
        addLine(calendar, "DTSTART:" + slotTime(problem, *start, kCalendarTime));
        addLine(calendar, "DTEND:" + slotTime(problem, *start + request.duration, kCalendarTime));
        addLine(calendar, "SUMMARY:" + escaped(written(write, asked.examination) + " - " +
                                               written(write, asked.patient)));
        addLine(calendar, "LOCATION:" + escaped(resourcesOf(problem, request, write, " + ")));
        addLine(calendar, "END:VEVENT");
    }
    addLine(calendar, "END:VCALENDAR");
    return calendar;
}

}  // namespace cardiotwin::schedule
