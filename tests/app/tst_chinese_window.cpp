// SPDX-License-Identifier: GPL-3.0-or-later
// What a Chinese reader meets on the Twin, Schedule and Admin pages and in messages: no English left over,
// also when the language is switched while the window stands.
#include "app/language_switch.h"
#include "app/ward_json.h"
#include "models/schedule/solver.h"
#include "tests/ui/full_snapshot.h"
#include "tests/ui/synthetic_feed.h"
#include "ui/dialogs/profile_dialog.h"
#include "ui/dialogs/request_dialog.h"
#include "ui/pages/admin_page.h"
#include "ui/pages/schedule_page.h"
#include "ui/pages/twin_page.h"
#include "ui/viewmodels/error_text.h"
#include "ui/viewmodels/live_text.h"
#include "ui/viewmodels/ward_names.h"
#include "ui/widgets/schedule_panel.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QRegularExpression>
#include <QTableWidget>
#include <QTest>

using namespace cardiotwin;
using namespace cardiotwin::ui;

namespace {

schedule::WardDay demoDay() {
    const auto ward = readWard(":/resources/demo_ward.json");
    const auto costs = readCostTable(":/resources/default_costs.json");
    auto day = schedule::WardDay::make(*costs, ward->requests, ward->startUtc);
    auto made = std::move(*day);
    (void)made.setNow(ward->now);
    return made;
}

/// English words in `text` that are neither units nor names of keys, models, formats or persons.
QStringList englishIn(const QString& text) {
    static const QSet<QString> kept{
        QStringLiteral("Alt"),       QStringLiteral("Ctrl"),   QStringLiteral("Enter"), QStringLiteral("Esc"),
        QStringLiteral("min"),       QStringLiteral("Delete"), QStringLiteral("SVR"),   QStringLiteral("ms"),
        QStringLiteral("bpm"),       QStringLiteral("mV"),     QStringLiteral("QT"),    QStringLiteral("ST"),
        QStringLiteral("QTc"),       QStringLiteral("II"),     QStringLiteral("III"),   QStringLiteral("CSV"),
        QStringLiteral("iCalendar"), QStringLiteral("Jain")};
    static const QRegularExpression word(QStringLiteral("[A-Za-z]{2,}"));
    QStringList found;
    for (auto it = word.globalMatch(text); it.hasNext();) {
        const QString one = it.next().captured();
        if (!kept.contains(one)) found << one;
    }
    return found;
}

QStringList textsOf(const QWidget& page) {
    QStringList texts;
    for (const auto* label : page.findChildren<QLabel*>())
        texts << label->text() << label->toolTip();
    for (const auto* button : page.findChildren<QAbstractButton*>())
        texts << button->text() << button->toolTip();
    for (const auto* box : page.findChildren<QComboBox*>()) {
        for (int k = 0; k < box->count(); ++k)
            texts << box->itemText(k);
    }
    for (const auto* table : page.findChildren<QTableWidget*>()) {
        for (int column = 0; column < table->columnCount(); ++column) {
            texts << table->horizontalHeaderItem(column)->text();
            for (int row = 0; row < table->rowCount(); ++row)
                texts << table->item(row, column)->text() << table->item(row, column)->toolTip();
        }
    }
    for (const auto* widget : page.findChildren<QWidget*>())
        texts << widget->accessibleName() << widget->toolTip();
    return texts;
}

}  // namespace

class TestChineseWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_language = std::make_unique<app::LanguageSwitch>(QStringLiteral("en")); }
    void cleanup() { m_language.reset(); }

    void noEnglishRemainsAfterASwitchOfTheLanguage() {
        auto day = demoDay();
        Appearance appearance(Theme::monitor());
        ScheduleViewModel schedule;
        AdminViewModel admin;
        schedule.setThisPatient(QStringLiteral("Bed 3"));
        show(schedule, day);
        admin.setTable(day.costs());
        admin.setVersions({{QDateTime::currentDateTimeUtc(), QStringLiteral("u"), QString(), true, true},
                           {{}, {}, {}, false, false}});
        SchedulePage schedulePage(schedule, appearance);
        AdminPage adminPage(admin, appearance);
        SchedulePanel panel(schedule, appearance);
        RequestDialog dialog(schedule);
        QVERIFY(!englishIn(textsOf(schedulePage).join(QLatin1Char(' '))).isEmpty());
        m_language->use(QStringLiteral("zh_CN"));
        QCoreApplication::processEvents();
        for (const QWidget* widget :
             std::initializer_list<const QWidget*>{&schedulePage, &adminPage, &panel, &dialog}) {
            for (const QString& text : textsOf(*widget))
                QVERIFY2(englishIn(text).isEmpty(),
                         qPrintable(widget->objectName() + QStringLiteral(": ") + text));
        }
        for (const PlanLane& lane : schedule.lanes())
            QVERIFY2(englishIn(lane.name).isEmpty(), qPrintable(lane.name));
        for (const RequestLine& line : schedule.lines()) {
            const QString all = line.what + line.patient + line.reason + line.urgency + line.why + line.start;
            QVERIFY2(englishIn(all).isEmpty(), qPrintable(all));
        }
    }

    void theTwinPageFollowsTheLanguage() {
        test::SyntheticFeed feed(3);
        Appearance appearance(Theme::monitor());
        LiveViewModel live;
        TwinViewModel model;
        TwinPage page(model, live, appearance);
        ProfileDialog card(model.profile());
        live.attach(feed.feed());
        feed.deliver(12.0);
        feed.publishVitals();
        feed.twin.publish(test::fullSnapshot(feed.waves.end(), feed.waves.leads()));
        live.refresh(feed.clock);
        page.onTick();
        m_language->use(QStringLiteral("zh_CN"));
        QCoreApplication::processEvents();
        // What is painted is also what a screen reader is told.
        QStringList texts = textsOf(page) + textsOf(card);
        for (const auto* widget : page.findChildren<QWidget*>())
            texts << widget->accessibleDescription();
        for (const QString& text : texts)
            QVERIFY2(englishIn(text).isEmpty(), qPrintable(text));
        QVERIFY(texts.join(QLatin1Char(' ')).contains(QStringLiteral("记录十二导联心电图")));
    }

    void aSentenceIsJoinedByChineseSigns() {
        m_language->use(QStringLiteral("zh_CN"));
        const QString text = errorText({ErrorCode::FilePermission, "心电.csv", "Permission denied"});
        QVERIFY2(text.contains(QStringLiteral("心电.csv：")), qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("（")) && text.contains(QStringLiteral("。")));
        QVERIFY(!text.contains(QStringLiteral(": ")) && !text.contains(QStringLiteral(". ")));
    }

    void aDayWithoutAPlanSaysWhyWithNamesAndTimes() {
        auto day = demoDay();
        // One is pinned to where the resource is in use by what has started.
        auto costs = day.costs();
        for (auto& urgency : costs.urgencies)
            urgency.deferral.reset();
        for (auto& resource : costs.resources)
            if (resource.id == "cath") resource.capacity = 0;
        QVERIFY(day.setCosts(costs).has_value());
        ScheduleViewModel schedule;
        show(schedule, day);
        QVERIFY(!schedule.isFeasible());
        QVERIFY(!schedule.infeasibleBecause().isEmpty());
        for (const QString& reason : schedule.infeasibleBecause()) {
            QVERIFY2(!reason.contains(QLatin1String("cath-")), qPrintable(reason));
            QVERIFY2(!reason.contains(QLatin1String("slot")), qPrintable(reason));
        }
        m_language->use(QStringLiteral("zh_CN"));
        for (const QString& reason : schedule.infeasibleBecause())
            QVERIFY2(englishIn(reason).isEmpty(), qPrintable(reason));
    }

    void everySentenceOfTheModelsIsKnown_data() {
        QTest::addColumn<QString>("sentence");
        for (const char* said : {
                 "request \"a\" is pinned to slot 12, in which it may not start",
                 "request \"a\" finds no free place on resource \"echo\", patient \"P\" beside \"b\", \"c\"",
                 "request \"a\" finds no free place on its day",
                 ("resource \"echo\" would be used 2 times in slot 3 where its capacity is 1: pinned or "
                  "started there are request \"a\", request \"b\""),
                 "request \"a\" may not start in slot 4",
                 "may not start in slot 4",
                 "1200 bytes at 115200 baud",
             }) {
            QTest::newRow(said) << QString::fromLatin1(said);
        }
    }
    void everySentenceOfTheModelsIsKnown() {
        QFETCH(QString, sentence);
        QVERIFY(knowsModelWords(sentence.toStdString()));
        m_language->use(QStringLiteral("zh_CN"));
        const QString shown = modelWords(sentence.toStdString());
        QVERIFY2(shown != sentence && !shown.contains(QLatin1Char('%')), qPrintable(shown));
    }

    void anUnknownSentenceAndAStrangersNamesStayAsTheyAre() {
        m_language->use(QStringLiteral("zh_CN"));
        QCOMPARE(modelWords("something new"), QStringLiteral("something new"));
        QCOMPARE(wardName("Ultraschall 2"), QStringLiteral("Ultraschall 2"));
        QCOMPARE(patientName("M. Curie"), QStringLiteral("M. Curie"));
        QCOMPARE(wardName(""), QString());
        QCOMPARE(patientName("Bed 4 · D."), QStringLiteral("4 床 · D."));
    }

    void modelIdsBecomeWords() {
        QCOMPARE(modelName("svr-12"), QStringLiteral("SVR, fit 12"));
        QCOMPARE(modelName("mean-beat"), QStringLiteral("mean beat"));
        QVERIFY(isTrained("svr-1") && !isTrained("experts"));
        m_language->use(QStringLiteral("zh_CN"));
        for (const char* id : {"experts", "mean-beat", "svr-3"})
            QVERIFY(englishIn(modelName(id)).isEmpty());
    }

private:
    static void show(ScheduleViewModel& model, const schedule::WardDay& day) {
        schedule::SolveOptions options;
        options.iterations = 1000;
        schedule::PlanSnapshot plan;
        plan.generation = 1;
        plan.problem = day.problem();
        plan.plan = schedule::solve(day.problem(), options);
        model.setDay(day);
        model.setSnapshot(plan);
    }

    std::unique_ptr<app::LanguageSwitch> m_language;
};

QTEST_MAIN(TestChineseWindow)
#include "tst_chinese_window.moc"
