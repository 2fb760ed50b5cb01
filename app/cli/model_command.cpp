// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/pipeline/shipped_models.h"

#include <QFile>
#include <QTextStream>

#include <cstdio>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cardiotwin::cli {
namespace {

class ModelCommand : public Command {
public:
    QString name() const override { return QStringLiteral("model"); }
    QString summary() const override { return QStringLiteral("Print the card of a trained model."); }

    void configure(QCommandLineParser& parser) const override {
        parser.addPositionalArgument(
            QStringLiteral("MODEL"),
            QStringLiteral("The file; without one the models that are built into the program."),
            QStringLiteral("[MODEL]"));
    }

    Exit run(const QCommandLineParser& parser) override {
        const QStringList files = parser.positionalArguments();
        if (files.size() > 1) return usageError(*this, QStringLiteral("name one model at most"));
        if (files.isEmpty()) {
            const Exit beats = print(pipeline::shippedBeatModelText(), "beats.model");
            QTextStream(stdout) << "\n";
            const Exit rate = print(pipeline::shippedRateModelText(), "rate.model");
            return beats == Exit::Done ? rate : beats;
        }
        QFile file(files.front());
        const std::string place = files.front().toStdString();
        if (!file.exists()) return report(Error{ErrorCode::FileMissing, place, {}});
        if (!file.open(QIODevice::ReadOnly))
            return report(Error{ErrorCode::FileUnreadable, place, file.errorString().toStdString()});
        return print(file.readAll().toStdString(), place);
    }

private:
    using Card = std::vector<std::pair<std::string, std::string>>;

    static Exit print(std::string_view text, const std::string& place) {
        if (text.starts_with("cardiotwin-rate-model")) {
            const auto model = twin::parseRateModel(text, place);
            return model ? print(model->card) : report(model.error());
        }
        const auto classifier = pipeline::readBeatClassifier(text, place);
        return classifier ? print((*classifier)->model().card) : report(classifier.error());
    }
    static Exit print(const Card& card) {
        QTextStream out(stdout);
        for (const auto& [key, value] : card)
            out << QString::fromStdString(key).leftJustified(10) << " " << QString::fromStdString(value)
                << "\n";
        return Exit::Done;
    }
};

}  // namespace

std::unique_ptr<Command> makeModelCommand() {
    return std::make_unique<ModelCommand>();
}

}  // namespace cardiotwin::cli
