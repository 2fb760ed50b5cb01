// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schedule/plan_export.h"
#include "tests/models/schedule/two_room_day.h"
#include "tests/support/fact.h"

#include <string>

using namespace cardiotwin::schedule;
using two_room_day::asked;
using two_room_day::plan;

namespace {

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

constexpr const char* kStamp = "2026-01-05T07:59:00Z";

}  // namespace

FACT(aRowTellsWhoWhatWhenAndWhatItCosts) {
    const WardDay day = two_room_day::day({asked("a", "p1", "routine", 0), asked("b", "p2", "routine", 0)});
    const std::string table = planAsCsv(day, plan({6, std::nullopt}));
    CHECK(holds(table,
                "\r\na,p1,Echo,routine,Echo,2026-01-05T09:00:00Z,2026-01-05T09:30:00Z,60,4.20,planned\r\n"));
    CHECK(holds(table, "\r\nb,p2,Echo,routine,Echo,,,,40.00,not today\r\n"));
}

FACT(aDayThatPassesMidnightGoesOnWithTheNextDate) {
    WardDay day =
        WardDay::make(two_room_day::costs(), {asked("a", "p1", "routine", 0)}, "2028-02-28T23:00:00Z")
            .value();
    CHECK(holds(planAsCsv(day, plan({6})), "2028-02-29T00:00:00Z"));
}

FACT(aCellCannotBreakTheTableNorBecomeAFormula) {
    WardRequest nasty = asked("a", "=HYPERLINK(\"x\")", "routine", 0);
    nasty.examination = "Echo, stress\nlate";
    const std::string table = planAsCsv(two_room_day::day({nasty}), plan({0}));
    CHECK(holds(table, "\"'=HYPERLINK(\"\"x\"\")\""));
    CHECK(holds(table, "\"Echo, stress\nlate\""));
}

FACT(aCalendarHoldsWhatHasAStart) {
    const WardDay day = two_room_day::day({asked("a", "p1", "routine", 0), asked("b", "p2", "routine", 0)});
    const std::string calendar = planAsCalendar(day, plan({6, std::nullopt}), kStamp);
    CHECK(calendar.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
    CHECK(calendar.ends_with("END:VCALENDAR\r\n"));
    CHECK(holds(calendar, "DTSTART:20260105T090000Z\r\nDTEND:20260105T093000Z\r\n"));
    CHECK(holds(calendar, "DTSTAMP:20260105T075900Z\r\n"));
    CHECK(!holds(calendar, "p2"));
}

FACT(aMovedRequestIsTheSameEvent) {
    const WardDay day = two_room_day::day({asked("a", "p1", "routine", 0)});
    const auto uid = [&](int start) {
        const std::string calendar = planAsCalendar(day, plan({start}), kStamp);
        const std::size_t at = calendar.find("UID:");
        return calendar.substr(at, calendar.find("\r\n", at) - at);
    };
    CHECK_EQUAL(uid(0), uid(9));
}

FACT(longLinesAreFoldedBetweenCharacters) {
    WardRequest request = asked("a", "p1", "routine", 0);
    for (int i = 0; i < 40; ++i)
        request.examination += "\xE5\xBF\x83";  // a character of three bytes
    const std::string calendar = planAsCalendar(two_room_day::day({request}), plan({0}), kStamp);
    std::size_t from = 0;
    for (std::size_t end = calendar.find("\r\n"); end != std::string::npos;
         from = end + 2, end = calendar.find("\r\n", from)) {
        CHECK(end - from <= 75);
        if (end == from) continue;
        // A line never begins within a character.
        CHECK((static_cast<unsigned char>(calendar[from + (calendar[from] == ' ' ? 1 : 0)]) & 0xC0U) !=
              0x80U);
    }
}

FACT(namesAreWrittenAsAsked) {
    const WardDay day = two_room_day::day({asked("a", "p1", "routine", 0)});
    const auto shout = [](const std::string& name) { return name + "!"; };
    CHECK(holds(planAsCsv(day, plan({0}), shout), "a,p1!,Echo!,routine,Echo!,"));
}
