// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/files/wfdb_header.h"
#include "tests/support/fact.h"

using namespace cardiotwin;
using files::parseWfdbHeader;

namespace {

ErrorCode codeOf(std::string_view text) {
    const auto header = parseWfdbHeader(text, "x.hea");
    return header ? ErrorCode::Internal : header.error().code;
}

}  // namespace

FACT(readsRateFramesGainBaselineUnitAndName) {
    const auto header = parseWfdbHeader(
        "# first\nrec 2 360/720 650000 12:30:00 01/02/2003\n"
        "rec.dat 212 200 11 1024 825 2943 0 MLII\nrec.dat 212 1716(6)/uV 11 1024 0 0 0 lead two\n# 51 F\n",
        "x.hea");
    CHECK(header.has_value());
    CHECK_EQUAL(header->rate.value, 360.0);
    CHECK_EQUAL(*header->frames, 650000);
    CHECK_EQUAL(header->start, "2003-02-01T12:30:00");
    CHECK_EQUAL(header->signals[0].baseline, 1024.0);
    CHECK_EQUAL(header->signals[0].description, "MLII");
    CHECK_EQUAL(header->signals[1].gain, 1716.0);
    CHECK_EQUAL(header->signals[1].baseline, 6.0);
    CHECK_EQUAL(header->signals[1].unit, "uV");
    CHECK_EQUAL(header->signals[1].description, "lead two");
    CHECK_EQUAL(header->comments.size(), 2U);
}

FACT(anOffsetAfterTheFormatIsWhereTheSamplesBegin) {
    const auto header =
        parseWfdbHeader("A 1 300 9000 12-May-2020 12:33:59\nA.mat 16+24 1000/mV 16 0 0 0 0 ECG \n", "x.hea");
    CHECK(header.has_value());
    CHECK_EQUAL(header->signals[0].byteOffset, 24U);
    CHECK_EQUAL(header->start, "2020-05-12T12:33:59");
}

FACT(anAbsentGainIsTwoHundredAndSaysSo) {
    const auto header = parseWfdbHeader("r 1\nr.dat 16\n", "x.hea");
    CHECK(header.has_value());
    CHECK_EQUAL(header->rate.value, 250.0);
    CHECK_EQUAL(header->signals[0].gain, 200.0);
    CHECK(!header->signals[0].gainStated);
    CHECK(!header->frames.has_value());
}

FACT(namesThatLeaveTheFolderAreRefused) {
    CHECK(codeOf("r 1 250 10\n../secret.dat 16 200\n") == ErrorCode::PathRefused);
    CHECK(codeOf("r 1 250 10\n/etc/passwd 16 200\n") == ErrorCode::PathRefused);
    CHECK(codeOf("r 1 250 10\n- 16 200\n") == ErrorCode::PathRefused);
    CHECK(codeOf("r 1 250 10\n" + std::string(300, 'a') + " 16 200\n") == ErrorCode::PathRefused);
}

FACT(whatCannotBeReadIsNamedAsUnsupported) {
    CHECK(codeOf("r/3 2 250 10\n") == ErrorCode::FormatUnsupported);
    CHECK(codeOf("r 1 250 10\nr.dat 80 200\n") == ErrorCode::FormatUnsupported);
    CHECK(codeOf("r 1 250 10\nr.dat 16x4 200\n") == ErrorCode::FormatUnsupported);
    CHECK(codeOf("r 1 250 10\nr.dat 16:12 200\n") == ErrorCode::FormatUnsupported);
}

FACT(aDamagedHeaderNamesLineAndValue) {
    const auto header = parseWfdbHeader("r 1 250 10\nr.dat 16 2oo 11 0 0 0 0 I\n", "x.hea");
    CHECK(!header.has_value());
    CHECK(header.error().code == ErrorCode::HeaderInvalid);
    CHECK_EQUAL(header.error().place, "x.hea:2");
    CHECK_EQUAL(header.error().detail, "2oo");
    CHECK(codeOf("r two 250 10\n") == ErrorCode::HeaderInvalid);
    CHECK(codeOf("r 2 250 10\nr.dat 16 200\n") == ErrorCode::HeaderInvalid);
    CHECK(codeOf("r 99999999 250 10\n") == ErrorCode::HeaderInvalid);
    CHECK(codeOf("# nothing\n") == ErrorCode::HeaderInvalid);
    CHECK(codeOf("r 1 0 10\nr.dat 16\n") == ErrorCode::RateUnusable);
    CHECK(codeOf("r 1 nan 10\nr.dat 16\n") == ErrorCode::RateUnusable);
    CHECK(codeOf("r 1 250 -5\nr.dat 16\n") == ErrorCode::HeaderInvalid);
}

FACT(aRecordWithoutSignalsIsAHeaderAllTheSame) {
    const auto header = parseWfdbHeader("04015 0 250 8999942\n", "x.hea");
    CHECK(header.has_value());
    CHECK(header->signals.empty());
    CHECK_EQUAL(*header->frames, 8999942);
}
