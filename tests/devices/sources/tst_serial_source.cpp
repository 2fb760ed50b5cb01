// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/serial_source.h"
#include "devices/wire/cyton_format.h"
#include "devices/wire/encoder.h"
#include "tests/support/faulty_device.h"
#include "tests/support/pty_port.h"
#include "tests/support/running_source.h"
#include "tests/support/strict_log.h"

#include <QTemporaryFile>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <grp.h>
#include <random>
#include <sys/stat.h>
#include <unistd.h>

using namespace cardiotwin;
using devices::SerialSettings;
using devices::SerialSource;

namespace {

RunningSource::Make serial(SerialSettings settings) {
    return [settings = std::move(settings)](BlockSink& sink) {
        return std::make_unique<SerialSource>(settings, sink);
    };
}

// The test's process without the administrator's rights, while this lives.
class OrdinaryUser {
public:
    OrdinaryUser() {
        m_dropped = ::geteuid() == 0 && ::setgroups(0, nullptr) == 0 &&
                    ::setresgid(kNobody, kNobody, 0) == 0 && ::setresuid(kNobody, kNobody, 0) == 0;
    }
    ~OrdinaryUser() {
        if (!m_dropped) return;
        if (::setresuid(0, 0, 0) != 0 || ::setresgid(0, 0, 0) != 0) std::abort();
    }
    OrdinaryUser(const OrdinaryUser&) = delete;
    OrdinaryUser& operator=(const OrdinaryUser&) = delete;

private:
    static constexpr unsigned kNobody = 65534;
    bool m_dropped = false;
};

SerialSettings on(const std::string& port, const std::string& protocol) {
    SerialSettings settings;
    settings.port = port;
    settings.protocol = protocol;
    return settings;
}

std::vector<std::uint8_t> encoded(const std::string& protocol, std::size_t channels, std::size_t frames) {
    const auto encoder = wire::makeEncoder(protocol, channels);
    std::vector<std::uint8_t> bytes;
    encoder->begin(bytes);
    std::vector<double> values(encoder->channels());
    for (std::size_t i = 0; i < frames; ++i) {
        for (std::size_t c = 0; c < values.size(); ++c)
            values[c] = rampValue(i, c);
        encoder->encode(values, bytes);
    }
    return bytes;
}

// What a receiver at another speed makes of a sender's bits (8N1, least significant bit first).
std::vector<std::uint8_t> atWrongSpeed(const std::vector<std::uint8_t>& sent, double senderPerReceiver) {
    std::vector<bool> bits;
    for (const std::uint8_t byte : sent) {
        bits.push_back(false);
        for (unsigned bit = 0; bit < 8; ++bit)
            bits.push_back(((byte >> bit) & 1U) != 0);
        bits.push_back(true);
    }
    std::vector<std::uint8_t> heard;
    double at = 0.0;
    while (at + 10.0 * senderPerReceiver < static_cast<double>(bits.size())) {
        if (bits[static_cast<std::size_t>(at)]) {
            at += 0.25;
            continue;
        }
        unsigned byte = 0;
        for (unsigned bit = 0; bit < 8; ++bit)
            if (bits[static_cast<std::size_t>(at + (1.5 + bit) * senderPerReceiver)]) byte |= 1U << bit;
        heard.push_back(static_cast<std::uint8_t>(byte));
        at += 9.5 * senderPerReceiver;
    }
    return heard;
}

}  // namespace

class TestSerialSource : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aStreamingCytonArrivesWholeAndInPlace() {
        const StrictLog log;
        const FaultyDevice device("cyton", "", 2000, 4.0);
        RunningSource running(serial(on(device.path(), "cyton")));
        QTRY_COMPARE_WITH_TIMEOUT(running.sink.frames(), 2000U, 10000);
        running.stop();
        const auto first = running.sink.lead(0);
        const auto last = running.sink.lead(7);
        for (std::size_t i = 0; i < 2000; ++i) {
            QVERIFY(std::abs(first[i] - rampValue(i, 0)) < wire::cyton::kMillivoltsPerCode);
            QVERIFY(std::abs(last[i] - rampValue(i, 7)) < wire::cyton::kMillivoltsPerCode);
        }
        const StreamStatus status = running.status();
        QCOMPARE(status.frames, 2000U);
        QCOMPARE(status.lost, 0U);
        QCOMPARE(status.bytesDiscarded, 0U);
        QCOMPARE(status.rate.value, 250.0);
        QVERIFY(status.uncheckedLink);
        // It streamed already and was asked nothing: its bytes alone speak for it.
        QVERIFY(status.finding.has_value());
        QVERIFY(status.finding->evidence == Evidence::Counter);
        QCOMPARE(status.finding->lookAlikes, std::vector<std::string>{"cyton-daisy"});
    }

    void theLastMinuteOfBytesIsKeptAsItCame() {
        const StrictLog log;
        const FaultyDevice device("cyton", "", 500, 4.0);
        RunningSource running(serial(on(device.path(), "cyton")));
        QTRY_COMPARE_WITH_TIMEOUT(running.sink.frames(), 500U, 10000);
        QCOMPARE(running.source().recentBytes(), encoded("cyton", 8, 500));
        running.stop();
    }

    void channelsBecomeTheLeadsTheyAreConnectedTo() {
        const StrictLog log;
        const FaultyDevice device("cyton", "", 500, 4.0);
        SerialSettings settings = on(device.path(), "cyton");
        settings.map = mapOf({{"II"}, {"I"}, {"V1"}, {"V2"}, {"V3"}, {"V4"}, {"V5"}, {"V6"}});
        settings.map->channels[0].isInverted = true;
        settings.map->channels[7].isUsed = false;
        settings.map->derivesLimbLeads = true;
        RunningSource running(serial(settings));
        QTRY_COMPARE_WITH_TIMEOUT(running.sink.frames(), 500U, 10000);
        running.stop();
        const StreamStatus status = running.status();
        QCOMPARE(status.channels.size(), 8U);
        QCOMPARE(status.leads.size(), 7U + 4U);
        QCOMPARE(status.derivedLeads, 4U);
        const double tolerance = 2.0 * wire::cyton::kMillivoltsPerCode;
        QVERIFY(std::abs(running.sink.lead(0)[400] + rampValue(400, 0)) < tolerance);
        QVERIFY(std::abs(running.sink.lead(7)[400] - (-rampValue(400, 0) - rampValue(400, 1))) < tolerance);
    }

    void aCytonThatWaitsIsToldToStart() {
        const StrictLog log;
        const FaultyDevice device("cyton", "", 500, 4.0, true);
        RunningSource running(serial(on(device.path(), "cyton")));
        QTRY_COMPARE_WITH_TIMEOUT(running.sink.frames(), 500U, 10000);
        running.stop();
        QVERIFY(running.status().finding && running.status().finding->evidence == Evidence::Answer);
        QVERIFY(std::abs(running.sink.lead(0)[499] - rampValue(499, 0)) < wire::cyton::kMillivoltsPerCode);
        QCOMPARE(running.status().bytesDiscarded, 0U);
    }

    void anUnknownDeviceIsRecognised_data() {
        QTest::addColumn<QString>("protocol");
        for (const char* protocol :
             {"cyton", "olimex", "openview-ads1292r", "bitalino", "chords", "shimmer3"})
            QTest::newRow(protocol) << protocol;
    }
    void anUnknownDeviceIsRecognised() {
        QFETCH(QString, protocol);
        const StrictLog log;
        const FaultyDevice device(protocol.toStdString(), "", 4000);
        SerialSettings settings = on(device.path(), "auto");
        settings.rate = Hertz{250.0};
        RunningSource running(serial(settings));
        // A silent one is asked: BITalino and Shimmer answer the first question, Chords the third.
        QTRY_VERIFY_WITH_TIMEOUT(running.sink.frames() > 100U, 20000);
        QCOMPARE(running.status().protocol, protocol.toStdString());
    }

    void aDeviceThatIsAskedForItsNameTellsItsRate() {
        const StrictLog log;
        const FaultyDevice device("chords", "", 1000);
        RunningSource running(serial(on(device.path(), "chords")));
        QTRY_VERIFY_WITH_TIMEOUT(running.sink.frames() > 100U, 10000);
        QCOMPARE(running.status().rate.value, 250.0);
        QVERIFY(!running.status().calibrated);
        QCOMPARE(running.status().scale, ScaleSource::Counts);
    }

    void countsBecomeGuessedMillivoltsWhereTheyAreLookedAt() {
        const StrictLog log;
        const FaultyDevice device("chords", "", 300);
        SerialSettings settings = on(device.path(), "chords");
        settings.nominalMillivolts = true;
        RunningSource running(serial(settings));
        QTRY_VERIFY_WITH_TIMEOUT(running.sink.frames() >= 100U, 10000);
        for (std::size_t i = 0; i < 100; ++i)
            QVERIFY(std::abs(running.sink.lead(0)[i] - rampValue(i, 0)) < 0.01);
        QVERIFY(!running.status().calibrated);
    }

    void aTextDevicesRateIsMeasured() {
        const StrictLog log;
        const FaultyDevice device("arduino-text", "", 480);
        RunningSource running(serial(on(device.path(), "arduino-text")));
        QTRY_COMPARE_WITH_TIMEOUT(running.sink.frames(), 480U, 10000);
        QCOMPARE(running.status().rate.value, 160.0);
        QCOMPARE(running.status().lost, 0U);
        QCOMPARE(running.sink.lead(0).size(), 480U);
    }

    void twelveLeadsAtAThousandHertzArriveWithoutLoss() {
        const StrictLog log;
        PtyPort port;
        SerialSettings settings = on(port.path(), "arduino-text");
        settings.rate = Hertz{1000.0};
        RunningSource running(serial(settings));
        QTRY_COMPARE(running.status().phase, LinkPhase::Searching);
        constexpr std::size_t kFrames = 20000;
        QVERIFY(port.send(encoded("arduino-text", 12, kFrames)));
        QTRY_COMPARE_WITH_TIMEOUT(running.sink.frames(), kFrames, 20000);
        running.stop();
        QCOMPARE(running.status().lost + running.status().refused, 0U);
        const auto lead = running.sink.lead(11);
        for (std::size_t i = 0; i < kFrames; ++i)
            QVERIFY(std::abs(lead[i] - rampValue(i, 11)) < 0.005);
    }

    void framesThatAFullVesselRefusesAreCounted() {
        const StrictLog log;
        PtyPort port;
        RunningSource running(serial(on(port.path(), "cyton")));
        QTRY_COMPARE(running.status().phase, LinkPhase::Searching);
        running.sink.refuseNext(10);
        QVERIFY(port.send(encoded("cyton", 8, 1000)));
        QTRY_COMPARE(running.status().frames, 1000U);
        running.stop();
        QCOMPARE(running.status().refused, 50U);
        QCOMPARE(running.sink.frames() + running.status().refused, 1000U);
    }

    void bytesFromBeforeTheOpeningBelongToNobody() {
        const StrictLog log;
        PtyPort port;
        QVERIFY(port.send(encoded("cyton", 8, 20)));
        RunningSource running(serial(on(port.path(), "cyton")));
        QTRY_COMPARE(running.status().phase, LinkPhase::Searching);
        QTest::qWait(100);
        QCOMPARE(running.sink.frames(), 0U);
    }

    void aMissingPortIsNamed() {
        const StrictLog log;
        RunningSource running(serial(on("/dev/ttyNoSuchPort", "cyton")));
        QTRY_VERIFY(running.failedWith(ErrorCode::PortMissing));
        QCOMPARE(running.errors().front().place, std::string("/dev/ttyNoSuchPort"));
        QCOMPARE(running.status().phase, LinkPhase::Closed);
    }

    void aFileIsNoPort() {
        const StrictLog log;
        QTemporaryFile file;
        QVERIFY(file.open());
        RunningSource running(serial(on(file.fileName().toStdString(), "cyton")));
        QTRY_VERIFY(running.failedWith(ErrorCode::PortFailed));
    }

    void anUnknownProtocolIsNamed() {
        const StrictLog log;
        PtyPort port;
        RunningSource running(serial(on(port.path(), "morse")));
        QTRY_VERIFY(running.failedWith(ErrorCode::ProtocolUnknown));
    }

    void aPortInUseIsBusy() {
        const StrictLog log;
        PtyPort port;
        RunningSource first(serial(on(port.path(), "cyton")));
        QTRY_COMPARE(first.status().phase, LinkPhase::Searching);
        RunningSource second(serial(on(port.path(), "cyton")));
        QTRY_VERIFY(second.failedWith(ErrorCode::PortBusy));
    }

    void aPortOfAnotherGroupNamesTheGroup() {
        const StrictLog log;
        PtyPort port;
        // The terminal itself: the folder of its lasting name belongs to this user alone.
        const std::string terminal = std::filesystem::canonical(port.path()).string();
        if (::geteuid() == 0) {
            const struct group* dialout = ::getgrnam("dialout");
            QVERIFY(dialout != nullptr);
            QCOMPARE(::chown(terminal.c_str(), 0, dialout->gr_gid), 0);
        }
        struct stat facts {};
        QCOMPARE(::stat(terminal.c_str(), &facts), 0);
        const std::string group = ::getgrgid(facts.st_gid)->gr_name;
        QCOMPARE(::chmod(terminal.c_str(), S_IRGRP | S_IWGRP), 0);
        const OrdinaryUser nobody;
        RunningSource running(serial(on(terminal, "cyton")));
        QTRY_VERIFY(running.failedWith(ErrorCode::PortPermission));
        QCOMPARE(running.errors().front().place, terminal);
        QVERIFY(
            QString::fromStdString(running.errors().front().detail).contains(QString::fromStdString(group)));
    }

    void aSilentDeviceIsCalledSilent() {
        const StrictLog log;
        PtyPort port;
        SerialSettings settings = on(port.path(), "arduino-text");
        settings.secondsUntilComplaint = 0.4;
        RunningSource running(serial(settings));
        QTRY_VERIFY(running.failedWith(ErrorCode::NoBytes));
        QCOMPARE(running.errors().size(), 1U);
    }

    void garbageIsNoEcg() {
        const StrictLog log;
        PtyPort port;
        SerialSettings settings = on(port.path(), "cyton");
        settings.secondsUntilComplaint = 0.6;
        RunningSource running(serial(settings));
        QTRY_COMPARE(running.status().phase, LinkPhase::Searching);
        std::mt19937_64 random(1);
        for (int i = 0; i < 60 && !running.failedWith(ErrorCode::NoValidFrames); ++i) {
            std::vector<std::uint8_t> noise(500);
            std::generate(noise.begin(), noise.end(), [&] { return static_cast<std::uint8_t>(random()); });
            port.send(noise);
            QTest::qWait(20);
        }
        QVERIFY(running.failedWith(ErrorCode::NoValidFrames));
        running.stop();
        QCOMPARE(running.sink.frames(), 0U);
    }

    void aWrongBaudRateIsNoEcg() {
        for (const double ratio : {0.5, 2.0, 0.0833, 12.0}) {
            const StrictLog log;
            PtyPort port;
            SerialSettings settings = on(port.path(), "cyton");
            settings.secondsUntilComplaint = 0.5;
            RunningSource running(serial(settings));
            QTRY_COMPARE(running.status().phase, LinkPhase::Searching);
            const auto heard = atWrongSpeed(encoded("cyton", 8, 2000), 1.0 / ratio);
            for (std::size_t at = 0; at + 400 < heard.size(); at += 400) {
                port.send(std::span(heard).subspan(at, 400));
                QTest::qWait(15);
                if (running.failedWith(ErrorCode::NoValidFrames)) break;
            }
            QTRY_VERIFY(running.failedWith(ErrorCode::NoValidFrames) ||
                        running.failedWith(ErrorCode::NoBytes));
            running.stop();
            QCOMPARE(running.sink.frames(), 0U);
        }
    }
};

QTEST_GUILESS_MAIN(TestSerialSource)
#include "tst_serial_source.moc"
