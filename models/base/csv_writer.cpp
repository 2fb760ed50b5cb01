// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/csv_writer.h"

#include <array>
#include <cerrno>
#include <charconv>
#include <cmath>
#include <cstring>

namespace cardiotwin {
namespace {

constexpr std::size_t kFlushAtBytes = 1 << 16;

bool looksLikeFormula(std::string_view text) {
    return !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
}

}  // namespace

void CsvWriter::Closer::operator()(std::FILE* file) const {
    if (file != stdout) std::fclose(file);
}

Result<CsvWriter> CsvWriter::open(const std::string& path) {
    std::FILE* file = path == "-" ? stdout : std::fopen(path.c_str(), "wb");
    if (file == nullptr) {
        const ErrorCode code = errno == EACCES ? ErrorCode::FilePermission : ErrorCode::WriteFailed;
        return Error{code, path, std::strerror(errno)};
    }
    return CsvWriter(path, file);
}

CsvWriter& CsvWriter::header(std::initializer_list<std::string_view> names) {
    for (const std::string_view name : names)
        text(name);
    endRow();
    return *this;
}

void CsvWriter::separate() {
    if (m_rowBegun) m_buffer.push_back(',');
    m_rowBegun = true;
}

CsvWriter& CsvWriter::number(double value, int decimals) {
    separate();
    if (!std::isfinite(value)) return *this;
    std::array<char, 352> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value,
                                   std::chars_format::fixed, decimals);
    std::string_view shown(digits.data(), static_cast<std::size_t>(end.ptr - digits.data()));
    // "-0.000" is a rounding artefact that would make equal values differ in bytes.
    if (shown.front() == '-' && shown.find_first_not_of("-0.") == std::string_view::npos)
        shown.remove_prefix(1);
    m_buffer.append(shown);
    return *this;
}

CsvWriter& CsvWriter::number(std::optional<double> value, int decimals) {
    return value ? number(*value, decimals) : blank();
}

CsvWriter& CsvWriter::integer(std::int64_t value) {
    separate();
    std::array<char, 24> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    m_buffer.append(digits.data(), end.ptr);
    return *this;
}

CsvWriter& CsvWriter::integer(std::optional<std::int64_t> value) {
    return value ? integer(*value) : blank();
}

CsvWriter& CsvWriter::text(std::string_view value) {
    separate();
    const bool quoted = value.find_first_of(",\"\n\r") != std::string_view::npos;
    if (quoted) m_buffer.push_back('"');
    if (looksLikeFormula(value)) m_buffer.push_back('\'');
    for (const char c : value) {
        if (c == '"') m_buffer.push_back('"');
        m_buffer.push_back(c);
    }
    if (quoted) m_buffer.push_back('"');
    return *this;
}

CsvWriter& CsvWriter::blank() {
    separate();
    return *this;
}

void CsvWriter::endRow() {
    m_buffer.push_back('\n');
    m_rowBegun = false;
    if (m_buffer.size() >= kFlushAtBytes) flush();
}

void CsvWriter::flush() {
    if (std::fwrite(m_buffer.data(), 1, m_buffer.size(), m_file.get()) != m_buffer.size() && m_errno == 0) {
        m_errno = errno;
    }
    m_buffer.clear();
}

Result<void> CsvWriter::finish() {
    flush();
    if (std::fflush(m_file.get()) != 0 && m_errno == 0) m_errno = errno;
    if (m_errno == 0) return {};
    return Error{m_errno == ENOSPC ? ErrorCode::DiskFull : ErrorCode::WriteFailed, m_path,
                 std::strerror(m_errno)};
}

}  // namespace cardiotwin
