// SPDX-License-Identifier: GPL-3.0-or-later
// Recordings as their annotations tell them, for what is learnt from long courses: beats from .atr, else
// .qrs, else .ecg; rhythm from .atr. Threads: free functions.
#pragma once

#include "models/base/result.h"
#include "models/twin/indicators/outlook_training.h"

#include <string>
#include <vector>

namespace cardiotwin::cli {

struct NamedCourse {
    std::string set;     ///< name of its folder
    std::string record;  ///< name of its header, without .hea
    twin::AnnotatedCourse course;
};

/// An interval with noise or flutter waves marked inside it is a gap. Errors of the annotation and header
/// readers.
[[nodiscard]] Result<NamedCourse> readAnnotatedCourse(const std::string& header);
/// Of every annotated record in `folders`, folder by folder in order of name. FileMissing where a folder has
/// none.
[[nodiscard]] Result<std::vector<NamedCourse>> annotatedCourses(const std::vector<std::string>& folders);

}  // namespace cardiotwin::cli
