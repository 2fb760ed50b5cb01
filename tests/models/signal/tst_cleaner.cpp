// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/signal/cleaner.h"
#include "tests/support/fact.h"
#include "tests/support/known_beat_ecg.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

using namespace cardiotwin;
using namespace cardiotwin::signal;

namespace {

constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();

fact::KnownEcg ecgOf(double noise = 0.0) {
    return fact::knownEcg({.rrSeconds = fact::steadyRr(30, 0.8), .noiseMillivolts = noise});
}

double largestBetween(const CleanBlock& clean, std::size_t from, std::size_t to) {
    double largest = 0.0;
    for (std::size_t i = from; i < to; ++i)
        largest = std::max<double>(largest, std::abs(clean.millivolts[i]));
    return largest;
}

}  // namespace

FACT(missingValuesStayMissingAndAreCounted) {
    fact::KnownEcg ecg = ecgOf();
    for (const std::size_t i : {2000u, 2001u, 3000u})
        ecg.millivolts[i] = kMissing;
    ecg.millivolts[3500] = std::numeric_limits<double>::infinity();
    const CleanBlock clean = Cleaner(ecg.leads, ecg.rate, 50.0).clean(ecg.block(0, ecg.frames()));
    CHECK_EQUAL(clean.missingSamples, 4u);
    for (const std::size_t i : {2000u, 2001u, 3000u, 3500u})
        CHECK(std::isnan(clean.millivolts[i]));
    for (const std::size_t i : {1999u, 2002u, 3001u, 3501u})
        CHECK(std::isfinite(clean.millivolts[i]));
}

FACT(aGapOfFortyMillisecondsDoesNotRestartALead) {
    for (const std::size_t gap : {14u, 15u}) {  // 38.9 and 41.7 ms at 360 Hz
        fact::KnownEcg ecg = ecgOf();
        for (std::size_t i = 0; i < gap; ++i)
            ecg.millivolts[3600 + i] = kMissing;
        const CleanBlock clean = Cleaner(ecg.leads, ecg.rate, 0.0).clean(ecg.block(0, ecg.frames()));
        const bool settling = std::isnan(clean.millivolts[3600 + gap]);
        CHECK_EQUAL(settling, gap == 15u);
    }
}

FACT(settlingIsMaskedAtTheStart) {
    const fact::KnownEcg ecg = ecgOf();
    const CleanBlock clean = Cleaner(ecg.leads, ecg.rate, 50.0).clean(ecg.block(0, ecg.frames()));
    CHECK(std::isnan(clean.millivolts[0]));
    CHECK(std::isnan(clean.millivolts[107]));
    CHECK(std::isfinite(clean.millivolts[108]));
}

FACT(framesThatNeverArrivedAreAGap) {
    const fact::KnownEcg ecg = ecgOf();
    Cleaner cleaner(ecg.leads, ecg.rate, 50.0);
    CHECK(!cleaner.clean(ecg.block(0, 1000)).afterGap);
    CHECK(!cleaner.clean(ecg.block(1010, 500)).afterGap);
    const CleanBlock after = cleaner.clean(ecg.block(1600, 500));
    CHECK(after.afterGap);
    CHECK(std::isnan(after.millivolts[0]));
}

FACT(mainsHumGoesAndDoesNotRingBesideTheQrs) {
    fact::KnownEcg ecg = ecgOf();
    const CleanBlock still = Cleaner(ecg.leads, ecg.rate, 50.0).clean(ecg.block(0, ecg.frames()));
    const CleanBlock without = Cleaner(ecg.leads, ecg.rate, 0.0).clean(ecg.block(0, ecg.frames()));
    fact::KnownEcg humming = ecg;
    for (std::size_t i = 0; i < humming.millivolts.size(); ++i) {
        humming.millivolts[i] +=
            0.3 * std::sin(2.0 * std::numbers::pi * 50.0 * static_cast<double>(i) / 360.0 + 0.7);
    }
    const CleanBlock cleaned = Cleaner(ecg.leads, ecg.rate, 50.0).clean(humming.block(0, ecg.frames()));
    for (std::size_t i = 10 * 360; i < ecg.frames(); ++i) {
        CHECK_NEAR(cleaned.millivolts[i], still.millivolts[i], 0.02);
        CHECK_NEAR(still.millivolts[i], without.millivolts[i], 0.02);  // nothing to take out: nothing put in
    }
}

FACT(baselineWanderIsRemoved) {
    fact::KnownEcg ecg = ecgOf();
    for (std::size_t i = 0; i < ecg.millivolts.size(); ++i) {
        ecg.millivolts[i] += 5.0 + std::sin(2.0 * std::numbers::pi * 0.15 * static_cast<double>(i) / 360.0);
    }
    const CleanBlock clean = Cleaner(ecg.leads, ecg.rate, 50.0).clean(ecg.block(0, ecg.frames()));
    // Between T and P there is only what is left of the wander.
    const auto quiet = static_cast<std::size_t>(ecg.rPeaks[20]) + 170;
    CHECK(largestBetween(clean, quiet, quiet + 30) < 0.25);
}

FACT(theQrsStandsWhereItStoodButForTheStatedDelay) {
    const fact::KnownEcg ecg = ecgOf();
    const CleanBlock clean = Cleaner(ecg.leads, ecg.rate, 50.0).clean(ecg.block(0, ecg.frames()));
    CHECK(clean.delaySeconds > 0.0 && clean.delaySeconds < 0.010);
    for (std::size_t beat = 3; beat < ecg.rPeaks.size(); ++beat) {
        const auto r = clean.millivolts.begin() + ecg.rPeaks[beat];
        const auto top = std::max_element(r - 20, r + 20);
        CHECK_NEAR(static_cast<double>(top - r), clean.delaySeconds * 360.0, 1.5);
    }
}

FACT(aSourcesOwnRateIsPassedOnAndItsBlanksCounted) {
    const fact::KnownEcg ecg = ecgOf();
    SampleBlock block = ecg.block(0, 3);
    block.heartRateBpm = {kMissing, 75.0, kMissing};
    const CleanBlock clean = Cleaner(ecg.leads, ecg.rate, 50.0).clean(block);
    CHECK_EQUAL(clean.missingRates, 2u);
    CHECK_EQUAL(clean.heartRateBpm[1], 75.0);
    CHECK_EQUAL(clean.missingSamples, 0u);
}

FACT(qualityTellsGoodFromFlatAndRailed) {
    fact::KnownEcg ecg = ecgOf(0.005);
    const auto qualityAt = [](const fact::KnownEcg& of, std::size_t frame) {
        return Cleaner(of.leads, of.rate, 50.0).clean(of.block(0, of.frames())).quality[frame];
    };
    CHECK(qualityAt(ecg, 4000) > 0.8F);
    fact::KnownEcg flat = ecg, railed = ecg;
    for (std::size_t i = 2000; i < 4100; ++i) {
        flat.millivolts[i] = 0.3;
        if (i % 500 < 400) railed.millivolts[i] = 3.0;
    }
    CHECK_EQUAL(qualityAt(flat, 4000), 0.0F);
    CHECK_EQUAL(qualityAt(railed, 4000), 0.0F);
    CHECK(qualityAt(flat, 8000) > 0.8F);
}

FACT(aLeadTheDeviceCallsOffIsNotTrusted) {
    const fact::KnownEcg ecg = ecgOf(0.005);
    SampleBlock block = ecg.block(0, 3000);
    block.states = {LeadState::Off};
    CHECK_EQUAL(Cleaner(ecg.leads, ecg.rate, 50.0).clean(block).quality.back(), 0.0F);
}
