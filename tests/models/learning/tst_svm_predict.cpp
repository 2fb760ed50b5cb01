// SPDX-License-Identifier: GPL-3.0-or-later
// The library's own prediction is the measure of ours.
#include "models/learning/kernel_sum.h"
#include "models/learning/svm_fit.h"
#include "tests/models/learning/library_machine.h"
#include "tests/support/fact.h"

using namespace cardiotwin;

FACT(theSameMachinePredictsAsTheLibraryDoes) {
    for (const std::size_t width : {8U, 18U, 32U}) {
        const learning::LibraryMachine library(300, width);
        const auto machine = learning::fitRegression(library.rows(), 1.0, 0.1, 0.1);
        CHECK(machine.has_value());
        CHECK_EQUAL(machine->coefficients.size(), library.supportVectors());
        const std::vector<double> vectors = library.supportColumns();
        for (int seed = 0; seed < 50; ++seed) {
            const std::vector<double> row = library.anyRow(static_cast<std::uint64_t>(seed));
            const double sum =
                learning::radialSum({vectors, machine->coefficients, 0.1}, row) - machine->offset;
            CHECK_NEAR(sum, library.predict(row), 1e-9);
        }
    }
}
