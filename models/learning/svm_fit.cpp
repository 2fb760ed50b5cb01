// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/learning/svm_fit.h"

#include <algorithm>
#include <array>
#include <libsvm/svm.h>
#include <memory>

namespace cardiotwin::learning {
namespace {

struct ModelDeleter {
    void operator()(svm_model* model) const { svm_free_and_destroy_model(&model); }
};
using ModelPointer = std::unique_ptr<svm_model, ModelDeleter>;

/// libsvm's view of dense rows: index/value pairs with a terminator per row.
struct NodeTable {
    std::vector<svm_node> nodes;
    std::vector<svm_node*> rows;

    explicit NodeTable(const DenseRows& dense) {
        const std::size_t count = dense.targets.size();
        nodes.resize(count * (dense.width + 1));
        rows.resize(count);
        for (std::size_t row = 0; row < count; ++row) {
            svm_node* const first = &nodes[row * (dense.width + 1)];
            rows[row] = first;
            for (std::size_t column = 0; column < dense.width; ++column)
                first[column] = {static_cast<int>(column) + 1, dense.inputs[column * count + row]};
            first[dense.width] = {-1, 0.0};
        }
    }
};

svm_parameter usualParameters(int type, double c, double gamma) {
    svm_parameter parameters{};
    parameters.svm_type = type;
    parameters.kernel_type = RBF;
    parameters.gamma = gamma;
    parameters.C = c;
    parameters.cache_size = 16.0;
    parameters.eps = 1e-3;
    parameters.shrinking = 1;
    return parameters;
}

Result<KernelMachine> fit(const DenseRows& rows, const svm_parameter& parameters) {
    if (rows.targets.empty() || rows.width == 0 || rows.inputs.size() != rows.targets.size() * rows.width)
        return Error{ErrorCode::ModelInvalid, {}, "no rows, or rows of unequal width"};
    NodeTable table(rows);
    std::vector<double> targets(rows.targets.begin(), rows.targets.end());
    const svm_problem problem{static_cast<int>(targets.size()), targets.data(), table.rows.data()};
    if (const char* complaint = svm_check_parameter(&problem, &parameters))
        return Error{ErrorCode::ModelInvalid, {}, complaint};
    svm_set_print_string_function([](const char*) {});
    const ModelPointer model(svm_train(&problem, &parameters));
    KernelMachine machine;
    // The library takes the class that it saw first for the positive one.
    const double sign = model->label != nullptr && model->label[0] < 0 ? -1.0 : 1.0;
    machine.offset = sign * model->rho[0];
    for (int vector = 0; vector < model->l; ++vector) {
        machine.coefficients.push_back(sign * model->sv_coef[0][vector]);
        machine.rows.push_back(static_cast<std::size_t>(model->sv_indices[vector] - 1));
    }
    return machine;
}

}  // namespace

Result<KernelMachine> fitRegression(const DenseRows& rows, double c, double gamma, double epsilon) {
    svm_parameter parameters = usualParameters(EPSILON_SVR, c, gamma);
    parameters.p = epsilon;
    return fit(rows, parameters);
}

Result<KernelMachine> fitClassification(const DenseRows& rows, double c, double gamma,
                                        double positiveWeight) {
    const auto count = [&rows](double target) { return std::ranges::count(rows.targets, target); };
    const auto positives = count(1.0), negatives = count(-1.0);
    if (positives == 0 || negatives == 0 ||
        static_cast<std::size_t>(positives + negatives) != rows.targets.size())
        return Error{ErrorCode::ModelInvalid, {}, "two classes are needed, +1 and -1"};
    svm_parameter parameters = usualParameters(C_SVC, c, gamma);
    std::array<int, 1> label{1};
    std::array<double, 1> weight{positiveWeight};
    parameters.nr_weight = 1;
    parameters.weight_label = label.data();
    parameters.weight = weight.data();
    return fit(rows, parameters);
}

}  // namespace cardiotwin::learning
