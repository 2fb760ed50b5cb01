// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/pipeline/shipped_models.h"
#include "models/twin/memory/twin_memory.h"

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
    QString summary() const override {
        return QStringLiteral("Print the card of a trained model or a saved twin.");
    }

    void configure(QCommandLineParser& parser) const override {
        parser.addPositionalArgument(
            QStringLiteral("MODEL"),
            QStringLiteral("The file of a model or of a patient's twin; without one the models that are "
                           "built into the program."),
            QStringLiteral("[MODEL]"));
    }

    Exit run(const QCommandLineParser& parser) override {
        const QStringList files = parser.positionalArguments();
        if (files.size() > 1) return usageError(*this, QStringLiteral("name one model at most"));
        if (files.isEmpty()) {
            const Exit beats = print(pipeline::shippedBeatModelText(), "beats.model");
            QTextStream(stdout) << "\n";
            const Exit outlook = print(pipeline::shippedOutlookModelText(), "outlook.model");
            QTextStream(stdout) << "\n";
            const Exit rate = print(pipeline::shippedRateModelText(), "rate.model");
            if (beats != Exit::Done) return beats;
            return outlook == Exit::Done ? rate : outlook;
        }
        QFile file(files.front());
        const std::string place = files.front().toStdString();
        if (!file.exists()) return report(Error{ErrorCode::FileMissing, place, {}});
        if (!file.open(QIODevice::ReadOnly))
            return report(Error{ErrorCode::FileUnreadable, place, file.errorString().toStdString()});
        return print(file.readAll().toStdString(), place);
    }

private:
    /// The first word of the file says of what kind it is; what it is not is told by the reader of beats.
    static Result<TextCard> cardOf(std::string_view text, const std::string& place) {
        if (text.starts_with("cardiotwin-twin ")) {
            const auto memory = twin::parseTwinMemory(text, place);
            if (!memory) return memory.error();
            return twin::cardOf(*memory);
        }
        if (text.starts_with("cardiotwin-outlook-model ")) {
            auto model = twin::parseOutlookModel(text, place);
            if (!model) return model.error();
            return std::move(model->card);
        }
        if (text.starts_with("cardiotwin-rate-model ")) {
            auto model = twin::parseRateModel(text, place);
            if (!model) return model.error();
            return std::move(model->card);
        }
        const auto classifier = pipeline::readBeatClassifier(text, place);
        if (!classifier) return classifier.error();
        return (*classifier)->model().card;
    }

    static Exit print(std::string_view text, const std::string& place) {
        const auto card = cardOf(text, place);
        if (!card) return report(card.error());
        QTextStream out(stdout);
        for (const auto& [key, value] : *card)
            out << QString::fromStdString(key).leftJustified(14) << " " << QString::fromStdString(value)
                << "\n";
        return Exit::Done;
    }
};

}  // namespace

std::unique_ptr<Command> makeModelCommand() {
    return std::make_unique<ModelCommand>();
}

}  // namespace cardiotwin::cli
