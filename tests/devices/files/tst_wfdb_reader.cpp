// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/files/recording_reader.h"
#include "tests/devices/files/scratch_folder.h"
#include "tests/support/fact.h"
#include "tests/support/reference_data.h"

#include <cmath>

using namespace cardiotwin;
using files::openRecording;

namespace {

const std::string kTwelveBit("\x01\xF0\xFF\x00\x88\x02", 6);  // 1, −1, −2048 (missing), −2046

}  // namespace

FACT(format212UnpacksTwoSamplesFromThreeBytes) {
    const fact::ScratchFolder folder;
    (void)folder.file("r.dat", kTwelveBit);
    const auto reader =
        openRecording(folder.file("r.hea", "r 2 250 2\nr.dat 212 1 12 0 0 0 0 I\nr.dat 212 1\n"));
    CHECK(reader.has_value());
    CHECK_EQUAL((*reader)->info().format, "wfdb-212");
    const auto block = (*reader)->read(100);
    CHECK(block.has_value());
    CHECK_EQUAL(block->frames(), 2U);
    CHECK_EQUAL(block->at(0, 0), 1.0);
    CHECK_EQUAL(block->at(0, 1), -1.0);
    CHECK(std::isnan(block->at(1, 0)));
    CHECK_EQUAL(block->at(1, 1), -2046.0);
    CHECK_EQUAL((*reader)->read(100)->frames(), 0U);
}

FACT(format212SeeksToASampleInTheMiddleOfAPair) {
    const fact::ScratchFolder folder;
    (void)folder.file("r.dat", kTwelveBit);
    const auto reader = openRecording(folder.file("r.hea", "r 1 250 4\nr.dat 212 1 12 0 0 0 0 I\n"));
    CHECK((*reader)->seek({3}).has_value());
    const auto block = (*reader)->read(100);
    CHECK_EQUAL(block->first.value, 3);
    CHECK_EQUAL(block->frames(), 1U);
    CHECK_EQUAL(block->at(0, 0), -2046.0);
}

FACT(format16AppliesGainAndBaselineAndKnowsMissing) {
    const fact::ScratchFolder folder;
    (void)folder.file("r.mat", std::string(24, '\x05') + std::string("\x10\x00\x00\x80", 4));
    const auto reader = openRecording(folder.file("r.hea", "r 1 500\nr.mat 16+24 4(8)/mV 16 0 0 0 0 v1\n"));
    CHECK(reader.has_value());
    CHECK_EQUAL(*(*reader)->info().frames, 2);
    CHECK_EQUAL((*reader)->info().leads.front().name, "V1");
    const auto block = (*reader)->read(100);
    CHECK_EQUAL(block->at(0, 0), 2.0);
    CHECK(std::isnan(block->at(1, 0)));
}

FACT(aMissingSignalFileIsNamed) {
    const fact::ScratchFolder folder;
    const auto reader = openRecording(folder.file("r.hea", "r 1 250 4\nr.dat 16 200\n"));
    CHECK(!reader.has_value());
    CHECK(reader.error().code == ErrorCode::FileMissing);
    CHECK_EQUAL(reader.error().place, folder.path("r.dat"));
}

FACT(truncatedSamplesAreRefusedAndNotGuessed) {
    const fact::ScratchFolder folder;
    (void)folder.file("r.dat", std::string(7, '\0'));
    const auto reader = openRecording(folder.file("r.hea", "r 1 250 4\nr.dat 16 200\n"));
    CHECK(!reader.has_value());
    CHECK(reader.error().code == ErrorCode::DataTruncated);
    CHECK_EQUAL(reader.error().place, folder.path("r.dat"));
    CHECK_EQUAL(reader.error().detail, "4 frames declared, 3 held");
}

FACT(aLinkOutOfTheFolderIsNotFollowed) {
    const fact::ScratchFolder folder;
    const std::string target = folder.file("elsewhere", std::string(8, '\0'));
    std::filesystem::create_symlink(target, folder.path("r.dat"));
    const auto reader = openRecording(folder.file("r.hea", "r 1 250 4\nr.dat 16 200\n"));
    CHECK(!reader.has_value());
    CHECK(reader.error().code == ErrorCode::PathRefused);
}

FACT(signalsThatAreNoVoltageAreLeftOutAndNoted) {
    const fact::ScratchFolder folder;
    (void)folder.file("r.dat", std::string(8, '\1'));
    const auto reader = openRecording(folder.file(
        "r.hea", "r 2 250 2\nr.dat 16 200/mmHg 16 0 0 0 0 ABP\nr.dat 16 1(0)/mV 16 0 0 0 0 II\n"));
    CHECK(reader.has_value());
    CHECK_EQUAL((*reader)->info().leads.size(), 1U);
    CHECK_EQUAL((*reader)->info().notes.front(), "left out: ABP is in mmHg");
    CHECK_EQUAL((*reader)->read(9)->at(1, 0), 257.0);
}

FACT(mitBihRecordsOpenWithTheirPhysicalValues) {
    const auto reader = openRecording(fact::referenceFile("mitdb/119.hea"));
    CHECK(reader.has_value());
    CHECK_EQUAL(*(*reader)->info().frames, 650000);
    const auto block = (*reader)->read(1000);
    CHECK_NEAR(block->at(0, 0), -0.995, 1e-12);  // (825 − 1024) / 200
    CHECK_NEAR(block->at(0, 1), -0.47, 1e-12);
}

FACT(twelveLeadChallengeRecordsOpenBehindTheirMatHeader) {
    const auto reader = openRecording(fact::referenceFile("twelve-lead/A0001.hea"));
    CHECK(reader.has_value());
    CHECK_EQUAL((*reader)->info().leads.size(), 12U);
    const auto block = (*reader)->read(10000);
    CHECK_EQUAL(block->frames(), 7500U);
    CHECK_NEAR(block->at(0, 0), 0.028, 1e-12);
    CHECK_NEAR(block->at(0, 2), -0.021, 1e-12);
}
