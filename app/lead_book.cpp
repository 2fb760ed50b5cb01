// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lead_book.h"

#include "app/json_book.h"

#include <QJsonArray>

#include <cmath>

namespace cardiotwin::app {
namespace {

QJsonObject told(const LeadMap& map) {
    QJsonArray channels;
    for (const ChannelUse& use : map.channels)
        channels.append(QJsonObject{{QStringLiteral("lead"), QString::fromStdString(use.lead.name)},
                                    {QStringLiteral("used"), use.isUsed},
                                    {QStringLiteral("inverted"), use.isInverted},
                                    {QStringLiteral("gain"), use.gain}});
    return {{QStringLiteral("channels"), channels},
            {QStringLiteral("derive_limb_leads"), map.derivesLimbLeads},
            {QStringLiteral("calibrated"), map.isCalibrated}};
}

std::optional<LeadMap> mapIn(const QJsonObject& object) {
    LeadMap map;
    map.derivesLimbLeads = object[QStringLiteral("derive_limb_leads")].toBool();
    map.isCalibrated = object[QStringLiteral("calibrated")].toBool();
    for (const auto& value : object[QStringLiteral("channels")].toArray()) {
        const QJsonObject one = value.toObject();
        const double gain = one[QStringLiteral("gain")].toDouble();
        // A wrong scale is worse than none.
        if (!std::isfinite(gain) || gain <= 0.0) return std::nullopt;
        map.channels.push_back({{one[QStringLiteral("lead")].toString().toStdString()},
                                one[QStringLiteral("used")].toBool(true),
                                one[QStringLiteral("inverted")].toBool(),
                                gain});
    }
    if (map.channels.empty()) return std::nullopt;
    return map;
}

}  // namespace

QString leadFile() {
    return bookFile(QStringLiteral("device_leads.json"));
}

std::optional<LeadMap> LeadBook::find(const QString& port) const {
    return mapIn(readBook(m_file)[port].toObject());
}

Result<void> LeadBook::keep(const QString& port, const LeadMap& map) const {
    QJsonObject book = readBook(m_file);
    book[port] = told(map);
    return writeBook(m_file, book);
}

}  // namespace cardiotwin::app
