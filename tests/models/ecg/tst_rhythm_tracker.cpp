// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ecg/rhythm/rhythm_tracker.h"
#include "tests/support/fact.h"

#include <string>

using namespace cardiotwin;
using namespace cardiotwin::ecg;

namespace {

const Hertz kRate{250.0};

/// Feeds beats by letter and interval, time passing in between.
class Story {
public:
    Story() { m_tracker.advance({0}, true); }

    Story& beats(const std::string& letters, double rrSeconds) {
        for (const char letter : letters) {
            pass(rrSeconds, true);
            Beat beat;
            beat.rPeak = {m_now};
            beat.beatClass = static_cast<BeatClass>(letter);
            if (m_last) beat.rrMs = 1000.0 * static_cast<double>(m_now - *m_last) / kRate.value;
            m_last = m_now;
            m_tracker.beat(beat);
        }
        return *this;
    }
    Story& pass(double seconds, bool trusted) {
        const std::int64_t until = m_now + framesIn(seconds, kRate);
        for (; m_now + 50 <= until; m_now += 50)
            m_tracker.advance({m_now}, trusted);
        m_now = until;
        return *this;
    }
    /// Codes of the spans in order, and a check that they lie end to end.
    std::string told() {
        m_tracker.finish({m_now});
        std::string codes;
        SampleIndex end{0};
        for (const RhythmSpan& span : m_tracker.takeClosed()) {
            CHECK_EQUAL(span.start.value, end.value);
            CHECK(span.end > span.start);
            end = span.end;
            if (!codes.empty()) codes += ' ';
            codes += rhythmCode(span.rhythm);
        }
        CHECK_EQUAL(end.value, m_now);
        return codes;
    }
    [[nodiscard]] Rhythm current() const { return m_tracker.current(); }

private:
    RhythmTracker m_tracker{kRate};
    std::int64_t m_now = 0;
    std::optional<std::int64_t> m_last;
};

std::string times(std::size_t count, const std::string& letters) {
    std::string all;
    for (std::size_t i = 0; i < count; ++i)
        all += letters;
    return all;
}

}  // namespace

FACT(aSteadyRhythmIsOneSpan) {
    CHECK_EQUAL(Story().beats(times(60, "N"), 0.8).told(), "N");
}

FACT(slowAndFastHaveTheirNames) {
    CHECK_EQUAL(Story().beats(times(30, "N"), 1.4).told(), "SBR");
    CHECK_EQUAL(Story().beats(times(40, "N"), 0.5).told(), "STACH");
}

FACT(threeFastVentricularBeatsAreVt) {
    CHECK_EQUAL(Story().beats(times(20, "N"), 0.8).beats("VVVV", 0.4).beats(times(20, "N"), 0.8).told(),
                "N VT N");
    CHECK_EQUAL(Story().beats(times(20, "N"), 0.8).beats("VV", 0.4).beats(times(20, "N"), 0.8).told(), "N");
}

FACT(aSlowVentricularRunIsNotVt) {
    CHECK_EQUAL(Story().beats(times(20, "N"), 0.9).beats("VVVVV", 0.9).beats(times(20, "N"), 0.9).told(),
                "N");
}

FACT(everySecondOrThirdBeatVentricularIsBigeminyOrTrigeminy) {
    CHECK_EQUAL(Story().beats(times(12, "N") + times(10, "NV") + times(20, "N"), 0.8).told(), "N B N");
    CHECK_EQUAL(Story().beats(times(12, "N") + times(10, "NNV") + times(20, "N"), 0.8).told(), "N T N");
}

FACT(silenceIsAPauseThenAsystole) {
    CHECK_EQUAL(Story().beats(times(20, "N"), 0.8).pass(2.2, true).beats(times(20, "N"), 0.8).told(),
                "N PAUSE N");
    const std::string told = Story().beats(times(20, "N"), 0.8).pass(6.0, true).told();
    CHECK(told.ends_with("ASYS"));
}

FACT(asystoleIsKnownAfterFourSeconds) {
    Story story;
    story.beats(times(20, "N"), 0.8).pass(3.6, true);
    CHECK(story.current() != Rhythm::Asystole);
    story.pass(0.6, true);
    CHECK(story.current() == Rhythm::Asystole);
}

FACT(whatCannotBeTrustedIsNoiseAndNotAsystole) {
    CHECK_EQUAL(Story().beats(times(20, "N"), 0.8).pass(10.0, false).told(), "N NOISE");
}

FACT(nothingAtAllIsNoise) {
    CHECK_EQUAL(Story().pass(10.0, false).told(), "NOISE");
}
