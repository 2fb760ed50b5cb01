// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cardiology_day.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>
#include <string>

namespace fact {
namespace {

using namespace cardiotwin::schedule;

class Dice {
public:
    explicit Dice(std::uint64_t seed) : m_random(seed) {}
    double uniform() { return static_cast<double>(m_random() >> 11) * 0x1.0p-53; }
    int between(int low, int high) { return low + static_cast<int>(uniform() * (high - low + 1)); }

private:
    std::mt19937_64 m_random;
};

struct Urgency {
    double share;
    double weight;      // cents per slot of waiting
    int grace;          // slots that cost little
    double steepening;  // after the grace
    int latestRelease;  // percent of the day
};

constexpr Urgency kUrgencies[] = {
    {0.15, 400.0, 3, 2.0, 60}, {0.35, 150.0, 9, 2.0, 60}, {0.50, 50.0, 24, 2.0, 50}};

Request draw(Dice& dice, const DayShape& shape, int index) {
    Request request;
    request.id = std::string("r").append(std::to_string(index));
    double pick = dice.uniform();
    const Urgency* urgency = std::begin(kUrgencies);
    while (urgency + 1 != std::end(kUrgencies) && pick >= urgency->share)
        pick -= (urgency++)->share;
    request.release = dice.between(0, shape.slotCount * urgency->latestRelease / 100);
    const double weight = urgency->weight * (0.5 + dice.uniform());
    const double base = 1500.0 + 5000.0 * dice.uniform();
    for (int t = 0; t < shape.slotCount; ++t) {
        const double wait = t - request.release;
        const double late = std::max(0.0, wait - urgency->grace);
        const double overtime = t > shape.slotCount * 5 / 6 ? 400.0 * (t - shape.slotCount * 5.0 / 6) : 0.0;
        const double cost = base + weight * wait + weight * (urgency->steepening - 1.0) * late + overtime;
        request.costBySlot.push_back(wait < 0 ? kForbidden : std::llround(cost));
    }
    if (dice.uniform() < shape.deferrable) {
        request.deferralCost = std::llround(base + weight * (shape.slotCount * 0.9) * urgency->steepening);
    }
    return request;
}

/// Resources of capacity one to three, and durations such that each is asked for as much as the load says.
void giveWork(Dice& dice, const DayShape& shape, Problem& problem) {
    const auto resources = static_cast<std::size_t>(shape.resources);
    std::vector<double> open(resources);  // slots still to be asked for
    for (std::size_t r = 0; r < resources; ++r) {
        const int capacity = dice.between(1, 2);
        Resource resource{std::string("u").append(std::to_string(r)), "Unit " + std::to_string(r), {}};
        resource.capacity.assign(static_cast<std::size_t>(shape.slotCount), capacity);
        problem.resources.push_back(resource);
        open[r] = shape.load * capacity * shape.slotCount;
    }
    const double total = std::accumulate(open.begin(), open.end(), 0.0);
    const double mean = total / (shape.requests * (1.0 + shape.twoResources));
    const auto mostOpen = [&](std::size_t except) {
        std::size_t best = except == 0 && resources > 1 ? 1 : 0;
        for (std::size_t r = 0; r < resources; ++r) {
            if (r != except && open[r] > open[best]) best = r;
        }
        return best;
    };
    for (Request& request : problem.requests) {
        const std::size_t first = mostOpen(resources);
        request.uses = {{first, 1}};
        if (resources > 1 && dice.uniform() < shape.twoResources)
            request.uses.push_back({mostOpen(first), 1});
        request.duration = std::max(1, static_cast<int>(std::lround(mean * (0.4 + 1.2 * dice.uniform()))));
        for (const ResourceUse& use : request.uses)
            open[use.resource] -= request.duration;
    }
}

}  // namespace

Problem cardiologyDay(const DayShape& shape) {
    Dice dice(shape.seed * 7919 + 17);
    Problem problem;
    problem.slotCount = shape.slotCount;
    problem.startUtc = "2026-01-05T08:00:00Z";
    for (int i = 0; i < shape.requests; ++i)
        problem.requests.push_back(draw(dice, shape, i));
    giveWork(dice, shape, problem);
    for (std::size_t i = 0; i < problem.requests.size(); ++i) {
        Request& request = problem.requests[i];
        request.patient =
            std::string("p").append(std::to_string(dice.between(0, std::max(1, shape.requests * 3 / 4))));
        if (dice.uniform() >= shape.ordered) continue;
        const auto earlier =
            std::find_if(problem.requests.begin(), problem.requests.begin() + static_cast<std::ptrdiff_t>(i),
                         [&](const Request& other) { return other.patient == request.patient; });
        const auto k = static_cast<std::size_t>(earlier - problem.requests.begin());
        // A step that is wanted before its predecessor can have ended would be no plan a unit makes.
        if (k < i && earlier->release + earlier->duration <= request.release) request.after = {k};
    }
    return problem;
}

}  // namespace fact
