// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/files/text_runs.h"

namespace cardiotwin::files {

Result<std::string_view> TextRuns::next() {
    const auto got = m_file.read(m_offset, std::span(m_buffer).first(kRunBytes));
    if (!got) return got.error();
    m_torn = false;
    if (*got == 0) return std::string_view();
    const std::string_view bytes(m_buffer.data(), *got);
    if (const auto end = bytes.rfind('\n'); end != std::string_view::npos) {
        // What follows the last line end is read again with the next run; it is at most one line.
        m_offset += end + 1;
        return bytes.substr(0, end + 1);
    }
    if (*got > kLongestLine) return Error{ErrorCode::LineTooLong, m_file.path(), {}};
    m_buffer[*got] = '\n';
    m_torn = true;
    m_offset += *got;
    return std::string_view(m_buffer.data(), *got + 1);
}

}  // namespace cardiotwin::files
