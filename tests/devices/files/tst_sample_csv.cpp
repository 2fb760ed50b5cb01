// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/files/sample_csv.h"
#include "tests/devices/files/scratch_folder.h"
#include "tests/support/fact.h"

#include <limits>

using namespace cardiotwin;

namespace {

SampleBlock blockAt(std::int64_t first, std::vector<double> values) {
    SampleBlock block;
    block.first = {first};
    block.rate = {250.0};
    block.leads = {{"I"}, {"II"}};
    block.millivolts = std::move(values);
    return block;
}

}  // namespace

FACT(writesOneRowPerFrameWithTheLeadsNames) {
    const fact::ScratchFolder folder;
    auto csv = files::SampleCsv::open(folder.path("a.csv"), {{"I"}, {"II"}}, {250.0});
    CHECK(csv.has_value());
    CHECK(csv->append(blockAt(0, {0.5, -0.25, 0.125, std::numeric_limits<double>::quiet_NaN()})).has_value());
    CHECK(csv->finish().has_value());
    CHECK_EQUAL(folder.read("a.csv"), "time_s,I_mV,II_mV\n0.000000,0.500000,-0.250000\n0.004000,0.125000,\n");
}

FACT(aGapIsRowsOfEmptyCellsAndNeverZeros) {
    const fact::ScratchFolder folder;
    auto csv = files::SampleCsv::open(folder.path("a.csv"), {{"I"}, {"II"}}, {250.0});
    CHECK(csv->append(blockAt(1, {1.0, 2.0})).has_value());
    CHECK(csv->append(blockAt(4, {3.0, 4.0})).has_value());
    CHECK(csv->finish().has_value());
    CHECK_EQUAL(csv->gapFrames(), 3);
    CHECK_EQUAL(csv->end().value, 5);
    CHECK_EQUAL(folder.read("a.csv"),
                "time_s,I_mV,II_mV\n0.000000,,\n0.004000,1.000000,2.000000\n0.008000,,\n0.012000,,\n"
                "0.016000,3.000000,4.000000\n");
}

FACT(uncalibratedLeadsAreNamedCounts) {
    const fact::ScratchFolder folder;
    auto csv = files::SampleCsv::open(folder.path("a.csv"), {{"ch1"}, {"ch2"}}, {250.0}, true);
    CHECK(csv->append(blockAt(0, {512.0, 0.5})).has_value());
    CHECK(csv->finish().has_value());
    CHECK_EQUAL(folder.read("a.csv"), "time_s,ch1_counts,ch2_counts\n0.000000,512,0.500\n");
}

FACT(framesWrittenBeforeAreRefused) {
    const fact::ScratchFolder folder;
    auto csv = files::SampleCsv::open(folder.path("a.csv"), {{"I"}, {"II"}}, {250.0});
    CHECK(csv->append(blockAt(0, {1.0, 2.0, 3.0, 4.0})).has_value());
    CHECK(!csv->append(blockAt(1, {5.0, 6.0})).has_value());
    CHECK_EQUAL(csv->end().value, 2);
}
