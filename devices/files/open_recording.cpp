// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/files/byte_file.h"
#include "devices/files/csv_reader.h"
#include "devices/files/recording_layout.h"
#include "devices/files/recording_log_reader.h"
#include "devices/files/recording_reader.h"
#include "devices/files/text_fields.h"
#include "devices/files/wfdb_reader.h"

#include <array>
#include <optional>
#include <utility>

namespace cardiotwin::files {
namespace {

constexpr std::size_t kHeadBytes = 4096;

bool isPlainNumber(std::string_view word) {
    return word.find_first_not_of("-+.,;0123456789eE") == std::string_view::npos;
}

/// The next line that is neither blank nor a comment; empty at the end.
std::string_view takeContent(std::string_view& text) {
    while (!text.empty()) {
        const std::string_view line = trimmed(takeLine(text));
        if (!line.empty() && line.front() != '#') return line;
    }
    return {};
}

/// A record line (name, number of signals, rate …) and, under it, as many signal lines as it says: each
/// begins with a file's name, which tells it from a table of numbers.
bool looksLikeWfdbHeader(std::string_view head) {
    const auto words = splitWords(takeContent(head));
    if (words.size() < 2 || words.size() > 6) return false;
    const auto signals = wholeNumber(words[1]);
    if (!signals || words[0].find_first_of(",;") != std::string_view::npos) return false;
    if (words.size() > 2 && (words[2].front() < '0' || words[2].front() > '9')) return false;
    const auto next = splitWords(takeContent(head));
    if (*signals == 0 || next.empty()) return next.empty() && (words.size() < 3 || words[2] != "0");
    return next.size() >= 2 && !isPlainNumber(next.front());
}

/// Formats that are recognised, so that the refusal can name them.
std::optional<std::string> foreignFormat(std::string_view head) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kBegins{{
        {"0       ", "EDF"},
        {"\xFF"
         "BIOSEMI",
         "BDF"},
        {"ISHNE1.0", "ISHNE"},
        {"<?xml", "XML"},
        {"<", "XML"},
        {"PK\x03\x04", "ZIP"},
        {"%PDF", "PDF"},
    }};
    if (head.size() > 132 && head.substr(128, 4) == "DICM") return "DICOM";
    if (head.size() > 24 && head.substr(16, 6) == "SCPECG") return "SCP-ECG";
    for (const auto& [begin, name] : kBegins) {
        if (head.starts_with(begin)) return std::string(name);
    }
    return std::nullopt;
}

/// The header that describes `path`, when `path` is a record's name or one of its signal files.
std::optional<std::string> headerFor(const std::string& path) {
    const auto dot = path.rfind('.');
    const auto slash = path.rfind('/');
    const bool hasSuffix = dot != std::string::npos && (slash == std::string::npos || dot > slash);
    const std::string header = (hasSuffix ? path.substr(0, dot) : path) + ".hea";
    if (header == path || !ByteFile::open(header)) return std::nullopt;
    return header;
}

}  // namespace

Result<std::unique_ptr<RecordingReader>> openRecording(const std::string& path, const FindRecipe& find) {
    auto file = ByteFile::open(path);
    if (!file) {
        const auto header = file.error().code == ErrorCode::FileMissing ? headerFor(path) : std::nullopt;
        if (header) return openWfdb(*header);
        return file.error();
    }
    std::string head(kHeadBytes, '\0');
    const auto got = file->read(0, head);
    if (!got) return got.error();
    if (*got == 0) return Error{ErrorCode::FileEmpty, path, {}};
    head.resize(*got);
    if (head.starts_with(kRecordingMagic)) return openRecordingLog(std::move(*file));
    if (looksLikeWfdbHeader(head)) return openWfdb(path);
    if (const auto foreign = foreignFormat(head)) return Error{ErrorCode::FormatUnsupported, path, *foreign};
    if (head.find('\0') != std::string::npos) {
        if (const auto header = headerFor(path)) return openWfdb(*header);
    }
    return openCsv(std::move(*file), find);
}

}  // namespace cardiotwin::files
