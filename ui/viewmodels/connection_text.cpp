// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewmodels/connection_text.h"

#include "ui/viewmodels/live_text.h"
#include "ui/viewmodels/model_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace cardiotwin::ui {
namespace {

constexpr std::size_t kBytesALine = 16;

struct ConnectionWords {
    Q_DECLARE_TR_FUNCTIONS(Connection)

public:
    static QString evidence(Evidence evidence) {
        switch (evidence) {
            case Evidence::Answer:
                return tr("it said its name");
            case Evidence::Checksum:
                return tr("checksums hold");
            case Evidence::Counter:
                return tr("headers and counters hold");
            case Evidence::Framing:
                return tr("headers and ends hold, nothing counts");
            case Evidence::TextLines:
                return tr("lines of numbers: any sketch may print them");
        }
        return {};
    }

    static QString recognised(const std::optional<LinkFinding>& finding) {
        if (!finding) return unknownNumber();
        QString text =
            tr("%1 %: %2").arg(numberText(finding->confidence * 100.0, 0), evidence(finding->evidence));
        QStringList others;
        for (const std::string& other : finding->lookAlikes)
            others += QString::fromStdString(other);
        if (!others.isEmpty()) text += tr("; the same frames come from %1").arg(others.join(tr(", ")));
        return text;
    }

    static QString scale(const StreamStatus& status) {
        switch (status.scale) {
            case ScaleSource::Device:
                return tr("the device told its gain");
            case ScaleSource::DataSheet:
                return tr("the maker's figures, checked");
            case ScaleSource::Unverified:
                return tr("not checked on a device: calibrate with 1 mV");
            case ScaleSource::Counts:
                return tr("counts, not calibrated");
            case ScaleSource::Calibrated:
                return tr("a pulse of 1 mV measured on this device");
        }
        return {};
    }

    static QString rate(const StreamStatus& status) {
        if (status.rate.value <= 0.0) return unknownNumber();
        const QString nominal = QString::number(status.rate.value, 'g', 6);
        if (status.measuredRate.value <= 0.0) return tr("%1 Hz").arg(nominal);
        return tr("%1 Hz, measured %2 Hz").arg(nominal, numberText(status.measuredRate.value, 3));
    }

    static QString leads(const StreamStatus& status) {
        QStringList recorded, computed;
        for (std::size_t i = 0; i < status.leads.size(); ++i) {
            const bool isDerived = i + status.derivedLeads >= status.leads.size();
            (isDerived ? computed : recorded) += QString::fromStdString(status.leads[i].name);
        }
        if (recorded.isEmpty()) return unknownNumber();
        if (computed.isEmpty()) return recorded.join(tr(", "));
        return tr("%1; computed: %2").arg(recorded.join(tr(", ")), computed.join(tr(", ")));
    }

    static QString leadOff(const StreamStatus& status) {
        if (!status.reportsLeadOff) return tr("not reported by this device");
        return tr("%1 s in all").arg(numberText(status.leadOffSeconds, 1));
    }

    static std::array<ConnectionRow, kConnectionRows> rows(const StreamStatus& status) {
        const auto count = [](std::uint64_t number) { return QLocale().toString(qulonglong{number}); };
        const auto text = [](const std::string& word) {
            return word.empty() ? unknownNumber() : QString::fromStdString(word);
        };
        return {{{tr("Link"), phaseText(status.phase)},
                 {tr("Port or file"), text(status.source)},
                 {tr("Protocol"), text(status.protocol)},
                 {tr("Recognised"), recognised(status.finding)},
                 {tr("Leads"), leads(status)},
                 {tr("Scale"), scale(status)},
                 {tr("Rate"), rate(status)},
                 {tr("Frames"), count(status.frames)},
                 {tr("Lost frames"), tr("%1 by the counter, %2 while the link was away")
                                         .arg(count(status.lost + status.refused), count(status.missed))},
                 {tr("Bytes"), tr("%1, %2 of them belonged to no frame")
                                   .arg(count(status.bytes), count(status.bytesDiscarded))},
                 {tr("Found its place again"), tr("%1 times").arg(count(status.resyncs))},
                 {tr("Came back"), tr("%1 times").arg(count(status.reconnects))},
                 {tr("Electrodes off"), leadOff(status)},
                 {tr("Last trouble"), status.problem.empty() ? tr("none") : modelWords(status.problem)}}};
    }
};

}  // namespace

std::array<ConnectionRow, kConnectionRows> connectionRows(const StreamStatus& status) {
    return ConnectionWords::rows(status);
}

QString hexDump(std::span<const std::uint8_t> bytes) {
    QString dump;
    for (std::size_t line = 0; line < bytes.size(); line += kBytesALine) {
        const auto part = bytes.subspan(line, std::min(kBytesALine, bytes.size() - line));
        QString hex, letters;
        for (const std::uint8_t byte : part) {
            hex += QStringLiteral("%1 ").arg(byte, 2, 16, QLatin1Char('0'));
            letters += byte >= 0x20 && byte < 0x7F ? QChar(byte) : QChar(0x00B7);
        }
        dump += QStringLiteral("%1  %2 %3\n").arg(line, 4, 16, QLatin1Char('0')).arg(hex, -48).arg(letters);
    }
    return dump;
}

}  // namespace cardiotwin::ui
