// SPDX-License-Identifier: GPL-3.0-or-later
// The one table of what this build speaks: a new protocol is a line in each function.
#include "devices/wire/arduino_encoder.h"
#include "devices/wire/arduino_text_decoder.h"
#include "devices/wire/auto_decoder.h"
#include "devices/wire/bitalino_decoder.h"
#include "devices/wire/bitalino_encoder.h"
#include "devices/wire/chords_decoder.h"
#include "devices/wire/chords_encoder.h"
#include "devices/wire/cyton_daisy_decoder.h"
#include "devices/wire/cyton_decoder.h"
#include "devices/wire/cyton_encoder.h"
#include "devices/wire/olimex_decoder.h"
#include "devices/wire/olimex_encoder.h"
#include "devices/wire/openview_decoder.h"
#include "devices/wire/openview_encoder.h"
#include "devices/wire/shimmer_decoder.h"
#include "devices/wire/shimmer_encoder.h"

namespace cardiotwin::wire {

const std::vector<ProtocolInfo>& protocols() {
    static const std::vector<ProtocolInfo> known = [] {
        std::vector<ProtocolInfo> list = {ArduinoTextDecoder::describe(), BitalinoDecoder::describe(),
                                          CytonDecoder::describe(),       CytonDaisyDecoder::describe(),
                                          ChordsDecoder::describe(),      OlimexDecoder::describe()};
        for (const openview::BoardInfo& board : openview::boards())
            list.push_back(OpenViewDecoder::describe(board));
        list.push_back(ShimmerDecoder::describe());
        return list;
    }();
    return known;
}

std::unique_ptr<Decoder> makeDecoder(std::string_view protocol) {
    if (protocol == "arduino-text") return std::make_unique<ArduinoTextDecoder>();
    if (protocol == "bitalino") return std::make_unique<BitalinoDecoder>();
    if (protocol == "cyton") return std::make_unique<CytonDecoder>();
    if (protocol == "cyton-daisy") return std::make_unique<CytonDaisyDecoder>();
    if (protocol == "chords") return std::make_unique<ChordsDecoder>();
    if (protocol == "olimex") return std::make_unique<OlimexDecoder>();
    if (const openview::BoardInfo* board = openViewBoard(protocol))
        return std::make_unique<OpenViewDecoder>(*board);
    if (protocol == "shimmer3") return std::make_unique<ShimmerDecoder>();
    if (protocol == "auto") return std::make_unique<AutoDecoder>();
    return nullptr;
}

std::unique_ptr<Encoder> makeEncoder(std::string_view protocol, std::size_t channels) {
    if (protocol == "arduino-text") return std::make_unique<ArduinoEncoder>(channels);
    if (protocol == "bitalino") return std::make_unique<BitalinoEncoder>();
    if (protocol == "cyton") return std::make_unique<CytonEncoder>();
    if (protocol == "cyton-daisy") return std::make_unique<CytonEncoder>(true);
    if (protocol == "chords") return std::make_unique<ChordsEncoder>();
    if (protocol == "olimex") return std::make_unique<OlimexEncoder>();
    if (const openview::BoardInfo* board = openViewBoard(protocol))
        return std::make_unique<OpenViewEncoder>(*board);
    if (protocol == "shimmer3") return std::make_unique<ShimmerEncoder>();
    return nullptr;
}

}  // namespace cardiotwin::wire
