// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/pipeline/shipped_models.h"

#include <QFile>
#include <QTextStream>

#include <cstdio>

namespace cardiotwin::cli {
namespace {

class ModelCommand : public Command {
public:
    QString name() const override { return QStringLiteral("model"); }
    QString summary() const override { return QStringLiteral("Print the card of a trained model."); }

    void configure(QCommandLineParser& parser) const override {
        parser.addPositionalArgument(
            QStringLiteral("MODEL"),
            QStringLiteral("The file; without one the model that is built into the program."),
            QStringLiteral("[MODEL]"));
    }

    Exit run(const QCommandLineParser& parser) override {
        const QStringList files = parser.positionalArguments();
        if (files.size() > 1) return usageError(*this, QStringLiteral("name one model at most"));
        if (files.isEmpty()) return print(pipeline::shippedBeatModelText(), "beats.model");
        QFile file(files.front());
        const std::string place = files.front().toStdString();
        if (!file.exists()) return report(Error{ErrorCode::FileMissing, place, {}});
        if (!file.open(QIODevice::ReadOnly))
            return report(Error{ErrorCode::FileUnreadable, place, file.errorString().toStdString()});
        return print(file.readAll().toStdString(), place);
    }

private:
    static Exit print(std::string_view text, const std::string& place) {
        const auto classifier = pipeline::readBeatClassifier(text, place);
        if (!classifier) return report(classifier.error());
        QTextStream out(stdout);
        for (const auto& [key, value] : (*classifier)->model().card)
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
