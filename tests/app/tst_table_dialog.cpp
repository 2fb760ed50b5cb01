// SPDX-License-Identifier: GPL-3.0-or-later
// A table that was guessed wrongly: seen, corrected, kept, and read by the correction the next time.
#include "app/recipe_book.h"
#include "app/review_loader.h"
#include "app/table_desk.h"
#include "ui/dialogs/table_dialog.h"
#include "ui/pages/review_page.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace cardiotwin;
using namespace cardiotwin::ui;

namespace {

struct Desk {
    QTemporaryDir folder;
    Appearance appearance;
    ReviewViewModel model;
    app::ReviewLoader loader;
    ReviewPage page;

    explicit Desk(const QString& recipes = {}, const Theme& theme = Theme::paper())
        : appearance(theme),
          loader(recipes.isEmpty() ? folder.filePath(QStringLiteral("recipes.json")) : recipes),
          page(appearance, model) {
        loader.serve(model);
        page.setStyleSheet(theme.styleSheet());
        page.resize(1280, 800);
        page.show();
    }
    [[nodiscard]] QString recipes() const { return folder.filePath(QStringLiteral("recipes.json")); }
    /// Respiration under a name that sounds like the ECG, and the ECG in µV under one that tells nothing.
    [[nodiscard]] QString misleading(const char* name, int rows = 4000) const {
        QFile out(folder.filePath(QLatin1String(name)));
        if (!out.open(QIODevice::WriteOnly)) qFatal("no scratch file");
        out.write("tick,ecg_gated_resp,u2\n");
        for (int i = 0; i < rows; ++i)
            out.write(QByteArray::number(i * 2) + ',' + QByteArray::number(i % 7) + ',' +
                      QByteArray::number(100 + i % 50) + '\n');
        return out.fileName();
    }
    void open(const QString& path) {
        model.open(path);
        QTRY_VERIFY(model.phase() != ReviewPhase::Opening);
    }
    TableDialog* dialog() {
        auto* shown = page.findChild<TableDialog*>();
        if (shown == nullptr || !QTest::qWaitFor([&] { return !model.table().layout.columns.empty(); }))
            qFatal("no dialog");
        return shown;
    }
    void save(TableDialog* shown, const char* name) {
        if (!qEnvironmentVariableIsSet("CARDIOTWIN_SHOTS")) return;
        shown->grab().save(qEnvironmentVariable("CARDIOTWIN_SHOTS") + QLatin1Char('/') + QLatin1String(name));
    }
};

void choose(TableDialog* dialog, const char* box, int index) {
    auto* combo = dialog->findChild<QComboBox*>(QLatin1String(box));
    if (combo == nullptr) qFatal("no such choice");
    combo->setCurrentIndex(index);
    Q_EMIT combo->activated(index);
}

QPushButton* okOf(TableDialog* dialog) {
    return dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
}

void correct(TableDialog* dialog) {
    choose(dialog, "tableRole1", static_cast<int>(TableRole::Time));
    choose(dialog, "tableUnit1", 1);  // milliseconds
    choose(dialog, "tableRole2", static_cast<int>(TableRole::Ignore));
    choose(dialog, "tableRole3", static_cast<int>(TableRole::Lead));
    choose(dialog, "tableUnit3", 1);  // µV
    dialog->findChild<QComboBox*>(QStringLiteral("tableLead3"))->setEditText(QStringLiteral("V5"));
}

}  // namespace

class TableDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aWrongGuessIsSeenCorrectedKeptAndUsedForTheNextFile() {
        Desk desk;
        desk.open(desk.misleading("first.csv"));
        QCOMPARE(desk.model.recording().leads.front().name, std::string("ecg_gated_resp"));
        auto* columns = desk.page.findChild<QToolButton*>(QStringLiteral("reviewTable"));
        QVERIFY(columns->isVisible());
        columns->click();
        TableDialog* dialog = desk.dialog();
        QTRY_COMPARE(dialog->findChild<QTableWidget*>()->rowCount(), 3);
        desk.save(dialog, "table-guess.png");
        correct(dialog);
        QTRY_COMPARE(desk.model.table().rateHz, 500.0);
        QTRY_VERIFY(okOf(dialog)->isEnabled());
        desk.save(dialog, "table-corrected.png");
        okOf(dialog)->click();
        QTRY_VERIFY(desk.model.phase() == ReviewPhase::Open);
        QTRY_COMPARE(desk.model.recording().leads.front().name, std::string("V5"));
        QVERIFY(desk.model.recording().isCorrected);
        QCOMPARE(desk.model.recording().rate.value, 500.0);

        // Another day, another file of the same kind.
        Desk later(desk.recipes());
        later.open(later.misleading("second.csv", 6000));
        QCOMPARE(later.model.recording().leads.size(), std::size_t{1});
        QCOMPARE(later.model.recording().leads.front().name, std::string("V5"));
    }

    void aForgottenCorrectionGivesWayToTheGuess() {
        Desk desk;
        const QString path = desk.misleading("a.csv");
        const app::RecipeBook book(desk.recipes());
        auto layout = app::readTable(book, path, std::nullopt).layout;
        layout.columns[1].role = TableRole::Ignore;
        layout.columns[2].role = TableRole::Lead;
        layout.columns[2].unit = QStringLiteral("uV");
        QVERIFY(app::keepTable(book, path, layout).has_value());
        desk.open(path);
        QVERIFY(desk.model.recording().isCorrected);
        desk.page.findChild<QToolButton*>(QStringLiteral("reviewTable"))->click();
        TableDialog* dialog = desk.dialog();
        QTRY_VERIFY(desk.model.table().isKept);
        auto* forget = dialog->findChild<QPushButton*>(QStringLiteral("tableForget"));
        QTRY_VERIFY(forget->isVisible());
        forget->click();
        QTRY_VERIFY(desk.model.phase() == ReviewPhase::Open && !desk.model.recording().isCorrected);
    }

    void aFileThatDoesNotOpenCanBeCorrectedFromItsMessage() {
        Desk desk;
        QFile out(desk.folder.filePath(QStringLiteral("t.csv")));
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write("time,temperature\n");
        for (int i = 0; i < 2000; ++i)
            out.write(QByteArray::number(i * 0.004, 'f', 3) + ',' + QByteArray::number(i % 40 * 0.01) + '\n');
        out.close();
        desk.open(out.fileName());
        QVERIFY(desk.model.phase() == ReviewPhase::Empty);
        auto* button = desk.page.findChild<QPushButton*>(QStringLiteral("reviewCorrect"));
        QTRY_VERIFY(button->isVisible());
        button->click();
        TableDialog* dialog = desk.dialog();
        QTRY_COMPARE(dialog->findChild<QTableWidget*>()->rowCount(), 2);
        QVERIFY(!okOf(dialog)->isEnabled());
        desk.save(dialog, "table-problem.png");
        choose(dialog, "tableRole2", static_cast<int>(TableRole::Lead));
        QTRY_VERIFY(okOf(dialog)->isEnabled());
        okOf(dialog)->click();
        QTRY_VERIFY(desk.model.phase() == ReviewPhase::Open);
        QVERIFY(desk.model.error().isEmpty());
    }

    void anotherDelimiterMakesOtherColumns() {
        Desk desk(QString(), Theme::monitor());
        desk.open(desk.misleading("a.csv"));
        desk.page.findChild<QToolButton*>(QStringLiteral("reviewTable"))->click();
        TableDialog* dialog = desk.dialog();
        choose(dialog, "tableDelimiter", 1);
        QTRY_VERIFY(desk.model.table().problem.has_value());
        QTRY_VERIFY(!okOf(dialog)->isEnabled());
        choose(dialog, "tableDelimiter", 0);
        QTRY_COMPARE(dialog->findChild<QTableWidget*>()->rowCount(), 3);
        QTRY_VERIFY(okOf(dialog)->isEnabled());
        desk.save(dialog, "table-dark.png");
    }

    void recordsThatAreNoTableOfferNoColumns() {
        Desk desk;
        desk.open(QStringLiteral(":/resources/samples/ventricular_beats.hea"));
        QVERIFY(desk.model.phase() == ReviewPhase::Open);
        QVERIFY(!desk.page.findChild<QToolButton*>(QStringLiteral("reviewTable"))->isVisible());
    }

    void aDamagedBookHoldsNoRecipesAndIsWrittenAnew() {
        Desk desk;
        QFile out(desk.recipes());
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write("{ torn");
        out.close();
        const app::RecipeBook book(desk.recipes());
        QVERIFY(!book.find("0123").has_value());
        files::CsvRecipe recipe{'\t', ',', {{files::ColumnRole::Lead, "II", "scaled", 100.0, 512.0}}, 360.0};
        QVERIFY(book.keep("0123", recipe).has_value());
        const auto found = book.find("0123");
        QVERIFY(found.has_value());
        QCOMPARE(found->delimiter, '\t');
        QCOMPARE(found->decimalPoint, ',');
        QCOMPARE(found->rateHz, 360.0);
        QCOMPARE(found->columns.at(0).lead, std::string("II"));
        QCOMPARE(found->columns.at(0).zeroCount, 512.0);
        QVERIFY(book.forget("0123").has_value());
        QVERIFY(!book.find("0123").has_value());
    }

    void aBookThatCannotBeWrittenSaysSo() {
        const QTemporaryDir folder;
        QFile block(folder.filePath(QStringLiteral("file")));
        QVERIFY(block.open(QIODevice::WriteOnly));
        const app::RecipeBook book(block.fileName() + QStringLiteral("/recipes.json"));
        const auto kept = book.keep("1", {});
        QVERIFY(!kept.has_value());
        QVERIFY(kept.error().code == ErrorCode::WriteFailed);
    }
};

QTEST_MAIN(TableDialogTest)
#include "tst_table_dialog.moc"
