// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schedule/price_ascent.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace cardiotwin::schedule {
namespace {

constexpr int kPatience = 8;            // fruitless steps before the step is shortened
constexpr double kFirstStep = 0.3;      // share of the way to the aim
constexpr double kNextStep = 0.15;      // … after the aim has come nearer
constexpr double kShortestStep = 0.01;  // shorter is not worth its time: a nearer aim is
constexpr double kShorter = 0.7;
constexpr double kFirstMemory = 0.65;   // share of the old direction in the new one …
constexpr double kLongestMemory = 0.9;  // … approached by a third at each turn
constexpr double kFirstReach = 1.0;     // aim = bound + reach × scale, shrinking with every step …
constexpr double kReachDecay = 0.97;
constexpr double kLeastReach = 0.01;  // … to this, and further whenever the steps get too short
constexpr double kFurtherReach = 0.004;
constexpr double kShortestReach = 2e-5;  // beyond the precision a plan can use
constexpr double kPlanShare = 0.3;       // of a plan's cost, the least scale: a free plan may cost nothing
constexpr double kPriceGrain = 0.01;     // cents

}  // namespace

PriceAscent::PriceAscent(const SearchSpace& space)
    : m_space(space),
      m_itemsOfPatient(space.patients.size()),
      m_isWatched(space.rows()),
      m_chosen(space.items.size(), -1),
      m_windows(space.shapes.size() * space.width()),
      m_prefix(space.rows() * (space.width() + 1)),
      m_excess(space.rows() * space.width()),
      m_direction(m_excess.size()),
      m_trial(m_excess.size()),
      m_bestPrices(m_excess.size()),
      m_stepLength(kFirstStep),
      m_memory(kFirstMemory),
      m_reach(kFirstReach),
      m_leastReach(kLeastReach) {
    for (std::size_t row = 0; row < space.resources; ++row) {
        m_watched.push_back(row);
        m_isWatched[row] = 1;
    }
    for (std::size_t i = 0; i < space.items.size(); ++i) {
        const Item& item = space.items[i];
        const double middle =
            space.costOf(i)[std::min((item.firstStart + item.endStart) / 2, space.slotCount - 1)];
        if (std::isfinite(middle)) m_usualCost += middle;
        for (const RowUse& use : space.shapes[item.shape].uses) {
            if (use.row >= space.resources) m_itemsOfPatient[use.row - space.resources].push_back(i);
        }
    }
}

void PriceAscent::startFrom(const std::vector<double>& prices) {
    m_bestPrices = prices;
    m_reach = m_leastReach = kLeastReach;
    m_memory = kLongestMemory;
    for (std::size_t row = m_space.resources; row < m_space.rows(); ++row) {
        const auto begin = prices.begin() + static_cast<std::ptrdiff_t>(row * m_space.width());
        if (m_isWatched[row] != 0 ||
            std::all_of(begin, begin + m_space.slotCount, [](double p) { return p <= 0.0; })) {
            continue;
        }
        m_isWatched[row] = 1;
        m_watched.push_back(row);
    }
    m_begun = false;
}

void PriceAscent::computeWindows(const std::vector<double>& prices) {
    const std::size_t width = m_space.width();
    for (const std::size_t row : m_watched) {
        double* prefix = m_prefix.data() + row * (width + 1);
        prefix[0] = 0.0;
        for (std::size_t t = 0; t < width; ++t)
            prefix[t + 1] = prefix[t] + prices[row * width + t];
    }
    for (std::size_t s = 0; s < m_space.shapes.size(); ++s) {
        const Shape& shape = m_space.shapes[s];
        double* window = m_windows.data() + s * width;
        std::fill(window, window + width, 0.0);
        const auto duration = static_cast<std::size_t>(shape.duration);
        const std::size_t whole = duration <= width ? width - duration + 1 : 0;
        for (const RowUse& use : shape.uses) {
            if (m_isWatched[use.row] == 0) continue;
            const double* prefix = m_prefix.data() + use.row * (width + 1);
            const double amount = use.amount;
            for (std::size_t t = 0; t < whole; ++t)
                window[t] += amount * (prefix[t + duration] - prefix[t]);
            for (std::size_t t = whole; t < width; ++t)
                window[t] += amount * (prefix[width] - prefix[t]);
        }
    }
}

int PriceAscent::cheapestStart(std::size_t item, double& least) const {
    const double* cost = m_space.costOf(item);
    const double* window = m_windows.data() + m_space.items[item].shape * m_space.width();
    const int first = m_space.items[item].firstStart;
    const int end = m_space.items[item].endStart;
    // Four running minima, so that the processor need not wait for each comparison; then the slot is looked
    // up.
    constexpr double kNever = std::numeric_limits<double>::infinity();
    double lane[4] = {kNever, kNever, kNever, kNever};
    int t = first;
    for (; t + 4 <= end; t += 4) {
        for (int k = 0; k < 4; ++k) {
            const double value = cost[t + k] + window[t + k];
            lane[k] = value < lane[k] ? value : lane[k];
        }
    }
    for (; t < end; ++t)
        lane[0] = std::min(lane[0], cost[t] + window[t]);
    least = std::min(std::min(lane[0], lane[1]), std::min(lane[2], lane[3]));
    for (t = first; t < end; ++t) {
        if (cost[t] + window[t] <= least) return t;
    }
    return -1;
}

double PriceAscent::relax(const std::vector<double>& prices) {
    computeWindows(prices);
    double bound = 0.0;
    for (const std::size_t row : m_watched) {
        for (std::size_t k = row * m_space.width(); k < (row + 1) * m_space.width(); ++k) {
            bound -= prices[k] * m_space.capacity[k];
        }
    }
    for (std::size_t i = 0; i < m_space.items.size(); ++i) {
        double least = 0.0;
        m_chosen[i] = cheapestStart(i, least);
        if (m_space.items[i].deferral <= least) {
            least = m_space.items[i].deferral;
            m_chosen[i] = -1;
        }
        bound += least;
    }
    watchCollidingPatients();
    measureExcess();
    return bound;
}

void PriceAscent::watchCollidingPatients() {
    for (std::size_t p = 0; p < m_itemsOfPatient.size(); ++p) {
        const std::size_t row = m_space.resources + p;
        if (m_isWatched[row] != 0) continue;
        const auto& items = m_itemsOfPatient[p];
        for (std::size_t a = 0; a < items.size() && m_isWatched[row] == 0; ++a) {
            for (std::size_t b = a + 1; b < items.size(); ++b) {
                const int one = m_chosen[items[a]];
                const int two = m_chosen[items[b]];
                if (one < 0 || two < 0) continue;
                if (one >= m_space.endOf(items[b], two) || two >= m_space.endOf(items[a], one)) continue;
                m_isWatched[row] = 1;
                m_watched.push_back(row);
                break;
            }
        }
    }
}

void PriceAscent::measureExcess() {
    const std::size_t width = m_space.width();
    for (const std::size_t row : m_watched) {
        std::fill_n(m_excess.begin() + static_cast<std::ptrdiff_t>(row * width), width, 0.0);
    }
    for (std::size_t i = 0; i < m_space.items.size(); ++i) {
        if (m_chosen[i] < 0) continue;
        const int end = m_space.endOf(i, m_chosen[i]);
        for (const RowUse& use : m_space.shapes[m_space.items[i].shape].uses) {
            if (m_isWatched[use.row] == 0) continue;
            double* excess = m_excess.data() + use.row * width;
            excess[m_chosen[i]] += use.amount;
            if (end < m_space.slotCount) excess[end] -= use.amount;
        }
    }
    for (const std::size_t row : m_watched) {
        double used = 0.0;
        for (std::size_t k = row * width; k < (row + 1) * width; ++k) {
            used += m_excess[k];
            m_excess[k] = used - m_space.capacity[k];
        }
    }
}

void PriceAscent::turn() {
    m_stepLength *= kShorter;
    m_memory += (kLongestMemory - m_memory) / 3.0;
    m_fruitless = 0;
    m_trial = m_bestPrices;
    if (m_stepLength >= kShortestStep) return;
    m_stepLength = kNextStep;
    m_leastReach *= 0.5;
}

void PriceAscent::aimFurther() {
    m_stepLength = kFirstStep;
    m_memory = kFirstMemory;
    m_reach = m_leastReach = kFurtherReach;
    m_fruitless = 0;
}

bool PriceAscent::isStalled() const {
    return m_leastReach < kShortestReach;
}

void PriceAscent::step(double upperBound) {
    if (!m_begun) {
        m_trial = m_bestPrices;
        m_bestBound = m_trialBound = relax(m_trial);
        m_begun = true;
        return;
    }
    const std::size_t width = m_space.width();
    double norm = 0.0;
    for (const std::size_t row : m_watched) {
        for (std::size_t k = row * width; k < (row + 1) * width; ++k) {
            m_direction[k] = (1.0 - m_memory) * m_excess[k] + m_memory * m_direction[k];
            // A price at zero cannot fall: that part of the direction goes nowhere.
            if (m_trial[k] > 0.0 || m_direction[k] > 0.0) norm += m_direction[k] * m_direction[k];
        }
    }
    if (norm < 1e-12) {
        m_isExact = true;
        m_leastReach = 0.0;  // the relaxed plan fits: the bound is exact
        return;
    }
    m_reach = std::max(m_leastReach, m_reach * kReachDecay);
    const double scale =
        std::max(std::abs(m_bestBound), kPlanShare * (std::isfinite(upperBound) ? upperBound : m_usualCost));
    const double aim = std::min(upperBound, m_bestBound + m_reach * scale);
    const double length = m_stepLength * (aim - m_trialBound) / norm;
    for (const std::size_t row : m_watched) {
        for (std::size_t k = row * width; k < (row + 1) * width; ++k) {
            m_trial[k] = std::max(0.0, m_trial[k] + length * m_direction[k]);
        }
    }
    m_trialBound = relax(m_trial);
    if (m_trialBound > m_bestBound) {
        if (m_trialBound > m_bestBound + 1e-5 * scale) m_fruitless = 0;
        m_bestBound = m_trialBound;
        m_bestPrices = m_trial;
    } else if (++m_fruitless >= kPatience) {
        turn();
    }
}

void PriceAscent::settle() {
    for (double& price : m_bestPrices)
        price = std::round(price / kPriceGrain) * kPriceGrain;
    m_bestBound = relax(m_bestPrices);
}

std::vector<int> PriceAscent::cheapestStarts() {
    relax(m_bestPrices);
    return m_chosen;
}

std::vector<double> PriceAscent::pricedCosts() {
    computeWindows(m_bestPrices);
    std::vector<double> priced = m_space.cost;
    const std::size_t width = m_space.width();
    for (std::size_t i = 0; i < m_space.items.size(); ++i) {
        const double* window = m_windows.data() + m_space.items[i].shape * width;
        for (std::size_t t = 0; t < width; ++t)
            priced[i * width + t] += window[t];
    }
    return priced;
}

}  // namespace cardiotwin::schedule
