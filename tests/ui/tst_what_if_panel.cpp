// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/full_snapshot.h"
#include "tests/ui/synthetic_feed.h"
#include "ui/widgets/twin/ecg_strip.h"
#include "ui/widgets/twin/figure_table.h"
#include "ui/widgets/twin/what_if_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>

using namespace cardiotwin;
using namespace cardiotwin::ui;

namespace {

/// A strip whose mean rate is the one asked for.
twin::SimulatedStrip stripAt(double bpm) {
    twin::SimulatedStrip strip;
    strip.rate = Hertz{250.0};
    strip.meanHeartRateBpm = bpm;
    strip.millivolts.assign(3, std::vector<float>(2500, 0.0F));
    return strip;
}

WhatIfAnswer answerTo(const WhatIfOrder& order) {
    WhatIfAnswer answer{order.number, {}};
    for (const auto& scenario : order.scenarios)
        answer.strips.push_back(stripAt(scenario.heartRateBpm.value_or(72.0)));
    return answer;
}

struct Desk {
    test::SyntheticFeed feed{3};
    Appearance appearance{Theme::monitor()};
    LiveViewModel live;
    TwinViewModel model;
    WhatIfPanel panel{model, appearance};
    std::vector<WhatIfOrder> orders;

    Desk() {
        QObject::connect(&model.whatIf(), &WhatIfModel::ordered,
                         [this](const WhatIfOrder& o) { orders.push_back(o); });
        live.attach(feed.feed());
        feed.deliver(12.0);
        feed.publishVitals();
        panel.resize(1200, 224);
    }
    void fit() {
        feed.twin.publish(test::fullSnapshot(feed.waves.end(), feed.waves.leads()));
        live.refresh(feed.clock);
        model.follow(live);
    }
    void serve() { model.whatIf().take(answerTo(orders.back())); }
    template <typename T>
    T* find(const char* name) {
        return panel.findChild<T*>(QLatin1String(name));
    }
};

}  // namespace

class WhatIfPanelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void beforeAFitTheSimulatedStripSaysWhyItIsEmptyAndIsMarked() {
        Desk desk;
        auto* right = desk.find<EcgStrip>("whatIfRight");
        QVERIFY(right->isMarkedSimulated());
        QVERIFY(right->heading().startsWith(QStringLiteral("SIMULATED")));
        QCOMPARE(desk.model.whatIf().emptyBecause(), QStringLiteral("The heart is not fitted yet"));
        desk.fit();
        QCOMPARE(desk.model.whatIf().emptyBecause(), QStringLiteral("No simulation is available"));
    }

    void theMarkIsOnThePaperWhateverItCarries() {
        Appearance appearance{Theme::monitor()};
        EcgStrip strip(appearance);
        strip.resize(400, 160);
        for (const bool isEmpty : {true, false}) {
            const StripPicture picture{isEmpty ? std::vector<float>() : std::vector<float>(2500, 0.0F), 250.0,
                                       QStringLiteral("x"), QString()};
            strip.display(picture, StripOrigin::Measured, QString());
            const QImage plain = strip.grab().toImage();
            strip.display(picture, StripOrigin::Simulated, QString());
            const QImage marked = strip.grab().toImage();
            int differing = 0;
            for (int y = 50; y < 150; ++y) {
                for (int x = 20; x < 380; ++x)
                    differing += plain.pixel(x, y) != marked.pixel(x, y) ? 1 : 0;
            }
            QVERIFY2(differing > 1000, qPrintable(QString::number(differing)));
        }
    }

    void thePatientsOwnStripIsNotMarked() {
        Desk desk;
        desk.fit();
        QVERIFY(!desk.find<EcgStrip>("whatIfLeft")->isMarkedSimulated());
    }

    void aScenarioShownInThePatientsPlaceIsMarked() {
        Desk desk;
        desk.model.whatIf().setAvailable(true);
        desk.fit();
        QVERIFY(desk.model.whatIf().save(QStringLiteral("Slow")));
        desk.serve();
        desk.model.whatIf().setBeside(0);
        QVERIFY(desk.find<EcgStrip>("whatIfLeft")->isMarkedSimulated());
        QVERIFY(desk.find<EcgStrip>("whatIfLeft")->heading().contains(QStringLiteral("Slow")));
    }

    void eachChangeOfAControlOrdersTheWholeScenario() {
        Desk desk;
        desk.model.whatIf().setAvailable(true);
        desk.fit();
        const auto before = desk.orders.size();
        desk.find<QDoubleSpinBox>("whatIfRate")->setValue(110.0);
        desk.find<QSlider>("whatIfQtSlider")->setValue(36);
        desk.find<QCheckBox>("whatIfFibrillation")->click();
        QCOMPARE(desk.orders.size(), before + 3);
        const auto& asked = desk.orders.back().scenarios.front();
        QCOMPARE(asked.heartRateBpm, std::optional(110.0));
        QCOMPARE(asked.qtChangeMs, 30.0);
        QVERIFY(asked.fibrillation);
        desk.find<QPushButton>("whatIfReset")->click();
        QVERIFY(!desk.orders.back().scenarios.front().heartRateBpm);
        QVERIFY(!desk.find<QCheckBox>("whatIfFibrillation")->isChecked());
    }

    void anOvertakenAnswerIsDropped() {
        Desk desk;
        desk.model.whatIf().setAvailable(true);
        desk.fit();
        const auto first = desk.orders.back();
        desk.find<QDoubleSpinBox>("whatIfRate")->setValue(110.0);
        desk.model.whatIf().take(answerTo(first));
        QVERIFY(desk.model.whatIf().strip() == nullptr);
        desk.serve();
        QCOMPARE(desk.model.whatIf().strip()->meanHeartRateBpm, 110.0);
    }

    void namedScenariosAreListedWithTheRateTheyLedTo() {
        Desk desk;
        desk.model.whatIf().setAvailable(true);
        desk.fit();
        desk.find<QDoubleSpinBox>("whatIfRate")->setValue(60.0);
        desk.find<QLineEdit>("whatIfName")->setText(QStringLiteral("Rate control"));
        desk.find<QPushButton>("whatIfSave")->click();
        desk.serve();
        auto* table = desk.find<FigureTable>("whatIfSaved");
        QCOMPARE(table->rows().size(), std::size_t{1});
        QCOMPARE(table->rows()[0].cells, QStringList({QStringLiteral("Rate control"),
                                                      QStringLiteral("60 bpm"), QStringLiteral("60")}));
        QVERIFY(desk.find<QLineEdit>("whatIfName")->text().isEmpty());
        QCOMPARE(desk.find<QComboBox>("whatIfBeside")->count(), 2);
    }

    void removingAScenarioTakesItsStripAndItsPlaceBeside() {
        WhatIfModel model;
        model.setAvailable(true);
        model.setHeart(test::fittedHeart(test::standardLeads(3)), 1.0);
        WhatIfOrder last;
        connect(&model, &WhatIfModel::ordered, &model, [&](const WhatIfOrder& order) { last = order; });
        for (const double bpm : {50.0, 60.0, 70.0}) {
            twin::WhatIfScenario scenario;
            scenario.heartRateBpm = bpm;
            model.setScenario(scenario);
            QVERIFY(model.save(QString::number(bpm)));
        }
        model.take(answerTo(last));
        model.setBeside(2);
        model.remove(1);
        QCOMPARE(model.beside(), std::optional<std::size_t>(1));
        QCOMPARE(model.stripOfSaved(1)->meanHeartRateBpm, 70.0);
        model.remove(1);
        QVERIFY(!model.beside().has_value());
    }

    void withoutANameNothingIsKept() {
        WhatIfModel model;
        QVERIFY(!model.save(QStringLiteral("  ")));
        for (std::size_t k = 0; k < WhatIfModel::kMostSaved; ++k)
            QVERIFY(model.save(QString::number(k)));
        QVERIFY(!model.save(QStringLiteral("one more")));
        QVERIFY(model.save(QStringLiteral("0")));  // replaces
        QCOMPARE(model.saved().size(), WhatIfModel::kMostSaved);
    }

    void aHeartThatOnlyGoesOnBeingFittedIsNotSimulatedEachSecond() {
        WhatIfModel model;
        model.setAvailable(true);
        int orders = 0;
        connect(&model, &WhatIfModel::ordered, &model, [&] { ++orders; });
        for (int second = 0; second < 40; ++second)
            model.setHeart(test::fittedHeart(test::standardLeads(3)), second);
        QCOMPARE(orders, 3);  // at once, after 15 s and after 30 s
    }
};

QTEST_MAIN(WhatIfPanelTest)
#include "tst_what_if_panel.moc"
