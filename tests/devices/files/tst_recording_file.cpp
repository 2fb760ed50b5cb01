// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/files/recording_file.h"
#include "tests/devices/files/read_through.h"
#include "tests/devices/files/scratch_folder.h"

#include <cmath>
#include <csignal>
#include <fstream>
#include <random>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace cardiotwin;
using files::RecordingFile;

namespace {

const auto kStart = std::chrono::system_clock::from_time_t(1767600000);  // 2026-01-05 08:00:00 UTC

/// Every stored value is a known function of its index, so that each can be checked.
double valueAt(std::int64_t index, std::size_t lead) {
    return static_cast<double>(index) * 0.001 + static_cast<double>(lead);
}

SharedBlock blockAt(std::int64_t first, std::size_t frames) {
    auto block = std::make_shared<SampleBlock>();
    block->first = {first};
    block->rate = {250.0};
    block->leads = {{"I"}, {"II"}};
    for (std::size_t i = 0; i < frames; ++i) {
        const std::int64_t index = first + static_cast<std::int64_t>(i);
        block->millivolts.push_back(valueAt(index, 0));
        block->millivolts.push_back(valueAt(index, 1));
        block->heartRateBpm.push_back(index % 5 == 0 ? std::nan("") : 70.0);
    }
    return block;
}

std::unique_ptr<RecordingFile> created(const fact::ScratchFolder& folder) {
    files::RecordingHeader header;
    header.rate = {250.0};
    header.leads = {{"I"}, {"II"}};
    header.hasHeartRate = true;
    auto file = RecordingFile::create(folder.path(""), header, kStart);
    CHECK(file.has_value());
    return std::move(*file);
}

/// What was read is right, wherever it lies.
void checkValues(const fact::WholeRecording& whole) {
    for (std::size_t i = 0; i < whole.frames(); ++i) {
        CHECK_EQUAL(whole.millivolts[i * 2], valueAt(whole.indices[i], 0));
        CHECK_EQUAL(whole.millivolts[i * 2 + 1], valueAt(whole.indices[i], 1));
        CHECK_EQUAL(std::isnan(whole.heartRate[i]), whole.indices[i] % 5 == 0);
    }
}

}  // namespace

FACT(whatIsStoredPlusWhatIsInGapsIsWhatWasSent) {
    const fact::ScratchFolder folder;
    std::mt19937_64 random(11);
    auto file = created(folder);
    std::int64_t sent = 0;
    std::int64_t lost = 0;
    for (int i = 0; i < 400; ++i) {
        const auto frames = static_cast<std::int64_t>(random() % 90 + 1);
        if (random() % 7 == 0) {
            lost += frames;
        } else {
            CHECK(file->append(blockAt(sent, static_cast<std::size_t>(frames))).has_value());
        }
        sent += frames;
    }
    CHECK(file->appendGap({sent}).has_value());
    CHECK(file->finish().has_value());
    CHECK_EQUAL(file->counters().inGaps, lost);
    CHECK_EQUAL(file->counters().stored + file->counters().inGaps, sent);
    const auto whole = fact::readThrough(file->path(), 333);
    CHECK(!whole.error.has_value());
    CHECK_EQUAL(static_cast<std::int64_t>(whole.frames()), file->counters().stored);
    CHECK_EQUAL(*whole.info.frames, sent);
    checkValues(whole);
}

FACT(theFileIsNamedByItsTimeAndPrivate) {
    const fact::ScratchFolder folder;
    const auto first = created(folder);
    const auto second = created(folder);
    CHECK(first->path().ends_with("/2026-01-05_08-00-00.ctlog"));
    CHECK(second->path().ends_with("/2026-01-05_08-00-00-2.ctlog"));
    struct stat facts {};
    CHECK_EQUAL(::stat(first->path().c_str(), &facts), 0);
    CHECK_EQUAL(facts.st_mode & 0777U, 0600U);
}

FACT(everythingBeforeATornTailIsReadable) {
    const fact::ScratchFolder folder;
    auto file = created(folder);
    for (int i = 0; i < 20; ++i)
        CHECK(file->append(blockAt(i * 100, 100)).has_value());
    CHECK(file->finish().has_value());
    const std::string name = file->path().substr(file->path().rfind('/') + 1);
    const std::string bytes = folder.read(name);
    for (std::size_t length = 80; length < bytes.size(); length += 211) {
        const auto whole = fact::readThrough(folder.file("torn.ctlog", bytes.substr(0, length)));
        if (whole.error) {
            CHECK(whole.error->code == ErrorCode::HeaderOnly ||
                  whole.error->code == ErrorCode::DataTruncated);
            CHECK(length < 80 + 40 + 125 * 24 + 40);
            continue;
        }
        CHECK_EQUAL(whole.frames(), (length - 58) / (40 + 125 * 24) * 125);
        checkValues(whole);
        CHECK_EQUAL(whole.info.notes.back(), "interrupted: the recording was not closed");
    }
}

FACT(aDamagedChunkBecomesAGapAndTheRestIsRead) {
    const fact::ScratchFolder folder;
    auto file = created(folder);
    for (int i = 0; i < 20; ++i)
        CHECK(file->append(blockAt(i * 125, 125)).has_value());
    CHECK(file->finish().has_value());
    const std::string bytes = folder.read(file->path().substr(file->path().rfind('/') + 1));
    std::mt19937_64 random(3);
    for (int round = 0; round < 200; ++round) {
        std::string damaged = bytes;
        const std::size_t at = 60 + random() % (bytes.size() - 60);
        damaged[at] = static_cast<char>(damaged[at] ^ static_cast<char>(1U << random() % 8));
        const auto whole = fact::readThrough(folder.file("d.ctlog", damaged));
        CHECK(!whole.error.has_value());
        CHECK(whole.frames() >= 19U * 125U);
        checkValues(whole);
    }
}

FACT(anUnfinishedRecordingIsStillThere) {
    const fact::ScratchFolder folder;
    auto file = created(folder);
    CHECK(file->append(blockAt(0, 130)).has_value());
    CHECK_EQUAL(file->counters().stored, 125);
    CHECK_EQUAL(file->counters().waiting, 5);
    const auto whole = fact::readThrough(file->path());
    CHECK_EQUAL(whole.frames(), 125U);
}

FACT(seekingFindsItsFrameAlsoBehindAGap) {
    const fact::ScratchFolder folder;
    auto file = created(folder);
    CHECK(file->append(blockAt(0, 1000)).has_value());
    CHECK(file->append(blockAt(5000, 1000)).has_value());
    CHECK(file->finish().has_value());
    const auto reader = files::openRecording(file->path());
    CHECK(reader.has_value());
    for (const auto& [wanted, found] : std::vector<std::pair<std::int64_t, std::int64_t>>{
             {0, 0}, {999, 999}, {1000, 5000}, {5001, 5001}, {5999, 5999}, {6000, 6000}, {99999, 6000}}) {
        CHECK((*reader)->seek({wanted}).has_value());
        CHECK_EQUAL((*reader)->read(1)->first.value, found);
    }
}

FACT(aFullDiskIsAnErrorAndTheLossAGap) {
    const fact::ScratchFolder folder;
    auto file = created(folder);
    CHECK(file->append(blockAt(0, 125)).has_value());
    // A limit on the size of files stands in for a disk that is full.
    std::signal(SIGXFSZ, SIG_IGN);
    struct rlimit before {};
    CHECK_EQUAL(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const struct rlimit full { 4000, before.rlim_max };
    CHECK_EQUAL(::setrlimit(RLIMIT_FSIZE, &full), 0);
    const auto refused = file->append(blockAt(125, 250));
    CHECK_EQUAL(::setrlimit(RLIMIT_FSIZE, &before), 0);
    CHECK(!refused.has_value());
    CHECK(refused.error().code == ErrorCode::DiskFull);
    CHECK(file->append(blockAt(375, 125)).has_value());
    CHECK(file->finish().has_value());
    CHECK_EQUAL(file->counters().stored, 250);
    CHECK_EQUAL(file->counters().inGaps, 250);
    const auto whole = fact::readThrough(file->path());
    CHECK_EQUAL(whole.frames(), 250U);
    CHECK_EQUAL(whole.indices.back(), 499);
    checkValues(whole);
}

FACT(aSimulationStaysMarkedAsOne) {
    const fact::ScratchFolder folder;
    files::RecordingHeader header;
    header.rate = {250.0};
    header.leads = {{"I"}, {"II"}};
    header.simulated = true;
    auto file = RecordingFile::create(folder.path(""), header, kStart);
    CHECK((*file)->append(blockAt(0, 125)).has_value());
    CHECK(fact::readThrough((*file)->path()).info.isSimulated);
    CHECK(fact::readThrough(folder.file("s.csv", "# SIMULATED\ntime_s,I_mV\n0.000,1\n0.004,2\n0.008,1\n"))
              .info.isSimulated);
    CHECK(!fact::readThrough(folder.file("t.csv", "time_s,I_mV\n0.000,1\n0.004,2\n0.008,1\n"))
               .info.isSimulated);
}

FACT(aHeaderThatLiesIsRefused) {
    const fact::ScratchFolder folder;
    auto file = created(folder);
    CHECK(file->finish().has_value());
    std::string bytes = folder.read(file->path().substr(file->path().rfind('/') + 1));
    bytes[45] = '\x7f';
    const auto whole = fact::readThrough(folder.file("h.ctlog", bytes));
    CHECK(whole.error->code == ErrorCode::HeaderInvalid);
}
