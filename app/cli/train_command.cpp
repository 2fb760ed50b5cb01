// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/beat_card.h"
#include "app/cli/command.h"
#include "app/cli/labelled_beats.h"
#include "app/cli/option.h"
#include "app/cli/outlook_report.h"
#include "app/cli/record_evaluation.h"
#include "app/cli/twin_run.h"
#include "app/pipeline/shipped_models.h"
#include "models/ecg/classes/beat_training.h"
#include "models/twin/memory/twin_memory.h"

#include <QDateTime>
#include <QFile>

#include <cstdint>
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
            QStringLiteral("beats|outlook|twin"),
            QStringLiteral("What to train. beats: the classifier that names beats N, S and V. outlook: how "
                           "likely fibrillation, a run of ventricular beats and a pause are within 5 and 15 "
                           "minutes, from annotations alone. twin: what is kept of a patient's twin after a "
                           "recording. The same recordings give the same bytes."));
        parser.addPositionalArgument(QStringLiteral("RECORD"),
                                     QStringLiteral("For twin: the recording to run through."),
                                     QStringLiteral("[RECORD]"));
        addOption(parser, "data",
                  "Folder of WFDB records with annotations, one patient each; for outlook more than one, "
                  "separated by commas.",
                  "folder");
        addOption(parser, "patient", "For twin: a word for the patient that names no person.", "word",
                  "unnamed");
        addOption(parser, "saved", "For twin: when it is saved, in seconds since 1970 (now).", "s");
        addOption(parser, "out", "The model with its card; an existing file is not overwritten.", "file");
    }

    Exit run(const QCommandLineParser& parser) override {
        const QString data = parser.value(QStringLiteral("data"));
        const QString out = parser.value(QStringLiteral("out"));
        const QStringList what = parser.positionalArguments();
        if (what.value(0) == QLatin1String("twin") && what.size() == 2 && !out.isEmpty())
            return trainTwin(parser, what.back().toStdString(), out);
        const bool ofBeats = what == QStringList{QStringLiteral("beats")};
        if (!ofBeats && what != QStringList{QStringLiteral("outlook")})
            return usageError(*this,
                              QStringLiteral("say what to train: beats, outlook, or twin RECORD with --out"));
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

    static Exit trainTwin(const QCommandLineParser& parser, const std::string& record, const QString& out) {
        const auto saved = numberOption(parser, "saved", 0.0, 1e11);
        if (!saved) return report(saved.error());
        const auto at = static_cast<std::int64_t>(
            saved->value_or(static_cast<double>(QDateTime::currentSecsSinceEpoch())));
        twin::TwinSettings settings;
        settings.forecastWave = false;
        settings.outlookModel = pipeline::shippedOutlookModel();
        auto run = TwinRun::open(record, settings);
        if (!run) return report(run.error());
        for (double second = 10.0;; second += 10.0) {
            const auto moment = run->advanceTo(second);
            if (!moment) return report(moment.error());
            if (*moment == TwinRun::Moment::AfterEnd) break;
        }
        const std::string patient = parser.value(QStringLiteral("patient")).toStdString();
        return write(twin::formatTwinMemory(twin::memoryOf(run->twin().snapshot(), patient, at)), out);
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
