// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ecg/scoring/beat_scoring.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>

namespace cardiotwin::ecg {
namespace {

constexpr std::size_t kNone = BeatScore::kClasses;

double fraction(std::int64_t part, std::int64_t whole) {
    return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole)
                     : std::numeric_limits<double>::quiet_NaN();
}

bool counts(SampleIndex at, SampleIndex from, std::span<const Stretch> excluded) {
    return at >= from && std::none_of(excluded.begin(), excluded.end(), [&](const Stretch& stretch) {
               return at >= stretch.start && at < stretch.end;
           });
}

}  // namespace

std::size_t classIndex(BeatClass beatClass) {
    switch (beatClass) {
        case BeatClass::N:
            return 0;
        case BeatClass::S:
            return 1;
        case BeatClass::V:
            return 2;
        case BeatClass::F:
            return 3;
        case BeatClass::Q:
            return 4;
    }
    return 4;
}

std::int64_t BeatScore::matched() const {
    std::int64_t sum = 0;
    for (std::size_t r = 0; r < kClasses; ++r) {
        for (std::size_t f = 0; f < kClasses; ++f)
            sum += counts[r][f];
    }
    return sum;
}

std::int64_t BeatScore::missed() const {
    std::int64_t sum = 0;
    for (std::size_t r = 0; r < kClasses; ++r)
        sum += counts[r][kNone];
    return sum;
}

std::int64_t BeatScore::invented() const {
    std::int64_t sum = 0;
    for (std::size_t f = 0; f < kClasses; ++f)
        sum += counts[kNone][f];
    return sum;
}

double BeatScore::sensitivity() const {
    return fraction(matched(), matched() + missed());
}

double BeatScore::positivePredictivity() const {
    return fraction(matched(), matched() + invented());
}

double BeatScore::sensitivity(BeatClass beatClass) const {
    const std::size_t row = classIndex(beatClass);
    std::int64_t sum = 0;
    for (std::size_t f = 0; f < kClasses; ++f)
        sum += counts[row][f];
    return fraction(counts[row][row], sum);
}

double BeatScore::positivePredictivity(BeatClass beatClass) const {
    const std::size_t column = classIndex(beatClass);
    std::int64_t sum = 0;
    for (std::size_t r = 0; r < kClasses; ++r)
        sum += counts[r][column];
    return fraction(counts[column][column], sum);
}

double BeatScore::f1(BeatClass beatClass) const {
    const double se = sensitivity(beatClass);
    const double pp = positivePredictivity(beatClass);
    return se + pp > 0.0 ? 2.0 * se * pp / (se + pp) : 0.0;
}

double BeatScore::accuracy() const {
    std::int64_t right = 0;
    for (std::size_t i = 0; i < kClasses; ++i)
        right += counts[i][i];
    return fraction(right, matched());
}

double BeatScore::kappa() const {
    const auto all = static_cast<double>(matched());
    double byChance = 0.0;
    for (std::size_t i = 0; i < kClasses; ++i) {
        std::int64_t row = 0, column = 0;
        for (std::size_t k = 0; k < kClasses; ++k) {
            row += counts[i][k];
            column += counts[k][i];
        }
        byChance += static_cast<double>(row) / all * (static_cast<double>(column) / all);
    }
    // One class alone, always named right, leaves nothing to chance and nothing beyond it.
    return byChance < 1.0 ? (accuracy() - byChance) / (1.0 - byChance) : 1.0;
}

double BeatScore::jKappa() const {
    double j = 0.0;
    for (const BeatClass each : {BeatClass::S, BeatClass::V}) {
        for (const double part : {sensitivity(each), positivePredictivity(each)})
            j += std::isfinite(part) ? part : 0.0;
    }
    return 0.5 * kappa() + 0.125 * j;
}

BeatScore& BeatScore::operator+=(const BeatScore& other) {
    for (std::size_t r = 0; r <= kClasses; ++r) {
        for (std::size_t f = 0; f <= kClasses; ++f)
            counts[r][f] += other.counts[r][f];
    }
    return *this;
}

std::vector<std::int64_t> matchBeats(std::span<const ScoredBeat> reference, std::span<const ScoredBeat> found,
                                     SampleCount window) {
    std::vector<std::int64_t> match(reference.size(), -1);
    std::size_t next = 0;
    for (std::size_t r = 0; r < reference.size(); ++r) {
        while (next < found.size() && found[next].at < reference[r].at - window)
            ++next;
        std::size_t best = found.size();
        SampleCount bestDistance = window + 1;
        for (std::size_t f = next; f < found.size() && found[f].at <= reference[r].at + window; ++f) {
            const SampleCount distance = std::abs(found[f].at - reference[r].at);
            // A found beat that lies nearer to the next reference beat belongs to that one.
            const bool nearerToNext =
                r + 1 < reference.size() && std::abs(found[f].at - reference[r + 1].at) < distance;
            if (distance < bestDistance && !nearerToNext) {
                best = f;
                bestDistance = distance;
            }
        }
        if (best == found.size()) continue;
        match[r] = static_cast<std::int64_t>(best);
        next = best + 1;
    }
    return match;
}

BeatScore scoreBeats(std::span<const ScoredBeat> reference, std::span<const ScoredBeat> found, Hertz rate,
                     SampleIndex from, std::span<const Stretch> excluded) {
    const std::vector<std::int64_t> match = matchBeats(reference, found, framesIn(kMatchWindowSeconds, rate));
    std::vector<bool> claimed(found.size(), false);
    BeatScore score;
    for (std::size_t r = 0; r < reference.size(); ++r) {
        if (match[r] >= 0) claimed[static_cast<std::size_t>(match[r])] = true;
        if (!counts(reference[r].at, from, excluded)) continue;
        const std::size_t column =
            match[r] >= 0 ? classIndex(found[static_cast<std::size_t>(match[r])].beatClass) : kNone;
        ++score.counts[classIndex(reference[r].beatClass)][column];
    }
    for (std::size_t f = 0; f < found.size(); ++f) {
        if (claimed[f] || !counts(found[f].at, from, excluded)) continue;
        ++score.counts[kNone][classIndex(found[f].beatClass)];
    }
    return score;
}

}  // namespace cardiotwin::ecg
