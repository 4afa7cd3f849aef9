#pragma once

#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "driver/repair_strict.h"
#include "esmigrate/driver/options.h"
#include "esmigrate/link/linked_program.h"
#include "esmigrate/normalise/normalise_module.h"
#include "esmigrate/support/content_hash.h"
#include "esmigrate/syntax/packed_tree.h"
#include "link/own_export_names.h"

namespace esmigrate {

/// What the stages that see one file at a time found in it, from nothing but its path and text:
/// what can be known from an earlier run (facts_cache.h).
struct FileFindings {
  std::optional<ModuleFacts> facts;       ///< nothing if it could not be read or parsed
  std::unique_ptr<StrictVersion> strict;  ///< where sloppy code had to be repaired, and could be
  std::optional<Original> original;       ///< of a file whose text was normalised
  std::optional<OwnExportNames> names;    ///< of the file as it is on the disk
  InteropUses interop;                    ///< if it was read with targets
  std::vector<Diagnostic> diagnostics;
};

/// Findings that the next run may want to know.
struct KeptFindings {
  ContentHash key;
  std::string_view cached;  ///< where an earlier run left them
  std::string fresh;        ///< if none did
};

struct FileRecord : FileFindings {
  bool is_read = false;
  // These three only of files that are not to be converted, and only with a cache:
  std::optional<FileStamp> stamp;  ///< from before the text was read
  bool is_stamp_known = false;     ///< an earlier run read the text, and it has not changed since
  ContentHash text_hash;           ///< of the text on the disk
  PackedTree tree;  ///< of the text that was analysed, if the file is to be converted
  std::vector<KeptFindings> kept;         ///< only of files that are not, and only with a cache
  std::optional<InteropTargets> targets;  ///< what the text was read with
  std::string parse_text;                 ///< these three only for --debug-print
  std::string scope_text;
  std::string alias_text;
};

class FactsCache;

struct ReadInput {
  const FileList& list;
  const FileSystem& files;
  const Options& options;
  const FactsCache* cache = nullptr;  ///< for files that are not to be converted
};

/// Indexed by FileId, which counts `FileList::files`.
struct ReadProgram {
  std::deque<SourceFile> sources;  ///< views in the facts point into these
  std::vector<FileRecord> records;
};

/// Reads, parses and analyses every listed file, in parallel. A file's tree lives only as long as
/// its own analysis; packed it waits for the verification of what the file becomes.
ReadProgram read_program(const ReadInput& input);

/// Reads the file's own text again, knowing what it requires. Never throws.
void read_with_targets(FileId file_id, const ReadInput& input, InteropTargets targets,
                       SourceFile& file, FileRecord& record);

/// Analyses the file's own text instead of the normalised one, whose facts are gone then. Of a file
/// that becomes an ES module (`is_converted`) requires may still lose their helpers.
void take_original(FileId file_id, const ReadInput& input, bool is_converted, SourceFile& file,
                   FileRecord& record);

/// Whether a text can only be an ES module: import or export declarations, `import.meta`, `await`
/// outside functions. False for what does not parse.
bool has_esm_syntax(std::string_view text);

}  // namespace esmigrate
