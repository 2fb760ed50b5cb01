// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/wire/auto_decoder.h"

namespace cardiotwin::wire {
namespace {

ProtocolInfo nothingYet() {
    ProtocolInfo info;
    info.name = "auto";
    return info;
}

std::vector<std::unique_ptr<Decoder>> everyProtocol() {
    std::vector<std::unique_ptr<Decoder>> made;
    for (const ProtocolInfo& known : protocols())
        made.push_back(makeDecoder(known.name));
    return made;
}

}  // namespace

AutoDecoder::AutoDecoder() : CandidateDecoder(nothingYet(), everyProtocol()) {}

void AutoDecoder::reset() {
    if (chosen() != nullptr) {
        resetChosen();
    } else {
        CandidateDecoder::reset();
    }
}

}  // namespace cardiotwin::wire
