// SPDX-License-Identifier: GPL-3.0-or-later
// Every kind of bad table gets its own error, with the line and the value it is about.
#include "tests/devices/files/read_through.h"
#include "tests/devices/files/scratch_folder.h"

using namespace cardiotwin;

namespace {

const std::string kHeader = "time,heart_rate,ecg_wave\n";
const std::string kRows = "0.000,60,0.1\n0.004,60,0.2\n0.008,60,0.3\n0.012,60,0.4\n";

struct Refused {
    ErrorCode code;
    std::string place;
    std::string detail;
};

Refused refusalOf(const std::string& text) {
    const fact::ScratchFolder folder;
    const auto whole = fact::readThrough(folder.file("a.csv", text));
    CHECK(whole.error.has_value());
    const std::string place = whole.error->place;
    return {whole.error->code, place.substr(place.rfind('/') + 1), whole.error->detail};
}

}  // namespace

FACT(anEmptyFileIsEmpty) {
    CHECK(refusalOf("").code == ErrorCode::FileEmpty);
    CHECK(refusalOf("\n\r\n  \n").code == ErrorCode::FileEmpty);
}

FACT(aHeaderAloneIsNamedAsSuch) {
    CHECK(refusalOf(kHeader).code == ErrorCode::HeaderOnly);
    CHECK(refusalOf("time,heart_rate,ecg_wave").code == ErrorCode::HeaderOnly);
}

FACT(textInANumberColumnNamesLineAndValue) {
    const Refused refused = refusalOf(kHeader + kRows + "0.016,60,abc\n0.020,60,0.5\n");
    CHECK(refused.code == ErrorCode::NumberInvalid);
    CHECK_EQUAL(refused.place, "a.csv:6");
    CHECK_EQUAL(refused.detail, "abc");
    CHECK_EQUAL(refusalOf(kHeader + "0.000,6o,0.1\n" + kRows).place, "a.csv:2");
    CHECK(refusalOf(kHeader + "x,y,z\n").code == ErrorCode::NumberInvalid);
    CHECK(refusalOf(kHeader + kRows + "0.016,60,1.2.3\n").code == ErrorCode::NumberInvalid);
}

FACT(aNumberTooLargeForADoubleIsNotFinite) {
    const Refused refused = refusalOf(kHeader + kRows + "0.016,60,1e999\n");
    CHECK(refused.code == ErrorCode::NumberNotFinite);
    CHECK_EQUAL(refused.place, "a.csv:6");
}

FACT(raggedRowsNameTheLine) {
    const Refused fewer = refusalOf(kHeader + kRows + "0.016,60\n0.020,60,0.5\n");
    CHECK(fewer.code == ErrorCode::ColumnCountChanged);
    CHECK_EQUAL(fewer.place, "a.csv:6");
    CHECK_EQUAL(fewer.detail, "2 instead of 3");
    CHECK(refusalOf(kHeader + kRows + "0.016,60,0.5,7\n").code == ErrorCode::ColumnCountChanged);
    CHECK(refusalOf("time,heart_rate,ecg_wave,more\n" + kRows).code == ErrorCode::ColumnCountChanged);
}

FACT(timeGoingBackwardsNamesTheLine) {
    const Refused refused = refusalOf(kHeader + kRows + "0.004,60,0.5\n");
    CHECK(refused.code == ErrorCode::TimeNotIncreasing);
    CHECK_EQUAL(refused.place, "a.csv:6");
    CHECK(refusalOf(kHeader + kRows + "0.016,60,0.5\n0.020,60,0.5\n0.020,60,0.5\n").code ==
          ErrorCode::TimeNotIncreasing);
}

FACT(aLineLongerThanTheCapIsRefusedBeforeItIsRead) {
    CHECK(refusalOf(std::string(3 << 20, '7')).code == ErrorCode::LineTooLong);
    const Refused refused = refusalOf(kHeader + kRows + std::string(3 << 20, '7'));
    CHECK(refused.code == ErrorCode::LineTooLong);
    CHECK_EQUAL(refused.place, "a.csv:6");
    CHECK(refusalOf(kHeader + std::string(3 << 20, '7')).code == ErrorCode::LineTooLong);
    std::string far = kHeader;
    for (int i = 0; i < 60000; ++i)
        far += std::to_string(i * 0.004) + ",60,0.1\n";
    CHECK_EQUAL(refusalOf(far + std::string(100000, ' ') + "1,1,1\n").place, "a.csv:60002");
}

FACT(aDelimiterNobodyUsesIsUnknown) {
    CHECK(refusalOf("time|heart_rate|ecg_wave\n0.000|60|0.1\n0.004|60|0.2\n").code ==
          ErrorCode::DelimiterUnknown);
    const Refused refused = refusalOf("time,heart_rate,ecg_wave\n0.000;60;0.1\n0.004;60;0.2\n");
    CHECK(refused.code == ErrorCode::DelimiterUnknown);
    CHECK_EQUAL(refused.place, "a.csv:2");
}

FACT(aTableWithoutATimeStepHasNoRate) {
    CHECK(refusalOf(kHeader + "0.5,60,0.1\n").code == ErrorCode::RateUnusable);
    CHECK(refusalOf("time_s,I_mV\n0,0.1\n10,0.1\n20,0.1\n").code == ErrorCode::RateUnusable);
}

FACT(whatIsNoTableIsNotTakenForOne) {
    CHECK(refusalOf("Dear colleague,\nplease find enclosed\n").code == ErrorCode::FormatUnknown);
    CHECK(refusalOf(std::string("\x7f"
                                "ELF\x02\x01\x00\x00\x00",
                                9))
              .code == ErrorCode::FormatUnknown);
    CHECK(refusalOf("<?xml version=\"1.0\"?>\n").code == ErrorCode::FormatUnsupported);
    CHECK(refusalOf("time,ppg\n0.0,1\n0.004,2\n0.008,3\n").code == ErrorCode::HeaderInvalid);
}

FACT(aClockThatLeavesAllReasonIsAnError) {
    CHECK(refusalOf(kHeader + kRows + "1e30,60,0.5\n").code == ErrorCode::TimeNotIncreasing);
}

FACT(aFolderADeviceAndAPipeAreRefusedWithoutWaiting) {
    CHECK(fact::readThrough("/tmp").error->code == ErrorCode::FileUnreadable);
    CHECK(fact::readThrough("/dev/zero").error->code == ErrorCode::PathRefused);
    CHECK(fact::readThrough("/nonexistent.csv").error->code == ErrorCode::FileMissing);
}
