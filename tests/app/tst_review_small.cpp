// SPDX-License-Identifier: GPL-3.0-or-later
// The Review page in both languages, both looks and small windows: nothing overlaps, nothing is cut.
#include "app/language_switch.h"
#include "app/review_loader.h"
#include "app/sample_files.h"
#include "ui/dialogs/table_dialog.h"
#include "ui/pages/review_page.h"

#include <QLabel>
#include <QLayout>
#include <QPushButton>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace cardiotwin;
using namespace cardiotwin::ui;

namespace {

constexpr int kRailPx = 64;  // what the window keeps of its width for the rail

KnownRecordings offers() {
    KnownRecordings known;
    for (const QString& path : app::samplePaths()) {
        known.samples.push_back({});
        known.samples.back().path = path;
    }
    for (const char* path : {"/data/mitdb/119.hea", "/data/ward/2026-01-05_08-00-00_bed3.csv",
                             "/data/holter/a_recording_with_quite_a_long_name_of_its_own_2026-01-04.csv"}) {
        known.recent.push_back({});
        known.recent.back().path = QLatin1String(path);
    }
    known.recent[1].isThere = false;
    known.own.resize(2);
    known.own[0] = {QStringLiteral("/r/1.ctlog"), true, QStringLiteral("2026-01-05T08:00:00Z"), 754.0,
                    SessionEnding::StillRecording};
    known.own[1] = {QStringLiteral("/r/2.ctlog"), true, QStringLiteral("2026-01-04T08:00:00Z"), 30000.0,
                    SessionEnding::Interrupted};
    return known;
}

struct Desk {
    QTemporaryDir folder;
    app::LanguageSwitch language;
    Appearance appearance;
    ReviewViewModel model;
    app::ReviewLoader loader;
    ReviewPage page;

    Desk(const QString& code, bool dark, int width, int height)
        : language(code),
          appearance(dark ? Theme::monitor() : Theme::paper()),
          loader(folder.filePath(QStringLiteral("recipes.json"))),
          page(appearance, model) {
        loader.serve(model);
        page.setStyleSheet(appearance.theme().styleSheet());
        page.setKnownRecordings(offers());
        page.resize(width - kRailPx, height);
        page.show();
        QCoreApplication::processEvents();
    }
    void open(const QString& path) {
        model.open(path);
        QVERIFY(QTest::qWaitFor([&] { return model.overview().isComplete && !model.samples().leads.empty(); },
                                20000));
        QTest::qWait(60);
    }
};

void save(QWidget& widget, const QString& name) {
    if (!qEnvironmentVariableIsSet("CARDIOTWIN_SHOTS")) return;
    widget.grab().save(qEnvironmentVariable("CARDIOTWIN_SHOTS") + QLatin1Char('/') + name +
                       QStringLiteral(".png"));
}

/// The first thing that is cut or lies over another; empty when all is well.
QString flaw(const QWidget& page) {
    for (const QWidget* widget : page.findChildren<QWidget*>()) {
        if (!widget->isVisible()) continue;
        const auto* label = qobject_cast<const QLabel*>(widget);
        const auto* button = qobject_cast<const QPushButton*>(widget);
        const bool isText =
            (label != nullptr && !label->wordWrap() && !label->text().isEmpty()) || button != nullptr;
        if (isText && widget->width() + 1 < widget->sizeHint().width())
            return QStringLiteral("cut: ") + (label != nullptr ? label->text() : button->text());
        if (label != nullptr && label->wordWrap() &&
            label->height() + 1 < label->heightForWidth(label->width()))
            return QStringLiteral("cut: ") + label->text();
        const auto* parent = widget->parentWidget();
        if (parent == nullptr || parent->layout() == nullptr || parent->layout()->indexOf(widget) < 0)
            continue;
        for (const QWidget* other : parent->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
            if (other == widget || !other->isVisible() || parent->layout()->indexOf(other) < 0) continue;
            if (other->geometry().intersects(widget->geometry()))
                return widget->objectName() + QStringLiteral(" over ") + other->objectName();
        }
    }
    return {};
}

}  // namespace

class SmallReviewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void everythingHasItsPlace_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("dark");
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::newRow("zh-light-1280") << QStringLiteral("zh_CN") << false << 1280 << 800;
        QTest::newRow("zh-dark-1024") << QStringLiteral("zh_CN") << true << 1024 << 700;
        QTest::newRow("en-dark-1280") << QStringLiteral("en") << true << 1280 << 800;
        QTest::newRow("en-light-1024") << QStringLiteral("en") << false << 1024 << 700;
    }
    void everythingHasItsPlace() {
        QFETCH(QString, language);
        QFETCH(bool, dark);
        QFETCH(int, width);
        QFETCH(int, height);
        const QString name = QLatin1String("small-") + QLatin1String(QTest::currentDataTag());
        Desk desk(language, dark, width, height);
        QCOMPARE(desk.page.width(), width - kRailPx);  // nothing forces it wider
        save(desk.page, name + QStringLiteral("-empty"));
        QCOMPARE(flaw(desk.page), QString());

        desk.open(app::samplePaths().back());
        save(desk.page, name + QStringLiteral("-open"));
        QCOMPARE(flaw(desk.page), QString());
        QCOMPARE(desk.page.width(), width - kRailPx);

        desk.page.findChild<QToolButton*>(QStringLiteral("reviewTable"))->click();
        auto* dialog = desk.page.findChild<TableDialog*>();
        QVERIFY(dialog != nullptr);
        QTRY_VERIFY(desk.model.table().rateHz > 0.0);
        QTest::qWait(60);
        save(*dialog, name + QStringLiteral("-table"));
        QCOMPARE(flaw(*dialog), QString());
        QVERIFY(dialog->width() <= width && dialog->height() <= height);
        dialog->reject();

        desk.model.open(QStringLiteral("/nowhere/2026-01-05_08-00-00.csv"));
        QTRY_VERIFY(!desk.model.error().isEmpty());
        QTest::qWait(30);
        save(desk.page, name + QStringLiteral("-error"));
        QCOMPARE(flaw(desk.page), QString());
    }
};

QTEST_MAIN(SmallReviewTest)
#include "tst_review_small.moc"
