// SPDX-License-Identifier: GPL-3.0-or-later
// A value or the Error that prevented it, spelled like std::expected (C++23), which neither compiler of the
// target has. Reading the wrong side is an assert in debug and terminates in release. Threads: a value.
#pragma once

#include "models/base/error.h"

#include <cassert>
#include <exception>
#include <optional>
#include <utility>
#include <variant>

namespace cardiotwin {

template <class T>
class [[nodiscard]] Result {
public:
    using value_type = T;

    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    [[nodiscard]] bool has_value() const { return m_state.index() == 0; }
    explicit operator bool() const { return has_value(); }

    [[nodiscard]] T& value() & { return get(*this); }
    [[nodiscard]] const T& value() const& { return get(*this); }
    [[nodiscard]] T&& value() && { return std::move(get(*this)); }
    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }

    [[nodiscard]] const Error& error() const {
        assert(!has_value());
        if (has_value()) std::terminate();
        return *std::get_if<1>(&m_state);
    }

private:
    template <class Self>
    static auto& get(Self& self) {
        assert(self.has_value());
        if (!self.has_value()) std::terminate();
        return *std::get_if<0>(&self.m_state);
    }

    std::variant<T, Error> m_state;
};

template <>
class [[nodiscard]] Result<void> {
public:
    using value_type = void;

    Result() = default;
    Result(Error error) : m_error(std::move(error)) {}

    [[nodiscard]] bool has_value() const { return !m_error; }
    explicit operator bool() const { return has_value(); }
    [[nodiscard]] const Error& error() const {
        assert(m_error);
        if (!m_error) std::terminate();
        return *m_error;
    }

private:
    std::optional<Error> m_error;
};

}  // namespace cardiotwin
