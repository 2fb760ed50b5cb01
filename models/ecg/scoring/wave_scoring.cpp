// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ecg/scoring/wave_scoring.h"

#include "models/ecg/annotation_classes.h"
#include "models/ecg/scoring/beat_scoring.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace cardiotwin::ecg {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

/// The beat of `list` (ascending) whose R peak is nearest to `at`, if it lies within `window`.
const WaveMarks* nearest(const std::vector<WaveMarks>& list, SampleIndex at, SampleCount window) {
    const auto after = std::lower_bound(list.begin(), list.end(), at,
                                        [](const WaveMarks& m, SampleIndex i) { return m.rPeak < i; });
    const WaveMarks* best = nullptr;
    SampleCount distance = window + 1;
    const auto consider = [&](const WaveMarks& marks) {
        const SampleCount d = std::abs(marks.rPeak - at);
        if (d < distance) {
            distance = d;
            best = &marks;
        }
    };
    if (after != list.end()) consider(*after);
    if (after != list.begin()) consider(*(after - 1));
    return best;
}

/// Collects the symbols of an annotation file into beats.
class Collector {
public:
    void take(const WaveSymbol& at) {
        switch (at.symbol) {
            case '(':
                m_opened = at.sample;
                return;
            case ')':
                close(at.sample);
                return;
            case 'p':
                peak(m_nextP, at.sample, Open::P);
                return;
            case 'u':
                m_open = Open::Nothing;
                break;  // has an end of its own
            case 't':
                if (m_beats.empty()) break;
                if (!m_t.peak) peak(m_t, at.sample, Open::T);
                m_open = Open::T;
                break;
            default:
                if (beatClassOfSymbol(at.symbol)) beat(at.sample);
                break;
        }
        m_opened.reset();
    }
    std::vector<WaveMarks> finish() {
        storeT();
        return std::move(m_beats);
    }

private:
    enum class Open { Nothing, P, Qrs, T };
    struct Wave {
        std::optional<SampleIndex> on, peak, off;
    };

    void peak(Wave& wave, SampleIndex at, Open open) {
        wave = {m_opened, at, std::nullopt};
        m_opened.reset();
        m_open = open;
    }
    void close(SampleIndex at) {
        if (m_open == Open::P) m_nextP.off = at;
        if (m_open == Open::Qrs) m_beats.back().qrsOff = at;
        if (m_open == Open::T) m_t.off = at;
        if (m_open != Open::T) m_open = Open::Nothing;
        m_opened.reset();
    }
    void beat(SampleIndex at) {
        storeT();
        WaveMarks marks;
        marks.rPeak = at;
        marks.qrsOn = m_opened;
        marks.pOn = m_nextP.on;
        marks.pPeak = m_nextP.peak;
        marks.pOff = m_nextP.off;
        m_nextP = {};
        m_beats.push_back(marks);
        m_open = Open::Qrs;
    }
    void storeT() {
        if (m_beats.empty()) return;
        m_beats.back().tOn = m_t.on;
        m_beats.back().tPeak = m_t.peak;
        m_beats.back().tOff = m_t.off;
        m_t = {};
    }

    std::vector<WaveMarks> m_beats;
    std::optional<SampleIndex> m_opened;
    Wave m_nextP, m_t;
    Open m_open = Open::Nothing;
};

}  // namespace

const std::optional<SampleIndex>& markAt(const WaveMarks& marks, WavePoint point) {
    switch (point) {
        case WavePoint::POn:
            return marks.pOn;
        case WavePoint::PPeak:
            return marks.pPeak;
        case WavePoint::POff:
            return marks.pOff;
        case WavePoint::QrsOn:
            return marks.qrsOn;
        case WavePoint::QrsOff:
            return marks.qrsOff;
        case WavePoint::TOn:
            return marks.tOn;
        case WavePoint::TPeak:
            return marks.tPeak;
        case WavePoint::TOff:
            return marks.tOff;
    }
    return marks.qrsOn;
}

void PointScore::push(double errorMs) {
    ++compared;
    sumMs += errorMs;
    squaresMs += errorMs * errorMs;
}

double PointScore::meanMs() const {
    return compared > 0 ? sumMs / static_cast<double>(compared) : kNaN;
}

double PointScore::sdMs() const {
    if (compared < 2) return kNaN;
    const auto n = static_cast<double>(compared);
    return std::sqrt(std::max(0.0, squaresMs - sumMs * sumMs / n) / (n - 1.0));
}

double PointScore::missRate() const {
    return compared + missed > 0 ? static_cast<double>(missed) / static_cast<double>(compared + missed)
                                 : kNaN;
}

PointScore& PointScore::operator+=(const PointScore& other) {
    compared += other.compared;
    missed += other.missed;
    invented += other.invented;
    sumMs += other.sumMs;
    squaresMs += other.squaresMs;
    return *this;
}

WaveScore scoreWaves(std::span<const WaveMarks> reference, std::span<const std::vector<WaveMarks>> candidates,
                     Hertz rate) {
    const SampleCount window = framesIn(kMatchWindowSeconds, rate);
    WaveScore score;
    std::vector<const WaveMarks*> found;
    for (const WaveMarks& truth : reference) {
        found.clear();
        for (const auto& list : candidates) {
            if (const WaveMarks* marks = nearest(list, truth.rPeak, window)) found.push_back(marks);
        }
        for (std::size_t i = 0; i < kWavePoints.size(); ++i) {
            const auto& wanted = markAt(truth, kWavePoints[i]);
            std::optional<double> error;
            bool any = false;
            for (const WaveMarks* marks : found) {
                const auto& mark = markAt(*marks, kWavePoints[i]);
                if (!mark) continue;
                any = true;
                if (!wanted) continue;
                const double ms = 1000.0 * static_cast<double>(*mark - *wanted) / rate.value;
                if (!error || std::abs(ms) < std::abs(*error)) error = ms;
            }
            if (error) {
                score[i].push(*error);
            } else if (wanted) {
                ++score[i].missed;
            } else if (any) {
                ++score[i].invented;
            }
        }
    }
    return score;
}

std::array<PointAverage, kWavePoints.size()> averageOver(std::span<const WaveScore> records) {
    std::array<PointAverage, kWavePoints.size()> averages;
    for (std::size_t i = 0; i < averages.size(); ++i) {
        PointAverage& average = averages[i];
        for (const WaveScore& record : records) {
            if (record[i].compared < 2) continue;
            ++average.records;
            average.meanMs += record[i].meanMs();
            average.sdMs += record[i].sdMs();
        }
        average.meanMs = average.records > 0 ? average.meanMs / average.records : kNaN;
        average.sdMs = average.records > 0 ? average.sdMs / average.records : kNaN;
    }
    return averages;
}

std::vector<WaveMarks> waveReferenceOf(std::span<const WaveSymbol> symbols) {
    Collector collector;
    for (const WaveSymbol& symbol : symbols)
        collector.take(symbol);
    return collector.finish();
}

}  // namespace cardiotwin::ecg
