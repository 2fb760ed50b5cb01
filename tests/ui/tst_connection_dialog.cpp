// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/connection_dialog.h"
#include "ui/viewmodels/connection_text.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

#include <algorithm>
#include <numeric>

using namespace cardiotwin;
using namespace cardiotwin::ui;

namespace {

QString valueOf(const StreamStatus& status, const QString& label) {
    const auto rows = connectionRows(status);
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const auto& r) { return r.label == label; });
    return row == rows.end() ? QStringLiteral("no such row") : row->value;
}

std::vector<std::uint8_t> counting(std::size_t size) {
    std::vector<std::uint8_t> bytes(size);
    std::iota(bytes.begin(), bytes.end(), std::uint8_t{0});
    return bytes;
}

}  // namespace

class TestConnectionDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsNotKnownReadsAsUnknown() {
        const auto rows = connectionRows({});
        QVERIFY(std::none_of(rows.begin(), rows.end(), [](const auto& row) { return row.value.isEmpty(); }));
        QCOMPARE(valueOf({}, QStringLiteral("Recognised")), QStringLiteral("---"));
        QCOMPARE(valueOf({}, QStringLiteral("Rate")), QStringLiteral("---"));
    }

    void saysWhoElseSendsTheSameFrames() {
        StreamStatus status;
        status.finding = LinkFinding{"cyton", Evidence::Counter, 0.485, {"cyton-daisy"}};
        const QString text = valueOf(status, QStringLiteral("Recognised"));
        QVERIFY2(text.startsWith(QStringLiteral("49 %")) || text.startsWith(QStringLiteral("48 %")),
                 qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("cyton-daisy")), qPrintable(text));
    }

    void aDeviceThatDoesNotReportContactsIsNotCalledWellConnected() {
        StreamStatus status;
        QCOMPARE(valueOf(status, QStringLiteral("Electrodes off")),
                 QStringLiteral("not reported by this device"));
        status.reportsLeadOff = true;
        status.leadOffSeconds = 2.25;
        QVERIFY(valueOf(status, QStringLiteral("Electrodes off")).startsWith(QStringLiteral("2.")));
    }

    void bytesAreShownSixteenALineWithTheirCharacters() {
        const std::vector<std::uint8_t> bytes = {0xA0, 'H', 'i', 0x00};
        const QString dump = hexDump(bytes);
        QVERIFY2(dump.startsWith(QStringLiteral("0000  a0 48 69 00 ")), qPrintable(dump));
        QVERIFY2(dump.contains(QStringLiteral("·Hi·")), qPrintable(dump));
        QCOMPARE(hexDump(counting(33)).count(QLatin1Char('\n')), 3);
    }

    void pullsAnewWhileItIsOpen() {
        StreamStatus status;
        status.frames = 10;
        std::vector<std::uint8_t> bytes;
        ConnectionDialog dialog;
        dialog.attach({[&] { return status; }, [&] { return bytes; }});
        dialog.show();
        const auto* save = dialog.findChild<QPushButton*>(QStringLiteral("saveRawBytes"));
        const auto* view = dialog.findChild<QPlainTextEdit*>(QStringLiteral("rawBytes"));
        QVERIFY(save != nullptr && view != nullptr);
        QVERIFY(!save->isEnabled());
        status.frames = 1234;
        bytes = counting(400);
        const auto shows = [&](const QString& text) {
            const auto labels = dialog.findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(),
                               [&](const QLabel* label) { return label->text() == text; });
        };
        QTRY_VERIFY(shows(QLocale().toString(1234)));
        QVERIFY(save->isEnabled());
        QCOMPARE(view->toPlainText().count(QLatin1Char('\n')), 16);
        QVERIFY(view->toPlainText().contains(QStringLiteral("8f")));  // the newest, 399 mod 256
    }
};

QTEST_MAIN(TestConnectionDialog)
#include "tst_connection_dialog.moc"
