// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/beat_card.h"
#include "app/cli/command.h"
#include "app/cli/labelled_beats.h"
#include "app/cli/option.h"
#include "app/cli/record_evaluation.h"
#include "models/ecg/classes/beat_training.h"

#include <QFile>

#include <string>

namespace cardiotwin::cli {
namespace {

class TrainCommand : public Command {
public:
    QString name() const override { return QStringLiteral("train"); }
    QString summary() const override { return QStringLiteral("Train a model from annotated recordings."); }

    void configure(QCommandLineParser& parser) const override {
        parser.addPositionalArgument(
            QStringLiteral("beats"),
            QStringLiteral("What to train. beats: the classifier that names beats N, S and V. The same "
                           "recordings give the same bytes."));
        addOption(parser, "data", "Folder of WFDB records with .atr annotations, one patient each.",
                  "folder");
        addOption(parser, "out", "The model with its card; an existing file is not overwritten.", "file");
    }

    Exit run(const QCommandLineParser& parser) override {
        const std::string data = parser.value(QStringLiteral("data")).toStdString();
        const QString out = parser.value(QStringLiteral("out"));
        if (parser.positionalArguments() != QStringList{QStringLiteral("beats")})
            return usageError(*this, QStringLiteral("say what to train: beats"));
        if (data.empty() || out.isEmpty())
            return usageError(*this, QStringLiteral("--data and --out are needed"));
        const auto headers = annotatedRecords(data);
        if (!headers) return report(headers.error());
        const auto beats = allLabelledBeats(*headers);
        if (!beats) return report(beats.error());
        auto model = ecg::trainBeatModel(*beats);
        if (!model) return report(model.error());
        model->card = beatCard(*headers, *beats, *model);
        QFile file(out);
        if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
            const ErrorCode code = file.exists() ? ErrorCode::FileExists : ErrorCode::WriteFailed;
            return report(Error{code, out.toStdString(), file.errorString().toStdString()});
        }
        const QByteArray text = QByteArray::fromStdString(ecg::formatBeatModel(*model));
        if (file.write(text) != text.size() || !file.flush())
            return report(Error{ErrorCode::WriteFailed, out.toStdString(), file.errorString().toStdString()});
        return Exit::Done;
    }
};

}  // namespace

std::unique_ptr<Command> makeTrainCommand() {
    return std::make_unique<TrainCommand>();
}

}  // namespace cardiotwin::cli
