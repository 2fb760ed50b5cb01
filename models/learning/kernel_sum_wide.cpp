// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/learning/kernel_sum_wide.h"

#include <limits>

#if defined(__x86_64__)

#include <array>
#include <cstddef>
#include <cstdint>
#include <immintrin.h>

// Each function carries the attribute by itself: a helper without it would be compiled for the plain machine
// before it is inlined.
#define CARDIOTWIN_WIDE __attribute__((target("avx2,fma")))

namespace cardiotwin::learning {
namespace {

constexpr std::size_t kLanes = 4;
constexpr std::size_t kGroups = 4;  // additions and exponentials in flight at once
constexpr std::size_t kBlock = kGroups * kLanes;

struct Lanes {
    __m256d of;
};
using Group = std::array<Lanes, kGroups>;

/// 2ⁿ·exp(r) with |r| ≤ ln2/2 (Cody & Waite 1980), Taylor series to degree 12, for x ≤ 0. Stays at exp(−708)
/// below that, nothing beside any sum.
CARDIOTWIN_WIDE inline __m256d expOfNegative(__m256d x) {
    const __m256d rounder = _mm256_set1_pd(6755399441055744.0);  // 1.5·2⁵²: adding it rounds
    x = _mm256_max_pd(x, _mm256_set1_pd(-708.0));
    const __m256d shifted = _mm256_fmadd_pd(x, _mm256_set1_pd(1.4426950408889634), rounder);
    const __m256d n = _mm256_sub_pd(shifted, rounder);
    __m256d r = _mm256_fnmadd_pd(n, _mm256_set1_pd(6.93145751953125e-1), x);
    r = _mm256_fnmadd_pd(n, _mm256_set1_pd(1.42860682030941723212e-6), r);
    __m256d sum = _mm256_set1_pd(1.0 / 479001600.0);
    sum = _mm256_fmadd_pd(sum, r, _mm256_set1_pd(1.0 / 39916800.0));
    sum = _mm256_fmadd_pd(sum, r, _mm256_set1_pd(1.0 / 3628800.0));
    sum = _mm256_fmadd_pd(sum, r, _mm256_set1_pd(1.0 / 362880.0));
    sum = _mm256_fmadd_pd(sum, r, _mm256_set1_pd(1.0 / 40320.0));
    sum = _mm256_fmadd_pd(sum, r, _mm256_set1_pd(1.0 / 5040.0));
    sum = _mm256_fmadd_pd(sum, r, _mm256_set1_pd(1.0 / 720.0));
    sum = _mm256_fmadd_pd(sum, r, _mm256_set1_pd(1.0 / 120.0));
    sum = _mm256_fmadd_pd(sum, r, _mm256_set1_pd(1.0 / 24.0));
    sum = _mm256_fmadd_pd(sum, r, _mm256_set1_pd(1.0 / 6.0));
    sum = _mm256_fmadd_pd(sum, r, _mm256_set1_pd(0.5));
    sum = _mm256_fmadd_pd(sum, r, _mm256_set1_pd(1.0));
    sum = _mm256_fmadd_pd(sum, r, _mm256_set1_pd(1.0));
    const __m256i exponent =
        _mm256_slli_epi64(_mm256_add_epi64(_mm256_castpd_si256(shifted), _mm256_set1_epi64x(1023)), 52);
    return _mm256_mul_pd(sum, _mm256_castsi256_pd(exponent));
}

/// One more column: adds (v − x)² to the distances of the vectors at `column`.
CARDIOTWIN_WIDE inline __m256d farther(__m256d distance, __m256d vectors, __m256d value) {
    const __m256d apart = _mm256_sub_pd(vectors, value);
    return _mm256_fmadd_pd(apart, apart, distance);
}

/// The first `count` < 4 lanes.
CARDIOTWIN_WIDE inline __m256i firstLanes(std::size_t count) {
    const __m256i lane = _mm256_setr_epi64x(0, 1, 2, 3);
    return _mm256_cmpgt_epi64(_mm256_set1_epi64x(static_cast<std::int64_t>(count)), lane);
}

/// Sixteen vectors from `first` on, added to `sums`.
CARDIOTWIN_WIDE inline void addBlock(const RadialVectors& machine, std::span<const double> row,
                                     std::size_t first, Group& sums) {
    const std::size_t count = machine.coefficients.size();
    const double* vector = machine.vectors.data() + first;
    Group distance{
        {{_mm256_setzero_pd()}, {_mm256_setzero_pd()}, {_mm256_setzero_pd()}, {_mm256_setzero_pd()}}};
    for (std::size_t column = 0; column < row.size(); ++column, vector += count) {
        const __m256d value = _mm256_broadcast_sd(&row[column]);
        for (std::size_t group = 0; group < kGroups; ++group)
            distance[group].of = farther(distance[group].of, _mm256_loadu_pd(vector + kLanes * group), value);
    }
    const __m256d rate = _mm256_set1_pd(-machine.gamma);
    const double* const coefficient = machine.coefficients.data() + first;
    for (std::size_t group = 0; group < kGroups; ++group) {
        const __m256d kernel = expOfNegative(_mm256_mul_pd(distance[group].of, rate));
        sums[group].of =
            _mm256_fmadd_pd(_mm256_loadu_pd(coefficient + kLanes * group), kernel, sums[group].of);
    }
}

/// At most four vectors from `first` on; lanes beyond the last count for nothing.
CARDIOTWIN_WIDE inline __m256d addFew(const RadialVectors& machine, std::span<const double> row,
                                      std::size_t first, __m256d sum) {
    const std::size_t count = machine.coefficients.size();
    const __m256i lanes = firstLanes(count - first);
    const double* vector = machine.vectors.data() + first;
    __m256d distance = _mm256_setzero_pd();
    for (std::size_t column = 0; column < row.size(); ++column, vector += count)
        distance = farther(distance, _mm256_maskload_pd(vector, lanes), _mm256_broadcast_sd(&row[column]));
    const __m256d kernel = expOfNegative(_mm256_mul_pd(distance, _mm256_set1_pd(-machine.gamma)));
    return _mm256_fmadd_pd(_mm256_maskload_pd(machine.coefficients.data() + first, lanes), kernel, sum);
}

}  // namespace

bool hasWidePath() {
    return __builtin_cpu_supports("avx2") != 0 && __builtin_cpu_supports("fma") != 0;
}

CARDIOTWIN_WIDE double radialSumWide(const RadialVectors& machine, std::span<const double> row) {
    const std::size_t count = machine.coefficients.size();
    Group sums{{{_mm256_setzero_pd()}, {_mm256_setzero_pd()}, {_mm256_setzero_pd()}, {_mm256_setzero_pd()}}};
    std::size_t first = 0;
    for (; first + kBlock <= count; first += kBlock)
        addBlock(machine, row, first, sums);
    for (; first < count; first += kLanes)
        sums[0].of = addFew(machine, row, first, sums[0].of);
    const __m256d total =
        _mm256_add_pd(_mm256_add_pd(sums[0].of, sums[1].of), _mm256_add_pd(sums[2].of, sums[3].of));
    const __m128d half = _mm_add_pd(_mm256_castpd256_pd128(total), _mm256_extractf128_pd(total, 1));
    return _mm_cvtsd_f64(half) + _mm_cvtsd_f64(_mm_unpackhi_pd(half, half));
}

}  // namespace cardiotwin::learning

#else

namespace cardiotwin::learning {

bool hasWidePath() {
    return false;
}
double radialSumWide(const RadialVectors&, std::span<const double>) {
    return std::numeric_limits<double>::quiet_NaN();
}

}  // namespace cardiotwin::learning

#endif
