// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/learning/kernel_sum.h"

#include "models/learning/kernel_sum_wide.h"

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace cardiotwin::learning {
namespace {

// Two lanes are what every amd64 machine has. Both compilers know this spelling; neither makes vectors of the
// plain loop by itself at the level the program is built with.
using Pair = double __attribute__((vector_size(16)));
using PairBits = std::uint64_t __attribute__((vector_size(16)));

constexpr std::size_t kPairs = 4;
constexpr std::size_t kLanes = 2 * kPairs;

/// exp(x) for x ≤ 0, without a branch: 2ⁿ·exp(r) with |r| ≤ ln2/2 (Cody & Waite 1980) and the Taylor series
/// of exp(r), whose term of degree 13 is below the last bits. Below −708 it stays at exp(−708), nothing
/// beside any sum.
inline Pair expOfNegative(Pair x) {
    constexpr double kLog2E = 1.4426950408889634;
    constexpr double kLn2High = 6.93145751953125e-1;
    constexpr double kLn2Low = 1.42860682030941723212e-6;
    constexpr double kRounder = 6755399441055744.0;  // 1.5·2⁵²: adding it rounds to a whole number
    constexpr std::array kTaylor{
        1.0 / 39916800.0, 1.0 / 3628800.0, 1.0 / 362880.0, 1.0 / 40320.0, 1.0 / 5040.0, 1.0 / 720.0,
        1.0 / 120.0,      1.0 / 24.0,      1.0 / 6.0,      0.5,           1.0,          1.0};
    const Pair lowest = {-708.0, -708.0};
    x = x < lowest ? lowest : x;
    const Pair shifted = x * kLog2E + kRounder;
    const Pair n = shifted - kRounder;
    const Pair r = (x - n * kLn2High) - n * kLn2Low;
    Pair sum = r * (1.0 / 479001600.0);
    for (std::size_t term = 0; term + 1 < kTaylor.size(); ++term)
        sum = (sum + kTaylor[term]) * r;
    sum += kTaylor.back();
    // n sits in the low bits of `shifted`; moved to the exponent's place it is 2ⁿ.
    const PairBits exponent = (std::bit_cast<PairBits>(shifted) + 1023U) << 52U;
    return sum * std::bit_cast<Pair>(exponent);
}

inline Pair loadPair(const double* from) {
    return Pair{from[0], from[1]};
}

}  // namespace

double kernelSum(std::span<const double> squaredDistances, std::span<const double> coefficients,
                 double gamma) {
    // Eight running sums: additions in a fixed order that still keep the machine's units busy.
    std::array<Pair, kPairs> sums{};
    const double* const distance = squaredDistances.data();
    const double* const coefficient = coefficients.data();
    const std::size_t count = squaredDistances.size();
    std::size_t i = 0;
    for (; i + kLanes <= count; i += kLanes) {
        for (std::size_t pair = 0; pair < kPairs; ++pair) {
            const std::size_t at = i + 2 * pair;
            sums[pair] += loadPair(coefficient + at) * expOfNegative(loadPair(distance + at) * -gamma);
        }
    }
    double total = 0.0;
    for (; i < count; ++i) {
        const double x = -gamma * distance[i];
        total += coefficient[i] * expOfNegative(Pair{x, x})[0];
    }
    for (const Pair& sum : sums)
        total += sum[0] + sum[1];
    return total;
}

double radialSum(const RadialVectors& machine, std::span<const double> row) {
    static const bool wide = hasWidePath();
    return wide ? radialSumWide(machine, row) : radialSumPlain(machine, row);
}

double radialSumPlain(const RadialVectors& machine, std::span<const double> row) {
    const std::size_t count = machine.coefficients.size();
    // One column at a time: the whole row of distances grows together.
    std::vector<double> distance(count, 0.0);
    for (std::size_t column = 0; column < row.size(); ++column) {
        const double* const vector = machine.vectors.data() + column * count;
        for (std::size_t i = 0; i < count; ++i)
            distance[i] += (vector[i] - row[column]) * (vector[i] - row[column]);
    }
    return kernelSum(distance, machine.coefficients, machine.gamma);
}

}  // namespace cardiotwin::learning
