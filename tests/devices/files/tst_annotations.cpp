// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/files/annotations.h"
#include "tests/devices/files/scratch_folder.h"
#include "tests/support/fact.h"
#include "tests/support/reference_data.h"

#include <algorithm>

using namespace cardiotwin;
using namespace cardiotwin::files;

FACT(everySymbolHasTheCodeItIsReadWith) {
    for (const char symbol : std::string_view("NLRaVFJASEj/Q~|sT*D\"=pB^t+u?![]en@xf()r")) {
        CHECK_EQUAL(annotationSymbol(annotationCode(symbol)), symbol);
    }
    CHECK_EQUAL(annotationCode('V'), 5);
    CHECK_EQUAL(annotationCode('+'), 28);
    CHECK_EQUAL(annotationSymbol(49), ' ');
}

FACT(whatIsWrittenIsReadBack) {
    const std::vector<Annotation> written{{{18}, '+', 0, 0, 0, 0, "(N"},
                                          {{77}, 'N', 0, 1, 0, 0, {}},
                                          {{5000}, 'V', 0, 0, 1, 2, "odd"},
                                          {{6'000'000'000}, 'A', 0, -1, 1, 2, {}},
                                          {{5'999'999'990}, 'N', 0, 0, 0, -3, {}}};
    const auto read = parseAnnotations(formatAnnotations(written), "x.atr");
    CHECK(read.has_value());
    CHECK_EQUAL(read->annotations.size(), written.size());
    for (std::size_t i = 0; i < written.size(); ++i) {
        CHECK_EQUAL(read->annotations[i].sample.value, written[i].sample.value);
        CHECK_EQUAL(read->annotations[i].symbol, written[i].symbol);
        CHECK_EQUAL(read->annotations[i].subtype, written[i].subtype);
        CHECK_EQUAL(read->annotations[i].channel, written[i].channel);
        CHECK_EQUAL(read->annotations[i].number, written[i].number);
        CHECK_EQUAL(read->annotations[i].aux, written[i].aux);
    }
}

FACT(aTornTailNamesItsByte) {
    const std::string bytes = formatAnnotations(std::vector<Annotation>{{{5000}, 'N', 0, 0, 0, 0, "(AFIB"}});
    for (std::size_t length = 0; length < bytes.size() - 1; ++length) {
        const auto read = parseAnnotations(std::string_view(bytes).substr(0, length), "x.atr");
        CHECK(!read.has_value());
        CHECK(read.error().code == ErrorCode::DataTruncated);
        CHECK(read.error().place.starts_with("x.atr: byte "));
    }
}

FACT(aModifierWithoutAnAnnotationIsRefused) {
    const auto read = parseAnnotations(std::string("\x01\xF0\x00\x00", 4), "x.atr");
    CHECK(!read.has_value());
    CHECK(read.error().code == ErrorCode::HeaderInvalid);
}

FACT(theFilesOwnTickIsTakenFromItsNote) {
    const std::vector<Annotation> written{{{0}, '"', 0, 0, 0, 0, "## time resolution: 1000"},
                                          {{7}, 'N', 0, 0, 0, 0, {}}};
    const auto read = parseAnnotations(formatAnnotations(written), "x.atr");
    CHECK_EQUAL(*read->ticksPerSecond, 1000.0);
    CHECK_EQUAL(read->annotations.size(), 1U);
}

FACT(aFileThatExistsIsNotOverwritten) {
    const fact::ScratchFolder folder;
    const std::string path = folder.file("a.atr", "mine");
    const auto written = writeAnnotations(path, {});
    CHECK(!written.has_value());
    CHECK(written.error().code == ErrorCode::FileExists);
    CHECK_EQUAL(folder.read("a.atr"), "mine");
}

FACT(mitBihBeatsAreAllThere) {
    const auto read = readAnnotations(fact::referenceFile("mitdb/119.atr"));
    CHECK(read.has_value());
    const auto count = [&](char symbol) {
        return std::ranges::count(read->annotations, symbol, &Annotation::symbol);
    };
    CHECK_EQUAL(count('N'), 1543);
    CHECK_EQUAL(count('V'), 444);
    CHECK_EQUAL(read->annotations.front().aux, "(N");
}
