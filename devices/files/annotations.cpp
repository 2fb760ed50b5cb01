// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/files/annotations.h"

#include "devices/files/byte_file.h"
#include "devices/files/text_fields.h"

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <fcntl.h>
#include <limits>
#include <unistd.h>

namespace cardiotwin::files {
namespace {

constexpr std::size_t kLargestFile = 256U << 20;
// Position = code. Codes 15 and 17 and those above 41 have no symbol.
constexpr std::string_view kSymbols = " NLRaVFJASEj/Q~ | sT*D\"=pB^t+u?![]en@xf()r";
constexpr unsigned kSkip = 59;
constexpr unsigned kNumber = 60;
constexpr unsigned kSubtype = 61;
constexpr unsigned kChannel = 62;
constexpr unsigned kAux = 63;
constexpr int kHighestCode = 49;
constexpr int kNoteCode = 22;
constexpr int kLargestStep = 1023;
constexpr std::string_view kResolutionNote = "## time resolution:";

class Words {
public:
    explicit Words(std::string_view bytes) : m_bytes(bytes) {}
    [[nodiscard]] std::size_t at() const { return m_at; }
    [[nodiscard]] std::optional<unsigned> next() {
        if (m_at + 2 > m_bytes.size()) return std::nullopt;
        const unsigned low = static_cast<unsigned char>(m_bytes[m_at]);
        const unsigned high = static_cast<unsigned char>(m_bytes[m_at + 1]);
        m_at += 2;
        return low | high << 8;
    }
    [[nodiscard]] std::optional<std::string_view> text(std::size_t length) {
        const std::size_t padded = length + length % 2;
        if (m_at + padded > m_bytes.size()) return std::nullopt;
        const std::string_view text = m_bytes.substr(m_at, length);
        m_at += padded;
        return text;
    }

private:
    std::string_view m_bytes;
    std::size_t m_at = 0;
};

/// NUM, SUB and CHN hold a signed byte.
int signedByte(unsigned interval) {
    return static_cast<std::int8_t>(interval & 0xFFU);
}

void appendWord(std::string& out, unsigned code, unsigned interval) {
    const unsigned word = code << 10 | (interval & 0x3FFU);
    out.push_back(static_cast<char>(word & 0xFFU));
    out.push_back(static_cast<char>(word >> 8));
}

void appendSkip(std::string& out, std::int32_t step) {
    const auto bits = static_cast<std::uint32_t>(step);
    appendWord(out, kSkip, 0);
    for (const unsigned shift : {16U, 24U, 0U, 8U}) {  // the high word comes first
        out.push_back(static_cast<char>(bits >> shift & 0xFFU));
    }
}

}  // namespace

char annotationSymbol(int code) {
    return code < 0 || static_cast<std::size_t>(code) >= kSymbols.size()
               ? ' '
               : kSymbols[static_cast<std::size_t>(code)];
}

int annotationCode(char symbol) {
    const auto found = symbol == ' ' ? std::string_view::npos : kSymbols.find(symbol);
    return found == std::string_view::npos ? 0 : static_cast<int>(found);
}

Result<AnnotationSet> parseAnnotations(std::string_view bytes, const std::string& place) {
    AnnotationSet set;
    Words words(bytes);
    const auto truncated = [&] {
        return Error{ErrorCode::DataTruncated, place + ": byte " + std::to_string(words.at()), {}};
    };
    SampleIndex now;
    int channel = 0;
    int number = 0;
    for (;;) {
        const auto word = words.next();
        if (!word) return truncated();
        const unsigned code = *word >> 10;
        const unsigned interval = *word & 0x3FFU;
        if (*word == 0) break;
        Annotation* last = set.annotations.empty() ? nullptr : &set.annotations.back();
        if (code == kSkip) {
            const auto high = words.next();
            const auto low = words.next();
            if (!high || !low) return truncated();
            now += static_cast<std::int32_t>(*high << 16 | *low);
        } else if (code >= kNumber) {
            if (last == nullptr) {
                return Error{ErrorCode::HeaderInvalid, place + ": byte " + std::to_string(words.at() - 2),
                             "modifier before the first annotation"};
            }
            if (code == kNumber) last->number = number = signedByte(interval);
            if (code == kSubtype) last->subtype = signedByte(interval);
            if (code == kChannel) last->channel = channel = signedByte(interval);
            if (code == kAux) {
                const auto text = words.text(interval & 0xFFU);
                if (!text) return truncated();
                last->aux = text->substr(0, text->find('\0'));
            }
        } else if (static_cast<int>(code) <= kHighestCode) {
            now += interval;
            const int known = static_cast<int>(code);
            set.annotations.push_back({now, annotationSymbol(known), known, 0, channel, number, {}});
        } else {
            return Error{ErrorCode::HeaderInvalid, place + ": byte " + std::to_string(words.at() - 2),
                         "code " + std::to_string(code)};
        }
    }
    // Files written by newer tools open with a note that states the tick; it is no annotation of the heart.
    while (!set.annotations.empty() && set.annotations.front().code == kNoteCode &&
           set.annotations.front().aux.starts_with("## ")) {
        const std::string& aux = set.annotations.front().aux;
        if (aux.starts_with(kResolutionNote)) {
            double rate = 0.0;
            const std::string_view rest = trimmed(std::string_view(aux).substr(kResolutionNote.size()));
            const auto end = std::from_chars(rest.data(), rest.data() + rest.size(), rate);
            if (end.ec == std::errc{} && rate > 0.0) set.ticksPerSecond = rate;
        }
        set.annotations.erase(set.annotations.begin());
    }
    return set;
}

Result<AnnotationSet> readAnnotations(const std::string& path) {
    const auto bytes = readWhole(path, kLargestFile);
    if (!bytes) return bytes.error();
    return parseAnnotations(*bytes, path);
}

std::string formatAnnotations(std::span<const Annotation> annotations) {
    std::string out;
    SampleIndex now;
    int channel = 0;
    int number = 0;
    for (const Annotation& one : annotations) {
        SampleCount step = one.sample - now;
        constexpr SampleCount kFarthest = std::numeric_limits<std::int32_t>::max();
        for (; step > kFarthest; step -= kFarthest)
            appendSkip(out, std::numeric_limits<std::int32_t>::max());
        if (step < 0 || step > kLargestStep) {
            appendSkip(out, static_cast<std::int32_t>(std::max(step, -kFarthest)));
            step = 0;
        }
        now = one.sample;
        const int code = one.code != 0 ? one.code : annotationCode(one.symbol);
        appendWord(out, static_cast<unsigned>(code), static_cast<unsigned>(step));
        if (one.subtype != 0) appendWord(out, kSubtype, static_cast<unsigned>(one.subtype) & 0xFFU);
        if (one.channel != channel) appendWord(out, kChannel, static_cast<unsigned>(one.channel) & 0xFFU);
        if (one.number != number) appendWord(out, kNumber, static_cast<unsigned>(one.number) & 0xFFU);
        channel = one.channel;
        number = one.number;
        if (!one.aux.empty()) {
            const std::string_view text = std::string_view(one.aux).substr(0, 255);
            appendWord(out, kAux, static_cast<unsigned>(text.size()));
            out.append(text);
            if (text.size() % 2 != 0) out.push_back('\0');
        }
    }
    out.append(2, '\0');
    return out;
}

Result<void> writeAnnotations(const std::string& path, std::span<const Annotation> annotations) {
    const Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (file.get() < 0) {
        return Error{errno == EEXIST ? ErrorCode::FileExists : ErrorCode::WriteFailed, path,
                     std::strerror(errno)};
    }
    const std::string bytes = formatAnnotations(annotations);
    for (std::size_t done = 0; done < bytes.size();) {
        const auto wrote = ::write(file.get(), bytes.data() + done, bytes.size() - done);
        if (wrote < 0 && errno == EINTR) continue;
        if (wrote < 0) {
            return Error{errno == ENOSPC ? ErrorCode::DiskFull : ErrorCode::WriteFailed, path,
                         std::strerror(errno)};
        }
        done += static_cast<std::size_t>(wrote);
    }
    return {};
}

}  // namespace cardiotwin::files
