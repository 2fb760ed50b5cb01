// SPDX-License-Identifier: GPL-3.0-or-later
// How each device is started and stopped: the conversations of the protocols that have one.
#include "devices/wire/bitalino_format.h"
#include "devices/wire/chords_format.h"
#include "devices/wire/handshake.h"
#include "devices/wire/shimmer_format.h"

#include <cmath>

namespace cardiotwin::wire {
namespace {

using std::chrono::milliseconds;

std::string command(std::uint8_t byte) {
    return std::string(1, static_cast<char>(byte));  // in braces it would be a list of two characters
}

// The soft reset waits half a second inside the board before it answers.
std::vector<HandshakeStep> cytonSteps(bool withDaisy) {
    std::vector<HandshakeStep> steps = {{"v", "$$$", milliseconds(2500)}, {"d", "$$$", milliseconds(1500)}};
    if (withDaisy) steps.push_back({"C", "$$$", milliseconds(1500), {}, nullptr, "no daisy"});
    steps.push_back({"b", "", {}});
    return steps;
}

// The board reads one command a tenth of a second; what its buffer still holds drains after a stop.
std::vector<HandshakeStep> bitalinoSteps(const StartOptions& options) {
    std::size_t chosen = bitalino::kRate.size() - 1;
    if (options.rate)
        for (std::size_t i = 0; i < bitalino::kRate.size(); ++i)
            if (std::abs(std::log(bitalino::kRate.at(i) / options.rate->value)) <
                std::abs(std::log(bitalino::kRate.at(chosen) / options.rate->value)))
                chosen = i;
    constexpr std::uint8_t kAllChannels = 0xFD;
    return {{command(bitalino::kStopAny), "", milliseconds(250)},
            {command(bitalino::kVersion), "\n", milliseconds(1000), "BITalino"},
            {command(bitalino::kRateCommand.at(chosen)), "", milliseconds(120)},
            {command(kAllChannels), "", {}}};
}

// An Uno answers after a second of silence.
std::vector<HandshakeStep> chordsSteps() {
    return {{"WHORU\n", "\n", milliseconds(2500)}, {"START\n", "", {}}};
}

// Answers of a Shimmer: an acknowledgement, the answer's own byte, and as many bytes as it says.
std::string_view behindAck(std::string_view reply) {
    const std::size_t at = reply.find_first_not_of('\xFF');
    return at == std::string_view::npos || at == 0 ? std::string_view() : reply.substr(at);
}

bool isAcknowledged(std::string_view reply) {
    return reply.ends_with('\xFF');
}

bool isVersion(std::string_view reply) {
    constexpr std::size_t kLength = 7;
    return behindAck(reply).starts_with('\x2F') && behindAck(reply).size() >= kLength;
}

bool isInquiry(std::string_view reply) {
    return shimmer::layoutIn(behindAck(reply)).has_value();
}

bool isRegisters(std::string_view reply) {
    return behindAck(reply).starts_with('\x62') && behindAck(reply).size() >= 2 + shimmer::kRegisters;
}

// The device goes on as it was set up: what it measures and at which gain it is asked, not told.
std::vector<HandshakeStep> shimmerSteps() {
    const auto registers = [](char chip) {
        return std::string{static_cast<char>(shimmer::kGetRegisters), chip, 0, shimmer::kRegisters};
    };
    constexpr auto kPatience = milliseconds(1000);
    return {{command(shimmer::kStop), "", milliseconds(300), {}, nullptr, {}},
            {command(shimmer::kVersion), "", kPatience, {}, isVersion, {}},
            {command(shimmer::kInquiry), "", kPatience, {}, isInquiry, {}},
            {registers(0), "", kPatience, {}, isRegisters, {}},
            {registers(1), "", kPatience, {}, isRegisters, {}},
            {command(shimmer::kStart), "", kPatience, {}, isAcknowledged, {}}};
}

// 07 asks a BITalino for its version and starts a Shimmer, which acknowledges with FF. Neither of the next
// questions may reach those two: `v` would start a BITalino's simulation.
bool answersSeven(std::string_view reply) {
    return reply.front() == '\xFF' ||
           (reply.ends_with('\n') && reply.find("BITalino") != std::string_view::npos);
}

}  // namespace

const std::vector<Probe>& probes() {
    // An Uno running Chords takes what comes within a second for one command: it must not be hurried. Other
    // boards read lines: the first line end parts the question from what was asked before.
    static const std::vector<Probe> asked = {
        {115200,
         {command(bitalino::kVersion), "", milliseconds(700), {}, answersSeven, {}},
         milliseconds(50)},
        {115200, {"v", "$$$", milliseconds(2000), {}, nullptr, {}}, milliseconds(1100)},
        {230400, {"\nWHORU\n", "\n", milliseconds(1600), {}, nullptr, {}}, milliseconds(1100)},
        {115200, {"\nWHORU\n", "\n", milliseconds(1600), {}, nullptr, {}}, milliseconds(1100)}};
    return asked;
}

std::string protocolThatAnswers(std::string_view reply) {
    if (reply.empty()) return {};
    if (reply.find("BITalino") != std::string_view::npos) return "bitalino";
    if (reply.front() == '\xFF') return "shimmer3";
    if (reply.ends_with("$$$"))
        return reply.find("Daisy") != std::string_view::npos ? "cyton-daisy" : "cyton";
    if (reply.ends_with('\n') && chords::boardIn(reply) != nullptr) return "chords";
    return {};
}

std::vector<HandshakeStep> startSequence(std::string_view protocol, const StartOptions& options) {
    if (protocol == "cyton") return cytonSteps(false);
    if (protocol == "cyton-daisy") return cytonSteps(true);
    if (protocol == "bitalino") return bitalinoSteps(options);
    if (protocol == "chords") return chordsSteps();
    if (protocol == "shimmer3") return shimmerSteps();
    return {};
}

std::string stopCommand(std::string_view protocol) {
    if (protocol == "cyton" || protocol == "cyton-daisy") return "s";
    if (protocol == "bitalino") return command(bitalino::kStopLive);
    if (protocol == "chords") return "STOP\n";
    if (protocol == "shimmer3") return command(shimmer::kStop);
    return {};
}

}  // namespace cardiotwin::wire
