// SPDX-License-Identifier: GPL-3.0-or-later
// Tests of the rooms that know no Qt. A FACT is a named statement about the code; the same facts run under Qt
// Test (each fact is a data row, `fact(resyncsAfterTruncatedFrame)`) and, in the core-only build, under a
// plain runner.
//
//     FACT(neverBridgesAGap) {
//         CHECK(a < b);  CHECK_EQUAL(x, 3);  CHECK_NEAR(y, 0.5, 1e-9);
//     }
//
// A failed check ends its fact. `SKIP("why")` reports the fact as skipped, never as passed.
#pragma once

#include <cmath>
#include <sstream>
#include <string>
#include <type_traits>
#include <vector>

namespace fact {

struct Failure {
    std::string what;
    const char* file;
    int line;
};
struct Skipped {
    std::string why;
};
struct Fact {
    const char* name;
    void (*body)();
};

/// Every fact of this executable, in order of definition within a file.
std::vector<Fact>& all();

struct Registered {
    Registered(const char* name, void (*body)()) { all().push_back({name, body}); }
};

template <class T>
std::string shown(const T& value) {
    if constexpr (std::is_enum_v<T>) {
        return std::to_string(static_cast<long long>(value));
    } else if constexpr (requires(std::ostream & out) { out << value; }) {
        std::ostringstream out;
        out.precision(12);
        out << value;
        return out.str();
    } else {
        return "(a value)";
    }
}

template <class A, class B>
void checkEqual(const A& actual, const B& expected, const char* text, const char* file, int line) {
    if (actual == expected) return;
    throw Failure{std::string(text) + ": " + shown(actual) + " is not " + shown(expected), file, line};
}

inline void checkNear(double actual, double expected, double tolerance, const char* text, const char* file,
                      int line) {
    if (std::abs(actual - expected) <= tolerance) return;
    throw Failure{std::string(text) + ": " + shown(actual) + " is not within " + shown(tolerance) + " of " +
                      shown(expected),
                  file, line};
}

}  // namespace fact

#define FACT(name)                                                       \
    static void fact_##name();                                           \
    static const fact::Registered registered_##name(#name, fact_##name); \
    static void fact_##name()

#define CHECK(condition)                                                       \
    do {                                                                       \
        if (!(condition)) throw fact::Failure{#condition, __FILE__, __LINE__}; \
    } while (false)
#define CHECK_EQUAL(actual, expected) fact::checkEqual((actual), (expected), #actual, __FILE__, __LINE__)
#define CHECK_NEAR(actual, expected, tolerance) \
    fact::checkNear((actual), (expected), (tolerance), #actual, __FILE__, __LINE__)
#define SKIP(why)         \
    throw fact::Skipped { \
        why               \
    }
