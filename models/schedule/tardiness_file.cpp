// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schedule/weighted_tardiness.h"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <fstream>
#include <sstream>
#include <string_view>

namespace cardiotwin::schedule {
namespace {

constexpr std::int64_t kLargest = 1'000'000;
constexpr double kLargestCost = 4e18;  // no order costs more than all weights times all times

struct Number {
    std::int64_t value;
    std::size_t line;
};

Result<std::vector<Number>> readNumbers(const std::string& text, const std::string& path) {
    std::vector<Number> numbers;
    std::size_t line = 1;
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        if (c == '\n') ++line;
        if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
            ++at;
            continue;
        }
        const std::size_t end = std::min(text.find_first_of(" \t\r\n", at), text.size());
        const std::string_view token(text.data() + at, end - at);
        std::int64_t value = 0;
        const auto [stop, failure] = std::from_chars(token.data(), token.data() + token.size(), value);
        if (failure != std::errc() || stop != token.data() + token.size() || value < 0 || value > kLargest) {
            return Error{ErrorCode::NumberInvalid, path + ":" + std::to_string(line),
                         std::string(token.substr(0, 40)) + " is not a whole number from 0 to 1000000"};
        }
        numbers.push_back({value, line});
        at = end;
    }
    return numbers;
}

bool mayOverflow(const TardinessInstance& instance) {
    double time = 0.0;
    double weight = 0.0;
    for (const TardinessJob& job : instance) {
        time += static_cast<double>(job.processing);
        weight += static_cast<double>(job.weight);
    }
    return time * weight > kLargestCost;
}

}  // namespace

Result<std::vector<TardinessInstance>> readTardiness(const std::string& path, std::size_t jobs) {
    if (jobs == 0) return Error{ErrorCode::UsageInvalid, "--jobs", "0"};
    std::ifstream file(path, std::ios::binary);
    if (!file) return Error{ErrorCode::FileMissing, path, {}};
    std::ostringstream content;
    content << file.rdbuf();
    if (file.bad() || (file.fail() && !file.eof())) return Error{ErrorCode::FileUnreadable, path, {}};
    const std::string text = content.str();
    if (text.empty()) return Error{ErrorCode::FileEmpty, path, {}};
    auto numbers = readNumbers(text, path);
    if (!numbers) return numbers.error();
    if (numbers->empty()) return Error{ErrorCode::FileEmpty, path, {}};
    if (numbers->size() % (3 * jobs) != 0) {
        return Error{ErrorCode::DataTruncated, path + ":" + std::to_string(numbers->back().line),
                     std::to_string(numbers->size()) + " numbers do not make whole instances of " +
                         std::to_string(jobs) + " jobs"};
    }
    std::vector<TardinessInstance> instances(numbers->size() / (3 * jobs), TardinessInstance(jobs));
    std::size_t next = 0;
    for (TardinessInstance& instance : instances) {
        for (TardinessJob& job : instance)
            job.processing = (*numbers)[next++].value;
        for (TardinessJob& job : instance)
            job.weight = (*numbers)[next++].value;
        for (TardinessJob& job : instance)
            job.due = (*numbers)[next++].value;
        if (mayOverflow(instance)) {
            return Error{ErrorCode::NumberInvalid, path + ":" + std::to_string((*numbers)[next - 1].line),
                         "weights and times of this instance are too large to add up"};
        }
    }
    return instances;
}

}  // namespace cardiotwin::schedule
