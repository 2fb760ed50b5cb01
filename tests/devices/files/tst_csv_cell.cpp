// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/files/csv_cell.h"
#include "devices/files/csv_names.h"
#include "tests/support/fact.h"

using namespace cardiotwin::files;

FACT(numbersAreReadWithoutALocale) {
    CHECK_EQUAL(*numberInCell(" \"-1.5\" ", '.'), -1.5);
    CHECK_EQUAL(*numberInCell("1,2e-08", ','), 1.2e-8);
    CHECK(!numberInCell("1,5", '.').has_value());
    CHECK(!numberInCell("1.5", ',').has_value());
    CHECK(!numberInCell("12x", '.').has_value());
    CHECK(!numberInCell("inf", '.').has_value());
}

FACT(everyWordForNoValueIsMissing) {
    for (const char* cell :
         {"", " ", "\"\"", "NaN", "nan", "-", "N/A", "null", "None", "Inf", "-inf", "--"}) {
        CHECK(isMissingCell(cell));
    }
    CHECK(!isMissingCell("0"));
    CHECK(!isMissingCell("abc"));
}

FACT(timesOfDayAndDatesBecomeSeconds) {
    CHECK_NEAR(timeInCell("'0:01.250'")->seconds, 1.25, 1e-9);
    CHECK_NEAR(timeInCell("01:00:00.5")->seconds, 3600.5, 1e-9);
    CHECK_NEAR(timeInCell("1970-01-02T00:00:01Z")->seconds, 86401.0, 1e-6);
    CHECK_NEAR(timeInCell("1970-01-02 02:00:00+02:00")->seconds, 86400.0, 1e-6);
    CHECK_NEAR(timeInCell("[00:00:01.000 02/01/1970]")->seconds, 86401.0, 1e-6);
    CHECK(!timeInCell("12").has_value());
    CHECK(!timeInCell("a:b").has_value());
    CHECK(!timeInCell("2024-13-45T00:00:00").has_value());
}

FACT(secondsSince1970AreWrittenAsIso8601) {
    CHECK_EQUAL(isoUtc(0.0), "1970-01-01T00:00:00Z");
    CHECK_EQUAL(isoUtc(1767600000.0), "2026-01-05T08:00:00Z");
    CHECK_EQUAL(isoUtc(-1.0), "");
}

FACT(namesTellLeadAndUnit) {
    CHECK_EQUAL(readColumnName("avr_mV").lead.name, "aVR");
    CHECK_EQUAL(readColumnName("avr_mV").unit, "mv");
    CHECK_EQUAL(readColumnName("Lead I (Einthoven)").lead.name, "I");
    CHECK(readColumnName("Elapsed (s)").kind == NameKind::Time);
    CHECK(readColumnName("heart_rate").kind == NameKind::HeartRate);
    CHECK(readColumnName("HR (bpm)").kind == NameKind::HeartRate);
    CHECK(readColumnName("PPG").kind == NameKind::Other);
    CHECK(readColumnName("ch1").kind == NameKind::Unknown);
}
