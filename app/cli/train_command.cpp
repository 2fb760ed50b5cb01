// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/beat_card.h"
#include "app/cli/command.h"
#include "app/cli/labelled_beats.h"
#include "app/cli/labelled_rhythm.h"
#include "app/cli/option.h"
#include "app/cli/record_evaluation.h"
#include "models/ecg/classes/beat_training.h"

#include <QFile>

#include <string>

namespace cardiotwin::cli {
namespace {

Result<std::string> beatModelText(const std::vector<std::string>& headers) {
    const auto beats = allLabelledBeats(headers);
    if (!beats) return beats.error();
    auto model = ecg::trainBeatModel(*beats);
    if (!model) return model.error();
    model->card = beatCard(headers, *beats, *model);
    return ecg::formatBeatModel(*model);
}

Result<std::string> rhythmModelText(const std::vector<std::string>& headers) {
    const auto beats = allLabelledRhythm(headers);
    if (!beats) return beats.error();
    const auto model = ecg::trainFibrillationModel(*beats);
    if (!model) return model.error();
    return ecg::formatFibrillationModel(*model, rhythmCard(headers, *beats));
}

Exit writeNew(const QString& path, const std::string& text) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
        const ErrorCode code = file.exists() ? ErrorCode::FileExists : ErrorCode::WriteFailed;
        return report(Error{code, path.toStdString(), file.errorString().toStdString()});
    }
    const QByteArray bytes = QByteArray::fromStdString(text);
    if (file.write(bytes) != bytes.size() || !file.flush())
        return report(Error{ErrorCode::WriteFailed, path.toStdString(), file.errorString().toStdString()});
    return Exit::Done;
}

class TrainCommand : public Command {
public:
    QString name() const override { return QStringLiteral("train"); }
    QString summary() const override { return QStringLiteral("Train a model from annotated recordings."); }

    void configure(QCommandLineParser& parser) const override {
        parser.addPositionalArgument(
            QStringLiteral("beats|rhythm"),
            QStringLiteral("What to train. beats: the classifier that names beats N, S and V. rhythm: the "
                           "weights that tell atrial fibrillation by RR intervals; recordings without "
                           "signal will do. The same recordings give the same bytes."));
        addOption(parser, "data",
                  "Folder of WFDB records with .atr annotations, one patient each. May be given again.",
                  "folder");
        addOption(parser, "out", "The model with its card; an existing file is not overwritten.", "file");
    }

    Exit run(const QCommandLineParser& parser) override {
        const QString out = parser.value(QStringLiteral("out"));
        const QStringList what = parser.positionalArguments();
        const bool ofBeats = what == QStringList{QStringLiteral("beats")};
        if (!ofBeats && what != QStringList{QStringLiteral("rhythm")})
            return usageError(*this, QStringLiteral("say what to train: beats or rhythm"));
        if (!parser.isSet(QStringLiteral("data")) || out.isEmpty())
            return usageError(*this, QStringLiteral("--data and --out are needed"));
        std::vector<std::string> headers;
        for (const QString& folder : parser.values(QStringLiteral("data"))) {
            const auto found = annotatedRecords(folder.toStdString());
            if (!found) return report(found.error());
            headers.insert(headers.end(), found->begin(), found->end());
        }
        const auto text = ofBeats ? beatModelText(headers) : rhythmModelText(headers);
        if (!text) return report(text.error());
        return writeNew(out, *text);
    }
};

}  // namespace

std::unique_ptr<Command> makeTrainCommand() {
    return std::make_unique<TrainCommand>();
}

}  // namespace cardiotwin::cli
