// SPDX-License-Identifier: GPL-3.0-or-later
// The one table of what this build speaks: a new protocol is a line in each function.
#include "devices/wire/arduino_encoder.h"
#include "devices/wire/arduino_text_decoder.h"
#include "devices/wire/auto_decoder.h"
#include "devices/wire/cyton_decoder.h"
#include "devices/wire/cyton_encoder.h"

namespace cardiotwin::wire {

const std::vector<ProtocolInfo>& protocols() {
    static const std::vector<ProtocolInfo> known = {ArduinoTextDecoder::describe(), CytonDecoder::describe()};
    return known;
}

std::unique_ptr<Decoder> makeDecoder(std::string_view protocol) {
    if (protocol == "arduino-text") return std::make_unique<ArduinoTextDecoder>();
    if (protocol == "cyton") return std::make_unique<CytonDecoder>();
    if (protocol == "auto") return std::make_unique<AutoDecoder>();
    return nullptr;
}

std::unique_ptr<Encoder> makeEncoder(std::string_view protocol, std::size_t channels) {
    if (protocol == "arduino-text") return std::make_unique<ArduinoEncoder>(channels);
    if (protocol == "cyton") return std::make_unique<CytonEncoder>();
    return nullptr;
}

}  // namespace cardiotwin::wire
