// SPDX-License-Identifier: GPL-3.0-or-later
// Tables as other programs write them open with no question asked.
#include "tests/devices/files/read_through.h"
#include "tests/devices/files/scratch_folder.h"
#include "tests/support/reference_data.h"

#include <cmath>
#include <functional>

using namespace cardiotwin;

namespace {

fact::WholeRecording opened(const std::string& text, const std::string& name = "a.csv") {
    const fact::ScratchFolder folder;
    auto whole = fact::readThrough(folder.file(name, text));
    if (whole.error) {
        throw fact::Failure{"refused: " + whole.error->place + " " + whole.error->detail, __FILE__, __LINE__};
    }
    return whole;
}

std::string rows(int count, const std::function<std::string(int)>& row) {
    std::string text;
    for (int i = 0; i < count; ++i)
        text += row(i) + "\n";
    return text;
}

std::string fixed(double value, int decimals) {
    char text[64];
    std::snprintf(text, sizeof text, "%.*f", decimals, value);
    return text;
}

void checkHead(const fact::WholeRecording& whole, const std::string& format, double rate,
               const std::string& lead) {
    CHECK_EQUAL(whole.info.format, format);
    CHECK_EQUAL(whole.info.rate.value, rate);
    CHECK_EQUAL(whole.info.leads.front().name, lead);
}

}  // namespace

FACT(ownLeadTableReadsBack) {
    const auto whole =
        opened("time_s,I_mV,aVR_mV\n" + rows(100, [](int i) { return fixed(i / 500.0, 6) + ",0.25,-0.5"; }));
    checkHead(whole, "csv-cardiotwin-leads", 500.0, "I");
    CHECK_EQUAL(whole.info.leads[1].name, "aVR");
    CHECK_EQUAL(whole.info.unitSource, "column name");
    CHECK_EQUAL(whole.millivolts[1], -0.5);
}

FACT(gapRowsOfOwnLeadTableAreMissingSamples) {
    const auto whole = opened("time_s,I_mV\n0.000,1\n0.004,\n0.008,\n0.012,4\n0.016,5\n");
    CHECK_EQUAL(whole.frames(), 5U);
    CHECK(std::isnan(whole.millivolts[1]) && std::isnan(whole.millivolts[2]));
    CHECK_EQUAL(whole.millivolts[3], 4.0);
}

FACT(watchExportWithCommaAsDecimalPoint) {
    const auto whole = opened(
        "Name,X\nRecorded Date,2024-01-02 09:15:00 +0000\nSample Rate,512 hertz\n\n\nLead,Lead "
        "I\nUnit,µV\n\n\n" +
        rows(60, [](int i) { return std::to_string(-i - 1) + ",250"; }));
    checkHead(whole, "csv-apple-watch", 512.0, "I");
    CHECK_NEAR(whole.millivolts[3], -0.00425, 1e-12);
    CHECK_EQUAL(whole.info.unitSource, "header");
}

FACT(chestStrapWithNanosecondsAndMicrovolts) {
    const auto whole =
        opened("Phone timestamp;sensor timestamp [ns];timestamp [ms];ecg [uV]\n" + rows(400, [](int i) {
                   return "2024-01-02T09:15:00.000;" +
                          std::to_string(757415700000000000LL + i * 1000000000LL / 130) + ";" +
                          fixed(i * 1000.0 / 130, 6) + ";-995";
               }));
    checkHead(whole, "csv-polar", 130.0, "ECG");
    CHECK_EQUAL(whole.frames(), 400U);
    CHECK_EQUAL(whole.lost(), 0);
    CHECK_NEAR(whole.millivolts[0], -0.995, 1e-12);
}

FACT(mitBihCountsBecomeMillivolts) {
    const auto whole = opened("'sample #','MLII','V5'\n" + rows(100, [](int i) {
                                  return std::to_string(i) + "," + std::to_string(1024 + i * 2) + ",824";
                              }));
    checkHead(whole, "csv-mitbih", 360.0, "MLII");
    CHECK_NEAR(whole.millivolts[1], -1.0, 1e-12);
    CHECK_NEAR(whole.millivolts[20], 0.1, 1e-12);
}

FACT(rdsampWithElapsedTimeAndALineOfUnits) {
    const auto whole = opened("'Elapsed time','MLII','V1'\n'hh:mm:ss.mmm','mV','mV'\n" + rows(720, [](int i) {
                                  const double t = i / 360.0;
                                  return std::string("'0:0")
                                      .append(fixed(std::floor(t * 1000.0) / 1000.0, 3))
                                      .append("',-0.145,-0.065");
                              }));
    checkHead(whole, "csv-rdsamp", 360.0, "MLII");
    CHECK_EQUAL(whole.lost(), 0);
    CHECK_EQUAL(whole.info.unitSource, "header");
}

FACT(rdsampWithoutAnyHeader) {
    const auto whole = opened(
        rows(500, [](int i) { return fixed(i / 250.0, 3) + ",-0.145,-0.06" + std::to_string(i % 10); }));
    CHECK_EQUAL(whole.info.rate.value, 250.0);
    CHECK_EQUAL(whole.info.leads.size(), 2U);
}

FACT(openBciRawTextInMicrovolts) {
    const auto whole = opened(
        "%OpenBCI Raw EXG Data\n%Number of channels = 2\n%Sample Rate = 250 Hz\n"
        "Sample Index, EXG Channel 0, EXG Channel 1, Accel Channel 0, Timestamp, Timestamp (Formatted)\n" +
        rows(600, [](int i) {
            return std::to_string(i % 256) + ", 150.5, -2500.0, 0.04, " +
                   std::to_string(1557936053329LL + i * 4) + ", 12:00:53.329";
        }));
    checkHead(whole, "csv-openbci", 250.0, "EXG Channel 0");
    CHECK_EQUAL(whole.info.leads.size(), 2U);
    CHECK_EQUAL(whole.frames(), 600U);
    CHECK_NEAR(whole.millivolts[1], -2.5, 1e-12);
    CHECK_EQUAL(whole.info.startUtc, "2019-05-15T16:00:53Z");
}

FACT(openSignalsCountsBecomeMillivoltsByTheSensor) {
    const auto whole = opened(
        "# OpenSignals Text File Format\n# {\"98:D3\": {\"sensor\": [\"ECGBIT\"], \"column\": [\"nSeq\", "
        "\"I1\", \"I2\", "
        "\"O1\", \"O2\", \"A1\"], \"sampling rate\": 1000, \"resolution\": [4, 1, 1, 1, 1, 10], \"device\": "
        "\"bitalino_rev\"}}\n# EndOfHeader\n" +
        rows(200, [](int i) {
            return std::to_string(i % 16) + "\t0\t0\t0\t0\t" + std::to_string(i % 2 ? 512 : 1023) + "\t";
        }));
    checkHead(whole, "csv-opensignals", 1000.0, "A1");
    CHECK_EQUAL(whole.info.leads.size(), 1U);
    CHECK_NEAR(whole.millivolts[1], 0.0, 1e-12);
    CHECK_NEAR(whole.millivolts[0], 511.0 / 1024.0 * 3.0, 1e-9);
}

FACT(serialPlotterWithGroupsInItsNames) {
    const auto whole = opened(
        "\xEF\xBB\xBF"
        "Elapsed (s),Chest/ECG (mV),Chest/Temperature\n" +
        rows(300, [](int i) { return fixed(i / 250.0, 4) + ",0.5,36.6"; }));
    checkHead(whole, "csv-serial-studio", 250.0, "ECG");
    CHECK_EQUAL(whole.info.leads.size(), 1U);
}

FACT(semicolonsWithCommaAsDecimalPoint) {
    const auto whole = opened("Zeit;ECG [mV]\n" + rows(300, [](int i) {
                                  std::string t = fixed(i / 250.0, 3);
                                  t[t.find('.')] = ',';
                                  return t + ";-0,25";
                              }));
    CHECK_EQUAL(whole.millivolts[0], -0.25);
    CHECK_EQUAL(whole.info.leads.size(), 1U);
}

FACT(oneValuePerLineWithTheRateInAComment) {
    const auto whole = opened(
        "# Sampling Rate (Hz):= 1000.00\n# Labels:= ECG\n" + rows(50, [](int) { return "0.5"; }), "b.txt");
    checkHead(whole, "csv-plain", 1000.0, "ECG");
}

FACT(anAssumedRateIsSaid) {
    const auto whole = opened(rows(50, [](int i) { return fixed(0.01 * i, 3); }));
    CHECK_EQUAL(whole.info.rate.value, 250.0);
    CHECK_EQUAL(whole.info.notes.front(), "rate: 250 Hz assumed, nothing in the file names one");
}

FACT(anEmptyLineInAColumnOfValuesIsAMissingValue) {
    const auto whole = opened("ECG\n0.1\n0.2\n\n0.4\n\n\n");
    CHECK_EQUAL(whole.frames(), 3U);
    CHECK_EQUAL(whole.indices.back(), 3);
}

FACT(leadsOffMarksOfAPlainBoardAreMissing) {
    const auto whole =
        opened("millis,ecg\n" + rows(300, [](int i) {
                   return std::to_string(i * 4) + (i % 50 == 7 ? ",!" : "," + std::to_string(300 + i % 90));
               }));
    CHECK_EQUAL(whole.info.rate.value, 250.0);
    CHECK_EQUAL(whole.info.unitSource, "none (counts)");
    CHECK(std::isnan(whole.millivolts[7]));
    CHECK_EQUAL(whole.millivolts[8], 308.0);
}

FACT(timeOfDayRunsOnPastMidnight) {
    const auto whole = opened("clock,ECG (mV)\n" + rows(200, [](int i) {
                                  const int ms = (86400000 - 200 + i * 4) % 86400000;
                                  char text[64];
                                  std::snprintf(text, sizeof text, "%02d:%02d:%02d.%03d,0.1", ms / 3600000,
                                                ms / 60000 % 60, ms / 1000 % 60, ms % 1000);
                                  return std::string(text);
                              }));
    CHECK_EQUAL(whole.info.rate.value, 250.0);
    CHECK_EQUAL(whole.lost(), 0);
}

FACT(recordingsOfOtherProgramsOpen) {
    for (const char* name :
         {"formats/biosppy_ecg.txt", "formats/neurokit_ecg_1000hz.csv",
          "formats/openbci_gui_v6_raw_head4000.txt", "formats/made-from-mitdb-119/applewatch_style.csv",
          "formats/made-from-mitdb-119/kaggle_mitbih_119.csv",
          "formats/made-from-mitdb-119/polar_h10_sensorlogger_style.txt",
          "formats/made-from-mitdb-119/ad8232_arduino_serial_log.csv"}) {
        const auto whole = fact::readThrough(fact::referenceFile(name));
        CHECK(!whole.error.has_value());
        CHECK(whole.frames() > 3000U);
        CHECK_EQUAL(whole.lost(), 0);
    }
}
