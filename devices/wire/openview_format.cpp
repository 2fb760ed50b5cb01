// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/wire/openview_format.h"

namespace cardiotwin::wire::openview {
namespace {

using Bytes = std::span<const std::uint8_t>;

// ADS1292R with a 2.42 V reference at gain 12; the sketches drop 4 or 8 of its 24 bits.
constexpr double kAds1292Millivolts = 2420.0 / 8388607.0 / 12.0;
constexpr double kMax30003Millivolts = 1000.0 / (131072.0 * 20.0);
constexpr std::uint8_t kLeadOffBits = 0x1F;

std::uint32_t unsignedAt(Bytes bytes, std::size_t at, std::size_t width) {
    std::uint32_t value = 0;
    for (std::size_t i = width; i > 0; --i)
        value = value << 8U | bytes[at + i - 1];
    return value;
}

std::int32_t int32At(Bytes payload, std::size_t at) {
    return static_cast<std::int32_t>(unsignedAt(payload, at, 4));
}

std::int32_t int16At(Bytes payload, std::size_t at) {
    return static_cast<std::int16_t>(unsignedAt(payload, at, 2));
}

double temperatureAt(Bytes payload, std::size_t at) {
    return unsignedAt(payload, at, 2) / 100.0;
}

Packet parseShield(Bytes payload) {
    Packet packet;
    packet.ecg[0] = int16At(payload, 0);
    packet.codes = 1;
    packet.respiration = int16At(payload, 2);
    packet.heartRate = int16At(payload, 4);
    packet.respirationRate = int16At(payload, 6);
    // The sketch clears all four while an electrode is off.
    packet.leadOff =
        packet.ecg[0] == 0 && packet.respiration == 0 && packet.heartRate == 0 && packet.respirationRate == 0;
    return packet;
}

Packet parseHealthyPi(Board board, Bytes payload) {
    Packet packet;
    packet.ecg[0] = int16At(payload, 0);
    packet.codes = 1;
    packet.respiration = int16At(payload, 2);
    packet.temperature = temperatureAt(payload, 12);
    packet.respirationRate = payload[14];
    packet.oxygenSaturation = payload[15];
    packet.heartRate = payload[16];
    if (board == Board::HealthyPi4) {
        packet.electrodesOff = payload[19] & kLeadOffBits;
        packet.leadOff = packet.electrodesOff != 0;
    } else {
        packet.leadOff = (payload[19] & 1U) != 0;
    }
    return packet;
}

Packet parseHealthyPi5(std::uint8_t type, Bytes payload) {
    Packet packet;
    if (type == 2) {
        packet.ecg[0] = int32At(payload, 0);
        packet.codes = 1;
        packet.respiration = int32At(payload, 4);
        packet.temperature = temperatureAt(payload, 17);
        packet.oxygenSaturation = payload[19];
        packet.heartRate = payload[20];
        packet.respirationRate = payload[21];
    } else if (type == 3) {
        packet.codes = packet.ecg.size();
        for (std::size_t i = 0; i < packet.codes; ++i)
            packet.ecg.at(i) = int32At(payload, 4 * i);
        packet.respiration = int32At(payload, 32);
        packet.heartRate = payload[48];
        packet.respirationRate = payload[49];
    } else {
        constexpr int kInvalid = 25;
        if (payload[16] != kInvalid) packet.oxygenSaturation = payload[16];
        packet.temperature = temperatureAt(payload, 17);
    }
    return packet;
}

Packet parseMax30003(Bytes payload) {
    const std::size_t skipped = payload.size() - 12;  // an older sketch puts five empty bytes in front
    Packet packet;
    packet.ecg[0] = int32At(payload, skipped);
    packet.codes = 1;
    packet.rrMs = int32At(payload, skipped + 4);
    packet.heartRate = int32At(payload, skipped + 8);
    return packet;
}

}  // namespace

const std::array<BoardInfo, kBoards>& boards() {
    static const std::array<BoardInfo, kBoards> known = {
        {{Board::Ads1292r, "ads1292r", "ProtoCentral ADS1292R shield", 57600, 125.0, true, 1, 8,
          16.0 * kAds1292Millivolts, 0.0, false, true},
         {Board::Ads1293, "ads1293", "ProtoCentral ADS1293 board", 57600, 100.0, false, 3, 12,
          4800.0 / 3.5 / 16777216.0, 8388608.0, false, false},
         {Board::HealthyPi4, "healthypi4", "ProtoCentral HealthyPi v4", 115200, 125.0, false, 1, 20,
          256.0 * kAds1292Millivolts, 0.0, false, true},
         {Board::HealthyPi3, "healthypi3", "ProtoCentral HealthyPi v3", 115200, 125.0, false, 1, 20,
          256.0 * kAds1292Millivolts, 0.0, false, true},
         {Board::HealthyPi5, "healthypi5", "ProtoCentral HealthyPi 5", 115200, 125.0, false, 1, 22,
          kMax30003Millivolts, 0.0, false, false},
         {Board::Max30003, "max30003", "ProtoCentral MAX30003 board", 57600, 128.0, false, 1, 12,
          kMax30003Millivolts, 0.0, true, false}}};
    return known;
}

bool isSentBy(Board board, std::uint8_t type, std::size_t payload) {
    switch (board) {
        case Board::Ads1292r:
            return type == 2 && payload == 8;
        case Board::Ads1293:
            return type == 2 && payload == 12;
        case Board::HealthyPi3:
        case Board::HealthyPi4:
            return type == 2 && payload == 20;
        case Board::HealthyPi5:
            return (type == 2 && payload == 22) || (type == 3 && payload == 50) ||
                   (type == 4 && payload == 19);
        case Board::Max30003:
            return type == 2 && (payload == 12 || payload == 17);
    }
    return false;
}

Packet parse(Board board, Bytes packet) {
    const Bytes payload = packet.subspan(kPayloadAt, packet.size() - kFraming);
    switch (board) {
        case Board::Ads1292r:
            return parseShield(payload);
        case Board::HealthyPi3:
        case Board::HealthyPi4:
            return parseHealthyPi(board, payload);
        case Board::HealthyPi5:
            return parseHealthyPi5(packet[4], payload);
        case Board::Max30003:
            return parseMax30003(payload);
        case Board::Ads1293:
            break;
    }
    Packet parsed;
    parsed.codes = 3;
    for (std::size_t i = 0; i < parsed.codes; ++i)
        parsed.ecg.at(i) = int32At(payload, 4 * i);
    return parsed;
}

}  // namespace cardiotwin::wire::openview
