// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/analysis_summary.h"
#include "app/cli/analysis_tables.h"
#include "app/cli/annotated_rhythm.h"
#include "app/cli/command.h"
#include "app/cli/only_lead.h"
#include "app/cli/option.h"
#include "app/cli/progress_line.h"
#include "app/pipeline/shipped_models.h"
#include "devices/files/recording_reader.h"
#include "models/base/instant.h"
#include "models/ecg/ecg_analysis.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTextStream>

#include <algorithm>

namespace cardiotwin::cli {
namespace {

constexpr std::size_t kFramesAtOnce = 4096;

struct Request {
    std::string record, lead, annotations, json;
    AnalysisTables::Paths tables;
};

Exit writeJson(const std::string& path, const QJsonObject& json) {
    const QByteArray text = QJsonDocument(json).toJson();
    if (path.empty() || path == "-") {
        QTextStream(stdout) << text;
        return Exit::Done;
    }
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.flush())
        return report(Error{ErrorCode::WriteFailed, path, file.errorString().toStdString()});
    return Exit::Done;
}

bool wantsJson(const Request& request) {
    const bool noTable = request.tables.beats.empty() && request.tables.waves.empty() &&
                         request.tables.rhythm.empty() && request.tables.globalWaves.empty();
    return !request.json.empty() || noTable;
}

Exit close(const Request& request, const std::string& input, AnalysisTables& tables,
           const AnalysisSummary& summary, QJsonObject json) {
    if (const auto done = tables.finish(); !done) return report(done.error());
    json.insert(QStringLiteral("record"), QString::fromStdString(input));
    if (wantsJson(request)) {
        if (const Exit written = writeJson(request.json, json); written != Exit::Done) return written;
    }
    if (summary.measuredAnything()) return Exit::Done;
    return report(Error{ErrorCode::NotMeasurable, input, "no beat was found"});
}

Exit analyzeAnnotations(const Request& request, Instant started) {
    const auto annotated = readAnnotatedRhythm(request.annotations);
    if (!annotated) return report(annotated.error());
    auto tables = AnalysisTables::open(request.tables, annotated->rate, {});
    if (!tables) return report(tables.error());
    AnalysisSummary summary(annotated->rate);
    for (const ecg::Beat& beat : annotated->beats) {
        tables->add(beat, false);
        summary.add(beat);
    }
    for (const ecg::RhythmSpan& span : annotated->spans) {
        tables->add(span);
        summary.add(span);
    }
    return close(
        request, request.annotations, *tables, summary,
        summary.json(annotated->end - SampleIndex{0}, annotated->end, toSeconds(Instant::now() - started)));
}

/// One recording on its way through the analysis into tables and summary.
class Analyze {
public:
    Analyze(files::RecordingReader& reader, std::optional<std::size_t> lead, std::vector<LeadId> leads,
            AnalysisTables& tables, bool delineate)
        : m_reader(reader),
          m_lead(lead),
          m_tables(tables),
          m_summary(reader.info().rate, leads),
          m_analysis(
              std::move(leads), reader.info().rate,
              {.mainsHz = 50.0, .delineate = delineate, .classifier = pipeline::shippedBeatClassifier()}) {}

    [[nodiscard]] Result<void> run() {
        ProgressLine progress("analysing");
        for (;;) {
            auto block = m_reader.read(kFramesAtOnce);
            if (!block) return block.error();
            if (block->frames() == 0) break;
            m_frames += static_cast<SampleCount>(block->frames());
            m_end = block->end();
            take(m_analysis.process(m_lead ? onlyLead(std::move(*block), *m_lead) : std::move(*block)));
            progress.show(m_reader.progress());
        }
        take(m_analysis.finish());
        return {};
    }
    [[nodiscard]] const AnalysisSummary& summary() const { return m_summary; }
    [[nodiscard]] SampleCount frames() const { return m_frames; }
    [[nodiscard]] SampleIndex end() const { return m_end; }

private:
    void take(const ecg::Findings& findings) {
        for (const ecg::Beat& beat : findings.beats)
            m_tables.add(beat);
        for (const ecg::WaveMarks& marks : findings.waves)
            m_tables.add(marks);
        for (const ecg::WaveMarks& marks : findings.globalWaves)
            m_tables.addGlobal(marks);
        for (const ecg::RhythmSpan& span : findings.rhythms)
            m_tables.add(span);
        m_summary.add(findings);
    }

    files::RecordingReader& m_reader;
    std::optional<std::size_t> m_lead;
    AnalysisTables& m_tables;
    AnalysisSummary m_summary;
    ecg::EcgAnalysis m_analysis;
    SampleCount m_frames = 0;
    SampleIndex m_end;
};

Exit analyzeRecord(const Command& command, const Request& request, Instant started) {
    const auto reader = files::openRecording(request.record);
    if (!reader) return report(reader.error());
    const files::RecordingInfo& info = (*reader)->info();
    std::vector<LeadId> leads = info.leads;
    std::optional<std::size_t> lead;
    if (!request.lead.empty()) {
        const auto found = std::ranges::find(leads, LeadId::normalised(request.lead));
        if (found == leads.end()) {
            QStringList known;
            for (const LeadId& each : leads)
                known << QString::fromStdString(each.name);
            return usageError(command, QStringLiteral("no lead '%1'; there are %2")
                                           .arg(QString::fromStdString(request.lead), known.join(", ")));
        }
        lead = static_cast<std::size_t>(found - leads.begin());
        leads = {leads[*lead]};
    }
    auto tables = AnalysisTables::open(request.tables, info.rate, leads);
    if (!tables) return report(tables.error());
    const bool delineate =
        !request.tables.waves.empty() || !request.tables.globalWaves.empty() || wantsJson(request);
    Analyze analyze(**reader, lead, leads, *tables, delineate);
    if (const auto done = analyze.run(); !done) return report(done.error());
    QJsonObject json =
        analyze.summary().json(analyze.frames(), analyze.end(), toSeconds(Instant::now() - started));
    json.insert(QStringLiteral("format"), QString::fromStdString(info.format));
    QJsonArray names;
    for (const LeadId& each : leads)
        names.append(QString::fromStdString(each.name));
    json.insert(QStringLiteral("leads"), names);
    return close(request, request.record, *tables, analyze.summary(), std::move(json));
}

class AnalyzeCommand : public Command {
public:
    QString name() const override { return QStringLiteral("analyze"); }
    QString summary() const override {
        return QStringLiteral("Find beats, waves and rhythm of a recording.");
    }

    void configure(QCommandLineParser& parser) const override {
        parser.addPositionalArgument(QStringLiteral("RECORD"),
                                     QStringLiteral("The recording; may be left out with --annotations."),
                                     QStringLiteral("[RECORD]"));
        addOption(parser, "lead", "Analyse this lead alone; all leads together when not given.", "name");
        addOption(
            parser, "beats",
            "CSV sample,time_s,class,rr_ms,hr_bpm,quality,confidence, a row a beat. hr_bpm: when the last 3 "
            "intervals each exceed 1,200 ms the mean of the last 4, else the mean of the last 12 without the "
            "smallest and the largest.",
            "file");
        addOption(
            parser, "waves",
            "CSV lead,r_sample,p_on,p_peak,p_off,qrs_on,qrs_off,t_on,t_peak,t_off in samples; blank where a "
            "wave is not measurable.",
            "file");
        addOption(parser, "global-waves",
                  "The same columns with one row a beat: the marks of all leads together, lead \"global\".",
                  "file");
        addOption(parser, "rhythm",
                  "CSV start_s,end_s,rhythm,probability; N AFIB AFL SVTA VT B T SBR STACH PAUSE ASYS NOISE.",
                  "file");
        addOption(parser, "json", "Summary as JSON; on standard output when no file at all is named.",
                  "file");
        addOption(
            parser, "annotations",
            "Rhythm and variability from the beats of this annotation file instead; its .hea stands beside "
            "it.",
            "file");
    }

    Exit run(const QCommandLineParser& parser) override {
        const Instant started = Instant::now();
        const auto value = [&parser](const char* option) {
            return parser.value(QString::fromLatin1(option)).toStdString();
        };
        Request request;
        request.lead = value("lead");
        request.annotations = value("annotations");
        request.json = value("json");
        request.tables = {value("beats"), value("waves"), value("rhythm"), value("global-waves")};
        const QStringList records = parser.positionalArguments();
        if (!request.annotations.empty()) {
            if (records.size() > 1) return usageError(*this, QStringLiteral("name one recording at most"));
            if (!request.tables.waves.empty() || !request.tables.globalWaves.empty() || !request.lead.empty())
                return usageError(*this, QStringLiteral("annotations have no leads and no waves"));
            return analyzeAnnotations(request, started);
        }
        if (records.size() != 1) return usageError(*this, QStringLiteral("name one recording"));
        request.record = records.front().toStdString();
        return analyzeRecord(*this, request, started);
    }
};

}  // namespace

std::unique_ptr<Command> makeAnalyzeCommand() {
    return std::make_unique<AnalyzeCommand>();
}

}  // namespace cardiotwin::cli
