// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/devices/files/read_through.h"
#include "tests/devices/files/scratch_folder.h"
#include "tests/support/reference_data.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <sstream>

using namespace cardiotwin;
using fact::readThrough;

namespace {

const std::string kHeader = "time,heart_rate,ecg_wave\n";

/// `rows` rows at 250 Hz whose wave is the row's own number in units of 10 nV.
std::string numberedRows(int rows, int from = 0) {
    std::string text;
    for (int i = from; i < from + rows; ++i) {
        char line[64];
        std::snprintf(line, sizeof line, "%.3f,%d,%.5f\n", i / 250.0, 60 + i % 7, i / 1e5);
        text += line;
    }
    return text;
}

}  // namespace

FACT(ownDialectNeedsNoQuestion) {
    const fact::ScratchFolder folder;
    const auto whole = readThrough(folder.file("a.csv", kHeader + numberedRows(500)), 64);
    CHECK(!whole.error.has_value());
    CHECK_EQUAL(whole.info.format, "csv-cardiotwin");
    CHECK_EQUAL(whole.info.rate.value, 250.0);
    CHECK_EQUAL(whole.info.leads.front().name, "ECG");
    CHECK_EQUAL(*whole.info.frames, 500);
    CHECK_EQUAL(whole.frames(), 500U);
    CHECK_EQUAL(whole.millivolts[499], 0.00499);
    CHECK_EQUAL(whole.heartRate[8], 61.0);
}

FACT(aBlankCellCostsOnlyItself) {
    const fact::ScratchFolder folder;
    const auto whole = readThrough(folder.file(
        "a.csv",
        kHeader +
            "0.000,60,1.0\n0.004,,1.1\n0.008,62,\n0.012,nan,-\n,63,1.4\n0.020,64,NaN\n0.024,Inf,1.6\n"));
    CHECK(!whole.error.has_value());
    CHECK_EQUAL(whole.frames(), 7U);
    CHECK_EQUAL(whole.lost(), 0);
    CHECK(std::isnan(whole.heartRate[1]) && whole.millivolts[1] == 1.1);
    CHECK(std::isnan(whole.millivolts[2]) && whole.heartRate[2] == 62.0);
    CHECK(std::isnan(whole.millivolts[3]) && std::isnan(whole.heartRate[3]));
    CHECK_EQUAL(whole.millivolts[4], 1.4);
    CHECK(std::isnan(whole.millivolts[5]) && whole.heartRate[5] == 64.0);
    CHECK(std::isnan(whole.heartRate[6]) && whole.millivolts[6] == 1.6);
}

FACT(aJumpOfTheClockIsAJumpOfTheIndex) {
    const fact::ScratchFolder folder;
    const auto whole = readThrough(
        folder.file("a.csv", kHeader + numberedRows(300) + numberedRows(10, 1000) + numberedRows(10, 1011)));
    CHECK(!whole.error.has_value());
    CHECK_EQUAL(whole.frames(), 320U);
    CHECK_EQUAL(whole.lost(), 701);
    for (std::size_t i = 0; i < whole.frames(); ++i) {
        CHECK_NEAR(whole.millivolts[i], static_cast<double>(whole.indices[i]) / 1e5, 1e-9);
    }
}

FACT(everyCuttingIntoBlocksGivesTheSameSamples) {
    const fact::ScratchFolder folder;
    const std::string path = folder.file("a.csv", kHeader + numberedRows(300) + numberedRows(10, 1000));
    const auto once = readThrough(path, 100000);
    for (const std::size_t size : {1U, 7U, 299U, 300U, 301U}) {
        const auto cut = readThrough(path, size);
        CHECK(cut.indices == once.indices);
        CHECK(cut.millivolts == once.millivolts);
    }
}

FACT(seekingIsExactBehindWhatWasRead) {
    const fact::ScratchFolder folder;
    const auto reader = files::openRecording(
        folder.file("a.csv", kHeader + numberedRows(40000) + numberedRows(40000, 50000)));
    CHECK(reader.has_value());
    while ((*reader)->read(9000)->frames() > 0) {
    }
    for (const std::int64_t wanted : {0, 1, 39999, 50000, 88888, 12345}) {
        CHECK((*reader)->seek({wanted}).has_value());
        const auto block = (*reader)->read(3);
        CHECK_EQUAL(block->first.value, wanted);
        CHECK_NEAR(block->at(0, 0), static_cast<double>(wanted) / 1e5, 1e-9);
    }
    CHECK((*reader)->seek({45000}).has_value());  // inside the gap: the first frame behind it
    CHECK_EQUAL((*reader)->read(3)->first.value, 50000);
    CHECK((*reader)->seek({1'000'000'000}).has_value());
    CHECK_EQUAL((*reader)->read(3)->frames(), 0U);
}

FACT(seekingFarAheadLandsByTheClock) {
    const fact::ScratchFolder folder;
    std::string text = kHeader;
    for (int i = 0; i < 40; ++i)
        text += numberedRows(30000, i * 30000);
    const auto reader = files::openRecording(folder.file("a.csv", text));
    CHECK((*reader)->read(20000).has_value());
    CHECK((*reader)->seek({1'150'000}).has_value());
    const auto block = (*reader)->read(3);
    CHECK_EQUAL(block->first.value, 1'150'000);
    CHECK_NEAR(block->at(0, 0), 11.5, 1e-9);
    CHECK((*reader)->seek({5}).has_value());
    CHECK_EQUAL((*reader)->read(3)->first.value, 5);
}

FACT(lineEndsMarksAndTrailingBlanksDoNotMatter) {
    const fact::ScratchFolder folder;
    const auto whole = readThrough(folder.file("a.csv",
                                               "\xEF\xBB\xBFtime,heart_rate,ecg_wave\r\n0.000,60,0.1 \r\n "
                                               "0.004 , 61 ,+0.2\r\n\"0.008\",62,3e-1,\r\n0.012,62,0.4"));
    CHECK(!whole.error.has_value());
    CHECK_EQUAL(whole.frames(), 4U);
    CHECK_EQUAL(whole.millivolts[1], 0.2);
    CHECK_EQUAL(whole.millivolts[2], 0.3);
    CHECK_EQUAL(whole.millivolts[3], 0.4);
}

FACT(aTornLastRowIsLeftOutAndNoted) {
    const fact::ScratchFolder folder;
    const auto whole = readThrough(folder.file("a.csv", kHeader + numberedRows(20) + "0.080,6"));
    CHECK(!whole.error.has_value());
    CHECK_EQUAL(whole.frames(), 20U);
    CHECK_EQUAL(whole.info.notes.back(), "left out: the last row is cut off");
}

FACT(numbersComeOutAsTheStandardLibraryReadsThem) {
    const fact::ScratchFolder folder;
    const std::string numbers[] = {
        "0.1", "-0.000001", "123456.789012", "9007199254740993",      "1e-3", "5E2",
        "-.5", "7.",        "00012.50",      "0.12345678901234567890"};
    std::string text = "time_s,I_mV\n";
    int row = 0;
    for (const std::string& number : numbers) {
        text += std::to_string(row++ * 4) + "e-3," + number + "\n";
    }
    const auto whole = readThrough(folder.file("a.csv", text));
    CHECK(!whole.error.has_value());
    for (std::size_t i = 0; i < std::size(numbers); ++i) {
        CHECK_EQUAL(whole.millivolts[i], std::strtod(numbers[i].c_str(), nullptr));
    }
}

FACT(referenceRecordingHasItsBlanksAndNothingElseMissing) {
    const auto whole = readThrough(fact::referenceFile("csv/mitdb-119.csv"), 4096);
    CHECK(!whole.error.has_value());
    CHECK_EQUAL(whole.frames(), 108000U);
    CHECK_EQUAL(whole.lost(), 0);
    const auto isMissing = [](double value) { return std::isnan(value); };
    CHECK_EQUAL(std::ranges::count_if(whole.millivolts, isMissing), 199);
    CHECK_EQUAL(std::ranges::count_if(whole.heartRate, isMissing), 706);
}
