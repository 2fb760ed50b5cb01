// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/planning_json.h"
#include "models/base/csv_writer.h"
#include "models/schedule/solver.h"
#include "models/schedule/weighted_tardiness.h"

#include <QElapsedTimer>
#include <QTextStream>

#include <cmath>
#include <cstdio>

namespace cardiotwin::cli {
namespace {

constexpr int kMostIterations = 1'000'000'000;

class ScheduleCommand : public Command {
public:
    QString name() const override { return QStringLiteral("schedule"); }
    QString summary() const override {
        return QStringLiteral("Plan a day at least cost, with a bound that proves how good the plan is.");
    }
    void configure(QCommandLineParser& parser) const override {
        parser.addPositionalArgument(QStringLiteral("PROBLEM.json"), QStringLiteral("The planning problem."));
        parser.addOptions(
            {{QStringLiteral("out"), QStringLiteral("Write the plan here; - is standard output."),
              QStringLiteral("FILE")},
             {QStringLiteral("time-limit-ms"), QStringLiteral("Time the solver may use, default 50."),
              QStringLiteral("MS")},
             {QStringLiteral("iterations"),
              QStringLiteral("Steps the solver may use instead of time: the same steps give the same plan."),
              QStringLiteral("N")},
             {QStringLiteral("seed"), QStringLiteral("Seed of the search, default 1."), QStringLiteral("N")},
             {QStringLiteral("from"), QStringLiteral("Begin from this plan."), QStringLiteral("PLAN.json")},
             {QStringLiteral("move-cost"),
              QStringLiteral("Cost of each request that starts elsewhere than in --from, default 0."),
              QStringLiteral("COST")},
             {QStringLiteral("orlib"),
              QStringLiteral("Solve single-machine weighted tardiness instances in OR-Library form instead."),
              QStringLiteral("FILE")},
             {QStringLiteral("jobs"), QStringLiteral("Jobs per instance of --orlib."), QStringLiteral("N")}});
    }
    Exit run(const QCommandLineParser& parser) override {
        if (!parser.isSet(QStringLiteral("out")))
            return usageError(*this, QStringLiteral("--out FILE is needed"));
        if (parser.isSet(QStringLiteral("orlib"))) return runTardiness(parser);
        if (parser.positionalArguments().size() != 1) {
            return usageError(*this, QStringLiteral("one PROBLEM.json is needed"));
        }
        return runProblem(parser);
    }

private:
    /// Reads a number option into `value`; false after telling what is wrong.
    template <class T>
    bool read(const QCommandLineParser& parser, const char* option, double low, double high, T& value) {
        const QString name = QString::fromLatin1(option);
        if (!parser.isSet(name)) return true;
        bool isNumber = false;
        const double number = parser.value(name).toDouble(&isNumber);
        if (isNumber && number >= low && number <= high &&
            (std::is_floating_point_v<T> || number == std::floor(number))) {
            value = static_cast<T>(number);
            return true;
        }
        usageError(*this,
                   QStringLiteral("--%1 must be %2between %3 and %4")
                       .arg(name, std::is_floating_point_v<T> ? QString() : QStringLiteral("a whole number "))
                       .arg(low, 0, 'g', 10)
                       .arg(high, 0, 'g', 10));
        return false;
    }

    Exit runProblem(const QCommandLineParser& parser) {
        QElapsedTimer clock;
        clock.start();
        schedule::SolveOptions options;
        double timeLimit = 50.0;
        std::int64_t iterations = 0;
        double moveCost = 0.0;
        if (!read(parser, "time-limit-ms", 1.0, 3.6e6, timeLimit) ||
            !read(parser, "iterations", 1, kMostIterations, iterations) ||
            !read(parser, "seed", 0, 9e15, options.seed) || !read(parser, "move-cost", 0.0, 1e9, moveCost)) {
            return Exit::Usage;
        }
        if (parser.isSet(QStringLiteral("iterations")) && parser.isSet(QStringLiteral("time-limit-ms"))) {
            return usageError(*this, QStringLiteral("--iterations and --time-limit-ms exclude each other"));
        }
        if (moveCost > 0.0 && !parser.isSet(QStringLiteral("from"))) {
            return usageError(*this, QStringLiteral("--move-cost needs --from"));
        }
        options.timeLimitMs = timeLimit;
        if (iterations > 0) options.iterations = iterations;
        options.moveCost = std::llround(moveCost * 100.0);

        const auto problem = readProblem(parser.positionalArguments().constFirst().toStdString());
        if (!problem) return report(problem.error());
        PlanFile from;
        std::optional<MoveCharge> moves;
        if (parser.isSet(QStringLiteral("from"))) {
            auto read = readPlan(parser.value(QStringLiteral("from")).toStdString(), *problem);
            if (!read) return report(read.error());
            from = *std::move(read);
            options.from = &from.plan;
            moves = MoveCharge{options.moveCost, from.plan.starts};
        }
        schedule::Plan plan = schedule::solve(*problem, options);
        plan.elapsedMs = static_cast<double>(clock.nsecsElapsed()) * 1e-6;
        const std::string out = parser.value(QStringLiteral("out")).toStdString();
        if (const auto written = writeFile(out, planText(*problem, plan, moves)); !written) {
            return report(written.error());
        }
        if (plan.feasible) return Exit::Done;
        QTextStream messages(stderr);
        messages << "cardiotwin-cli: no plan keeps all the rules:\n";
        for (const std::string& reason : plan.infeasibleBecause) {
            messages << "  " << QString::fromStdString(reason) << "\n";
        }
        return Exit::NothingMeasurable;
    }

    Exit runTardiness(const QCommandLineParser& parser) {
        int jobs = 0;
        double timeLimit = 50.0;
        std::int64_t iterations = 0;
        schedule::TardinessOptions options;
        if (!parser.isSet(QStringLiteral("jobs")))
            return usageError(*this, QStringLiteral("--orlib needs --jobs N"));
        if (!read(parser, "jobs", 1, 10'000, jobs) || !read(parser, "time-limit-ms", 1.0, 3.6e6, timeLimit) ||
            !read(parser, "iterations", 1, kMostIterations, iterations) ||
            !read(parser, "seed", 0, 9e15, options.seed)) {
            return Exit::Usage;
        }
        if (parser.isSet(QStringLiteral("time-limit-ms"))) options.timeLimitMs = timeLimit;
        if (iterations > 0) options.rounds = iterations;
        const auto instances = schedule::readTardiness(parser.value(QStringLiteral("orlib")).toStdString(),
                                                       static_cast<std::size_t>(jobs));
        if (!instances) return report(instances.error());
        auto csv = CsvWriter::open(parser.value(QStringLiteral("out")).toStdString());
        if (!csv) return report(csv.error());
        csv->header({"instance", "cost", "elapsed_ms"});
        for (std::size_t k = 0; k < instances->size(); ++k) {
            QElapsedTimer clock;
            clock.start();
            const schedule::TardinessOrder order = schedule::solveTardiness((*instances)[k], options);
            csv->integer(static_cast<std::int64_t>(k + 1)).integer(order.cost);
            csv->number(static_cast<double>(clock.nsecsElapsed()) * 1e-6, 3).endRow();
        }
        if (const auto finished = csv->finish(); !finished) return report(finished.error());
        return Exit::Done;
    }
};

}  // namespace

std::unique_ptr<Command> makeScheduleCommand() {
    return std::make_unique<ScheduleCommand>();
}

}  // namespace cardiotwin::cli
