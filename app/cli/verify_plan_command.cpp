// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/planning_json.h"
#include "models/schedule/move_cost.h"
#include "models/schedule/solver.h"

#include <QTextStream>

#include <cmath>
#include <cstdio>

namespace cardiotwin::cli {
namespace {

class VerifyPlanCommand : public Command {
public:
    QString name() const override { return QStringLiteral("verify-plan"); }
    QString summary() const override {
        return QStringLiteral("Prove a plan's cost, feasibility and bound again, without its solver.");
    }
    void configure(QCommandLineParser& parser) const override {
        parser.addPositionalArgument(QStringLiteral("PROBLEM.json"), QStringLiteral("The planning problem."));
        parser.addPositionalArgument(
            QStringLiteral("PLAN.json"),
            QStringLiteral("A plan of it. Exit 1 when anything is off, 5 when the plan "
                           "says that there is none."));
    }
    Exit run(const QCommandLineParser& parser) override {
        const QStringList files = parser.positionalArguments();
        if (files.size() != 2)
            return usageError(*this, QStringLiteral("PROBLEM.json and PLAN.json are needed"));
        auto problem = readProblem(files[0].toStdString());
        if (!problem) return report(problem.error());
        const auto file = readPlan(files[1].toStdString(), *problem);
        if (!file) return report(file.error());

        QTextStream out(stdout);
        const schedule::Plan& plan = file->plan;
        if (file->moves) {
            schedule::Plan from;
            from.starts = file->moves->from;
            *problem = schedule::withMoveCost(*problem, from, file->moves->perMove);
        }
        std::vector<std::string> faults = file->strange;
        for (std::string& fault : schedule::faultsOf(*problem, plan))
            faults.push_back(std::move(fault));
        if (plan.feasible && file->gap && !(std::abs(*file->gap - plan.gap()) <= 1e-6)) {
            faults.push_back("the gap is " + std::to_string(plan.gap()) + ", not " +
                             std::to_string(*file->gap));
        }
        for (const std::string& fault : faults)
            out << "off: " << QString::fromStdString(fault) << "\n";
        if (!faults.empty()) return Exit::Failed;
        if (!plan.feasible) {
            out << "the plan says that there is none: nothing to prove\n";
            return Exit::NothingMeasurable;
        }
        out << "proven: feasible, cost " << QString::number(static_cast<double>(plan.cost) / 100.0, 'f', 2)
            << ", lower bound " << QString::number(plan.lowerBoundCents / 100.0, 'f', 4) << ", gap "
            << QString::number(plan.gap() * 100.0, 'f', 4) << " %\n";
        return Exit::Done;
    }
};

}  // namespace

std::unique_ptr<Command> makeVerifyPlanCommand() {
    return std::make_unique<VerifyPlanCommand>();
}

}  // namespace cardiotwin::cli
