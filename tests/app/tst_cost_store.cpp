// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cost_keeper.h"
#include "app/ward_json.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace cardiotwin;
using namespace cardiotwin::app;

class TestCostStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_table = *readCostTable(":/resources/default_costs.json");
        m_table.resources[0].runningPerSlot += 150;
    }

    void nothingKeptIsNotAnError() {
        FileCostStore store(path(QStringLiteral("new")));
        const auto loaded = store.load();
        QVERIFY(loaded.has_value() && !loaded->has_value());
        QVERIFY(store.history()->isEmpty());
    }

    void whatWasKeptComesBackAndTellsWhy() {
        FileCostStore store(path(QStringLiteral("deep/er")));
        QVERIFY(store.keep(m_table, change("prices of the new year")).has_value());
        m_table.stability += 100;
        QVERIFY(store.keep(m_table, change("calmer plans, \"please\"\nsaid all")).has_value());
        FileCostStore later(path(QStringLiteral("deep/er")));
        QVERIFY(**later.load() == m_table);
        const auto history = later.history();
        QCOMPARE(history->size(), 2);
        QCOMPARE(history->at(0).reason, QStringLiteral("calmer plans, \"please\"\nsaid all"));
        QCOMPARE(history->at(1).reason, QStringLiteral("prices of the new year"));
        QCOMPARE(history->at(1).who, QStringLiteral("anna"));
        QVERIFY(history->at(1).at.isValid());
    }

    void aDamagedTableIsRefusedWithItsPlaceAndSetAside() {
        FileCostStore store(m_folder->path());
        QVERIFY(store.keep(m_table, change("first")).has_value());
        write(QStringLiteral("costs.json"), "{\"slots\": 60, \"resources\": [");
        const auto loaded = store.load();
        QVERIFY(!loaded.has_value());
        QVERIFY(loaded.error().place.find("costs.json") != std::string::npos);
        QVERIFY(store.keep(m_table, change("second")).has_value());
        QVERIFY(store.load().has_value());
        const QStringList aside =
            QDir(m_folder->path()).entryList({QStringLiteral("costs.json.refused-*")}, QDir::Files);
        QCOMPARE(aside.size(), 1);
        QFile kept(m_folder->filePath(aside[0]));
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), QByteArray("{\"slots\": 60, \"resources\": ["));
    }

    void aTableThatContradictsItselfIsRefused() {
        FileCostStore store(m_folder->path());
        m_table.resources[1].runningPerSlot = -400;
        QVERIFY(store.keep(m_table, change("wrong")).has_value());
        const auto loaded = store.load();
        QVERIFY(!loaded.has_value());
        QVERIFY(loaded.error().detail.find("Cath lab") != std::string::npos);
    }

    void aTornHistoryLosesOnlyTheTornEntry() {
        FileCostStore store(m_folder->path());
        QVERIFY(store.keep(m_table, change("first")).has_value());
        QFile history(m_folder->filePath(QStringLiteral("cost_history.jsonl")));
        QVERIFY(history.open(QIODevice::Append));
        history.write("{\"at\":\"2026-11-2");
        history.close();
        QVERIFY(store.keep(m_table, change("third")).has_value());
        const auto read = store.history();
        QCOMPARE(read->size(), 3);
        QVERIFY(read->at(0).isReadable && !read->at(1).isReadable && read->at(2).isReadable);
        QCOMPARE(read->at(0).reason, QStringLiteral("third"));
    }

    void theKeeperWritesInOrderAndTellsTheHistory() {
        {
            CostKeeper keeper(std::make_unique<FileCostStore>(m_folder->path()));
            QSignalSpy told(&keeper, &CostKeeper::historyRead);
            keeper.keep(m_table, QStringLiteral("one"), false);
            keeper.keep(m_table, QStringLiteral("one"), true);
            QTRY_COMPARE(told.count(), 2);
            const auto versions = told[1][0].value<QVector<ui::CostVersion>>();
            QCOMPARE(versions.size(), 2);
            QVERIFY(versions[0].takenBack && !versions[1].takenBack);
            QCOMPARE(versions[0].who, localUser());
            QVERIFY(!localUser().isEmpty());
            keeper.keep(m_table, QStringLiteral("last"), false);
        }
        // What was ordered before the end has been written.
        QCOMPARE(FileCostStore(m_folder->path()).history()->size(), 3);
    }

    void aFolderThatCannotBeMadeIsSaid() {
        write(QStringLiteral("file"), "x");
        CostKeeper keeper(std::make_unique<FileCostStore>(path(QStringLiteral("file/below"))));
        QSignalSpy failed(&keeper, &CostKeeper::failed);
        keeper.keep(m_table, QStringLiteral("one"), false);
        QTRY_COMPARE(failed.count(), 1);
    }

private:
    [[nodiscard]] QString path(const QString& name) const { return m_folder->filePath(name); }
    void write(const QString& name, const QByteArray& text) const {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    static ui::CostVersion change(const char* reason) {
        ui::CostVersion version;
        version.at = QDateTime::currentDateTimeUtc();
        version.who = QStringLiteral("anna");
        version.reason = QString::fromUtf8(reason);
        return version;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    schedule::CostTable m_table;
};

QTEST_GUILESS_MAIN(TestCostStore)
#include "tst_cost_store.moc"
