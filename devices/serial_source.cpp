// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/serial_source.h"

#include "devices/serial_link.h"

#include <utility>

namespace cardiotwin::devices {

SerialSource::SerialSource(SerialSettings settings, BlockSink& sink, QObject* parent)
    : SampleSource(parent), m_settings(std::move(settings)), m_sink(sink) {
    m_status.update([this](StreamStatus& status) {
        status.kind = SourceKind::Device;
        status.source = m_settings.port;
        status.protocol = m_settings.protocol;
    });
}

SerialSource::~SerialSource() = default;

StreamStatus SerialSource::status() const {
    return m_status.copy();
}

void SerialSource::start() {
    if (m_link) return;
    m_link = std::make_unique<SerialLink>(*this, m_status);
    m_link->begin();
}

void SerialSource::stop() {
    m_link.reset();
}

}  // namespace cardiotwin::devices
