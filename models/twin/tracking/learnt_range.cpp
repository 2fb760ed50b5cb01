// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin/tracking/learnt_range.h"

#include "models/base/median.h"

#include <algorithm>
#include <cmath>

namespace cardiotwin::twin {
namespace {

constexpr double kRecentEverySeconds = 4.0;
constexpr double kFirstEverySeconds = 2.0;
constexpr std::size_t kMostSamples = 240;
constexpr std::size_t kFewestSamples = 40;
constexpr double kNormal = 1.4826;  // standard deviations in one median absolute deviation

}  // namespace

LearntRange::LearntRange(std::vector<double> leastDeviations)
    : m_least(std::move(leastDeviations)), m_sampleEvery(kFirstEverySeconds) {}

void LearntRange::add(double seconds, std::span<const double> values) {
    const Entry entry{seconds, {values.begin(), values.end()}};
    if (m_recent.empty() || seconds - m_recent.back().seconds >= kRecentEverySeconds) {
        m_recent.push_back(entry);
        // One older than the change is kept: it is what the value was then.
        while (m_recent.size() > 1 && seconds - m_recent[1].seconds >= kChangeSeconds)
            m_recent.pop_front();
    }
    if (m_sample.empty() || seconds - m_sample.back().seconds >= m_sampleEvery) sample(entry);
}

void LearntRange::sample(const Entry& entry) {
    m_sample.push_back(entry);
    if (m_sample.size() > kMostSamples) {
        // Every other one goes and the rest are taken half as often: still spread over the whole time.
        std::vector<Entry> kept;
        for (std::size_t i = 0; i < m_sample.size(); i += 2)
            kept.push_back(std::move(m_sample[i]));
        m_sample = std::move(kept);
        m_sampleEvery *= 2.0;
    }
    const double span = m_sample.back().seconds - m_sample.front().seconds;
    if (m_sample.size() >= kFewestSamples && span >= kLeastSeconds) measure();
}

void LearntRange::measure() {
    m_usual.resize(m_least.size());
    m_deviation.resize(m_least.size());
    std::vector<float> values(m_sample.size());
    for (std::size_t quantity = 0; quantity < m_least.size(); ++quantity) {
        std::transform(m_sample.begin(), m_sample.end(), values.begin(),
                       [&](const Entry& entry) { return entry.values[quantity]; });
        const float usual = medianOf(values);
        for (float& value : values)
            value = std::abs(value - usual);
        m_usual[quantity] = static_cast<double>(usual);
        m_deviation[quantity] = std::max(kNormal * static_cast<double>(medianOf(values)), m_least[quantity]);
    }
}

double LearntRange::deviationOf(std::size_t quantity, double value) const {
    return (value - m_usual[quantity]) / m_deviation[quantity];
}

LearntRange::Change LearntRange::changeOf(std::size_t quantity, double value, double seconds) const {
    if (m_recent.empty()) return {};
    const Entry& then = m_recent.front();
    return {value - static_cast<double>(then.values[quantity]), seconds - then.seconds};
}

}  // namespace cardiotwin::twin
