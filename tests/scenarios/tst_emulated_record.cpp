// SPDX-License-Identifier: GPL-3.0-or-later
// A recording sent by the emulator and taken down by `listen` over a real pseudo-terminal is the recording at
// the device's rate, to one step of its converter, with nothing lost.
#include "devices/frame_feed.h"
#include "tests/scenarios/program.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace cardiotwin;

class EmulatedRecord : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsListenedToIsWhatWasSent_data() {
        QTest::addColumn<QString>("protocol");
        QTest::addColumn<double>("rate");
        QTest::addColumn<double>("speed");
        QTest::addColumn<double>("step");  // mV, of the converter
        QTest::addColumn<double>("range");
        // No faster than a busy computer can follow: a silence of half a counter's cycle may hide a whole
        // one.
        QTest::newRow("cyton") << "cyton" << 250.0 << 4.0 << 4500.0 / 8388607.0 / 24.0 << 187.0;
        QTest::newRow("cyton-daisy") << "cyton-daisy" << 125.0 << 4.0 << 4500.0 / 8388607.0 / 24.0 << 187.0;
        QTest::newRow("bitalino") << "bitalino" << 1000.0 << 1.0 << 3000.0 / 1024.0 / 1000.0 << 1.49;
        QTest::newRow("shimmer3") << "shimmer3" << 512.0 << 2.0 << 2420.0 / 8388607.0 / 4.0 << 600.0;
    }
    void whatIsListenedToIsWhatWasSent() {
        QFETCH(QString, protocol);
        QFETCH(double, rate);
        QFETCH(double, speed);
        QFETCH(double, step);
        QFETCH(double, range);
        const QString record = referencePath(QStringLiteral("mitdb/119.hea"));
        if (record.isEmpty()) QSKIP("reference recordings are absent");
        QTemporaryDir folder;
        const QString table = folder.filePath(QStringLiteral("heard.csv"));

        QProcess emulator;
        emulator.start(
            QStringLiteral(CARDIOTWIN_BIN_DIR "/cardiotwin-cli"),
            {QStringLiteral("emulate"), QStringLiteral("--protocol"), protocol, QStringLiteral("--from"),
             record, QStringLiteral("--speed"), QString::number(speed), QStringLiteral("--wait")});
        QVERIFY(emulator.waitForReadyRead(10000));
        const QString port = QString::fromLocal8Bit(emulator.readLine()).trimmed();
        const ProgramRun heard = runCli({QStringLiteral("listen"), QStringLiteral("--port"), port,
                                         QStringLiteral("--protocol"), protocol, QStringLiteral("--seconds"),
                                         QStringLiteral("20"), QStringLiteral("--out"), table});
        emulator.terminate();
        emulator.waitForFinished(5000);
        QVERIFY2(heard.exitCode == 0, qPrintable(heard.errors));

        const QJsonObject figures = QJsonDocument::fromJson(heard.output.toUtf8()).object();
        QCOMPARE(figures.value(QStringLiteral("lost")).toInt(-1), 0);
        QVERIFY(figures.value(QStringLiteral("frames")).toInt() >= 20 * static_cast<int>(rate));
        compare(record, table, Hertz{rate}, step, range);
    }

private:
    static void compare(const QString& record, const QString& table, Hertz rate, double step, double range) {
        auto sent = files::openRecording(record.toStdString());
        auto heard = files::openRecording(table.toStdString());
        QVERIFY(sent && heard);
        devices::RecordingFeed feed(std::move(*sent), rate);
        std::size_t compared = 0;
        while (true) {
            const auto block = (*heard)->read(1000);
            QVERIFY(block);
            if (block->frames() == 0) break;
            for (std::size_t frame = 0; frame < block->frames(); ++frame, ++compared) {
                const auto expected = feed.next();
                QVERIFY(expected);
                QVERIFY(!expected->empty());
                for (std::size_t lead = 0; lead < expected->size(); ++lead) {
                    if (std::abs((*expected)[lead]) > range) continue;
                    // The table is written to a millionth of a millivolt.
                    const double error = std::abs(block->at(frame, lead) - (*expected)[lead]);
                    QVERIFY2(error <= step + 1e-6,
                             qPrintable(QStringLiteral("frame %1: %2").arg(compared).arg(error)));
                }
            }
        }
        QVERIFY(static_cast<double>(compared) >= 20.0 * rate.value);
    }
};

QTEST_GUILESS_MAIN(EmulatedRecord)
#include "tst_emulated_record.moc"
