// SPDX-License-Identifier: GPL-3.0-or-later
// The table behind `evaluate conformance`: which of the waveforms that heart rate meters are tested with the
// analysis was tested with here, and what it made of them. It states results and certifies nothing.
// Threads: main thread.
#pragma once

namespace cardiotwin::cli {

/// Runs the waveforms and prints a line for each; false when one was not counted as it should be.
bool printConformance();

}  // namespace cardiotwin::cli
