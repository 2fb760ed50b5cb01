// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin/rate/rate_signs.h"

#include "models/base/median.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>
#include <vector>

namespace cardiotwin::twin {
namespace {

using Intervals = std::span<const RrInterval>;

constexpr double kLeastScaleBpm = 0.6;
constexpr double kFirstScaleBpm = 1.5;
constexpr double kWindowSeconds10 = 10.0;

double medianRrOf(Intervals intervals) {
    std::vector<double> values;
    values.reserve(intervals.size());
    for (const RrInterval& interval : intervals)
        values.push_back(interval.rrSeconds);
    return medianOf(std::move(values));
}

struct Unrest {
    double deviation = 0.0;    // seconds
    double successive = 0.0;   // root mean square of successive differences, seconds
    double correlation = 0.0;  // of neighbours
};

Unrest unrestOf(Intervals intervals) {
    const auto count = static_cast<double>(intervals.size());
    const double mean = 60.0 / rateOf(intervals);
    double variance = 0.0, steps = 0.0, neighbours = 0.0;
    for (std::size_t i = 0; i < intervals.size(); ++i) {
        const double off = intervals[i].rrSeconds - mean;
        variance += off * off;
        if (i == 0) continue;
        const double before = intervals[i - 1].rrSeconds - mean;
        neighbours += off * before;
        steps += (off - before) * (off - before);
    }
    return {std::sqrt(variance / count), std::sqrt(steps / std::max(1.0, count - 1.0)),
            neighbours / std::max(variance, 1e-9)};
}

/// Least-squares slope of the rate over time, bpm per second.
double slopeOf(Intervals intervals) {
    if (intervals.size() < 5) return 0.0;
    const auto count = static_cast<double>(intervals.size());
    double meanTime = 0.0, meanRate = 0.0, covariance = 0.0, variance = 0.0;
    for (const RrInterval& interval : intervals) {
        meanTime += interval.endSeconds / count;
        meanRate += 60.0 / interval.rrSeconds / count;
    }
    for (const RrInterval& interval : intervals) {
        const double time = interval.endSeconds - meanTime;
        covariance += time * (60.0 / interval.rrSeconds - meanRate);
        variance += time * time;
    }
    return covariance / std::max(variance, 1e-9);
}

double shareOf(Intervals intervals, double shorterThan, double longerThan) {
    const auto outside = std::ranges::count_if(intervals, [&](const RrInterval& interval) {
        return interval.rrSeconds < shorterThan || interval.rrSeconds > longerThan;
    });
    return static_cast<double>(outside) / static_cast<double>(intervals.size());
}

/// Root mean square of the changes of the 10-s mean within 10 s, over the last five minutes.
double usualChange(const RrHistory& history, double now) {
    constexpr int kSteps = 60;
    constexpr double kEvery = 5.0;
    std::array<std::optional<double>, kSteps + 3> means;
    for (std::size_t i = 0; i < means.size(); ++i) {
        const double at = now - kEvery * static_cast<double>(i);
        means[i] = history.meanRate(at - kWindowSeconds10, at);
    }
    double sum = 0.0, count = 0.0;
    for (std::size_t i = 0; i + 2 < means.size(); ++i) {
        if (!means[i] || !means[i + 2]) continue;
        sum += (*means[i] - *means[i + 2]) * (*means[i] - *means[i + 2]);
        count += 1.0;
    }
    return std::max(count > 0.0 ? std::sqrt(sum / count) : kFirstScaleBpm, kLeastScaleBpm);
}

/// Takes the values one after another.
class Filler {
public:
    explicit Filler(std::array<double, kRateSigns>& values) : m_values(values) {}
    /// One stretch of data must not speak louder than all others together.
    void add(double value, double most = 8.0) {
        m_values[m_next++] = std::isfinite(value) ? std::clamp(value, -most, most) : 0.0;
    }

private:
    std::array<double, kRateSigns>& m_values;
    std::size_t m_next = 0;
};

/// The windows that the signs are taken from.
struct Windows {
    double now;
    Intervals ten, thirty, minute, five, tenMinutes;
    double usualMinute, usualFive;  // median RR, seconds
};

Windows windowsOf(const RrHistory& history, double now) {
    const auto last = [&](double seconds) { return history.within(now - seconds, now); };
    Windows windows{now, last(10.0), last(30.0), last(60.0), last(300.0), last(600.0), 0.0, 0.0};
    windows.usualMinute = medianRrOf(windows.minute);
    windows.usualFive = medianRrOf(windows.five);
    return windows;
}

struct Levels {
    double mean, scale, perBeat;  // perBeat: change of the mean by one RR of twice the usual length
};

/// Mean rates of many windows against the last ten seconds; returns those that others build on.
std::array<double, 3> addDifferences(Filler& out, const RrHistory& history, const Windows& in,
                                     const Levels& level) {
    const auto apart = [&](double rate) { return (rate - level.mean) / level.scale; };
    const auto meanOver = [&](double from, double to, double otherwise) {
        return history.meanRate(in.now - from, in.now - to).value_or(otherwise);
    };
    std::array<double, 3> kept{};
    for (const double window : {20.0, 30.0, 60.0, 120.0, 300.0, 600.0, 1800.0}) {
        const double difference = apart(meanOver(window, 0.0, level.mean));
        out.add(difference);
        if (window == 20.0) kept[0] = difference;
        if (window == 60.0) kept[1] = difference;
        if (window == 300.0) kept[2] = difference;
    }
    const double twenty = meanOver(20.0, 0.0, level.mean);
    out.add(apart(meanOver(20.0, 10.0, twenty)));
    out.add(apart(meanOver(30.0, 20.0, meanOver(30.0, 0.0, level.mean))));
    out.add(apart(meanOver(60.0, 30.0, meanOver(60.0, 0.0, level.mean))));
    for (const std::size_t count : {1U, 2U, 3U, 5U})
        out.add(apart(rateOf(in.five.last(std::min<std::size_t>(count, in.five.size())))));
    out.add(apart(60.0 / in.usualMinute));
    out.add(apart(60.0 / medianRrOf(in.thirty)));
    out.add(apart(60.0 / in.usualFive));
    out.add(slopeOf(in.thirty) * 10.0 / level.scale);
    out.add(slopeOf(in.minute) * 20.0 / level.scale);
    return kept;
}

struct Doubts {
    double correlation, irregular, unsure;  // what makes a difference less worth believing
};

Doubts addUnrest(Filler& out, const Windows& in, const Levels& level) {
    const Unrest ten = unrestOf(in.ten), minute = unrestOf(in.minute), five = unrestOf(in.five);
    const auto logOf = [](double seconds) { return std::log(seconds + 0.005); };
    const double unsure =
        level.mean * level.mean / 60.0 * ten.successive / std::sqrt(20.0 * level.mean / 60.0);
    out.add(std::log((unsure + 0.1) / level.scale));
    out.add(logOf(ten.deviation));
    out.add(logOf(ten.successive));
    out.add(logOf(minute.deviation));
    out.add(logOf(five.successive));
    const double usual = in.usualMinute;
    const double irregular = shareOf(in.minute, 0.8 * usual, 1.2 * usual);
    out.add(irregular * 4.0);
    out.add(shareOf(in.five, 0.8 * in.usualFive, 1.2 * in.usualFive) * 4.0);
    out.add(shareOf(in.minute, 0.85 * usual, 1e9) * 4.0);
    out.add(shareOf(in.ten, 0.85 * usual, 1e9) * 4.0);
    const auto early = std::find_if(in.five.rbegin(), in.five.rend(), [usual](const RrInterval& interval) {
        return interval.rrSeconds < 0.85 * usual;
    });
    out.add(std::log1p(early == in.five.rend() ? 300.0 : in.now - early->endSeconds) / 2.0);
    const auto beats = static_cast<double>(in.ten.size());
    out.add(shareOf(in.ten, 0.8 * usual, 1e9) * beats);
    out.add(shareOf(in.ten, 0.0, 1.2 * usual) * beats);
    out.add(minute.correlation * 2.0);
    out.add(five.correlation * 2.0);
    out.add((rateOf(in.five) - 80.0) / 20.0);
    out.add(std::log(level.scale));
    return {minute.correlation, irregular, std::min(unsure / level.scale, 3.0)};
}

/// The interval that is under way belongs to the future, the first of the last ten seconds partly to the
/// past.
void addEdges(Filler& out, const Windows& in, const Levels& level, double certainUpTo) {
    const double usual = in.usualMinute;
    const double elapsed = std::max(0.0, certainUpTo - in.five.back().endSeconds);
    const auto back = [&](std::size_t count) {
        return in.five[in.five.size() - std::min(count, in.five.size())].rrSeconds / usual;
    };
    const double first = in.ten.front().rrSeconds / usual;
    const double next = nextByAnalogy(in.tenMinutes, usual, elapsed).value_or(usual) / usual;
    const double size = level.perBeat;
    out.add(size * (back(1) - 1.0));
    out.add(size * (back(2) - 1.0));
    out.add(size * (back(3) - 1.0));
    out.add(size * (first - 1.0));
    out.add(size * (elapsed / usual - 1.0));
    out.add(size * (next - 1.0));
    out.add(size * std::max(0.0, 0.88 - back(1)));
    out.add(size * std::max(0.0, 0.88 - back(2)));
    out.add(size * std::max(0.0, back(1) - 1.12));
    out.add(size * std::max(0.0, first - 1.12));
    out.add(size * std::max(0.0, 0.88 - first));
    out.add(size * std::max(0.0, elapsed / usual - 1.0));
    out.add(size);
    out.add(size * (next - first));
    out.add(elapsed);
}

}  // namespace

std::optional<double> nextByAnalogy(Intervals past, double usual, double elapsed) {
    constexpr std::size_t kFewest = 30;
    constexpr double kWidth = 0.05;  // of the neighbourhood, in logarithms of RR
    if (past.size() <= kFewest) return std::nullopt;
    std::vector<double> logs;
    logs.reserve(past.size());
    for (const RrInterval& interval : past)
        logs.push_back(std::log(interval.rrSeconds));
    const std::size_t last = logs.size() - 1;
    double sum = 0.0, total = 0.0;
    for (std::size_t next = 3; next <= last; ++next) {
        if (past[next].rrSeconds < elapsed) continue;
        const double a = logs[next - 1] - logs[last];
        const double b = logs[next - 2] - logs[last - 1];
        const double c = logs[next - 3] - logs[last - 2];
        const double weight = std::exp(-(a * a + 0.6 * b * b + 0.4 * c * c) / (2.0 * kWidth * kWidth)) + 1e-6;
        sum += weight * past[next].rrSeconds;
        total += weight;
    }
    return total > 0.0 ? sum / total : std::max(usual, elapsed);
}

std::optional<RateSigns> rateSigns(const RrHistory& history, double now, double certainUpTo) {
    const auto mean = history.meanRate(now - kWindowSeconds10, now);
    if (!mean) return std::nullopt;
    RateSigns signs;
    signs.base = *mean;
    signs.scale = usualChange(history, now);
    const Windows windows = windowsOf(history, now);
    const Levels level{*mean, signs.scale, *mean / static_cast<double>(windows.ten.size()) / signs.scale};
    Filler out(signs.values);
    const auto differences = addDifferences(out, history, windows, level);
    const Doubts doubts = addUnrest(out, windows, level);
    addEdges(out, windows, level, certainUpTo);
    // How far a difference is to be believed depends on the unrest: products let a linear rule say so.
    for (const double difference : differences) {
        out.add(difference * doubts.correlation);
        out.add(difference * doubts.irregular);
        out.add(difference * doubts.unsure);
        out.add(difference / (1.0 + difference * difference));
    }
    return signs;
}

}  // namespace cardiotwin::twin
