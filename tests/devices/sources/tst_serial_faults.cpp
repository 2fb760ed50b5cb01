// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/serial_source.h"
#include "devices/wire/cyton_format.h"
#include "devices/wire/decoder.h"
#include "tests/support/faulty_device.h"
#include "tests/support/running_source.h"
#include "tests/support/strict_log.h"

#include <QTest>

#include <cmath>

using namespace cardiotwin;
using devices::SerialSettings;
using devices::SerialSource;

namespace {

constexpr double kSpeed = 4.0;

RunningSource::Make cytonOn(const std::string& port) {
    return [port](BlockSink& sink) {
        SerialSettings settings;
        settings.port = port;
        settings.protocol = "cyton";
        return std::make_unique<SerialSource>(settings, sink);
    };
}

// Samples that stand where another frame belongs.
std::size_t misplaced(const std::vector<double>& lead) {
    std::size_t wrong = 0;
    for (std::size_t i = 0; i < lead.size(); ++i)
        if (!std::isnan(lead[i]) && std::abs(lead[i] - rampValue(i, 0)) > wire::cyton::kMillivoltsPerCode)
            ++wrong;
    return wrong;
}

}  // namespace

// The device measures on whatever happens to its line, so at the end every frame it made is either delivered,
// or known to be lost, or inside a gap: delivered + lost + gap = made.
class TestSerialFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFrameIsAccountedFor_data() {
        QTest::addColumn<QString>("faults");
        QTest::addColumn<int>("mostLost");
        QTest::addColumn<int>("mostMisplaced");
        QTest::newRow("healthy") << "" << 0 << 0;
        QTest::newRow("drop") << "drop@2:7,drop@5:40" << 47 << 0;
        QTest::newRow("tear") << "tear@2:5,tear@4:20,tear@6:32" << 3 << 0;
        QTest::newRow("garbage") << "garbage@2:300,garbage@4:17" << 4 << 0;
        // A flipped bit of a sample cannot be seen: the protocol has no checksum.
        QTest::newRow("flip") << "flip@2:10" << 20 << 10;
        QTest::newRow("stall") << "stall@3:2" << 500 << 0;
        QTest::newRow("stall beyond the counter") << "stall@4:7" << 1750 << 0;
        QTest::newRow("burst") << "burst@5:1" << 0 << 0;
        // More than the line holds: a device told to wait for its reader waits with what is left.
        QTest::newRow("burst beyond the line") << "burst@3:9" << 0 << 0;
        QTest::newRow("unplug") << "unplug@5:3" << 0 << 0;
    }
    void everyFrameIsAccountedFor() {
        QFETCH(QString, faults);
        QFETCH(int, mostLost);
        QFETCH(int, mostMisplaced);
        const StrictLog log;
        constexpr std::size_t kMade = 13 * 250;
        const FaultyDevice device("cyton", faults.toStdString(), kMade, kSpeed);
        RunningSource running(cytonOn(device.path()));
        QTRY_VERIFY_WITH_TIMEOUT(device.hasEnded(), 20000);
        running.stop();
        const StreamStatus status = running.status();
        QCOMPARE(device.report().framesCut, 0U);
        QCOMPARE(status.frames + status.lost + status.missed, kMade);
        QVERIFY(status.lost <= static_cast<std::uint64_t>(mostLost));
        QVERIFY(misplaced(running.sink.lead(0)) <= static_cast<std::size_t>(mostMisplaced));
        QCOMPARE(running.sink.lead(0).size(), kMade);
    }

    void everyProtocolAccountsForItsFrames_data() {
        QTest::addColumn<QString>("protocol");
        QTest::addColumn<QString>("faults");
        QTest::addColumn<double>("speed");
        for (const char* protocol : {"bitalino", "chords", "cyton-daisy", "olimex", "shimmer3"}) {
            // A busy computer cannot pace a thousand frames a second four times as fast.
            const double speed = protocol == std::string("bitalino") ? 1.0 : 2.0;
            for (const char* faults : {"", "drop@2:7", "stall@3:1", "unplug@3:2"})
                QTest::addRow("%s %s", protocol, faults) << protocol << faults << speed;
        }
    }
    void everyProtocolAccountsForItsFrames() {
        QFETCH(QString, protocol);
        QFETCH(QString, faults);
        QFETCH(double, speed);
        const StrictLog log;
        const auto rate =
            static_cast<std::size_t>(wire::makeDecoder(protocol.toStdString())->info().nominalRate.value);
        const std::size_t made = 7 * rate;
        const FaultyDevice device(protocol.toStdString(), faults.toStdString(), made, speed);
        RunningSource running([&](BlockSink& sink) {
            SerialSettings settings;
            settings.port = device.path();
            settings.protocol = protocol.toStdString();
            // The sketch's rate of those that do not tell it; nothing is measured then.
            settings.rate = Hertz{static_cast<double>(rate)};
            return std::make_unique<SerialSource>(settings, sink);
        });
        QTRY_VERIFY_WITH_TIMEOUT(device.hasEnded(), 30000);
        running.stop();
        const StreamStatus status = running.status();
        QCOMPARE(device.report().framesCut, 0U);
        QCOMPARE(status.frames + status.lost + status.missed, made);
    }

    void pulledAndPutBackTwentyTimesGivesExactlyTheOutages() {
        const StrictLog log;
        std::string faults;
        for (int i = 0; i < 20; ++i)
            faults += (i > 0 ? ",unplug@" : "unplug@") + std::to_string(4 + 3 * i) + ":" +
                      std::to_string(1.2 + 0.05 * i);
        constexpr std::size_t kMade = 66 * 250;
        const FaultyDevice device("cyton", faults, kMade, kSpeed);
        RunningSource running(cytonOn(device.path()));
        QTRY_VERIFY_WITH_TIMEOUT(device.hasEnded(), 40000);
        running.stop();
        const StreamStatus status = running.status();
        QCOMPARE(device.report().unplugged, 20U);
        QCOMPARE(status.reconnects, 20U);
        QCOMPARE(status.lost, 0U);
        QCOMPARE(status.frames + status.missed, kMade);
        // What the line still held when it was pulled, or carried before it was opened again, is gone too.
        const std::uint64_t withheld = device.report().framesWithheld;
        QVERIFY(status.missed >= withheld && status.missed <= withheld + 20 * 10);
        QCOMPARE(misplaced(running.sink.lead(0)), 0U);
        QVERIFY(running.failedWith(ErrorCode::LinkLost));
    }

    void aLossIsReportedOncePerOutage() {
        const StrictLog log;
        const FaultyDevice device("cyton", "unplug@3:2", 8 * 250, kSpeed);
        RunningSource running(cytonOn(device.path()));
        QTRY_VERIFY_WITH_TIMEOUT(device.hasEnded(), 20000);
        // The device's end is a second loss; neither may repeat.
        QTest::qWait(400);
        QVERIFY(running.errors().size() <= 2);
        QCOMPARE(running.errors().front().code, ErrorCode::LinkLost);
    }

    void noiseNeverEndsTheStream() {
        const StrictLog log;
        constexpr std::size_t kMade = 10 * 250;
        const FaultyDevice device("cyton", "noise@2:7", kMade, kSpeed);
        RunningSource running(cytonOn(device.path()));
        QTRY_VERIFY_WITH_TIMEOUT(device.hasEnded(), 20000);
        running.stop();
        QVERIFY(running.sink.frames() > kMade * 9 / 10);
        QCOMPARE(running.status().phase, LinkPhase::Closed);
    }
};

QTEST_GUILESS_MAIN(TestSerialFaults)
#include "tst_serial_faults.moc"
