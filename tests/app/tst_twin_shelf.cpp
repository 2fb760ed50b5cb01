// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/twin_shelf.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace cardiotwin;

namespace {

constexpr std::int64_t kNow = 1767225600;

twin::TwinMemory savedTwin(std::int64_t at, double rate) {
    twin::TwinMemory memory;
    memory.patient = "bed-7";
    memory.savedAtUnix = at;
    twin::FittedHeart heart;
    heart.heartRateBpm = rate;
    memory.heart = heart;
    return memory;
}

void damage(const std::string& place) {
    QFile file(QString::fromStdString(place));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(40));
    QCOMPARE(file.write("#"), 1);
}

}  // namespace

class TestTwinShelf : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyVersionIsKeptAndReopened() {
        const QTemporaryDir folder;
        app::FileTwinStore store(folder.path());
        QVERIFY(store.versions("bed-7").value().empty());
        QCOMPARE(store.keep(savedTwin(kNow, 70.0)).value(), 1);
        QCOMPARE(store.keep(savedTwin(kNow + 60, 80.0)).value(), 2);
        app::FileTwinStore again(folder.path());
        const auto versions = again.versions("bed-7").value();
        QCOMPARE(versions.size(), std::size_t{2});
        QCOMPARE(versions.front().number, 2);
        QCOMPARE(versions.front().savedAtUnix, kNow + 60);
        QCOMPARE(again.load("bed-7", 1).value().heart->heartRateBpm, 70.0);
        QCOMPARE(again.load("bed-7", 2).value().heart->heartRateBpm, 80.0);
    }

    void aDamagedVersionIsNamedAndTheOneBeforeIsUsed() {
        const QTemporaryDir folder;
        app::FileTwinStore store(folder.path());
        QVERIFY(store.keep(savedTwin(kNow, 70.0)));
        QVERIFY(store.keep(savedTwin(kNow + 60, 80.0)));
        damage(store.versions("bed-7").value().front().place);
        const auto versions = store.versions("bed-7").value();
        QVERIFY(versions[0].refused && !versions[1].refused);
        QCOMPARE(versions[0].refused->code, ErrorCode::ModelInvalid);
        const auto newest = app::newestUsable(store, "bed-7", kNow + 120).value();
        QCOMPARE(newest->heart->heartRateBpm, 70.0);
        QCOMPARE(store.keep(savedTwin(kNow + 90, 90.0)).value(), 3);  // nothing is written over
    }

    void anExpiredTwinAndThatOfAnotherPatientAreRefused() {
        const QTemporaryDir folder;
        app::FileTwinStore store(folder.path());
        QVERIFY(!app::newestUsable(store, "bed-7", kNow).value());
        QVERIFY(store.keep(savedTwin(kNow, 70.0)));
        QVERIFY(!app::newestUsable(store, "bed-7", kNow + 86400LL * 1000));
        QVERIFY(QDir(folder.path()).rename(QStringLiteral("bed-7"), QStringLiteral("bed-8")));
        QVERIFY(QString::fromStdString(store.load("bed-8", 1).error().detail)
                    .contains(QStringLiteral("another")));
    }

    void aPatientsWordCannotLeaveTheFolder() {
        const QTemporaryDir folder;
        app::FileTwinStore store(folder.path());
        for (const char* word : {"../bed", "a/b", "", ".", "bed 7", "bed\n"}) {
            twin::TwinMemory memory = savedTwin(kNow, 70.0);
            memory.patient = word;
            QCOMPARE(store.keep(memory).error().code, ErrorCode::PathRefused);
            QCOMPARE(store.versions(word).error().code, ErrorCode::PathRefused);
        }
        QVERIFY(QDir(folder.path()).isEmpty());
    }

    void verdictsOutliveTheProgramAndADamagedLedgerIsNotWrittenOver() {
        const QTemporaryDir folder;
        app::FileTwinStore store(folder.path());
        twin::AdviceLedger ledger = store.ledger("bed-7").value();
        ledger.add({twin::AdviceId::WatchForRuns, true, 12.0, kNow});
        QVERIFY(store.keepLedger(ledger));
        QCOMPARE(store.ledger("bed-7").value().count(twin::AdviceId::WatchForRuns).agreed, std::uint64_t{1});
        damage((folder.path() + QStringLiteral("/bed-7/advice.ledger")).toStdString());
        QVERIFY(!store.ledger("bed-7"));
        QVERIFY(!store.keepLedger(ledger));
    }
};

QTEST_GUILESS_MAIN(TestTwinShelf)
#include "tst_twin_shelf.moc"
