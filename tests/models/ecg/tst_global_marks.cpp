// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ecg/waves/global_marks.h"
#include "tests/support/fact.h"

#include <array>
#include <limits>
#include <random>
#include <vector>

using namespace cardiotwin;
using namespace cardiotwin::ecg;

namespace {

constexpr Hertz kRate{500.0};

WaveReading reading(std::int64_t qrsOn, std::int64_t tOff, double tHeight = 0.3) {
    WaveReading made;
    made.marks.rPeak = {500};
    made.marks.qrsOn = SampleIndex{qrsOn};
    made.marks.qrsOff = SampleIndex{525};
    made.marks.tPeak = SampleIndex{640};
    made.marks.tOff = SampleIndex{tOff};
    made.qrsHeight = 1.0;
    made.tHeight = tHeight;
    return made;
}

bool inOrder(const WaveMarks& marks) {
    std::int64_t last = std::numeric_limits<std::int64_t>::min();
    const std::array<std::optional<SampleIndex>, 9> order = {
        marks.pOn,    marks.pPeak, marks.pOff,  marks.qrsOn, std::optional(marks.rPeak),
        marks.qrsOff, marks.tOn,   marks.tPeak, marks.tOff};
    for (const auto& mark : order) {
        if (!mark) continue;
        if (mark->value < last) return false;
        last = mark->value;
    }
    return true;
}

}  // namespace

FACT(aLeadThatDisagreesWithTheOthersIsNotHeard) {
    const std::vector<WaveReading> leads = {reading(480, 690), reading(481, 692), reading(479, 691),
                                            reading(430, 800, 0.5)};
    const auto marks = globalMarks(leads, kRate);
    CHECK(marks->tOff->value >= 690 && marks->tOff->value <= 692);
    CHECK(marks->qrsOn->value >= 479 && marks->qrsOn->value <= 481);
}

FACT(ofTwoLeadsFarApartTheOneWithTheTallerWaveIsHeard) {
    const std::vector<WaveReading> leads = {reading(480, 690, 0.5), reading(480, 800, 0.1)};
    CHECK_EQUAL(globalMarks(leads, kRate)->tOff->value, 690);
}

FACT(oneLeadIsTheBeat) {
    const std::vector<WaveReading> leads = {reading(480, 690)};
    const auto marks = globalMarks(leads, kRate);
    CHECK_EQUAL(marks->qrsOn->value, 480);
    CHECK_EQUAL(marks->tOff->value, 690);
    CHECK(!marks->pOn);
}

FACT(withoutAnyComplexThereIsNothing) {
    CHECK(!globalMarks({}, kRate));
    CHECK(!globalMarks(std::vector<WaveReading>(3), kRate));
}

FACT(marksAreNeverOutOfOrder) {
    std::mt19937_64 random(11);
    std::uniform_int_distribution<std::int64_t> anywhere(300, 900);
    std::bernoulli_distribution present(0.8);
    for (int round = 0; round < 2000; ++round) {
        std::vector<WaveReading> leads(1 + static_cast<std::size_t>(round % 4));
        for (WaveReading& lead : leads) {
            lead.marks.rPeak = {600};
            for (auto* mark : {&lead.marks.pOn, &lead.marks.pPeak, &lead.marks.pOff, &lead.marks.qrsOn,
                               &lead.marks.qrsOff, &lead.marks.tOn, &lead.marks.tPeak, &lead.marks.tOff}) {
                if (present(random)) *mark = SampleIndex{anywhere(random)};
            }
            lead.pHeight = lead.tHeight = lead.qrsHeight = 1.0;
        }
        if (const auto marks = globalMarks(leads, kRate)) CHECK(inOrder(*marks));
    }
}
