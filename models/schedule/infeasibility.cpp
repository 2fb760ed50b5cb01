// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schedule/infeasibility.h"

#include "models/schedule/timetable.h"

#include <cmath>
#include <set>
#include <string_view>

namespace cardiotwin::schedule {
namespace {

std::string quoted(const std::string& id) {
    return "\"" + id + "\"";
}

std::string nameOfRow(const Problem& problem, const SearchSpace& space, std::size_t row) {
    if (row < space.resources) return std::string("resource ") + quoted(problem.resources[row].id);
    return std::string("patient ") + quoted(space.patients[row - space.resources]);
}

std::string nameOfItem(const Problem& problem, const SearchSpace& space, std::size_t item) {
    return std::string("request ") + quoted(problem.requests[space.items[item].request].id);
}

std::string noColumn(const Problem& problem, const SearchSpace& space, std::size_t item) {
    const Request& request = problem.requests[space.items[item].request];
    const std::string name = nameOfItem(problem, space, item);
    if (request.pinnedStart) {
        return name + " is pinned to slot " + std::to_string(*request.pinnedStart) +
               ", in which it may not start";
    }
    return name + " has no slot in which it may start: released in slot " + std::to_string(request.release) +
           ", " + std::to_string(request.duration) + " slots long, day of " +
           std::to_string(space.slotCount) + " slots";
}

/// The uses that leave no start at all even on an empty day.
std::string neverFits(const Problem& problem, const SearchSpace& space, std::size_t item) {
    std::string rows;
    for (const RowUse& use : space.shapes[space.items[item].shape].uses) {
        SearchSpace alone = space;
        alone.shapes[space.items[item].shape].uses = {use};
        alone.items[item].after.clear();
        alone.items[item].before.clear();
        Timetable empty(alone);
        bool fits = false;
        forEachSlot(empty.freeStarts(item, {}), [&](int) {
            fits = true;
            return false;
        });
        if (!fits) rows += std::string(rows.empty() ? "" : ", ") + nameOfRow(problem, space, use.row);
    }
    const std::string name = nameOfItem(problem, space, item);
    if (rows.empty()) return name + " finds no slot in which all its resources are open together";
    return name + " finds no slot with enough capacity on " + rows;
}

void addOverloads(const Problem& problem, const SearchSpace& space, std::vector<std::string>& reasons) {
    for (std::size_t row = 0; row < space.rows(); ++row) {
        for (int slot = 0; slot < space.slotCount; ++slot) {
            int used = 0;
            std::string who;
            for (std::size_t i = 0; i < space.items.size(); ++i) {
                const Item& item = space.items[i];
                if (!item.fixed || item.firstStart > slot || space.endOf(i, item.firstStart) <= slot)
                    continue;
                for (const RowUse& use : space.shapes[item.shape].uses) {
                    if (use.row != row) continue;
                    used += use.amount;
                    who += std::string(who.empty() ? "" : ", ") + nameOfItem(problem, space, i);
                }
            }
            const int capacity = space.capacity[row * space.width() + static_cast<std::size_t>(slot)];
            if (used <= capacity) continue;
            reasons.push_back(nameOfRow(problem, space, row) + " would be used " + std::to_string(used) +
                              " times in slot " + std::to_string(slot) + " where its capacity is " +
                              std::to_string(capacity) + ": pinned or started there are " + who);
            break;  // the first slot says it; the others would repeat it
        }
    }
}

void addBrokenOrder(const Problem& problem, const SearchSpace& space, std::vector<std::string>& reasons) {
    for (std::size_t i = 0; i < space.items.size(); ++i) {
        const Item& item = space.items[i];
        if (!item.fixed) continue;
        for (const std::size_t earlier : item.after) {
            const Item& first = space.items[earlier];
            const int end = first.firstStart + space.shapes[first.shape].duration;
            if (end <= item.firstStart) continue;
            reasons.push_back(nameOfItem(problem, space, i) + " stands in slot " +
                              std::to_string(item.firstStart) + " before " +
                              nameOfItem(problem, space, earlier) + " can have ended");
        }
    }
}

}  // namespace

std::vector<std::string> plainlyImpossible(const Problem& problem, const SearchSpace& space) {
    std::vector<std::string> reasons;
    for (std::size_t i = 0; i < space.items.size(); ++i) {
        const Item& item = space.items[i];
        if (item.firstStart == item.endStart && item.mustStart) {
            reasons.push_back(noColumn(problem, space, i));
        }
    }
    if (!reasons.empty()) return reasons;
    addOverloads(problem, space, reasons);
    addBrokenOrder(problem, space, reasons);
    if (!reasons.empty()) return reasons;

    Timetable table(space);
    for (std::size_t i = 0; i < space.items.size(); ++i) {
        if (space.items[i].fixed) table.place(i, space.items[i].firstStart);
    }
    std::vector<int> starts(space.items.size(), kUnplaced);
    for (std::size_t i = 0; i < space.items.size(); ++i) {
        if (space.items[i].fixed) starts[i] = space.items[i].firstStart;
    }
    for (std::size_t i = 0; i < space.items.size(); ++i) {
        if (space.items[i].fixed || !space.items[i].mustStart) continue;
        bool fits = false;
        forEachSlot(table.freeStarts(i, starts), [&](int) {
            fits = true;
            return false;
        });
        if (!fits) reasons.push_back(neverFits(problem, space, i));
    }
    return reasons;
}

std::vector<std::string> whyUnplaced(const Problem& problem, const SearchSpace& space,
                                     const std::vector<int>& starts) {
    std::vector<std::string> reasons;
    for (std::size_t i = 0; i < space.items.size(); ++i) {
        if (starts[i] != kUnplaced) continue;
        std::string rows;
        std::set<std::string> rivals;
        for (const RowUse& use : space.shapes[space.items[i].shape].uses) {
            rows += std::string(rows.empty() ? "" : ", ") + nameOfRow(problem, space, use.row);
            for (std::size_t k = 0; k < space.items.size(); ++k) {
                if (starts[k] < 0) continue;
                for (const RowUse& other : space.shapes[space.items[k].shape].uses) {
                    if (other.row == use.row) rivals.insert(problem.requests[space.items[k].request].id);
                }
            }
        }
        std::string reason =
            nameOfItem(problem, space, i) + " finds no free place on " + (rows.empty() ? "its day" : rows);
        std::size_t named = 0;
        for (const std::string& rival : rivals) {
            if (named == 6) break;
            reason += (named++ == 0 ? " beside " : ", ") + quoted(rival);
        }
        if (rivals.size() > named) reason += " and " + std::to_string(rivals.size() - named) + " others";
        reasons.push_back(reason);
    }
    return reasons;
}

}  // namespace cardiotwin::schedule
