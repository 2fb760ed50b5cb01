// SPDX-License-Identifier: GPL-3.0-or-later
// A regular file opened for reading at any offset. Directories, devices and pipes are refused before a byte
// is read, so that a hostile name can neither block nor feed endless data; a name that comes out of another
// file is opened without following links. Threads: `read` from any; the object itself moves between threads.
#pragma once

#include "models/base/result.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace cardiotwin::files {

/// An open file descriptor that closes itself. −1 is none.
class Descriptor {
public:
    explicit Descriptor(int handle = -1) : m_handle(handle) {}
    ~Descriptor();
    Descriptor(Descriptor&& other) noexcept : m_handle(std::exchange(other.m_handle, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(m_handle, other.m_handle);
        return *this;
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] int get() const { return m_handle; }

private:
    int m_handle;
};

enum class Links { Follow, Refuse };

class ByteFile {
public:
    /// FileMissing, FilePermission, PathRefused (not a regular file, or a link where refused),
    /// FileUnreadable.
    [[nodiscard]] static Result<ByteFile> open(const std::string& path, Links links = Links::Follow);

    /// Fills `out` from `offset` on; fewer bytes only at the end of the file.
    [[nodiscard]] Result<std::size_t> read(std::uint64_t offset, std::span<char> out) const;
    [[nodiscard]] std::uint64_t size() const { return m_size; }  ///< when it was opened
    [[nodiscard]] const std::string& path() const { return m_path; }

private:
    ByteFile(std::string path, Descriptor descriptor, std::uint64_t size)
        : m_path(std::move(path)), m_descriptor(std::move(descriptor)), m_size(size) {}

    std::string m_path;
    Descriptor m_descriptor;
    std::uint64_t m_size;
};

/// The whole of a small file; FormatUnsupported when it is larger than `limit` bytes.
[[nodiscard]] Result<std::string> readWhole(const std::string& path, std::size_t limit);

/// The path of `name` beside `anchor`. PathRefused for anything but a plain name of the same folder.
[[nodiscard]] Result<std::string> besideFile(const std::string& anchor, std::string_view name);

}  // namespace cardiotwin::files
