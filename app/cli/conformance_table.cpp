// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/conformance_table.h"

#include "models/ecg/scoring/monitor_waveforms.h"

#include <QString>
#include <QTextStream>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <vector>

namespace cardiotwin::cli {
namespace {

constexpr double kSeconds = 60.0;
constexpr double kPacedSeconds = 40.0;

std::vector<ecg::MonitorWaveform> waveforms() {
    std::vector<ecg::MonitorWaveform> all = ecg::arrhythmiaWaveforms(kSeconds);
    for (const double t : {0.2, 0.4, 0.6, 0.8, 1.0, 1.2})
        all.push_back(ecg::tallTWaves(t, kSeconds));
    for (const double size : {2.0, -2.0, 20.0, -20.0, 200.0, -200.0, 700.0, -700.0}) {
        for (const double milliseconds : {0.1, 0.5, 2.0})
            all.push_back(
                ecg::pacedWaveform({.millivolts = size, .milliseconds = milliseconds}, kPacedSeconds));
    }
    return all;
}

}  // namespace

bool printConformance() {
    QTextStream out(stdout);
    out << "Tested with waveforms drawn after the descriptions of ANSI/AAMI EC13, not with its recordings.\n"
           "Rates after 20 s; complexes counted from 20 s on.\n";
    bool all = true;
    for (const ecg::MonitorWaveform& waveform : waveforms()) {
        const ecg::MonitorFinding finding = ecg::meter(waveform);
        const bool asItShould = finding.score.missed() == 0 && finding.score.invented() == 0 &&
                                std::abs(finding.bpm - waveform.bpm) <= std::max(1.0, 0.02 * waveform.bpm);
        all = all && asItShould;
        out << QString::fromStdString(waveform.name).leftJustified(42)
            << QStringLiteral("tested with %1 bpm, shows %2, missed %3, invented %4: %5\n")
                   .arg(waveform.bpm, 5, 'f', 1)
                   .arg(finding.bpm, 5, 'f', 1)
                   .arg(finding.score.missed())
                   .arg(finding.score.invented())
                   .arg(asItShould ? QStringLiteral("as it should") : QStringLiteral("NOT as it should"));
        out.flush();
    }
    return all;
}

}  // namespace cardiotwin::cli
