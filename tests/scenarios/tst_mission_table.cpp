// SPDX-License-Identifier: GPL-3.0-or-later
// The mission's own table, time,heart_rate,ecg_wave with blanks: it opens, its blanks are counted and cost
// only themselves, and its beats are those the cardiologists marked in the same five minutes.
#include "app/pipeline/file_run.h"
#include "devices/files/annotations.h"
#include "models/ecg/annotation_classes.h"
#include "models/ecg/scoring/beat_scoring.h"
#include "tests/scenarios/program.h"

#include <QTest>

using namespace cardiotwin;

class MissionTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itsBeatsAreTheReferenceBeats() {
        const QString table = referencePath(QStringLiteral("csv/mitdb-119.csv"));
        const QString marks = referencePath(QStringLiteral("mitdb/119.atr"));
        if (table.isEmpty() || marks.isEmpty()) QSKIP("reference recordings are absent");

        auto reader = files::openRecording(table.toStdString());
        QVERIFY(reader);
        std::vector<SampleIndex> found;
        const auto totals =
            pipeline::runOverFile(**reader, {}, [&](const ecg::Findings& findings, const twin::HeartTwin&) {
                for (const ecg::Beat& beat : findings.beats)
                    found.push_back(beat.rPeak);
            });
        QVERIFY(totals);
        QVERIFY(totals->missingSamples > 150 && totals->missingSamples < 300);
        QVERIFY(totals->missingRates > 500 && totals->missingRates < 900);

        const auto annotations = files::readAnnotations(marks.toStdString());
        QVERIFY(annotations);
        std::size_t matched = 0;
        std::size_t expected = 0;
        const auto tolerance = framesIn(0.15, Hertz{360.0});
        for (const files::Annotation& mark : annotations->annotations) {
            if (!ecg::beatClassOfSymbol(mark.symbol) ||
                mark.sample.value >= static_cast<std::int64_t>(totals->frames)) {
                continue;
            }
            ++expected;
            const bool hit = std::any_of(found.begin(), found.end(), [&](SampleIndex beat) {
                return std::abs(beat - mark.sample) <= tolerance;
            });
            matched += hit ? 1 : 0;
        }
        QVERIFY(expected > 300);
        QVERIFY2(matched + 1 >= expected, qPrintable(QStringLiteral("%1 of %2").arg(matched).arg(expected)));
        QVERIFY(found.size() <= expected + 1);
    }
};

QTEST_GUILESS_MAIN(MissionTable)
#include "tst_mission_table.moc"
