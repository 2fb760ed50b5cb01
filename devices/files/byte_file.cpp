// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/files/byte_file.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace cardiotwin::files {
namespace {

constexpr std::size_t kLongestName = 255;

Error openError(const std::string& path, int reason) {
    switch (reason) {
        case ENOENT:
        case ENOTDIR:
            return {ErrorCode::FileMissing, path, {}};
        case EACCES:
        case EPERM:
            return {ErrorCode::FilePermission, path, std::strerror(reason)};
        case ELOOP:
        case ENAMETOOLONG:
        case ENXIO:
            return {ErrorCode::PathRefused, path, std::strerror(reason)};
        default:
            return {ErrorCode::FileUnreadable, path, std::strerror(reason)};
    }
}

}  // namespace

Descriptor::~Descriptor() {
    if (m_handle >= 0) ::close(m_handle);
}

Result<ByteFile> ByteFile::open(const std::string& path, Links links) {
    if (path.find('\0') != std::string::npos) return Error{ErrorCode::PathRefused, path.c_str(), "NUL"};
    // O_NONBLOCK: opening a pipe must come back, so that it can be refused.
    const int flags =
        O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | (links == Links::Refuse ? O_NOFOLLOW : 0);
    Descriptor descriptor(::open(path.c_str(), flags));
    if (descriptor.get() < 0) return openError(path, errno);
    struct stat facts {};
    if (::fstat(descriptor.get(), &facts) != 0) return openError(path, errno);
    if (S_ISDIR(facts.st_mode)) return Error{ErrorCode::FileUnreadable, path, std::strerror(EISDIR)};
    if (!S_ISREG(facts.st_mode)) return Error{ErrorCode::PathRefused, path, "not a regular file"};
    return ByteFile(path, std::move(descriptor), static_cast<std::uint64_t>(facts.st_size));
}

Result<std::size_t> ByteFile::read(std::uint64_t offset, std::span<char> out) const {
    std::size_t done = 0;
    while (done < out.size()) {
        const auto got = ::pread(m_descriptor.get(), out.data() + done, out.size() - done,
                                 static_cast<off_t>(offset + done));
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return openError(m_path, errno == EISDIR ? EISDIR : EIO);
        if (got == 0) break;
        done += static_cast<std::size_t>(got);
    }
    return done;
}

Result<std::string> readWhole(const std::string& path, std::size_t limit) {
    auto file = ByteFile::open(path);
    if (!file) return file.error();
    if (file->size() == 0) return Error{ErrorCode::FileEmpty, path, {}};
    if (file->size() > limit) {
        return Error{ErrorCode::FormatUnsupported, path, std::to_string(file->size()) + " bytes"};
    }
    std::string bytes(static_cast<std::size_t>(file->size()), '\0');
    const auto got = file->read(0, bytes);
    if (!got) return got.error();
    bytes.resize(*got);
    return bytes;
}

Result<std::string> besideFile(const std::string& anchor, std::string_view name) {
    const bool plain = !name.empty() && name.size() <= kLongestName && name != "." && name != "-" &&
                       name.find("..") == std::string_view::npos && std::ranges::none_of(name, [](char c) {
                           return c == '/' || c == '\\' || static_cast<unsigned char>(c) < 0x20;
                       });
    if (!plain) return Error{ErrorCode::PathRefused, anchor, std::string(name.substr(0, kLongestName))};
    const auto slash = anchor.rfind('/');
    return (slash == std::string::npos ? std::string() : anchor.substr(0, slash + 1)) + std::string(name);
}

}  // namespace cardiotwin::files
