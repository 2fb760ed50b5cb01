// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/port_catalogue.h"

#include <QSerialPortInfo>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <grp.h>
#include <sys/stat.h>
#include <unistd.h>

namespace cardiotwin::devices {
namespace {

struct Bridge {
    std::uint16_t vendor;
    std::uint16_t product;  // 0 = any
    const char* suggestion;
};

// A bridge chip only suggests a device; the handshake or the stream decides.
constexpr std::array kBridges = {Bridge{0x0403, 0x6015, "OpenBCI Cyton"},
                                 Bridge{0x2341, 0, "Arduino"},
                                 Bridge{0x2a03, 0, "Arduino"},
                                 Bridge{0x1a86, 0x7523, "Arduino clone (CH340)"},
                                 Bridge{0x10c4, 0xea60, "ESP32 (CP210x)"},
                                 Bridge{0x303a, 0x1001, "ESP32"},
                                 Bridge{0x2e8a, 0x000a, "Raspberry Pi Pico"},
                                 Bridge{0x16c0, 0x0483, "Teensy"},
                                 Bridge{0x0403, 0x6001, "Arduino Nano or Olimexino (FT232R)"}};

std::string suggestionFor(std::uint16_t vendor, std::uint16_t product) {
    const auto* found = std::find_if(kBridges.begin(), kBridges.end(), [&](const Bridge& bridge) {
        return bridge.vendor == vendor && (bridge.product == 0 || bridge.product == product);
    });
    return found == kBridges.end() ? std::string() : found->suggestion;
}

std::string stablePath(const std::string& node) {
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator("/dev/serial/by-id", ignored)) {
        if (std::filesystem::canonical(entry.path(), ignored) == node) return entry.path().string();
    }
    return node;
}

std::string groupOf(const std::string& path) {
    struct stat facts {};
    if (::stat(path.c_str(), &facts) != 0) return {};
    const struct group* owner = ::getgrgid(facts.st_gid);
    return owner != nullptr ? owner->gr_name : std::to_string(facts.st_gid);
}

}  // namespace

std::vector<PortDescription> availablePorts() {
    std::vector<PortDescription> ports;
    for (const QSerialPortInfo& info : QSerialPortInfo::availablePorts()) {
        if (!info.hasVendorIdentifier() && info.portName().startsWith(QStringLiteral("ttyS"))) continue;
        PortDescription port;
        port.node = info.systemLocation().toStdString();
        port.path = stablePath(port.node);
        port.maker = info.manufacturer().toStdString();
        port.product = info.description().toStdString();
        port.serial = info.serialNumber().toStdString();
        if (info.hasVendorIdentifier())
            port.suggestion = suggestionFor(info.vendorIdentifier(), info.productIdentifier());
        ports.push_back(std::move(port));
    }
    std::stable_sort(ports.begin(), ports.end(), [](const PortDescription& a, const PortDescription& b) {
        return !a.suggestion.empty() && b.suggestion.empty();
    });
    return ports;
}

Result<void> checkPort(const std::string& path) {
    struct stat facts {};
    if (::stat(path.c_str(), &facts) != 0) {
        const ErrorCode code = errno == EACCES ? ErrorCode::PortPermission : ErrorCode::PortMissing;
        return Error{code, path, std::strerror(errno)};
    }
    if (!S_ISCHR(facts.st_mode)) return Error{ErrorCode::PortFailed, path, "not a serial port"};
    if (::access(path.c_str(), R_OK | W_OK) != 0)
        return Error{ErrorCode::PortPermission, path, "the port belongs to group " + groupOf(path)};
    return {};
}

}  // namespace cardiotwin::devices
