// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recording_shelf.h"
#include "app/sample_files.h"
#include "devices/files/recording_file.h"
#include "devices/files/recording_reader.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <chrono>

using namespace cardiotwin;
using app::RecordingShelf;

namespace {

struct Home {
    QTemporaryDir folder;

    [[nodiscard]] QString path(const char* name) const { return folder.filePath(QLatin1String(name)); }
    [[nodiscard]] QString file(const char* name) const {
        QFile out(path(name));
        if (!out.open(QIODevice::WriteOnly)) qFatal("no scratch file");
        out.write("time,heart_rate,ecg_wave\n");
        return out.fileName();
    }
    [[nodiscard]] QString settings() const { return path("settings.ini"); }
    [[nodiscard]] QString sessions() const { return path("recordings"); }
};

ui::KnownRecordings listed(RecordingShelf& shelf) {
    ui::KnownRecordings known;
    bool told = false;
    const auto connection =
        QObject::connect(&shelf, &RecordingShelf::listed, &shelf, [&](const ui::KnownRecordings& now) {
            known = now;
            told = true;
        });
    shelf.refresh();
    [[maybe_unused]] const bool inTime = QTest::qWaitFor([&] { return told; });
    QObject::disconnect(connection);
    return known;
}

/// A session of `seconds` that is being recorded, as the recorder keeps it.
std::unique_ptr<files::RecordingFile> session(const QString& folder, double seconds) {
    QDir().mkpath(folder);
    files::RecordingHeader header;
    header.rate = {250.0};
    header.leads = {{"II"}};
    const std::chrono::system_clock::time_point started{std::chrono::seconds(1'767'600'000)};
    auto file = files::RecordingFile::create(folder.toStdString(), header, started);
    if (!file) qFatal("no session");
    auto block = std::make_shared<SampleBlock>();
    block->rate = header.rate;
    block->leads = header.leads;
    block->millivolts.assign(static_cast<std::size_t>(seconds * 250.0), 0.1);
    (void)(*file)->append(block);
    return std::move(*file);
}

}  // namespace

class RecordingShelfTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void whatWasOpenedIsStillListedAfterARestart() {
        const Home home;
        const QString first = home.file("a.csv");
        const QString second = home.file("b.csv");
        {
            RecordingShelf shelf(home.settings(), home.sessions());
            shelf.remember(first);
            shelf.remember(second);
            shelf.remember(first);
        }
        RecordingShelf shelf(home.settings(), home.sessions());
        const auto known = listed(shelf);
        QCOMPARE(known.recent.size(), std::size_t{2});
        QCOMPARE(known.recent[0].path, first);
        QCOMPARE(known.recent[1].path, second);
        QVERIFY(known.recent[0].isThere);
    }

    void aFileThatHasGoneIsListedAsGone() {
        const Home home;
        RecordingShelf shelf(home.settings(), home.sessions());
        shelf.remember(home.file("a.csv"));
        QVERIFY(QFile::remove(home.path("a.csv")));
        const auto known = listed(shelf);
        QCOMPARE(known.recent.size(), std::size_t{1});
        QVERIFY(!known.recent[0].isThere);
        QVERIFY(ui::recentWords(known.recent[0]).detail.contains(QStringLiteral("no longer there")));
    }

    void theListStaysShort() {
        const Home home;
        RecordingShelf shelf(home.settings(), home.sessions());
        for (int i = 0; i < 20; ++i)
            shelf.remember(home.path("x") + QString::number(i));
        QCOMPARE(shelf.recent().size(), RecordingShelf::kMostRecent);
        QVERIFY(shelf.recent().front().endsWith(QStringLiteral("x19")));
    }

    void sessionsRecordedHereComeWithDateAndLength() {
        const Home home;
        (void)session(home.sessions(), 90.0)->finish();
        RecordingShelf shelf(home.settings(), home.sessions());
        const auto known = listed(shelf);
        QCOMPARE(known.own.size(), std::size_t{1});
        QCOMPARE(known.own[0].seconds.value_or(0.0), 90.0);
        QCOMPARE(known.own[0].startUtc, QStringLiteral("2026-01-05T08:00:00Z"));
        QVERIFY(known.own[0].ending == ui::SessionEnding::Closed);
        QVERIFY(ui::ownWords(known.own[0]).title.startsWith(QStringLiteral("2026-01-05 ")));
    }

    void anOpenSessionIsNotCalledInterruptedWhileItGrows() {
        const Home home;
        const auto open = session(home.sessions(), 4.0);
        RecordingShelf shelf(home.settings(), home.sessions());
        QVERIFY(listed(shelf).own.at(0).ending == ui::SessionEnding::StillRecording);
        QFile file(QString::fromStdString(open->path()));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(
            file.setFileTime(QDateTime::currentDateTime().addSecs(-600), QFileDevice::FileModificationTime));
        file.close();
        QVERIFY(listed(shelf).own.at(0).ending == ui::SessionEnding::Interrupted);
    }

    void askingTwiceAtOnceListsTheNewestState() {
        const Home home;
        RecordingShelf shelf(home.settings(), home.sessions());
        QSignalSpy spy(&shelf, &RecordingShelf::listed);
        shelf.refresh();
        shelf.remember(home.file("late.csv"));
        QTRY_VERIFY(spy.count() > 0);
        const auto known = spy.back().at(0).value<ui::KnownRecordings>();
        QCOMPARE(known.recent.size(), std::size_t{1});
    }

    void aSampleIsReadFromACopyOnDiskAndNeverBecomesRecent() {
        const Home home;
        RecordingShelf shelf(home.settings(), home.sessions());
        QCOMPARE(listed(shelf).samples.size(), std::size_t{3});
        for (const QString& sample : app::samplePaths()) {
            const auto path = app::pathOnDisk(sample);
            QVERIFY(path.has_value());
            const auto reader = files::openRecording(*path);
            QVERIFY2(reader.has_value(), qPrintable(sample));
            QVERIFY((*reader)->info().isSimulated);
            shelf.remember(sample);
        }
        QVERIFY(shelf.recent().isEmpty());
    }

    void aDamagedCopyOfASampleIsMadeAgain() {
        const auto path = app::pathOnDisk(app::samplePaths().front());
        QVERIFY(path.has_value());
        QFile file(QString::fromStdString(*path));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("torn");
        file.close();
        QVERIFY(!files::openRecording(*path).has_value());
        const auto again = app::pathOnDisk(app::samplePaths().front());
        QVERIFY(again.has_value());
        QVERIFY(files::openRecording(*again).has_value());
    }
};

QTEST_GUILESS_MAIN(RecordingShelfTest)
#include "tst_recording_shelf.moc"
