#pragma once

#include <vector>

#include "esmigrate/driver/pipeline.h"

namespace esmigrate {

/// The settings of test runners and other tools, beside package.json, that name renamed files:
/// `.mocharc.json`, `.mocharc.yml`, `test/mocha.opts`, `.nycrc` and their like. Paths in them count
/// from the directory of their package. Files that cannot be read are left alone.
std::vector<ConvertedPackage> edit_settings(const FileList& list, const FileSystem& disk,
                                            const std::vector<ConvertedFile>& files);

}  // namespace esmigrate
