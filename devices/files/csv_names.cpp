// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/files/csv_names.h"

#include "devices/files/text_fields.h"
#include "devices/files/unit_words.h"

#include <algorithm>
#include <array>
#include <utility>

namespace cardiotwin::files {
namespace {

using Words = std::string_view;

template <std::size_t N>
bool contains(const std::array<Words, N>& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

constexpr std::array<Words, 22> kTimes{
    "time",          "t",          "timestamp",        "seconds",     "sec",          "millis",
    "micros",        "elapsed",    "elapsed time",     "datetime",    "date time",    "clock",
    "sample #",      "sample",     "sample index",     "sample no",   "samplenumber", "sample_number",
    "sample number", "timestamps", "sensor timestamp", "milliseconds"};
constexpr std::array<Words, 12> kHeartRates{"heart_rate", "heart rate",   "heartrate",  "hr",
                                            "bpm",        "pulse rate",   "pulse_rate", "hr_bpm",
                                            "heart-rate", "herzfrequenz", "心率",       "heart_rate_bpm"};
constexpr std::array<Words, 30> kOthers{"i1",         "i2",
                                        "o1",         "o2",
                                        "ppg",        "rsp",
                                        "resp",       "respiration",
                                        "eda",        "gsr",
                                        "emg",        "eog",
                                        "temp",       "temperature",
                                        "spo2",       "abp",
                                        "art",        "pleth",
                                        "marker",     "trigger",
                                        "event",      "label",
                                        "annotation", "quality",
                                        "nseq",       "phone timestamp",
                                        "index",      "class",
                                        "counter",    "seq"};
constexpr std::array<Words, 12> kOtherPrefixes{"accel",    "acc_",    "acc ",      "gyro",
                                               "digital",  "analog",  "not used",  "other",
                                               "lead_off", "leadoff", "timestamp", "lo"};

std::string bareName(std::string_view name) {
    return lowered(trimmed(unquoted(trimmed(name))));
}

/// Cuts "[uV]", "(s)" or "_mV" off the end of a name.
std::string takeUnit(std::string& name) {
    for (const auto& [open, close] : {std::pair{'[', ']'}, std::pair{'(', ')'}}) {
        const auto at = name.rfind(open);
        if (at == std::string::npos || at == 0 || name.back() != close) continue;
        std::string unit(trimmed(std::string_view(name).substr(at + 1, name.size() - at - 2)));
        if (!isUnitWord(unit) && unit != "bpm") continue;
        name = std::string(trimmed(std::string_view(name).substr(0, at)));
        return unit;
    }
    const auto at = name.find_last_of("_ ");
    if (at != std::string::npos && at > 0 && at + 1 < name.size()) {
        std::string unit = name.substr(at + 1);
        if (isUnitWord(unit) && !unit.empty()) {
            name.resize(at);
            return unit;
        }
    }
    return {};
}

NameKind kindOf(const std::string& name, const std::string& unit, const LeadId& lead) {
    if (name.empty()) return NameKind::Other;
    if (contains(kHeartRates, name) || unit == "bpm") return NameKind::HeartRate;
    if (contains(kTimes, name)) return NameKind::Time;
    if (name.find("ecg") != std::string::npos || name.find("ekg") != std::string::npos || lead.isStandard() ||
        name.starts_with("exg")) {
        return NameKind::Ecg;
    }
    const auto startsName = [&](Words prefix) { return name.starts_with(prefix); };
    if (contains(kOthers, name) || std::ranges::any_of(kOtherPrefixes, startsName)) return NameKind::Other;
    if (millivoltsOfUnit(unit) || unit == "counts") return NameKind::Ecg;
    return NameKind::Unknown;
}

}  // namespace

ColumnName readColumnName(std::string_view name, std::string_view unit) {
    ColumnName read;
    // Serial plotters write "group/dataset"; the data set is the name.
    std::string_view raw = trimmed(unquoted(trimmed(name)));
    if (const auto slash = raw.rfind('/'); slash != std::string_view::npos && slash + 1 < raw.size()) {
        raw = trimmed(raw.substr(slash + 1));
    }
    std::string folded = lowered(raw);
    read.unit = takeUnit(folded);
    if (!unit.empty()) read.unit = bareName(unit);
    const std::string_view shown = raw.substr(0, folded.size());
    const std::string bare = lowered(shown);
    read.lead = bare == "ecg_wave" || bare == "ecg" ? LeadId{"ECG"} : LeadId::normalised(shown);
    read.kind = kindOf(folded, read.unit, read.lead);
    return read;
}

bool isKnownColumnName(std::string_view name) {
    return !bareName(name).empty() && readColumnName(name).kind != NameKind::Unknown;
}

bool isTimeName(std::string_view name) {
    return readColumnName(name).kind == NameKind::Time;
}

bool isUnitWord(std::string_view cell) {
    const std::string word = bareName(cell);
    static constexpr std::array<Words, 14> kUnits{"",    "adu",          "counts", "adc",    "raw",
                                                  "lsb", "hh:mm:ss.mmm", "nd",     "bpm",    "sample #",
                                                  "nu",  "unit",         "mmhg",   "samples"};
    return contains(kUnits, word) || secondsOfUnit(word) || millivoltsOfUnit(word);
}

}  // namespace cardiotwin::files
