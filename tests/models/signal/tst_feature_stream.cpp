// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/signal/feature_stream.h"
#include "tests/support/fact.h"

#include <cmath>
#include <limits>
#include <random>

using namespace cardiotwin;
using signal::CleanBlock;
using signal::FeatureRow;
using signal::FeatureStream;

namespace {

constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();

/// One second at 100 Hz.
CleanBlock second(double bpm, float amplitude = 1.0F) {
    CleanBlock block;
    block.rate = {100.0};
    block.leads = {{"I"}};
    for (int frame = 0; frame < 100; ++frame) {
        block.millivolts.push_back(amplitude * std::sin(0.3F * static_cast<float>(frame)));
        block.heartRateBpm.push_back(bpm);
    }
    return block;
}

FeatureRow push(FeatureStream& stream, const CleanBlock& block, std::optional<double> computed = {}) {
    stream.append(block, 0, block.frames());
    return stream.closeRow(computed);
}

}  // namespace

FACT(theRateIsStandardisedAgainstItsOwnPast) {
    FeatureStream stream;
    std::mt19937_64 random(4);
    std::normal_distribution<double> rates(80.0, 5.0);
    for (int i = 0; i < 400; ++i)
        push(stream, second(rates(random)));
    CHECK_NEAR(push(stream, second(90.0)).heartRate, 2.0, 0.3);
}

FACT(theWaveIsNormalisedSoThatItsSizeDoesNotMatter) {
    FeatureStream small;
    FeatureStream large;
    FeatureRow a;
    FeatureRow b;
    for (int i = 0; i < 30; ++i) {
        a = push(small, second(70.0, 0.2F));
        b = push(large, second(70.0, 2.0F));
    }
    for (std::size_t i = 0; i < a.wave.size(); ++i)
        CHECK_NEAR(a.wave[i], b.wave[i], 1e-4);
}

FACT(aBlankRateLeavesTheWaveAndIsCounted) {
    FeatureStream stream;
    push(stream, second(70.0));
    const FeatureRow row = push(stream, second(kMissing));
    CHECK(!row.hasHeartRate());
    CHECK(row.hasWave());
    CHECK(!row.isTrainable());
    CHECK_EQUAL(stream.untrainableRows(), std::uint64_t{1});
}

FACT(aBlankWaveLeavesTheRateAndIsCounted) {
    FeatureStream stream;
    push(stream, second(70.0));
    CleanBlock block = second(72.0);
    block.millivolts.assign(100, std::numeric_limits<float>::quiet_NaN());
    const FeatureRow row = push(stream, block);
    CHECK(row.hasHeartRate());
    CHECK(!row.hasWave());
    CHECK_NEAR(*stream.heartRateBpm(), 72.0, 1e-12);
    CHECK_EQUAL(stream.untrainableRows(), std::uint64_t{1});
}

FACT(aSingleBlankCellCostsNothing) {
    FeatureStream stream;
    CleanBlock block = second(70.0);
    block.millivolts[40] = std::numeric_limits<float>::quiet_NaN();
    block.heartRateBpm[40] = kMissing;
    CHECK(push(stream, block).isTrainable());
    CHECK_NEAR(*stream.heartRateBpm(), 70.0, 1e-12);
}

FACT(theComputedRateStandsInOnlyWhereTheSourceHasNone) {
    FeatureStream withColumn;
    push(withColumn, second(70.0), 99.0);
    CHECK_NEAR(*withColumn.heartRateBpm(), 70.0, 1e-12);
    push(withColumn, second(kMissing), 99.0);
    CHECK(!withColumn.heartRateBpm());

    FeatureStream without;
    CleanBlock block = second(70.0);
    block.heartRateBpm.clear();
    push(without, block, 99.0);
    CHECK_NEAR(*without.heartRateBpm(), 99.0, 1e-12);
}

FACT(aFlatTraceHasNoWave) {
    FeatureStream stream;
    CHECK(!push(stream, second(70.0, 0.0F)).hasWave());
}

FACT(theRowsDoNotDependOnHowTheSecondWasCut) {
    FeatureStream whole;
    FeatureStream cut;
    for (int i = 0; i < 5; ++i) {
        const CleanBlock block = second(70.0 + i, 1.0F + 0.1F * static_cast<float>(i));
        const FeatureRow a = push(whole, block);
        cut.append(block, 0, 13);
        cut.append(block, 13, 100);
        const FeatureRow b = cut.closeRow({});
        CHECK_EQUAL(a.heartRate, b.heartRate);
        CHECK(a.wave == b.wave);
    }
}
