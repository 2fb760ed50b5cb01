// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pipeline/memory_recorder.h"
#include "tests/support/fact.h"

using namespace cardiotwin;
using pipeline::MemoryRecorder;

namespace {

SharedBlock blockOf(SampleIndex first, std::size_t frames) {
    auto block = std::make_shared<SampleBlock>();
    block->first = first;
    block->rate = Hertz{100.0};
    block->leads = {LeadId{"II"}};
    block->millivolts.assign(frames, 0.5);
    return block;
}

}  // namespace

FACT(whatWasStoredAndWhatIsInGapsIsWhatWasSent) {
    MemoryRecorder recorder(60.0);
    CHECK(recorder.append(blockOf({0}, 50)).has_value());
    CHECK(recorder.append(blockOf({80}, 20)).has_value());
    CHECK(recorder.appendGap({130}).has_value());
    CHECK_EQUAL(recorder.counters().stored, 70);
    CHECK_EQUAL(recorder.counters().inGaps, 60);
}

FACT(keepsTheLastSecondsAndDoesNotGrow) {
    MemoryRecorder recorder(2.0);
    for (std::int64_t at = 0; at < 10000; at += 10)
        CHECK(recorder.append(blockOf({at}, 10)).has_value());
    CHECK(recorder.kept().size() <= 22u);
    CHECK_EQUAL(recorder.kept().back()->end().value, 10000);
    CHECK_EQUAL(recorder.counters().stored, 10000);
}
