// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/checked_text.h"
#include "tests/support/fact.h"

#include <string>
#include <vector>

using namespace cardiotwin;

namespace {

const std::string kPlace = "a.file";

std::string written() {
    CheckedTextWriter text("thing", 3);
    text.card({{"purpose", "to be\nread"}});
    text.words("name", "two words");
    text.number("height", 0.1);
    text.numbers("row", std::vector{1.0, -2.5e-7, 3e300});
    text.numbers("empty", {});
    return text.finish();
}

}  // namespace

FACT(whatWasWrittenIsRead) {
    const std::string text = written();
    auto lines = CheckedTextReader::open(text, "thing", 3, "thing", kPlace).value();
    CHECK(lines.card() == (TextCard{{"purpose", "to be read"}}));
    CHECK_EQUAL(lines.words("name"), std::string_view("two words"));
    CHECK_EQUAL(lines.number("height"), 0.1);
    CHECK(lines.numbers("row", 3) == (std::vector{1.0, -2.5e-7, 3e300}));
    CHECK(lines.numbers("empty").empty());
    lines.expectEnd();
    CHECK(!lines.error());
}

FACT(everyChangedByteIsNoticed) {
    const std::string text = written();
    for (std::size_t at = 0; at < text.size(); ++at) {
        std::string damaged = text;
        damaged[at] = static_cast<char>(damaged[at] ^ 1);
        CHECK(!CheckedTextReader::open(damaged, "thing", 3, "thing", kPlace));
        CHECK(!CheckedTextReader::open(text.substr(0, at), "thing", 3, "thing", kPlace));
    }
}

FACT(theFirstComplaintNamesItsLine) {
    const std::string text = written();
    auto lines = CheckedTextReader::open(text, "thing", 3, "thing", kPlace).value();
    (void)lines.card();
    (void)lines.number("weight");
    (void)lines.numbers("row", 2);
    CHECK_EQUAL(lines.error()->place, std::string("a.file:3"));
    CHECK_EQUAL(lines.error()->detail, std::string("'name two words' cannot be meant here"));
}

FACT(anotherVersionIsRefusedByName) {
    const auto refused = CheckedTextReader::open(written(), "thing", 4, "thing", kPlace);
    CHECK_EQUAL(refused.error().detail, std::string("'thing 3', not version 4"));
    CHECK_EQUAL(CheckedTextReader::open("", "thing", 4, "thing", kPlace).error().detail,
                std::string("not a thing"));
}
