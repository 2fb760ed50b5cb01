// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin/memory/advice_ledger.h"
#include "models/twin/memory/twin_changes.h"
#include "models/twin/memory/twin_memory.h"
#include "tests/support/fact.h"

#include <algorithm>
#include <cmath>
#include <string>

using namespace cardiotwin;
using namespace cardiotwin::twin;

namespace {

constexpr std::int64_t kNow = 1767225600;  // 2026-01-01

TwinMemory savedTwin() {
    TwinMemory memory;
    memory.patient = "bed-7";
    memory.savedAtUnix = kNow;
    memory.observedSeconds = 1800.5;
    memory.profile.ageYears = 71;
    memory.profile.sex = Sex::Female;
    memory.profile.qtProlongingDrug = true;
    memory.profile.highRateLimitBpm = 130.0;
    memory.heart = FittedHeart{
        {{"II"}, {"V5"}}, {{{-1.2, 0.25, 0.12}, {0.0, 0.1, 1.1}}, {{1.6, 0.4, -0.3}}}, 74.0, 28.0, 402.0};
    memory.ranges = {{0, TwinWave::TRising, WaveQuantity::Amplitude, 0.32, 0.02},
                     {1, TwinWave::R, WaveQuantity::Time, 0.0, 0.5}};
    memory.horizons = {{10.0, {120, 2.1, 2.6, 2.9, -0.1, 0.81, 0.95, {}}}};
    IndicatorSummary rate;
    for (int i = 0; i < 100; ++i)
        rate.add(70.0 + i % 5);
    memory.course = {rate};
    return memory;
}

std::string refusal(const std::string& text) {
    const auto read = parseTwinMemory(text, "a.twin");
    CHECK(!read);
    CHECK_EQUAL(read.error().code, ErrorCode::ModelInvalid);
    return read.error().detail;
}

}  // namespace

FACT(aTwinComesBackAsItWasSaved) {
    const std::string text = formatTwinMemory(savedTwin());
    const TwinMemory read = parseTwinMemory(text, "a.twin").value();
    CHECK(formatTwinMemory(read) == text);
    CHECK_EQUAL(*read.profile.ageYears, 71);
    CHECK_EQUAL(read.profile.sex, Sex::Female);
    CHECK(read.profile.qtProlongingDrug && !read.profile.betaBlocker);
    CHECK_EQUAL(read.heart->leads[1].name, std::string("V5"));
    CHECK_EQUAL(read.heart->waves[0][1].amplitude, 1.1);
    CHECK_EQUAL(read.ranges[0].wave, TwinWave::TRising);
    CHECK_EQUAL(read.horizons[0].score.scored, std::uint64_t{120});
    CHECK(read.course == savedTwin().course);
    CHECK(!parseTwinMemory(formatTwinMemory({}), "a.twin").value().heart);
}

FACT(tamperingTruncationAndAnotherVersionAreRefusedByName) {
    const std::string text = formatTwinMemory(savedTwin());
    for (std::size_t at = 20; at + 1 < text.size(); at += 13) {
        std::string damaged = text;
        damaged[at] = static_cast<char>(damaged[at] ^ 1);
        (void)refusal(damaged);
    }
    CHECK_EQUAL(refusal(text.substr(0, text.size() / 2)), std::string("cut short: there is no checksum"));
    std::string newer = text;
    newer.replace(newer.find(" 1\n"), 3, " 2\n");
    CHECK_EQUAL(refusal(newer), std::string("'cardiotwin-twin 2', not version 1"));
    CHECK_EQUAL(refusal("cardiotwin-beat-model 1\n"), std::string("not a twin"));
}

FACT(theTwinOfAnotherPatientAnOldOneAndOneFromTheFutureAreNotUsed) {
    const auto why = [](const std::string& patient, std::int64_t now) {
        const auto usable = checkUsable(savedTwin(), patient, now, "a.twin");
        return usable ? std::string() : usable.error().detail;
    };
    CHECK_EQUAL(why("bed-7", kNow + 86400), std::string());
    CHECK_EQUAL(why("bed-8", kNow), std::string("the twin of another patient: 'bed-7'"));
    CHECK_EQUAL(why("bed-7", kNow + 86400LL * 500), std::string("expired: saved 500 days ago"));
    CHECK(why("bed-7", kNow - 86400).starts_with("saved in the future"));
}

FACT(whatMovedIsListedFurthestFirstInThePatientsOwnDeviations) {
    TwinMemory later = savedTwin();
    CHECK(compare(savedTwin(), later).empty());
    later.ranges[0].usual = 0.20;
    later.ranges[1].usual = 1.0;  // half a tolerance: nothing
    later.course.front().mean = 78.0;
    const auto changes = compare(savedTwin(), later);
    CHECK_EQUAL(changes.size(), std::size_t{2});
    CHECK_EQUAL(changes[0].parameter->wave, TwinWave::TRising);
    CHECK_NEAR(changes[0].z, -0.12 / (0.02 * std::sqrt(2.0)), 1e-9);
    CHECK_EQUAL(*changes[1].indicator, IndicatorId::Tachycardia);
    CHECK(changes[1].z > 2.0);
    later.ranges.clear();
    CHECK_EQUAL(compare(savedTwin(), later).size(), std::size_t{1});
}

FACT(aSnapshotLeavesItsRangesAndItsCard) {
    TwinSnapshot snapshot;
    snapshot.asOfSeconds = 90.0;
    LeadTracking lead;
    lead.lead = 1;
    lead.parameters = {{TwinWave::P, WaveQuantity::Width, 20.0, 24.0, -2.0, 0.0, 0.0},
                       {TwinWave::R, WaveQuantity::Width, 9.0, std::nullopt, std::nullopt, 0.0, 0.0}};
    snapshot.tracking = {lead};
    const TwinMemory memory = memoryOf(snapshot, "bed-7", kNow);
    CHECK_EQUAL(memory.ranges.size(), std::size_t{1});
    CHECK_EQUAL(memory.ranges.front().spread, 2.0);
    const TextCard card = cardOf(savedTwin());
    const auto saved = std::ranges::find(card, "saved", &std::pair<std::string, std::string>::first);
    CHECK_EQUAL(saved->second, std::string("2026-01-01 UTC"));
}

FACT(verdictsAreCountedAndKept) {
    AdviceLedger ledger;
    ledger.patient = "bed-7";
    ledger.add({AdviceId::WatchForRuns, true, 100.0, kNow});
    ledger.add({AdviceId::WatchForRuns, false, 900.0, kNow + 900});
    ledger.add({AdviceId::ConfirmFibrillation, true, 50.0, kNow});
    ledger.add({AdviceId::ConfirmFibrillation, false, 50.0, kNow + 5});  // thought better of it
    CHECK_EQUAL(ledger.count(AdviceId::WatchForRuns).agreed, std::uint64_t{1});
    CHECK_EQUAL(ledger.count(AdviceId::WatchForRuns).disagreed, std::uint64_t{1});
    CHECK_EQUAL(ledger.count(AdviceId::ConfirmFibrillation).agreed, std::uint64_t{0});
    CHECK_EQUAL(ledger.count(AdviceId::ConfirmFibrillation).disagreed, std::uint64_t{1});
    const std::string text = formatAdviceLedger(ledger);
    CHECK(parseAdviceLedger(text, "a.ledger").value().verdicts == ledger.verdicts);
    CHECK(!parseAdviceLedger(text.substr(0, text.size() - 2), "a.ledger"));
}
