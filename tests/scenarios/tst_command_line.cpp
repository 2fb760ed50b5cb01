// SPDX-License-Identifier: GPL-3.0-or-later
// What a script meets: exit codes, and complaints that name place, reason and remedy.
#include "tests/scenarios/program.h"

#include <QTemporaryDir>
#include <QTest>

class CommandLine : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString file(const QString& name, const QByteArray& content) const {
        QString path = m_folder.filePath(name);
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly)) qFatal("the test folder cannot be written");
        out.write(content);
        return path;
    }

private Q_SLOTS:
    void everyCommandExplainsItself() {
        const ProgramRun overview = runCli({QStringLiteral("--help")});
        QCOMPARE(overview.exitCode, 0);
        for (const char* name : {"info", "analyze", "forecast", "forecast-wave", "schedule", "verify-plan",
                                 "listen", "emulate", "protocols", "formats", "version"}) {
            QVERIFY2(overview.output.contains(QStringLiteral("  ") + QLatin1String(name) + QLatin1Char(' ')),
                     name);
            const ProgramRun help = runCli({QLatin1String(name), QStringLiteral("--help")});
            QCOMPARE(help.exitCode, 0);
            QVERIFY2(help.output.startsWith(QStringLiteral("Usage: cardiotwin-cli ") + QLatin1String(name)),
                     qPrintable(help.output));
        }
    }

    /// It used to stop at "could not connect to display".
    void theWindowedProgramAnswersHelpWithoutADisplay() {
        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
        environment.insert(QStringLiteral("DISPLAY"), QStringLiteral(":no-such-display"));
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(CARDIOTWIN_BIN_DIR "/cardiotwin"), {QStringLiteral("--help")});
        QVERIFY(program.waitForFinished());
        QCOMPARE(program.exitCode(), 0);
        QVERIFY(program.readAllStandardOutput().contains("--demo"));
    }

    void wrongUsageIsTwo() {
        QCOMPARE(runCli({}).exitCode, 2);
        QCOMPARE(runCli({QStringLiteral("no-such-command")}).exitCode, 2);
        QCOMPARE(runCli({QStringLiteral("info"), QStringLiteral("--no-such-option")}).exitCode, 2);
        QCOMPARE(runCli({QStringLiteral("info")}).exitCode, 2);
    }

    void unreadableRecordingsAreThreeAndNameThePlace_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("named");
        QTest::newRow("empty") << QByteArray() << QStringLiteral("bad.csv");
        QTest::newRow("header only") << QByteArray("time,heart_rate,ecg_wave\n") << QStringLiteral("bad.csv");
        QTest::newRow("text in a number column")
            << QByteArray("time,heart_rate,ecg_wave\n0.000,70,0.1\n0.004,70,hello\n0.008,70,0.1\n")
            << QStringLiteral("bad.csv:3");
        QTest::newRow("ragged row") << QByteArray(
                                           "time,heart_rate,ecg_wave\n0.000,70,0.1\n0.004,70\n0.008,70,0.1\n")
                                    << QStringLiteral("bad.csv:3");
        QTest::newRow("time going backwards")
            << QByteArray(
                   "time,heart_rate,ecg_wave\n0.000,70,0.1\n0.004,70,0.1\n0.002,70,0.1\n0.006,70,0.1\n")
            << QStringLiteral("bad.csv:4");
        QTest::newRow("one endless line")
            << QByteArray("time,heart_rate,ecg_wave\n") + QByteArray(1 << 20, '1')
            << QStringLiteral("bad.csv:2");
        QTest::newRow("bytes") << QByteArray("\x00\xff\x10\x80\x00\x01", 6).repeated(500)
                               << QStringLiteral("bad.csv");
    }
    void unreadableRecordingsAreThreeAndNameThePlace() {
        QFETCH(QByteArray, content);
        QFETCH(QString, named);
        const ProgramRun run = runCli({QStringLiteral("info"), file(QStringLiteral("bad.csv"), content)});
        QVERIFY2(run.exitCode == 3, qPrintable(QString::number(run.exitCode) + run.errors));
        QVERIFY2(run.errors.contains(named), qPrintable(run.errors));
    }

    void aMissingRecordingIsThree() {
        const ProgramRun run =
            runCli({QStringLiteral("info"), m_folder.filePath(QStringLiteral("none.hea"))});
        QCOMPARE(run.exitCode, 3);
        QVERIFY(run.errors.contains(QStringLiteral("none.hea")));
    }

    void aMissingPortIsFour() {
        const ProgramRun run =
            runCli({QStringLiteral("listen"), QStringLiteral("--port"), QStringLiteral("/dev/ttyNoSuchPort"),
                    QStringLiteral("--protocol"), QStringLiteral("cyton"), QStringLiteral("--seconds"),
                    QStringLiteral("1"), QStringLiteral("--patience"), QStringLiteral("0")});
        QVERIFY2(run.exitCode == 4, qPrintable(run.errors));
        QVERIFY(run.errors.contains(QStringLiteral("/dev/ttyNoSuchPort")));
    }

    void aProblemThatContradictsItselfIsThreeAndNamesTheEntry() {
        const QString problem = file(QStringLiteral("day.json"),
                                     R"({"slots": 4, "slot_minutes": 10, "start_utc": "2026-01-05T08:00:00Z",
            "resources": [{"id": "echo", "name": "Echo", "capacity": 1}],
            "requests": [{"id": "r1", "patient": "p1", "uses": {"mri": 1}, "duration": 1, "release": 0,
                          "cost_by_slot": [1, 2, 3, 4]}]})");
        const ProgramRun run = runCli({QStringLiteral("schedule"), problem, QStringLiteral("--out"),
                                       m_folder.filePath(QStringLiteral("plan.json"))});
        QCOMPARE(run.exitCode, 3);
        QVERIFY2(run.errors.contains(QStringLiteral("mri")), qPrintable(run.errors));
    }
};

QTEST_GUILESS_MAIN(CommandLine)
#include "tst_command_line.moc"
