// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/beat_card.h"
#include "app/cli/command.h"
#include "app/cli/labelled_beats.h"
#include "app/cli/labelled_rhythm.h"
#include "app/cli/option.h"
#include "app/cli/outlook_report.h"
#include "app/cli/rate_card.h"
#include "app/cli/rate_evaluation.h"
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

Result<std::string> annotatedModelText(const QString& what, const QStringList& folders) {
    std::vector<std::string> headers;
    for (const QString& folder : folders) {
        const auto found = annotatedRecords(folder.toStdString());
        if (!found) return found.error();
        headers.insert(headers.end(), found->begin(), found->end());
    }
    return what == QLatin1String("beats") ? beatModelText(headers) : rhythmModelText(headers);
}

Result<std::string> outlookModelText(const QStringList& folders) {
    std::vector<std::string> names;
    for (const QString& folder : folders)
        names.push_back(folder.toStdString());
    const auto courses = annotatedCourses(names);
    if (!courses) return courses.error();
    const auto rows = outlookRowsOf(*courses);
    auto model = twin::trainOutlookModel(rows);
    if (!model) return model.error();
    model->card = outlookCard(*courses, rows);
    return twin::formatOutlookModel(*model);
}

Result<std::string> rateModelText(const QStringList& folders) {
    std::vector<std::string> names, files;
    for (const QString& folder : folders) {
        names.push_back(folder.toStdString());
        const auto found = beatFiles(names.back());
        if (!found) return found.error();
        files.insert(files.end(), found->begin(), found->end());
    }
    const auto lessons = allRateLessons(names, {});
    if (!lessons) return lessons.error();
    auto model = twin::trainRateModel(*lessons, kRateHorizons);
    if (!model) return model.error();
    model->card = rateCard(files, *lessons, *model);
    return twin::formatRateModel(*model);
}

Result<std::string> twinText(const QCommandLineParser& parser, const std::string& record) {
    const auto saved = numberOption(parser, "saved", 0.0, 1e11);
    if (!saved) return saved.error();
    const auto at =
        static_cast<std::int64_t>(saved->value_or(static_cast<double>(QDateTime::currentSecsSinceEpoch())));
    twin::TwinSettings settings;
    settings.forecastWave = false;
    settings.outlookModel = pipeline::shippedOutlookModel();
    auto run = TwinRun::open(record, settings);
    if (!run) return run.error();
    for (double second = 10.0;; second += 10.0) {
        const auto moment = run->advanceTo(second);
        if (!moment) return moment.error();
        if (*moment == TwinRun::Moment::AfterEnd) break;
    }
    const std::string patient = parser.value(QStringLiteral("patient")).toStdString();
    return twin::formatTwinMemory(twin::memoryOf(run->twin().snapshot(), patient, at));
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
            QStringLiteral("beats|rhythm|outlook|rate|twin"),
            QStringLiteral(
                "What to train. beats: the classifier that names beats N, S and V. rhythm: the "
                "weights that tell atrial fibrillation by RR intervals. outlook: how likely "
                "fibrillation, a run of ventricular beats and a pause are within 5 and 15 minutes. "
                "rate: what many patients teach about the heart rate ahead. twin: what is kept of a "
                "patient's twin after a recording. For rhythm, outlook and rate recordings without signal "
                "will do. The same recordings give the same bytes."));
        parser.addPositionalArgument(QStringLiteral("RECORD"),
                                     QStringLiteral("For twin: the recording to run through."),
                                     QStringLiteral("[RECORD]"));
        addOption(parser, "data",
                  "Folder of WFDB records with annotations, one patient each. May be given again.", "folder");
        addOption(parser, "patient", "For twin: a word for the patient that names no person.", "word",
                  "unnamed");
        addOption(parser, "saved", "For twin: when it is saved, in seconds since 1970 (now).", "s");
        addOption(parser, "out", "The model with its card; an existing file is not overwritten.", "file");
    }

    Exit run(const QCommandLineParser& parser) override {
        const QString out = parser.value(QStringLiteral("out"));
        const QStringList folders = parser.values(QStringLiteral("data"));
        const QStringList words = parser.positionalArguments();
        if (words.value(0) == QLatin1String("twin") && words.size() == 2 && !out.isEmpty()) {
            const auto twin = twinText(parser, words.back().toStdString());
            return twin ? writeNew(out, *twin) : report(twin.error());
        }
        const QString what = words.join(QLatin1Char(' '));
        if (what != QLatin1String("beats") && what != QLatin1String("rhythm") &&
            what != QLatin1String("outlook") && what != QLatin1String("rate"))
            return usageError(*this,
                              QStringLiteral("say what to train: beats, rhythm, outlook, rate, or twin "
                                             "RECORD with --out"));
        if (folders.isEmpty() || out.isEmpty())
            return usageError(*this, QStringLiteral("--data and --out are needed"));
        const auto text = what == QLatin1String("outlook") ? outlookModelText(folders)
                          : what == QLatin1String("rate")  ? rateModelText(folders)
                                                           : annotatedModelText(what, folders);
        if (!text) return report(text.error());
        return writeNew(out, *text);
    }
};

}  // namespace

std::unique_ptr<Command> makeTrainCommand() {
    return std::make_unique<TrainCommand>();
}

}  // namespace cardiotwin::cli
