// SPDX-License-Identifier: GPL-3.0-or-later
// A recording that takes seconds to read through is usable from its first samples on.
#include "app/review_loader.h"
#include "ui/viewmodels/review_view_model.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace cardiotwin;
using namespace cardiotwin::ui;

namespace {

constexpr int kSeconds = 5 * 3600;
constexpr int kRate = 250;

/// Five hours, some 80 MB, with one beat in 0.8 s.
QString longTable(const QTemporaryDir& folder) {
    QByteArray beat[200];
    for (int i = 0; i < 200; ++i) {
        const double phase = i / 250.0 - 0.4;
        beat[i] = ",75.0," + QByteArray::number(std::exp(-phase * phase / 0.0003), 'f', 3) + '\n';
    }
    QFile out(folder.filePath(QStringLiteral("long.csv")));
    if (!out.open(QIODevice::WriteOnly)) qFatal("no scratch file");
    out.write("time,heart_rate,ecg_wave\n");
    QByteArray text;
    for (int i = 0; i < kSeconds * kRate; ++i) {
        const int ms = i * 4;
        text += QByteArray::number(ms / 1000) + '.' + QByteArray::number(ms % 1000).rightJustified(3, '0') +
                beat[i % 200];
        if (text.size() > 1 << 20) out.write(std::exchange(text, {}));
    }
    out.write(text);
    return out.fileName();
}

struct Desk {
    ReviewViewModel model;
    app::ReviewLoader loader;
    Desk() { loader.serve(model); }

    bool open(const QString& path) {
        model.open(path);
        return QTest::qWaitFor([this] { return !model.samples().leads.empty(); }, 20000);
    }
    [[nodiscard]] bool shows(double seconds) const {
        const SampleIndex at = model.indexAt(seconds);
        return at >= model.samples().first && at < model.samples().end();
    }
};

}  // namespace

class LargeReviewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_path = longTable(m_folder); }

    void theFirstScreenComesBeforeTheWholeHasBeenRead() {
        Desk desk;
        QVERIFY(desk.open(m_path));
        QVERIFY(!desk.model.overview().isComplete);
        QTRY_VERIFY(desk.model.overview().fraction > 0.0);
        // The length is an estimate by bytes until then; early rows are shorter, their times having fewer
        // digits.
        QVERIFY(std::abs(desk.model.length() - kSeconds) < 0.3 * kSeconds);
    }

    void farStretchesAndPlayingGoBeforeTheReadingThrough() {
        Desk desk;
        QVERIFY(desk.open(m_path));
        for (const double hour : {2.5, 0.7, 4.9}) {
            desk.model.setPosition(hour * 3600.0);
            QTRY_VERIFY(desk.shows(hour * 3600.0));
            QVERIFY(!std::isnan(desk.model.samples().leads[0].front()));
        }
        QVERIFY(!desk.model.overview().isComplete);
        desk.model.setSpeed(16.0);
        desk.model.togglePlaying();
        const double before = desk.model.position();
        for (int tick = 0; tick < 40; ++tick) {
            desk.model.advance(0.05);
            QTest::qWait(5);
            QTRY_VERIFY(desk.shows(desk.model.position()));
        }
        QVERIFY(std::abs(desk.model.position() - before - 32.0) < 0.5);
    }

    void progressOnlyGrowsAndEndsWithEveryBeat() {
        Desk desk;
        double last = 0.0;
        bool grows = true;
        connect(&desk.model, &ReviewViewModel::overviewChanged, &desk.model, [&] {
            grows = grows && desk.model.overview().fraction >= last - 1e-9;
            last = desk.model.overview().fraction;
        });
        QVERIFY(desk.open(m_path));
        desk.model.setPosition(9000.0);  // what is looked at does not disturb it
        QTRY_VERIFY_WITH_TIMEOUT(desk.model.overview().isComplete, 120000);
        QVERIFY(grows);
        QCOMPARE(desk.model.length(), double(kSeconds));
        std::size_t beats = 0;
        for (const std::size_t count : desk.model.readings().beats)
            beats += count;
        QVERIFY(std::abs(double(beats) - kSeconds / 0.8) < 10.0);
    }

    void cancellingInTheMiddleEndsTheReading() {
        Desk desk;
        QVERIFY(desk.open(m_path));
        QTRY_VERIFY(desk.model.overview().fraction > 0.0);
        desk.model.cancel();
        QVERIFY(desk.model.phase() == ReviewPhase::Empty);
        QSignalSpy grown(&desk.loader, &app::ReviewLoader::overviewGrew);
        QSignalSpy found(&desk.loader, &app::ReviewLoader::found);
        QTest::qWait(600);
        QCOMPARE(grown.count(), 0);
        QCOMPARE(found.count(), 0);
        QVERIFY(desk.open(m_path));
    }

private:
    QTemporaryDir m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(LargeReviewTest)
#include "tst_review_large.moc"
