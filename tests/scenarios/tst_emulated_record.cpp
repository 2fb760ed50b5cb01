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
    void whatIsListenedToIsWhatWasSent() {
        const QString record = referencePath(QStringLiteral("mitdb/119.hea"));
        if (record.isEmpty()) QSKIP("reference recordings are absent");
        QTemporaryDir folder;
        const QString table = folder.filePath(QStringLiteral("heard.csv"));

        QProcess emulator;
        emulator.start(QStringLiteral(CARDIOTWIN_BIN_DIR "/cardiotwin-cli"),
                       {QStringLiteral("emulate"), QStringLiteral("--protocol"), QStringLiteral("cyton"),
                        QStringLiteral("--from"), record, QStringLiteral("--speed"), QStringLiteral("8"),
                        QStringLiteral("--wait")});
        QVERIFY(emulator.waitForReadyRead(10000));
        const QString port = QString::fromLocal8Bit(emulator.readLine()).trimmed();
        const ProgramRun heard =
            runCli({QStringLiteral("listen"), QStringLiteral("--port"), port, QStringLiteral("--protocol"),
                    QStringLiteral("cyton"), QStringLiteral("--seconds"), QStringLiteral("60"),
                    QStringLiteral("--out"), table});
        emulator.terminate();
        emulator.waitForFinished(5000);
        QVERIFY2(heard.exitCode == 0, qPrintable(heard.errors));

        const QJsonObject figures = QJsonDocument::fromJson(heard.output.toUtf8()).object();
        QCOMPARE(figures.value(QStringLiteral("lost")).toInt(-1), 0);
        QVERIFY(figures.value(QStringLiteral("frames")).toInt() >= 60 * 250);
        compare(record, table);
    }

private:
    static void compare(const QString& record, const QString& table) {
        auto sent = files::openRecording(record.toStdString());
        auto heard = files::openRecording(table.toStdString());
        QVERIFY(sent && heard);
        devices::RecordingFeed feed(std::move(*sent), Hertz{250.0});
        constexpr double kStep = 4500.0 / 8388607.0 / 24.0;  // mV, at the board's gain
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
                    // The table is written to a millionth of a millivolt.
                    const double error = std::abs(block->at(frame, lead) - (*expected)[lead]);
                    QVERIFY2(error <= kStep + 1e-6,
                             qPrintable(QStringLiteral("frame %1: %2").arg(compared).arg(error)));
                }
            }
        }
        QVERIFY(compared >= 60 * 250);
    }
};

QTEST_GUILESS_MAIN(EmulatedRecord)
#include "tst_emulated_record.moc"
