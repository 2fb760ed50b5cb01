// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/beat_card.h"
#include "app/cli/command.h"
#include "app/cli/labelled_beats.h"
#include "app/cli/option.h"
#include "app/cli/outlook_report.h"
#include "app/cli/record_evaluation.h"
#include "models/ecg/classes/beat_training.h"

#include <QFile>

#include <string>
#include <vector>

namespace cardiotwin::cli {
namespace {

class TrainCommand : public Command {
public:
    QString name() const override { return QStringLiteral("train"); }
    QString summary() const override { return QStringLiteral("Train a model from annotated recordings."); }

    void configure(QCommandLineParser& parser) const override {
        parser.addPositionalArgument(
            QStringLiteral("beats|outlook"),
            QStringLiteral("What to train. beats: the classifier that names beats N, S and V. outlook: how "
                           "likely fibrillation, a run of ventricular beats and a pause are within 5 and 15 "
                           "minutes, from annotations alone. The same recordings give the same bytes."));
        addOption(parser, "data",
                  "Folder of WFDB records with annotations, one patient each; for outlook more than one, "
                  "separated by commas.",
                  "folder");
        addOption(parser, "out", "The model with its card; an existing file is not overwritten.", "file");
    }

    Exit run(const QCommandLineParser& parser) override {
        const QString data = parser.value(QStringLiteral("data"));
        const QString out = parser.value(QStringLiteral("out"));
        const QStringList what = parser.positionalArguments();
        const bool ofBeats = what == QStringList{QStringLiteral("beats")};
        if (!ofBeats && what != QStringList{QStringLiteral("outlook")})
            return usageError(*this, QStringLiteral("say what to train: beats or outlook"));
        if (data.isEmpty() || out.isEmpty())
            return usageError(*this, QStringLiteral("--data and --out are needed"));
        const auto text = ofBeats ? beatModel(data) : outlookModel(data);
        if (!text) return report(text.error());
        return write(*text, out);
    }

private:
    static Result<std::string> beatModel(const QString& data) {
        const auto headers = annotatedRecords(data.toStdString());
        if (!headers) return headers.error();
        const auto beats = allLabelledBeats(*headers);
        if (!beats) return beats.error();
        auto model = ecg::trainBeatModel(*beats);
        if (!model) return model.error();
        model->card = beatCard(*headers, *beats, *model);
        return ecg::formatBeatModel(*model);
    }

    static Result<std::string> outlookModel(const QString& data) {
        std::vector<std::string> folders;
        for (const QString& folder : data.split(QLatin1Char(','), Qt::SkipEmptyParts))
            folders.push_back(folder.toStdString());
        const auto courses = annotatedCourses(folders);
        if (!courses) return courses.error();
        const auto rows = outlookRowsOf(*courses);
        auto model = twin::trainOutlookModel(rows);
        if (!model) return model.error();
        model->card = outlookCard(*courses, rows);
        return twin::formatOutlookModel(*model);
    }

    static Exit write(const std::string& model, const QString& out) {
        QFile file(out);
        if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
            const ErrorCode code = file.exists() ? ErrorCode::FileExists : ErrorCode::WriteFailed;
            return report(Error{code, out.toStdString(), file.errorString().toStdString()});
        }
        const QByteArray text = QByteArray::fromStdString(model);
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
