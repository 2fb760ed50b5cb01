// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/unit_day.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <random>
#include <string>

namespace fact {
namespace {

using namespace cardiotwin::schedule;

constexpr double kUsualSlots = 96.0;  // costs per slot are given for a day of so many
constexpr const char* kNames[] = {"Echo laboratory", "ECG technician", "Catheter laboratory", "Cardiologist",
                                  "Stress laboratory"};

class Dice {
public:
    explicit Dice(std::uint64_t seed) : m_random(seed) {}
    double uniform() { return static_cast<double>(m_random() >> 11) * 0x1.0p-53; }
    int between(int low, int high) { return low + static_cast<int>(uniform() * (high - low + 1)); }

private:
    std::mt19937_64 m_random;
};

/// Cost of waiting by urgency: half price up to the first knot, full price to the second, double after it.
struct Urgency {
    double share;
    double weight;  // cents per slot
    int firstKnot;  // slots of the usual day
};
constexpr Urgency kUrgencies[] = {{0.10, 1200.0, 2}, {0.25, 400.0, 6}, {0.65, 100.0, 12}};

double waitingCost(double wait, double weight, double knot) {
    const double second = 3.0 * knot;
    if (wait < knot) return 0.5 * weight * wait;
    if (wait < second) return weight * (wait - 0.5 * knot);
    return weight * (second - 0.5 * knot + 2.0 * (wait - second));
}

/// The least asked-for resource by its capacity, roughly, so that all are asked for alike.
std::size_t leastLoaded(Dice& dice, const std::vector<double>& asked, const std::vector<int>& capacity,
                        std::size_t except) {
    std::size_t best = except;
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t r = 0; r < asked.size(); ++r) {
        if (r == except) continue;
        const double load = asked[r] / capacity[r] * (0.9 + 0.2 * dice.uniform());
        if (load >= least) continue;
        least = load;
        best = r;
    }
    return best;
}

void giveWork(Dice& dice, const UnitDayShape& shape, Problem& problem) {
    const auto resources = static_cast<std::size_t>(shape.resources);
    std::vector<int> capacity;
    int total = 0;
    for (std::size_t r = 0; r < resources; ++r) {
        capacity.push_back(dice.between(shape.leastCapacity, shape.mostCapacity));
        total += capacity.back();
        Resource resource{"u" + std::to_string(r), kNames[r % std::size(kNames)], {}};
        resource.capacity.assign(static_cast<std::size_t>(shape.slotCount), capacity.back());
        problem.resources.push_back(std::move(resource));
    }
    const double mean = shape.load * shape.slotCount * total / (shape.requests * (1.0 + shape.twoResources));
    std::vector<double> asked(resources);
    for (Request& request : problem.requests) {
        const std::size_t first = leastLoaded(dice, asked, capacity, resources);
        request.uses = {{first, 1}};
        if (resources > 1 && dice.uniform() < shape.twoResources)
            request.uses.push_back({leastLoaded(dice, asked, capacity, first), 1});
        const auto duration = static_cast<int>(std::lround(mean * (0.4 + 1.2 * dice.uniform())));
        request.duration = std::clamp(duration, 1, shape.slotCount);
        for (const ResourceUse& use : request.uses)
            asked[use.resource] += request.duration;
    }
}

void giveCosts(Dice& dice, const UnitDayShape& shape, Request& request) {
    double pick = dice.uniform();
    const Urgency* urgency = std::begin(kUrgencies);
    while (urgency + 1 != std::end(kUrgencies) && pick >= urgency->share)
        pick -= (urgency++)->share;
    const double perSlot = kUsualSlots / shape.slotCount;
    const double weight = urgency->weight * perSlot * (0.7 + 0.6 * dice.uniform());
    const double knot = urgency->firstKnot / perSlot;
    request.release = std::clamp(dice.between(0, static_cast<int>(shape.slotCount * shape.arrivals)), 0,
                                 shape.slotCount - request.duration);
    double base = 4000.0 * (0.5 + dice.uniform());
    for (const ResourceUse& use : request.uses)
        base += 1000.0 * (1.5 + static_cast<double>(use.resource % 3)) * request.duration * perSlot;
    for (int t = 0; t < shape.slotCount; ++t) {
        const double overtime =
            300.0 * perSlot * std::max(0.0, t + request.duration - shape.slotCount * 5.0 / 6.0);
        const double cost = base + waitingCost(t - request.release, weight, knot) + overtime;
        request.costBySlot.push_back(t < request.release ? kForbidden : std::llround(cost));
    }
    if (dice.uniform() < shape.deferrable)
        request.deferralCost = std::llround(base + 1.2 * weight * shape.slotCount);
}

}  // namespace

Problem unitDay(const UnitDayShape& shape) {
    Dice dice(shape.seed * 1'000'003 + 11);
    Problem problem;
    problem.slotCount = shape.slotCount;
    problem.startUtc = "2026-01-05T08:00:00Z";
    problem.requests.resize(static_cast<std::size_t>(shape.requests));
    giveWork(dice, shape, problem);
    for (std::size_t i = 0; i < problem.requests.size(); ++i) {
        Request& request = problem.requests[i];
        request.id = "r" + std::to_string(i);
        giveCosts(dice, shape, request);
        request.patient = "p" + std::to_string(dice.between(0, shape.requests * 4 / 5));
        if (dice.uniform() >= shape.ordered) continue;
        for (std::size_t k = 0; k < i; ++k) {
            const Request& earlier = problem.requests[k];
            if (earlier.patient != request.patient) continue;
            // A step that is wanted before its predecessor can have ended would be no plan a unit makes.
            if (earlier.release + earlier.duration <= request.release) request.after = {k};
            break;
        }
    }
    return problem;
}

}  // namespace fact
