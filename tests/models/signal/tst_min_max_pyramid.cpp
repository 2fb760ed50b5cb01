// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/signal/min_max_pyramid.h"
#include "tests/support/fact.h"

#include <algorithm>
#include <cmath>
#include <random>

using namespace cardiotwin;
using signal::Extent;
using signal::MinMaxPyramid;

namespace {

std::vector<float> noise(std::size_t count) {
    std::mt19937_64 random(5);
    std::uniform_real_distribution<float> value(-2.0F, 2.0F);
    std::vector<float> values(count);
    std::ranges::generate(values, [&] { return random() % 50 == 0 ? std::nanf("") : value(random); });
    return values;
}

Extent plainExtent(const std::vector<float>& values, std::size_t from, std::size_t to) {
    Extent extent;
    for (std::size_t i = from; i < to; ++i) {
        if (std::isnan(values[i])) {
            ++extent.missing;
        } else {
            extent.join({values[i], values[i], 0});
        }
    }
    return extent;
}

}  // namespace

FACT(columnsAgreeWithThePlainExtentOfTheirBuckets) {
    const std::vector<float> values = noise(100000);
    MinMaxPyramid pyramid(16);
    pyramid.append({0}, values);
    for (const std::size_t width : {16U, 64U, 256U, 1024U, 4096U}) {
        std::vector<Extent> columns(values.size() / width);
        pyramid.columns({0}, {static_cast<std::int64_t>(columns.size() * width)}, columns);
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const Extent plain = plainExtent(values, i * width, (i + 1) * width);
            CHECK_EQUAL(columns[i].low, plain.low);
            CHECK_EQUAL(columns[i].high, plain.high);
            CHECK_EQUAL(columns[i].missing, plain.missing);
        }
    }
}

FACT(anyCuttingOfTheStreamBuildsTheSame) {
    const std::vector<float> values = noise(20000);
    MinMaxPyramid whole(32);
    whole.append({0}, values);
    MinMaxPyramid cut(32);
    std::mt19937_64 random(9);
    for (std::size_t at = 0; at < values.size();) {
        const std::size_t count = std::min<std::size_t>(random() % 77 + 1, values.size() - at);
        cut.append({static_cast<std::int64_t>(at)}, std::span(values).subspan(at, count));
        at += count;
    }
    std::vector<Extent> a(300);
    std::vector<Extent> b(300);
    whole.columns({100}, {19999}, a);
    cut.columns({100}, {19999}, b);
    CHECK(std::ranges::equal(a, b, [](const Extent& x, const Extent& y) {
        return x.low == y.low && x.high == y.high && x.missing == y.missing;
    }));
}

FACT(aGapIsMarkedAndHoldsNoValue) {
    MinMaxPyramid pyramid(4);
    pyramid.append({0}, std::vector<float>(8, 1.0F));
    pyramid.append({24}, std::vector<float>(8, 2.0F));
    std::vector<Extent> columns(8);
    pyramid.columns({0}, {32}, columns);
    CHECK_EQUAL(columns[1].high, 1.0F);
    for (std::size_t i = 2; i < 6; ++i) {
        CHECK(columns[i].isEmpty());
        CHECK_EQUAL(columns[i].missing, 4U);
    }
    CHECK_EQUAL(columns[6].low, 2.0F);
}

FACT(whatLiesOutsideTheSamplesIsMissing) {
    MinMaxPyramid pyramid(4);
    pyramid.append({0}, std::vector<float>(6, 1.0F));
    std::vector<Extent> columns(4);
    pyramid.columns({-4}, {12}, columns);
    CHECK(columns[0].isEmpty());
    CHECK_EQUAL(columns[0].missing, 4U);
    CHECK_EQUAL(columns[1].high, 1.0F);
    CHECK_EQUAL(columns[2].missing, 2U);
    CHECK(columns[3].isEmpty());
}

FACT(anUnfinishedBucketIsSeenAtEveryLevel) {
    MinMaxPyramid pyramid(2);
    std::vector<float> values(1001, 0.0F);
    values.back() = 9.0F;
    pyramid.append({0}, values);
    for (const std::size_t count : {1U, 5U, 50U, 500U}) {
        std::vector<Extent> columns(count);
        pyramid.columns({0}, {1001}, columns);
        CHECK_EQUAL(columns.back().high, 9.0F);
    }
}
