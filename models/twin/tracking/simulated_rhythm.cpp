// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin/tracking/simulated_rhythm.h"

#include "models/signal/dynamical_ecg.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <random>

namespace cardiotwin::twin {
namespace {

constexpr double kCoupling = 0.6;        // of the usual interval, before an early beat
constexpr double kMostDeviation = 0.12;  // of the interval
constexpr double kRefractorySeconds = 0.28;
constexpr double kMostRefractory = 0.75;  // of the mean interval
constexpr double kLogDeviation = 0.45;
constexpr std::size_t kHand = 16;

/// Standard deviation of a sinus rhythm whose successive differences have this root mean square: each tone of
/// frequency f adds its power times 2·(1 − cos 2πf·RR) to the squared differences.
double deviationFor(double rmssd, double meanRr, const signal::RrSpectrum& spectrum) {
    const auto gain = [&](double hertz) {
        return 2.0 * (1.0 - std::cos(2.0 * std::numbers::pi * hertz * meanRr));
    };
    const double low = spectrum.lowToHigh / (1.0 + spectrum.lowToHigh);
    const double squared = low * gain(spectrum.lowHz) + (1.0 - low) * gain(spectrum.highHz);
    return std::min(rmssd / std::sqrt(std::max(squared, 0.05)), 0.5 * kMostDeviation * meanRr);
}

class SinusIntervals {
public:
    SinusIntervals(const RhythmPlan& plan, std::uint64_t seed)
        : m_mean(plan.meanRrSeconds), m_process(spectrumOf(plan), seed) {}
    double next(double seconds) {
        const double most = kMostDeviation * m_mean;
        return m_mean + std::clamp(m_process.deviationAt(seconds), -most, most);
    }

private:
    static signal::RrSpectrum spectrumOf(const RhythmPlan& plan) {
        signal::RrSpectrum spectrum;
        spectrum.deviationSeconds = deviationFor(plan.rmssdSeconds, plan.meanRrSeconds, spectrum);
        return spectrum;
    }
    double m_mean;
    signal::RrProcess m_process;
};

class FibrillatingIntervals {
public:
    FibrillatingIntervals(double mean, std::uint64_t seed)
        : m_floor(std::min(kRefractorySeconds, kMostRefractory * mean)),
          m_rest(mean - m_floor),
          m_random(seed) {}

    double next() {
        if (m_dealt == kHand) deal();
        return m_hand[m_dealt++];
    }

private:
    /// One interval from each sixteenth of the law, in random order.
    void deal() {
        // Normal deviates at the middles of sixteen equal parts.
        constexpr std::array<double, kHand / 2> kDeviates = {0.0784, 0.2372, 0.4023, 0.5791,
                                                             0.7764, 1.0100, 1.3180, 1.8627};
        double sum = 0.0;
        for (std::size_t i = 0; i < kHand; ++i) {
            const double sign = i % 2 == 0 ? 1.0 : -1.0;
            m_hand[i] = std::exp(kLogDeviation * sign * kDeviates[i / 2]);
            sum += m_hand[i];
        }
        for (double& interval : m_hand)
            interval = m_floor + m_rest * interval * static_cast<double>(kHand) / sum;
        for (std::size_t i = kHand - 1; i > 0; --i)
            std::swap(m_hand[i], m_hand[static_cast<std::size_t>(m_random() % (i + 1))]);
        m_dealt = 0;
    }

    double m_floor, m_rest;
    std::array<double, kHand> m_hand{};
    std::size_t m_dealt = kHand;
    std::mt19937_64 m_random;
};

/// The moments from which on the next early beat is due: one in each of equal stretches, not at equal times.
class EctopicMoments {
public:
    EctopicMoments(double perMinute, std::uint64_t seed)
        : m_stretch(perMinute > 0.0 ? 60.0 / perMinute : 0.0), m_random(seed) {
        draw();
    }
    [[nodiscard]] bool isDue(double seconds) const { return m_stretch > 0.0 && seconds >= m_due; }
    void passed() {
        ++m_count;
        draw();
    }

private:
    void draw() {
        const double within = 0.2 + 0.6 * static_cast<double>(m_random() >> 11) * 0x1p-53;
        m_due = (m_count + within) * m_stretch;
    }
    double m_stretch;
    double m_count = 0.0;
    double m_due = 0.0;
    std::mt19937_64 m_random;
};

}  // namespace

std::vector<SimulatedBeat> simulatedRhythm(const RhythmPlan& plan, double seconds, std::uint64_t seed) {
    SinusIntervals sinus(plan, seed);
    FibrillatingIntervals fibrillating(plan.meanRrSeconds, seed + 1);
    EctopicMoments ectopic(plan.ectopicPerMinute, seed + 2);
    std::vector<SimulatedBeat> beats{{-0.6 * plan.meanRrSeconds, false}};
    double at = beats.front().seconds;
    while (at < seconds) {
        const double rr = plan.fibrillation ? fibrillating.next() : sinus.next(at);
        const double early = beats.back().seconds + kCoupling * plan.meanRrSeconds;
        if (ectopic.isDue(early)) {
            // The sinus beat that would have come finds the ventricle refractory: the one after it is
            // conducted.
            beats.push_back({early, true});
            ectopic.passed();
            at += rr;
            while (ectopic.isDue(at)) {
                beats.push_back({beats.back().seconds + kCoupling * plan.meanRrSeconds, true});
                ectopic.passed();
                while (at < beats.back().seconds)
                    at += plan.meanRrSeconds;
            }
            at += plan.fibrillation ? fibrillating.next() : sinus.next(at);
        } else {
            at += rr;
        }
        beats.push_back({at, false});
    }
    return beats;
}

}  // namespace cardiotwin::twin
