// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lead_book.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace cardiotwin;
using app::LeadBook;

namespace {

LeadMap someMap() {
    LeadMap map;
    map.channels = {{{"I"}, true, false, 1.25}, {{"ch2"}, false}, {{"V2"}, true, true}};
    map.derivesLimbLeads = true;
    map.isCalibrated = true;
    return map;
}

}  // namespace

class TestLeadBook : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString file() const { return m_folder.filePath(QStringLiteral("a/leads.json")); }

private Q_SLOTS:
    void eachDeviceGetsItsOwnMapBack() {
        const LeadBook book(file());
        QVERIFY(!book.find(QStringLiteral("/dev/serial/by-id/one")));
        QVERIFY(book.keep(QStringLiteral("/dev/serial/by-id/one"), someMap()));
        QVERIFY(book.keep(QStringLiteral("/dev/serial/by-id/two"), mapOf({{"II"}})));
        QVERIFY(book.find(QStringLiteral("/dev/serial/by-id/one")) == someMap());
        QVERIFY(book.find(QStringLiteral("/dev/serial/by-id/two")) == mapOf({{"II"}}));
    }

    void aScaleThatCannotBeIsNotUsed() {
        const LeadBook book(file());
        LeadMap map = someMap();
        map.channels[0].gain = -1.0;
        QVERIFY(book.keep(QStringLiteral("port"), map));
        QVERIFY(!book.find(QStringLiteral("port")));
    }

    void aDamagedFileHoldsNothing() {
        const LeadBook book(file());
        QVERIFY(book.keep(QStringLiteral("port"), someMap()));
        QFile damaged(file());
        QVERIFY(damaged.resize(damaged.size() / 2));
        QVERIFY(!book.find(QStringLiteral("port")));
    }

    void aFolderThatCannotBeMadeIsSaid() {
        QFile blocking(m_folder.filePath(QStringLiteral("blocked")));
        QVERIFY(blocking.open(QIODevice::WriteOnly));
        const LeadBook book(m_folder.filePath(QStringLiteral("blocked/leads.json")));
        const auto kept = book.keep(QStringLiteral("port"), someMap());
        QVERIFY(!kept);
        QVERIFY(kept.error().code == ErrorCode::WriteFailed);
    }
};

QTEST_MAIN(TestLeadBook)
#include "tst_lead_book.moc"
