// SPDX-License-Identifier: GPL-3.0-or-later
// Logistic regression with a ridge on standardised columns, fitted by Newton's method (Hosmer & Lemeshow
// 2000). What comes back is in the units of the rows, so that it is asked with one sum. The same rows give
// the same numbers, to seven digits. Threads: from anywhere.
#pragma once

#include "models/base/result.h"
#include "models/learning/svm_fit.h"

#include <vector>

namespace cardiotwin::learning {

struct LogisticJudge {
    double offset = 0.0;
    std::vector<double> weights;  ///< one for each column; log odds = offset + Σ weight × value
};

/// Targets above zero are the positive class; both must be present. `ridge` > 0 is added to the curvature of
/// every weight but the offset. ModelInvalid for other settings, ragged or non-finite rows.
[[nodiscard]] Result<LogisticJudge> fitLogistic(const DenseRows& rows, double ridge);

}  // namespace cardiotwin::learning
