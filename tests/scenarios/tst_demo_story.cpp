// SPDX-License-Identifier: GPL-3.0-or-later
// The demo from its first byte on a pseudo-terminal to its summary, in the window of the built program.
#include "tests/scenarios/program.h"

#include <QImage>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

class DemoStory : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    ProgramRun m_run;

    /// The first number after `label` in the summary.
    double figure(const QString& label) const {
        const QRegularExpression pattern(QRegularExpression::escape(label) +
                                         QStringLiteral("\\s+(-?[0-9.]+)"));
        const auto match = pattern.match(m_run.output);
        return match.hasMatch() ? match.captured(1).toDouble() : -1e9;
    }

private Q_SLOTS:
    void initTestCase() {
        m_run = runProgram(QStringLiteral("cardiotwin"),
                           {QStringLiteral("--demo"), QStringLiteral("--speed"), QStringLiteral("8"),
                            QStringLiteral("--summary"), m_folder.path()});
    }

    void endsByItselfAndWell() { QVERIFY2(m_run.exitCode == 0, qPrintable(m_run.output + m_run.errors)); }

    void everySampleOfTheStoryArrives() {
        // 185 s at 250 Hz.
        QCOMPARE(figure(QStringLiteral("samples in")), 46250.0);
        QCOMPARE(figure(QStringLiteral("lost")), 0.0);
    }

    void beatsAreAboutThoseOfTheStory() {
        const double beats = figure(QStringLiteral("beats"));
        QVERIFY2(beats > 270.0 && beats < 310.0, qPrintable(QString::number(beats)));
    }

    void acuityClimbsAndThePlanFollows() {
        const QRegularExpression highest(QStringLiteral("highest ([0-9]+)"));
        QVERIFY(highest.match(m_run.output).captured(1).toDouble() >= 60.0);
        const QRegularExpression replans(QStringLiteral("([0-9]+) for a changed acuity"));
        QVERIFY(replans.match(m_run.output).captured(1).toInt() >= 2);
    }

    void bothPicturesShowThePatientsWindow() {
        for (const char* name : {"/live.png", "/schedule.png"}) {
            const QImage picture(m_folder.path() + QLatin1String(name));
            QCOMPARE(picture.size(), QSize(1600, 1000));
        }
        QVERIFY(QImage(m_folder.path() + QStringLiteral("/live.png")) !=
                QImage(m_folder.path() + QStringLiteral("/schedule.png")));
    }
};

QTEST_GUILESS_MAIN(DemoStory)
#include "tst_demo_story.moc"
