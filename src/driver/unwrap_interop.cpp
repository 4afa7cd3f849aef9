// Whether the helper of a compiler does anything depends on the file that is required, so it can
// only go when all files are known; and what stands in its place is better analysed as if it had
// always stood there than patched into facts. So such files are read a second time.
#include "driver/unwrap_interop.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "driver/parallel.h"
#include "esmigrate/alias/reexport.h"
#include "link/interop_reader.h"

namespace esmigrate {
namespace {

std::string_view own_text(const SourceFile& file, const FileRecord& record) {
  return record.original ? record.original->text : file.text.get();
}

/// Getters and stars of other modules' names.
bool may_reexport(std::string_view text) {
  return text.find("enumerable") != std::string_view::npos ||
         text.find("__exportStar(") != std::string_view::npos ||
         text.find("Object.keys(") != std::string_view::npos;
}

class InteropRun {
 public:
  InteropRun(const ReadInput& input, ReadProgram& program) : in_(input), program_(program) {}

  void run(const Resolver& resolver) {
    find_candidates();
    if (candidates_.empty() && reexporting_.empty()) return;
    const Table<FileId, ProgramFile> files = program_files();
    const LinkInput link{files, in_.list, resolver, in_.options.link, nullptr, {}, {}};
    const InteropReader reader(
        link,
        {[this](FileId id) -> const std::vector<std::string>& {
           return record(id).interop.starred;
         },
         [this](FileId id) { return record(id).original && record(id).original->hides_names; }});
    read_requires(reader);
    read_reexports(reader);
  }

 private:
  SourceFile& source(FileId id) { return program_.sources[id.raw]; }
  FileRecord& record(FileId id) { return program_.records[id.raw]; }

  void find_candidates() {
    for (std::uint32_t raw = 0; raw < program_.records.size(); ++raw) {
      const FileId id{raw};
      if (!record(id).facts || record(id).facts->is_esm || record(id).facts->requires_.empty())
        continue;
      if (whole_reexport_of(*record(id).facts)) {
        reexporting_.push_back(id);
        continue;
      }
      if (!record(id).interop.asks) continue;
      candidates_.push_back(id);
      if (may_reexport(own_text(source(id), record(id)))) reexporting_.push_back(id);
    }
  }

  /// Facts are read again in their place.
  Table<FileId, ProgramFile> program_files() {
    Table<FileId, ProgramFile> files;
    for (std::uint32_t raw = 0; raw < program_.records.size(); ++raw) {
      const FileId id{raw};
      files.add({&in_.list.files[raw], record(id).is_read ? &source(id) : nullptr,
                 record(id).facts ? &*record(id).facts : nullptr});
    }
    return files;
  }

  bool reexports(FileId id) const {
    return std::binary_search(reexporting_.begin(), reexporting_.end(), id,
                              [](FileId a, FileId b) { return a.raw < b.raw; });
  }

  /// Requires first: what becomes of a module's names is only known when nobody hands it to a
  /// helper.
  void read_requires(const InteropReader& reader) {
    std::vector<InteropTargets> targets;
    for (const FileId id : candidates_) {
      targets.push_back(reader.targets_of(id));
      targets.back().requires_only = reexports(id);
    }
    for_each_index(in_.options.jobs, candidates_.size(), [&](std::size_t index) {
      const FileId id = candidates_[index];
      read_with_targets(id, in_, std::move(targets[index]), source(id), record(id));
    });
  }

  /// What is loaded first has its names before others ask for them.
  void read_reexports(const InteropReader& reader) {
    std::stable_sort(reexporting_.begin(), reexporting_.end(),
                     [&](FileId a, FileId b) { return reader.depth(a) < reader.depth(b); });
    for (const FileId id : reexporting_) {
      if (!record(id).facts) continue;
      InteropTargets targets = reader.targets_of(id);
      if (is_kept_barrel(*record(id).facts, targets)) continue;
      read_with_targets(id, in_, std::move(targets), source(id), record(id));
    }
  }

  static bool is_kept_barrel(const ModuleFacts& facts, const InteropTargets& targets) {
    const auto site = whole_reexport_of(facts);
    if (!site) return false;
    const auto found = targets.by_specifier.find(*facts.requires_[*site].specifier);
    return targets.is_in_cycle || found == targets.by_specifier.end() ||
           !found->second.is_list_of_names();
  }

  const ReadInput& in_;
  ReadProgram& program_;
  std::vector<FileId> candidates_;
  std::vector<FileId> reexporting_;  ///< those that export names of others, perhaps
};

}  // namespace

void unwrap_interop(const ReadInput& input, const Resolver& resolver, ReadProgram& program) {
  InteropRun(input, program).run(resolver);
}

}  // namespace esmigrate
