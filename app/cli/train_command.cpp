// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/labelled_beats.h"
#include "app/cli/option.h"
#include "app/cli/record_evaluation.h"
#include "models/ecg/beat_training.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <filesystem>
#include <span>
#include <utility>

namespace cardiotwin::cli {
namespace {

QString numbered(std::span<const ecg::LabelledBeat> beats) {
    constexpr std::array kClasses = {ecg::BeatClass::N, ecg::BeatClass::S, ecg::BeatClass::V,
                                     ecg::BeatClass::F, ecg::BeatClass::Q};
    QString text;
    for (const ecg::BeatClass each : kClasses) {
        const auto count = std::ranges::count(beats, each, &ecg::LabelledBeat::beatClass);
        text += QStringLiteral("%1 %2 ").arg(QLatin1Char(static_cast<char>(each))).arg(count);
    }
    return text.trimmed();
}

/// What anyone who meets the model must be able to know. No times and no machine: the same recordings give
/// the same bytes.
std::vector<std::pair<std::string, std::string>> cardOf(const std::vector<std::string>& headers,
                                                        std::span<const ecg::LabelledBeat> beats,
                                                        const ecg::BeatModel& model) {
    std::string records;
    for (const std::string& header : headers)
        records += (records.empty() ? "" : " ") + std::filesystem::path(header).stem().string();
    const auto vectors = [](const ecg::BeatModel::Machine& machine) {
        return std::to_string(machine.svc.coefficients.size()) + " vectors of " +
               std::to_string(machine.svc.width()) + " signs";
    };
    return {{"purpose", "AAMI class of beats (N S V; F and Q are not named); research and education only"},
            {"method", "two support vector machines: ventricular or not, then supraventricular or normal"},
            {"machines", vectors(model.ventricular) + "; " + vectors(model.supraventricular)},
            {"records", records},
            {"patients", std::to_string(headers.size())},
            {"beats", numbered(beats).toStdString()},
            {"command", "cardiotwin-cli train beats --data FOLDER --out FILE"},
            {"source",
             "with mitdb: MIT-BIH Arrhythmia Database (Moody & Mark 2001), PhysioNet (Goldberger "
             "et al. 2000)"},
            {"licence",
             "contains information from the MIT-BIH Arrhythmia Database, made available under the "
             "ODC Attribution License 1.0"}};
}

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
        model->card = cardOf(*headers, *beats, *model);
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
