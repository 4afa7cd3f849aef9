#pragma once

#include <string>
#include <string_view>

#include "cli/flags.h"
#include "esmigrate/driver/pipeline.h"

namespace esmigrate {

/// Untrusted text as one line of a terminal may show it.
std::string shown_text(std::string_view text);

/// The path a file has afterwards, as the user would type it.
std::string new_shown_path(const ConvertedFile& file);
std::string new_shown_path(const ConvertedPackage& file);

/// All diagnostics as text; the quiet leave out notes and warnings.
std::string diagnostics_text(const Conversion& conversion, bool is_quiet, bool is_colored);

/// `lib/a.js:3:1`, for a range of a file of the conversion.
std::string place_text(const Conversion& conversion, FileId file_id, ByteRange range);

/// How many modules ended in which form, in one line.
std::string summary_text(const Conversion& conversion);

/// What --report prints: `summary`, `modules` and `diagnostics` as one JSON object, or SARIF 2.1.0,
/// or the summary line.
std::string report_text(const Conversion& conversion, ReportFormat format);

}  // namespace esmigrate
