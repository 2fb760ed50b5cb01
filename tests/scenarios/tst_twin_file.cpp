// SPDX-License-Identifier: GPL-3.0-or-later
// A patient's twin from the command line: made from a recording, read again, refused when it was changed.
#include "tests/scenarios/program.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

class TwinFile : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    [[nodiscard]] QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }
    [[nodiscard]] ProgramRun make(const QString& out) const {
        return runCli({QStringLiteral("train"), QStringLiteral("twin"),
                       QStringLiteral(CARDIOTWIN_SAMPLES "/ventricular_beats.hea"),
                       QStringLiteral("--patient"), QStringLiteral("bed-7"), QStringLiteral("--saved"),
                       QStringLiteral("1767225600"), QStringLiteral("--out"), out});
    }
    static QByteArray contentOf(const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void theSameRecordingGivesTheSameTwin() {
        QCOMPARE(make(path("one.twin")).exitCode, 0);
        QCOMPARE(make(path("two.twin")).exitCode, 0);
        QVERIFY(contentOf(path("one.twin")).startsWith("cardiotwin-twin 1\npatient bed-7\n"));
        QCOMPARE(contentOf(path("one.twin")), contentOf(path("two.twin")));
        QCOMPARE(make(path("one.twin")).exitCode, 3);  // nothing is overwritten unasked
    }

    void itsCardIsPrintedAndATamperedOneIsRefused() {
        QCOMPARE(make(path("three.twin")).exitCode, 0);
        const ProgramRun card = runCli({QStringLiteral("model"), path("three.twin")});
        QCOMPARE(card.exitCode, 0);
        QVERIFY(card.output.contains(QStringLiteral("bed-7")));
        QVERIFY(card.output.contains(QStringLiteral("2026-01-01 UTC")));
        QByteArray content = contentOf(path("three.twin"));
        content.replace("bed-7", "bed-8");
        QFile changed(path("changed.twin"));
        QVERIFY(changed.open(QIODevice::WriteOnly));
        changed.write(content);
        changed.close();
        const ProgramRun refused = runCli({QStringLiteral("model"), path("changed.twin")});
        QCOMPARE(refused.exitCode, 3);
        QVERIFY2(refused.errors.contains(QStringLiteral("checksum")), qPrintable(refused.errors));
    }
};

QTEST_GUILESS_MAIN(TwinFile)
#include "tst_twin_file.moc"
