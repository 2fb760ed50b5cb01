// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/files/byte_file.h"
#include "devices/files/recording_reader.h"
#include "devices/files/text_fields.h"
#include "devices/files/wfdb_header.h"
#include "devices/files/wfdb_reader.h"

#include <array>
#include <utility>

namespace cardiotwin::files {
namespace {

constexpr std::size_t kHeadBytes = 4096;

/// The record line of a header: the first line that is no comment has two to six words, of which the second
/// is a count and the third begins with a rate.
bool looksLikeWfdbHeader(std::string_view head) {
    while (!head.empty()) {
        const std::string_view line = trimmed(takeLine(head));
        if (line.empty() || line.front() == '#') continue;
        const auto words = splitWords(line);
        if (words.size() < 2 || words.size() > 6 || !wholeNumber(words[1])) return false;
        return words.size() == 2 || (words[2].front() >= '0' && words[2].front() <= '9' &&
                                     words[0].find_first_of(",;") == std::string_view::npos);
    }
    return false;
}

}  // namespace

Result<std::unique_ptr<RecordingReader>> openRecording(const std::string& path) {
    auto file = ByteFile::open(path);
    if (!file) return file.error();
    std::string head(kHeadBytes, '\0');
    const auto got = file->read(0, head);
    if (!got) return got.error();
    if (*got == 0) return Error{ErrorCode::FileEmpty, path, {}};
    head.resize(*got);
    if (looksLikeWfdbHeader(head)) return openWfdb(path);
    return Error{ErrorCode::FormatUnknown, path, {}};
}

}  // namespace cardiotwin::files
