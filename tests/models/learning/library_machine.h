// SPDX-License-Identifier: GPL-3.0-or-later
// A regression fitted and asked through libsvm itself (Chang & Lin 2011), to hold our own prediction against:
// for exactness in the tests, for time in the benchmark. Threads: one at a time.
#pragma once

#include "models/learning/svm_fit.h"

#include <cstdint>
#include <libsvm/svm.h>
#include <memory>
#include <random>
#include <span>
#include <vector>

namespace cardiotwin::learning {

class LibraryMachine {
public:
    /// Made-up rows of standard normal inputs; C = 1, γ = 0.1, ε = 0.1.
    LibraryMachine(std::size_t count, std::size_t width) : m_width(width) {
        std::mt19937_64 random(1);
        std::normal_distribution<double> normal;
        m_columns.resize(count * width);
        m_targets.assign(count, 0.0);
        m_nodes.resize(count * (width + 1));
        for (std::size_t row = 0; row < count; ++row) {
            m_targets[row] = normal(random);
            svm_node* const nodes = &m_nodes[row * (width + 1)];
            for (std::size_t column = 0; column < width; ++column) {
                const double value = normal(random);
                m_columns[column * count + row] = value;
                m_targets[row] += 0.5 * value;
                nodes[column] = {static_cast<int>(column) + 1, value};
            }
            nodes[width] = {-1, 0.0};
            m_rows.push_back(nodes);
        }
        svm_parameter parameters{};
        parameters.svm_type = EPSILON_SVR;
        parameters.kernel_type = RBF;
        parameters.gamma = parameters.p = 0.1;
        parameters.C = 1.0;
        parameters.cache_size = 16.0;
        parameters.eps = 1e-3;
        parameters.shrinking = 1;
        svm_set_print_string_function([](const char*) {});
        const svm_problem problem{static_cast<int>(count), m_targets.data(), m_rows.data()};
        m_model.reset(svm_train(&problem, &parameters));
    }

    [[nodiscard]] DenseRows rows() const { return {m_width, m_columns, m_targets}; }
    [[nodiscard]] std::size_t supportVectors() const { return static_cast<std::size_t>(m_model->l); }
    /// The support vectors, one column after the other.
    [[nodiscard]] std::vector<double> supportColumns() const {
        std::vector<double> columns;
        for (std::size_t column = 0; column < m_width; ++column) {
            for (std::size_t i = 0; i < supportVectors(); ++i)
                columns.push_back(m_model->SV[i][column].value);
        }
        return columns;
    }
    [[nodiscard]] std::vector<double> anyRow(std::uint64_t seed) const {
        std::mt19937_64 random(seed);
        std::normal_distribution<double> normal;
        std::vector<double> row(m_width);
        for (double& value : row)
            value = normal(random);
        return row;
    }
    /// `row` in the library's form.
    [[nodiscard]] static std::vector<svm_node> nodesOf(std::span<const double> row) {
        std::vector<svm_node> nodes;
        for (std::size_t column = 0; column < row.size(); ++column)
            nodes.push_back({static_cast<int>(column) + 1, row[column]});
        nodes.push_back({-1, 0.0});
        return nodes;
    }
    [[nodiscard]] double predict(const std::vector<svm_node>& nodes) const {
        return svm_predict(m_model.get(), nodes.data());
    }
    [[nodiscard]] double predict(std::span<const double> row) const { return predict(nodesOf(row)); }

private:
    struct Deleter {
        void operator()(svm_model* model) const { svm_free_and_destroy_model(&model); }
    };
    std::size_t m_width;
    std::vector<double> m_columns, m_targets;
    std::vector<svm_node> m_nodes;
    std::vector<svm_node*> m_rows;
    std::unique_ptr<svm_model, Deleter> m_model;
};

}  // namespace cardiotwin::learning
