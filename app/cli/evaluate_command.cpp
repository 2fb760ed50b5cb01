// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/beat_latency.h"
#include "app/cli/command.h"
#include "app/cli/conformance_table.h"
#include "app/cli/labelled_beats.h"
#include "app/cli/labelled_rhythm.h"
#include "app/cli/outlook_report.h"
#include "app/cli/progress_line.h"
#include "app/cli/rate_report.h"
#include "app/cli/record_evaluation.h"
#include "app/cli/wave_report.h"
#include "app/pipeline/shipped_models.h"
#include "models/ecg/classes/beat_training.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

#include <array>
#include <cmath>
#include <memory>
#include <optional>
#include <utility>

namespace cardiotwin::cli {
namespace {

constexpr std::array kClasses = {ecg::BeatClass::N, ecg::BeatClass::S, ecg::BeatClass::V, ecg::BeatClass::F,
                                 ecg::BeatClass::Q};

enum class Subject { Detect, Classify, Rhythm };

/// A fraction as a JSON number of five decimals; null when it cannot be formed.
QJsonValue fraction(double value) {
    if (!std::isfinite(value)) return {};
    return std::round(value * 1e5) / 1e5;
}

QString percent(double value) {
    return std::isfinite(value) ? QString::number(100.0 * value, 'f', 3) : QStringLiteral("-");
}

QJsonObject detectionJson(const ecg::BeatScore& score) {
    return {{QStringLiteral("reference"), static_cast<qint64>(score.matched() + score.missed())},
            {QStringLiteral("fn"), static_cast<qint64>(score.missed())},
            {QStringLiteral("fp"), static_cast<qint64>(score.invented())},
            {QStringLiteral("se"), fraction(score.sensitivity())},
            {QStringLiteral("ppv"), fraction(score.positivePredictivity())}};
}

QJsonObject classesJson(const ecg::BeatScore& score) {
    QJsonObject json;
    for (const ecg::BeatClass beatClass : kClasses) {
        json.insert(QString(QLatin1Char(static_cast<char>(beatClass))),
                    QJsonObject{{QStringLiteral("se"), fraction(score.sensitivity(beatClass))},
                                {QStringLiteral("ppv"), fraction(score.positivePredictivity(beatClass))},
                                {QStringLiteral("f1"), fraction(score.f1(beatClass))}});
    }
    QJsonArray confusion;
    for (const auto& row : score.counts) {
        QJsonArray cells;
        for (const std::int64_t cell : row)
            cells.append(static_cast<qint64>(cell));
        confusion.append(cells);
    }
    json.insert(QStringLiteral("confusion"), confusion);
    json.insert(QStringLiteral("accuracy"), fraction(score.accuracy()));
    json.insert(QStringLiteral("kappa"), fraction(score.kappa()));
    json.insert(QStringLiteral("j_kappa"), fraction(score.jKappa()));
    return json;
}

QString classesText(const ecg::BeatScore& score) {
    QString text = QStringLiteral("accuracy %1  ").arg(percent(score.accuracy()));
    for (const ecg::BeatClass beatClass : {ecg::BeatClass::S, ecg::BeatClass::V}) {
        const double f1 = std::isfinite(score.sensitivity(beatClass)) ? score.f1(beatClass) : std::nan("");
        text += QStringLiteral("%1 Se %2 +P %3 F1 %4  ")
                    .arg(QLatin1Char(static_cast<char>(beatClass)))
                    .arg(percent(score.sensitivity(beatClass)),
                         percent(score.positivePredictivity(beatClass)), percent(f1));
    }
    return text + QStringLiteral("jk %1").arg(score.jKappa(), 0, 'f', 4);
}

/// Reference classes down, found classes across.
QString confusionText(const ecg::BeatScore& score) {
    QString text = QStringLiteral("\nreference      N      S      V      F      Q  missed\n");
    for (std::size_t row = 0; row <= kClasses.size(); ++row) {
        text += row < kClasses.size()
                    ? QString(QLatin1Char(static_cast<char>(kClasses.at(row)))).leftJustified(9)
                    : QStringLiteral("none     ");
        for (const std::int64_t count : score.counts.at(row))
            text += QString::number(count).rightJustified(7);
        text += QLatin1Char('\n');
    }
    return text;
}

QJsonObject fibrillationJson(const FibrillationScore& score) {
    return {{QStringLiteral("af_s"), score.both + score.missed},
            {QStringLiteral("other_s"), score.invented + score.neither},
            {QStringLiteral("se"), fraction(score.sensitivity())},
            {QStringLiteral("sp"), fraction(score.specificity())},
            {QStringLiteral("ppv"), fraction(score.positivePredictivity())}};
}

QJsonObject latencyJson(const BeatLatency& latency) {
    return {{QStringLiteral("median"), fraction(latency.medianMs)},
            {QStringLiteral("p99"), fraction(latency.mostOf99Ms)},
            {QStringLiteral("max"), fraction(latency.mostMs)},
            {QStringLiteral("within_300"), fraction(latency.inTime)}};
}

QString latencyText(const BeatLatency& latency) {
    return QStringLiteral("latency    median %1 ms  99 %: %2 ms  max %3 ms  within 300 ms: %4 %")
        .arg(latency.medianMs, 0, 'f', 0)
        .arg(latency.mostOf99Ms, 0, 'f', 0)
        .arg(latency.mostMs, 0, 'f', 0)
        .arg(percent(latency.inTime));
}

/// The figures of all records, printed as they come and pooled at the end.
class Evaluation {
public:
    explicit Evaluation(Subject subject) : m_subject(subject) {}

    void add(const RecordEvaluation& record) {
        if (m_subject != Subject::Rhythm && !record.whole) return;
        ++m_scored;
        const QString name = QString::fromStdString(record.record);
        QJsonObject json{{QStringLiteral("record"), name}};
        if (record.whole) {
            m_whole += *record.whole;
            m_fromFive += *record.fromFive;
            m_sensitivities += record.whole->sensitivity();
            m_predictivities += record.whole->positivePredictivity();
            m_accuracies += record.whole->accuracy();
            m_latenciesMs.insert(m_latenciesMs.end(), record.latenciesMs.begin(), record.latenciesMs.end());
        }
        m_fibrillation += record.fibrillation;
        describe(json, record.whole.value_or(ecg::BeatScore{}), record.fromFive.value_or(ecg::BeatScore{}),
                 record.fibrillation);
        print(name, record.whole.value_or(ecg::BeatScore{}), record.fibrillation);
        m_records.append(json);
    }

    [[nodiscard]] QJsonObject json() const {
        QJsonObject pooled;
        describe(pooled, m_whole, m_fromFive, m_fibrillation);
        if (m_subject == Subject::Detect) {
            pooled.insert(QStringLiteral("average_se"), fraction(m_sensitivities / m_scored));
            pooled.insert(QStringLiteral("average_ppv"), fraction(m_predictivities / m_scored));
            pooled.insert(QStringLiteral("latency_ms"), latencyJson(summarised(m_latenciesMs)));
        }
        if (m_subject == Subject::Classify)
            pooled.insert(QStringLiteral("average_accuracy"), fraction(m_accuracies / m_scored));
        return {{QStringLiteral("records"), m_records}, {QStringLiteral("pooled"), pooled}};
    }

    void printPooled() {
        print(QStringLiteral("pooled"), m_whole, m_fibrillation);
        if (m_subject == Subject::Classify) {
            m_out << "average    accuracy " << percent(m_accuracies / m_scored) << "\n"
                  << confusionText(m_whole);
        }
        if (m_subject != Subject::Detect) return;
        print(QStringLiteral("from 5:00"), m_fromFive, m_fibrillation);
        m_out << "average    Se " << percent(m_sensitivities / m_scored) << "  +P "
              << percent(m_predictivities / m_scored) << "\n"
              << latencyText(summarised(m_latenciesMs)) << "\n";
    }
    [[nodiscard]] int scored() const { return m_scored; }

private:
    void describe(QJsonObject& json, const ecg::BeatScore& whole, const ecg::BeatScore& fromFive,
                  const FibrillationScore& fibrillation) const {
        switch (m_subject) {
            case Subject::Detect:
                json.insert(QStringLiteral("whole"), detectionJson(whole));
                json.insert(QStringLiteral("from_5min"), detectionJson(fromFive));
                return;
            case Subject::Classify:
                json.insert(QStringLiteral("classes"), classesJson(whole));
                return;
            case Subject::Rhythm:
                json.insert(QStringLiteral("af"), fibrillationJson(fibrillation));
                return;
        }
    }

    void print(const QString& name, const ecg::BeatScore& score, const FibrillationScore& fibrillation) {
        m_out << name.leftJustified(10) << " ";
        switch (m_subject) {
            case Subject::Detect:
                m_out << "FN " << score.missed() << "  FP " << score.invented() << "  Se "
                      << percent(score.sensitivity()) << "  +P " << percent(score.positivePredictivity());
                break;
            case Subject::Classify:
                m_out << classesText(score);
                break;
            case Subject::Rhythm:
                m_out << "AF " << fibrillation.both + fibrillation.missed << " s  Se "
                      << percent(fibrillation.sensitivity()) << "  Sp "
                      << percent(fibrillation.specificity());
                break;
        }
        m_out << "\n";
        m_out.flush();
    }

    Subject m_subject;
    QTextStream m_out{stdout};
    int m_scored = 0;
    double m_sensitivities = 0.0, m_predictivities = 0.0, m_accuracies = 0.0;
    std::vector<double> m_latenciesMs;
    ecg::BeatScore m_whole, m_fromFive;
    FibrillationScore m_fibrillation;
    QJsonArray m_records;
};

/// Who judges each record: the shipped models, or one that has not seen the record's patient.
class JudgesOfRecords {
public:
    static Result<JudgesOfRecords> make(const std::vector<std::string>& headers,
                                        std::optional<Subject> leftOut) {
        JudgesOfRecords judges;
        judges.m_shipped.classifier = pipeline::shippedBeatClassifier();
        if (leftOut == Subject::Classify) {
            auto beats = allLabelledBeats(headers);
            if (!beats) return beats.error();
            judges.m_beats = std::move(*beats);
        }
        if (leftOut == Subject::Rhythm) {
            auto rhythm = allLabelledRhythm(headers);
            if (!rhythm) return rhythm.error();
            judges.m_rhythm = std::move(*rhythm);
        }
        return judges;
    }
    [[nodiscard]] Result<Judges> of(std::size_t record) const {
        Judges judges = m_shipped;
        if (!m_beats.empty()) {
            auto model = ecg::trainBeatModel(m_beats, record);
            if (!model) return model.error();
            judges.classifier = std::make_shared<const ecg::SvmBeatClassifier>(std::move(*model));
        }
        if (!m_rhythm.empty()) {
            const auto model = ecg::trainFibrillationModel(m_rhythm, record);
            if (!model) return model.error();
            judges.fibrillation = *model;
        }
        return judges;
    }

private:
    Judges m_shipped;
    std::vector<ecg::LabelledBeat> m_beats;
    std::vector<ecg::LabelledSigns> m_rhythm;
};

/// The annotated records of all folders.
Result<std::vector<std::string>> recordsOf(const QStringList& folders) {
    std::vector<std::string> all;
    for (const QString& folder : folders) {
        auto headers = annotatedRecords(folder.toStdString());
        if (!headers) return headers.error();
        all.insert(all.end(), headers->begin(), headers->end());
    }
    return all;
}

class EvaluateCommand : public Command {
public:
    QString name() const override { return QStringLiteral("evaluate"); }
    QString summary() const override { return QStringLiteral("Score the analysis against references."); }

    void configure(QCommandLineParser& parser) const override {
        parser.addPositionalArgument(
            QStringLiteral("detect|classify|rhythm|waves|outlook|forecast|conformance"),
            QStringLiteral(
                "detect: beats found within 150 ms of a reference beat, sensitivity and positive "
                "predictivity, over the whole record and from 5:00. classify: the AAMI classes of the "
                "beats found. rhythm: atrial fibrillation second by second. waves: onsets, peaks and ends of "
                "P, QRS and T against manual ones, the marks of all leads together first and each point's "
                "best lead beside them. outlook: fibrillation, runs of ventricular beats and pauses "
                "within 5 and 15 minutes, from annotations, by Brier score beside the present state carried "
                "on. forecast: the heart rate 10, 30, 60, 300 and 900 s ahead from annotated beats, a row "
                "every 5 s, root mean square errors beside persistence and simple means, and what each "
                "expert earns alone. conformance: what was tested with the kind of waveforms that makers "
                "of heart rate meters name; takes no DIR."));
        parser.addPositionalArgument(
            QStringLiteral("DIR"),
            QStringLiteral("WFDB records with .atr annotations. Records without "
                           "signal are scored for rhythm and outlook only. For waves: "
                           "records with .q1c (QT Database) or .i .ii ... .v6 "
                           "(LUDB). Several folders are scored together, but for "
                           "waves."),
            QStringLiteral("DIR..."));
        parser.addOption(
            {QStringLiteral("noise"),
             QStringLiteral(
                 "Add this recorded noise first, as the noise stress test does: five clean minutes, "
                 "then two noisy and two clean in turn."),
             QStringLiteral("record")});
        parser.addOption({QStringLiteral("snr"),
                          QStringLiteral("How far the QRS complexes stand above the noise, in dB (12)."),
                          QStringLiteral("dB"), QStringLiteral("12")});
        parser.addOption({QStringLiteral("noise-part"),
                          QStringLiteral("The part of the noise to add, in seconds, as FROM-TO."),
                          QStringLiteral("seconds")});
        parser.addOption(
            {QStringLiteral("json"), QStringLiteral("The figures as JSON too."), QStringLiteral("file")});
        parser.addOption(
            {QStringLiteral("first-lead"), QStringLiteral("Analyse the first lead of each record alone.")});
        parser.addOption(
            {QStringLiteral("leave-one-out"),
             QStringLiteral("classify, rhythm, outlook, forecast: score each record with a model that was "
                            "trained on all the others. Without it the built-in models are "
                            "scored, which have seen the records they were trained on.")});
        parser.addOption({QStringLiteral("train-with"),
                          QStringLiteral("forecast --leave-one-out: another folder to learn from. May be "
                                         "given again."),
                          QStringLiteral("folder")});
    }

    Exit run(const QCommandLineParser& parser) override {
        const QStringList arguments = parser.positionalArguments();
        if (arguments == QStringList{QStringLiteral("conformance")})
            return printConformance() ? Exit::Done : Exit::Failed;
        if (arguments.size() < 2) return usageError(*this, QStringLiteral("say what to score, and a folder"));
        const QString json = parser.value(QStringLiteral("json"));
        const Leads leads = parser.isSet(QStringLiteral("first-lead")) ? Leads::First : Leads::All;
        const bool leaveOneOut = parser.isSet(QStringLiteral("leave-one-out"));
        if (arguments.front() == QLatin1String("outlook"))
            return scoreOutlook(arguments.mid(1), json, leaveOneOut);
        if (arguments.front() == QLatin1String("forecast")) {
            return scoreForecasts(arguments.mid(1), parser.values(QStringLiteral("train-with")), leaveOneOut,
                                  json);
        }
        if (leaveOneOut && arguments.front() != QStringLiteral("classify") &&
            arguments.front() != QStringLiteral("rhythm"))
            return usageError(*this, QStringLiteral("only what is trained can leave a record out"));
        if (arguments.front() == QLatin1String("waves")) {
            if (arguments.size() != 2) return usageError(*this, QStringLiteral("name one folder"));
            return scoreWaves(arguments.back().toStdString(), json);
        }
        static const std::array<std::pair<const char*, Subject>, 3> kSubjects = {
            {{"detect", Subject::Detect}, {"classify", Subject::Classify}, {"rhythm", Subject::Rhythm}}};
        for (const auto& [word, subject] : kSubjects) {
            if (arguments.front() != QLatin1String(word)) continue;
            AddedNoise noise;
            if (const auto wrong = readNoise(parser, noise)) return *wrong;
            return evaluate(subject, arguments.mid(1), json, leaveOneOut, leads,
                            noise.noise.leads > 0 ? &noise : nullptr);
        }
        return usageError(*this, QStringLiteral("'%1' cannot be scored").arg(arguments.front()));
    }

private:
    std::optional<Exit> readNoise(const QCommandLineParser& parser, AddedNoise& added) const {
        bool understood = false;
        added.plan.snrDb = parser.value(QStringLiteral("snr")).toDouble(&understood);
        if (!understood) return usageError(*this, QStringLiteral("--snr takes a number of dB"));
        if (parser.isSet(QStringLiteral("noise-part"))) {
            const QStringList ends = parser.value(QStringLiteral("noise-part")).split(QLatin1Char('-'));
            bool fromUnderstood = false;
            added.plan.noiseFromSeconds = ends.front().toDouble(&fromUnderstood);
            added.plan.noiseToSeconds = ends.back().toDouble(&understood);
            if (ends.size() != 2 || !fromUnderstood || !understood ||
                added.plan.noiseToSeconds <= added.plan.noiseFromSeconds)
                return usageError(*this, QStringLiteral("--noise-part takes two numbers, as in 150-300"));
        }
        if (!parser.isSet(QStringLiteral("noise"))) return std::nullopt;
        auto noise = readWhole(parser.value(QStringLiteral("noise")).toStdString());
        if (!noise) return report(noise.error());
        added.noise = std::move(*noise);
        return std::nullopt;
    }

    static Exit evaluate(Subject subject, const QStringList& folders, const QString& json, bool leaveOneOut,
                         Leads leads, const AddedNoise* noise) {
        const auto headers = recordsOf(folders);
        if (!headers) return report(headers.error());
        const auto judges =
            JudgesOfRecords::make(*headers, leaveOneOut ? std::optional<Subject>(subject) : std::nullopt);
        if (!judges) return report(judges.error());
        Evaluation evaluation(subject);
        ProgressLine progress("scoring");
        for (std::size_t i = 0; i < headers->size(); ++i) {
            const auto judge = judges->of(i);
            if (!judge) return report(judge.error());
            const auto record = evaluateRecord((*headers)[i], *judge, noise, leads);
            if (!record) return report(record.error());
            evaluation.add(*record);
            progress.show(static_cast<double>(i + 1) / static_cast<double>(headers->size()));
        }
        if (evaluation.scored() == 0)
            return report(Error{ErrorCode::NotMeasurable, folders.join(QLatin1Char(' ')).toStdString(),
                                "no record could be scored"});
        evaluation.printPooled();
        return write(evaluation.json(), json);
    }

    static Exit scoreForecasts(const QStringList& folders, const QStringList& trainWith, bool leaveOneOut,
                               const QString& json) {
        std::vector<std::string> scored, others;
        for (const QString& folder : folders)
            scored.push_back(folder.toStdString());
        for (const QString& folder : trainWith)
            others.push_back(folder.toStdString());
        const auto figures = reportRates(scored, others, leaveOneOut);
        return figures ? write(*figures, json) : report(figures.error());
    }

    static Exit scoreWaves(const std::string& folder, const QString& json) {
        const auto headers = waveRecords(folder);
        if (!headers) return report(headers.error());
        WaveReport figures;
        ProgressLine progress("scoring");
        double done = 0.0;
        for (const std::string& header : *headers) {
            const auto record = evaluateWaves(header);
            if (!record) return report(record.error());
            figures.add(*record);
            progress.show(++done / static_cast<double>(headers->size()));
        }
        figures.printPooled();
        return write(figures.json(), json);
    }

    static Exit scoreOutlook(const QStringList& folders, const QString& json, bool leaveOneOut) {
        std::vector<std::string> names;
        for (const QString& folder : folders)
            names.push_back(folder.toStdString());
        const auto courses = annotatedCourses(names);
        if (!courses) return report(courses.error());
        const auto shipped = pipeline::shippedOutlookModel();
        if (!leaveOneOut && !shipped)
            return report(Error{ErrorCode::ModelInvalid, "outlook.model", "cannot be read"});
        const auto figures = outlookFigures(*courses, leaveOneOut ? nullptr : shipped.get());
        if (!figures) return report(figures.error());
        QTextStream(stdout) << outlookTable(*figures);
        return write(outlookJson(*figures), json);
    }

    static Exit write(const QJsonObject& figures, const QString& path) {
        if (path.isEmpty()) return Exit::Done;
        QFile file(path);
        const QByteArray text = QJsonDocument(figures).toJson();
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.flush())
            return report(
                Error{ErrorCode::WriteFailed, path.toStdString(), file.errorString().toStdString()});
        return Exit::Done;
    }
};

}  // namespace

std::unique_ptr<Command> makeEvaluateCommand() {
    return std::make_unique<EvaluateCommand>();
}

}  // namespace cardiotwin::cli
