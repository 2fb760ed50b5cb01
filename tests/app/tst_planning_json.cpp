// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planning_json.h"
#include "app/ward_json.h"
#include "models/schedule/move_cost.h"
#include "models/schedule/solver.h"

#include <QTemporaryDir>
#include <QTest>

using namespace cardiotwin;

namespace {

const char* const kDay = R"({"slots": 6, "slot_minutes": 10, "start_utc": "2026-01-05T08:00:00Z",
  "resources": [{"id": "echo", "name": "Echo lab", "capacity": [1,1,1,1,1,0]}],
  "requests": [
    {"id": "a", "patient": "p", "uses": {"echo": 1}, "duration": 2, "cost_by_slot": [10, 12.5, 15, null, 20, 30]},
    {"id": "b", "patient": "q", "uses": {"echo": 1}, "duration": 2, "release": 1, "deferral_cost": 90,
     "curve": {"weight": 2, "knots": [[0, 0], [2, 3], [3, 9]]}, "after": ["a"]}]})";

std::string complaint(const QByteArray& from, const QByteArray& to) {
    QByteArray text = kDay;
    text.replace(from, to);
    const auto problem = parseProblem(text, "day.json");
    return problem ? std::string("accepted") : problem.error().place + " | " + problem.error().detail;
}

bool names(const std::string& text, const char* place) {
    return text.rfind(place, 0) == 0;
}

}  // namespace

class TestPlanningJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsCostsCurvesAndOrder() {
        const auto problem = parseProblem(kDay, "day.json");
        QVERIFY(problem.has_value());
        const auto& a = problem->requests[0];
        QCOMPARE(a.costBySlot[1], 1250);
        QCOMPARE(a.costBySlot[3], schedule::kForbidden);
        const auto& b = problem->requests[1];
        QCOMPARE(b.costBySlot[0], schedule::kForbidden);
        QCOMPARE(b.costBySlot[2], 300);   // waited 1: 2 × 1.5
        QCOMPARE(b.costBySlot[5], 3000);  // waited 4: continued by the last slope
        QCOMPARE(b.after.size(), std::size_t{1});
        QCOMPARE(problem->resources[0].capacity[5], 0);
    }

    void complaintsNameTheirPath() {
        QVERIFY(names(complaint("\"duration\": 2, \"cost", "\"duration\": -2, \"cost"),
                      "day.json: requests[0].duration"));
        QVERIFY(
            names(complaint("\"uses\": {\"echo\"", "\"uses\": {\"ct\""), "day.json: requests[0].uses.ct"));
        QVERIFY(names(complaint("20, 30]", "20]"), "day.json: requests[0].cost_by_slot"));
        QVERIFY(names(complaint("12.5", "-12.5"), "day.json: requests[0].cost_by_slot[1]"));
        QVERIFY(names(complaint("12.5", "\"dear\""), "day.json: requests[0].cost_by_slot[1]"));
        QVERIFY(names(complaint("[\"a\"]", "[\"z\"]"), "day.json: requests[1].after[0]"));
        QVERIFY(names(complaint("[\"a\"]", "[\"b\"]"), "day.json: requests"));
        QVERIFY(names(complaint("\"slots\": 6", "\"slots\": 0"), "day.json: slots"));
        QVERIFY(names(complaint("[2, 3], [3, 9]", "[3, 3], [2, 9]"), "day.json: requests[1].curve.knots[2]"));
        QVERIFY(names(complaint("\"release\": 1", "\"release\": -1"), "day.json: requests[1].release"));
    }

    void brokenTextIsPlacedByItsByte() {
        const auto problem = parseProblem("{\"slots\": 6,,}", "day.json");
        QVERIFY(!problem.has_value());
        QVERIFY(problem.error().place.find("byte") != std::string::npos);
    }

    void aPlanSurvivesItsFileAndProvesItself() {
        QTemporaryDir folder;
        const std::string path = folder.filePath(QStringLiteral("plan.json")).toStdString();
        const auto problem = parseProblem(kDay, "day.json");
        schedule::SolveOptions options;
        options.iterations = 500;
        const schedule::Plan plan = schedule::solve(*problem, options);
        QVERIFY(writeFile(path, planText(*problem, plan, {})).has_value());
        const auto read = readPlan(path, *problem);
        QVERIFY(read.has_value());
        QVERIFY(read->plan.starts == plan.starts);
        QCOMPARE(read->plan.cost, plan.cost);
        QVERIFY(schedule::faultsOf(*problem, read->plan).empty());
        QVERIFY(read->strange.empty());
    }

    void aChargedMoveIsKeptWithThePlan() {
        QTemporaryDir folder;
        const std::string path = folder.filePath(QStringLiteral("plan.json")).toStdString();
        const auto problem = parseProblem(kDay, "day.json");
        schedule::Plan from;
        from.starts = {2, 4};
        schedule::SolveOptions options;
        options.iterations = 500;
        options.from = &from;
        options.moveCost = 100;
        const schedule::Plan plan = schedule::solve(*problem, options);
        QVERIFY(writeFile(path, planText(*problem, plan, MoveCharge{100, from.starts})).has_value());
        const auto read = readPlan(path, *problem);
        QVERIFY(read->moves.has_value());
        schedule::Plan held;
        held.starts = read->moves->from;
        QVERIFY(schedule::faultsOf(schedule::withMoveCost(*problem, held, read->moves->perMove), read->plan)
                    .empty());
    }

    void theShippedCostsAndDayFitTogether() {
        const std::string folder = std::string(CARDIOTWIN_SOURCE_DIR).append("/resources/");
        const auto table = readCostTable(folder + "default_costs.json");
        QVERIFY(table.has_value());
        QVERIFY(schedule::complaintsAbout(*table).empty());
        const auto ward = readWard(folder + "demo_ward.json");
        QVERIFY(ward.has_value());
        QVERIFY(schedule::WardDay::make(*table, ward->requests, ward->startUtc).has_value());
    }

    void aCostTableSurvivesItsFile() {
        QTemporaryDir folder;
        const std::string path = folder.filePath(QStringLiteral("costs.json")).toStdString();
        const auto table =
            readCostTable(std::string(CARDIOTWIN_SOURCE_DIR).append("/resources/default_costs.json"));
        QVERIFY(writeFile(path, costTableText(*table)).has_value());
        QVERIFY(*readCostTable(path) == *table);
    }

    void missingFilesAndFoldersAreErrors() {
        QCOMPARE(readProblem("/nowhere/day.json").error().code, ErrorCode::FileMissing);
        QTemporaryDir folder;
        QCOMPARE(readProblem(folder.path().toStdString()).error().code, ErrorCode::FileUnreadable);
    }
};

QTEST_GUILESS_MAIN(TestPlanningJson)
#include "tst_planning_json.moc"
