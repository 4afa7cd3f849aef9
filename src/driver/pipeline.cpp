// The whole program as a table of contents. What runs in parallel and what happens when a stage
// fails stands in read_program.cpp and convert_modules.cpp.
#include "esmigrate/driver/pipeline.h"

#include <algorithm>
#include <memory>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "driver/convert_modules.h"
#include "driver/facts_cache.h"
#include "driver/package_edits.h"
#include "driver/parallel.h"
#include "driver/read_program.h"
#include "driver/setting_edits.h"
#include "driver/stage_output.h"
#include "driver/stopwatch.h"
#include "driver/type_files.h"
#include "driver/unwrap_interop.h"

namespace esmigrate {
namespace {

/// What a run knows and nobody asks for any more. A run with a cache is to be quick, and taking all
/// of that down takes time: `Conversion::leftovers`.
struct Leftovers {
  std::unique_ptr<FactsCache> cache;
  ReadProgram read;
  std::unique_ptr<Resolver> resolver;
  ConvertedProgram converted;
};

class Run {
 public:
  Run(const Options& options, const FileSystem& files, bool trusts_stamps)
      : options_(options), files_(files), trusts_stamps_(trusts_stamps) {}

  Conversion run() {
    Stopwatch watch;
    // discover: which files, and which package each belongs to. From here on no file is added.
    out_.list = discover_files({options_.paths, options_.working_directory, options_.exclude,
                                files_, options_.home_directory});
    print("discover", [&] { return to_text(out_.list); });
    take_diagnostics(out_.list.diagnostics);
    watch.lap("discover", out_.list.files.size());
    if (stops_after("discover")) return finish();

    // parse, scope, alias: what each file says about itself. From here on no fact changes.
    // What is only looked at may be known from an earlier run.
    const auto left = std::make_shared<Leftovers>();
    left->cache = std::make_unique<FactsCache>(out_.list, files_, options_, trusts_stamps_);
    const FactsCache& cache = *left->cache;
    if (cache.is_used()) out_.leftovers = left;
    const ReadInput read_input{out_.list, files_, options_, cache.is_used() ? &cache : nullptr};
    ReadProgram& read = left->read = read_program(read_input);
    left->resolver = std::make_unique<Resolver>(files_, ResolverOptions{syntax_test(read), {}});
    const Resolver& resolver = *left->resolver;
    unwrap_interop(read_input, resolver, read);
    take_read(read);
    watch.lap("parse, scope, alias", read.records.size());
    if (stops_after("parse") || stops_after("scope") || stops_after("alias")) return finish();

    // link, plan, rewrite, verify: what the files are to each other, and what becomes of them.
    records_ = &read.records;
    const Table<FileId, ProgramFile> program = program_of(read);
    const auto take_original_of = [&](FileId file_id, bool is_converted) {
      take_original(file_id, read_input, is_converted, out_.sources[file_id.raw],
                    read.records[file_id.raw]);
      return program_file(file_id.raw, read);
    };
    const auto normalised = [&](FileId file_id) {
      const std::optional<Original>& original = read.records[file_id.raw].original;
      return original ? &*original : nullptr;
    };
    const auto take_tree = [&](FileId file_id) {
      FileRecord& record = read.records[file_id.raw];
      if (record.original) record.original->tree = PackedTree();
      return std::exchange(record.strict ? record.strict->tree : record.tree, PackedTree());
    };
    const auto names_of = [&](FileId file_id) {
      const auto& names = read.records[file_id.raw].names;
      return names ? &*names : nullptr;
    };
    ConvertedProgram& converted = left->converted = convert_modules(
        {program, out_.list, resolver, options_, options_.link.is_single_text ? nullptr : &files_,
         normalised, take_original_of, take_tree, names_of});
    keep_facts(cache, read);
    print("link", [&] { return to_text(converted.program, program); });
    take_converted(converted);
    watch.lap("link, plan, rewrite, verify", converted.modules.size());
    if (!options_.stop_after.empty() && !stops_after("verify")) {
      out_.files.clear();
      return finish();
    }

    restore_originals(read);
    // From here on every text is final.
    const auto facts_of = [&](FileId file_id) {
      const auto& facts = read.records[file_id.raw].facts;
      return facts ? &*facts : nullptr;
    };
    const auto types = renamed_types(out_.list, out_.files);
    out_.packages =
        edit_packages({out_.list, files_, out_.files, types, converted.program.typeless_packages,
                       facts_of, [this](const ConvertedFile& file) { return out_.text_of(file); }});
    for (ConvertedPackage& file : edit_type_files(out_.list, files_, out_.files, types))
      out_.packages.push_back(std::move(file));
    for (ConvertedPackage& settings : edit_settings(out_.list, files_, out_.files))
      out_.packages.push_back(std::move(settings));
    return finish();
  }

 private:
  /// A cache is written anew when too much of the project was not in it. What is converted now is
  /// never in it, as its text is about to change.
  void keep_facts(const FactsCache& cache, const ReadProgram& read) {
    constexpr std::size_t kLeastFiles = 16;
    constexpr std::size_t kLeastShare = 32;
    std::vector<FactsCache::Entry> entries;
    std::vector<FactsCache::Stamped> stamps;
    std::size_t missed = 0;
    std::size_t unstamped = 0;
    for (std::size_t raw = 0; raw < read.records.size(); ++raw) {
      const FileRecord& record = read.records[raw];
      const bool has_stamp = record.stamp && record.is_read && cache.is_settled(*record.stamp);
      if (has_stamp) {
        const std::string& path = out_.list.files[raw].path;
        stamps.push_back(FactsCache::stamped(path, *record.stamp, record.text_hash));
        if (!record.is_stamp_known) ++unstamped;
      }
      for (const KeptFindings& kept : record.kept) {
        if (!kept.fresh.empty()) ++missed;
        const std::string_view packed = kept.fresh.empty() ? kept.cached : kept.fresh;
        if (!packed.empty()) entries.push_back({kept.key, packed});
      }
    }
    out_.known_files = entries.size() - missed;
    missed = std::max(missed, unstamped);
    if (missed >= kLeastFiles && missed * kLeastShare >= entries.size()) {
      out_.cache = CacheFile{cache.path(), cache.bytes_of(std::move(entries), std::move(stamps))};
    }
  }

  bool stops_after(std::string_view stage) const { return options_.stop_after == stage; }

  template <class MakeText>
  void print(std::string_view stage, const MakeText& make_text) {
    if (is_printed(options_, stage)) out_.debug_output += make_text();
  }

  void take_diagnostics(const std::vector<Diagnostic>& diagnostics) {
    out_.diagnostics.insert(out_.diagnostics.end(), diagnostics.begin(), diagnostics.end());
  }

  const std::string& shown_path(FileId file_id) const {
    return out_.list.files[file_id.raw].shown_path;
  }

  void take_read(ReadProgram& read) {
    for (const ListedFile& file : out_.list.files) out_.shown_paths.push_back(file.shown_path);
    out_.sources = std::move(read.sources);
    for (const FileRecord& record : read.records) take_diagnostics(record.diagnostics);
    for (const auto& [stage, text] :
         {std::pair{"parse", &FileRecord::parse_text}, std::pair{"scope", &FileRecord::scope_text},
          std::pair{"alias", &FileRecord::alias_text}}) {
      for (std::uint32_t raw = 0; raw < read.records.size(); ++raw) {
        const FileRecord& record = read.records[raw];
        if (!is_printed(options_, stage) || !record.facts) continue;
        out_.debug_output += "module " + shown_path(FileId{raw}) + ":\n" + record.*text;
      }
    }
  }

  Table<FileId, ProgramFile> program_of(const ReadProgram& read) const {
    Table<FileId, ProgramFile> program;
    for (std::uint32_t raw = 0; raw < read.records.size(); ++raw)
      program.add(program_file(raw, read));
    return program;
  }

  ProgramFile program_file(std::uint32_t raw, const ReadProgram& read) const {
    const FileRecord& record = read.records[raw];
    const ListedFile* listed = &out_.list.files[raw];
    const SourceFile* source = record.is_read ? &out_.sources[raw] : nullptr;
    const ModuleFacts* facts = record.facts ? &*record.facts : nullptr;
    if (!record.strict) return {listed, source, facts};
    return {listed, &record.strict->file, &record.strict->facts, source, facts};
  }

  /// Files of the program have been parsed already; others are looked at when Node would.
  std::function<bool(const std::string&)> syntax_test(const ReadProgram& read) const {
    std::unordered_map<std::string, bool> known;
    for (std::uint32_t raw = 0; raw < read.records.size(); ++raw) {
      const auto& facts = read.records[raw].facts;
      known.emplace(out_.list.files[raw].path, facts && facts->is_esm);
    }
    return [known = std::move(known), this](const std::string& path) {
      if (const auto found = known.find(path); found != known.end()) return found->second;
      const Result<std::string> text = files_.read_file(path);
      return text && has_esm_syntax(*text);
    };
  }

  /// Places in a text made strict, as the reader of the original knows them.
  void to_original(FileId file_id, ByteRange& range) const {
    const std::uint32_t raw = file_id.raw;
    if (!file_id.exists() || raw >= records_->size() || !(*records_)[raw].strict) return;
    range = (*records_)[raw].strict->origin(range);
  }

  void take_converted_diagnostics(std::vector<Diagnostic>& diagnostics) {
    for (Diagnostic& diagnostic : diagnostics) {
      to_original(diagnostic.file_id, diagnostic.range);
      for (auto& note : diagnostic.notes) to_original(note.file_id, note.range);
    }
    take_diagnostics(diagnostics);
  }

  void take_converted(ConvertedProgram& converted) {
    take_converted_diagnostics(converted.program.diagnostics);
    take_converted_diagnostics(converted.diagnostics);
    take_diagnostics(converted.input_errors);
    for (std::uint32_t raw = 0; raw < converted.modules.size(); ++raw) {
      const FileId file_id{raw};
      ModuleResult& result = converted.modules[raw];
      take_converted_diagnostics(result.plan.diagnostics);
      print_module(file_id, result);
      out_.files.push_back(converted_file(file_id, converted.program.modules[file_id], result));
      take_kept_calls(converted.program.requires_[file_id], out_.files.back());
    }
  }

  void take_kept_calls(const std::vector<LinkedRequire>& linked, ConvertedFile& file) const {
    if (!file.is_converted) return;
    for (const LinkedRequire& each : linked) {
      const bool is_awaited = each.decision == RequireDecision::Await;
      if (each.decision != RequireDecision::Call && !is_awaited) continue;
      KeptCall kept{is_awaited, each.because.range, each.because.text, each.blocker};
      to_original(file.file_id, kept.range);
      if (!kept.evidence.empty()) to_original(file.file_id, kept.evidence);
      file.kept.push_back(std::move(kept));
    }
  }

  /// Sources and places become those of the files again, where a stage saw a normalised text.
  void restore_originals(ReadProgram& read) {
    const auto place = [&](FileId file_id, ByteRange& range) {
      if (!file_id.exists() || file_id.raw >= read.records.size()) return;
      const auto& original = read.records[file_id.raw].original;
      if (original) range = original->range_of(range);
    };
    for (Diagnostic& diagnostic : out_.diagnostics) {
      place(diagnostic.file_id, diagnostic.range);
      for (DiagnosticNote& note : diagnostic.notes) place(note.file_id, note.range);
    }
    for (ConvertedFile& file : out_.files) {
      place(file.evidence.file_id, file.evidence.range);
      for (ExportOrigin& origin : file.exported) place(file.file_id, origin.range);
      for (StrictRepairNote& repair : file.repaired) place(file.file_id, repair.range);
      for (KeptCall& kept : file.kept) {
        place(file.file_id, kept.range);
        if (!kept.evidence.empty()) place(file.file_id, kept.evidence);
      }
    }
    for (std::uint32_t raw = 0; raw < read.records.size(); ++raw) {
      auto& original = read.records[raw].original;
      if (original) out_.sources[raw].text = std::move(original->text);
    }
  }

  void print_module(FileId file_id, const ModuleResult& result) {
    const bool is_untouched =
        out_.list.files[file_id.raw].role != FileRole::Requested && result.plan.actions.empty();
    if (!result.is_tried || is_untouched) return;
    print("plan", [&] {
      const auto& strict = (*records_)[file_id.raw].strict;
      const bool is_strict = strict && result.plan.form != ModuleForm::CommonJs;
      const SourceFile& source = is_strict ? strict->file : out_.sources[file_id.raw];
      return to_text(result.plan, source.text, shown_path(file_id));
    });
    print("rewrite", [&] {
      const auto& original = (*records_)[file_id.raw].original;
      const std::string& before = original ? original->text : out_.sources[file_id.raw].text.get();
      return "module " + shown_path(file_id) + ":\n" +
             (result.is_text_changed ? result.text : before);
    });
    print("verify", [&] {
      return shown_path(file_id) + ": " + (result.failure.empty() ? "good" : result.failure) + "\n";
    });
  }

  ConvertedFile converted_file(FileId file_id, const ModuleInterface& interface,
                               ModuleResult& result) const {
    const ListedFile& listed = out_.list.files[file_id.raw];
    ConvertedFile file;
    file.file_id = file_id;
    file.form = interface.form;
    file.is_loaded = interface.is_loaded;
    file.old_path = listed.path;
    file.new_path = listed.path;
    file.shown_path = listed.shown_path;
    file.is_requested = listed.role == FileRole::Requested;
    file.evidence = interface.because;
    to_original(file.evidence.file_id, file.evidence.range);
    file.because = interface.because.text;
    if (!result.is_tried) return file;
    if (!interface.output_path.empty()) file.new_path = interface.output_path;
    file.new_text = std::move(result.text);
    file.is_text_changed = result.is_text_changed;
    file.is_changed = result.is_text_changed || file.is_renamed();
    file.is_converted = is_converted_now(interface);
    file.is_taken_along = file.is_converted && !file.is_requested;
    file.exported = std::move(result.exported);
    for (ExportOrigin& origin : file.exported) to_original(file_id, origin.range);
    const FileRecord& record = (*records_)[file_id.raw];
    if (file.is_converted && record.facts) {
      file.taken_for_methods =
          (record.strict ? record.strict->facts : *record.facts).unfollowed_this;
      for (ByteRange& range : file.taken_for_methods) to_original(file_id, range);
    }
    if (const auto& strict = record.strict; strict && file.is_converted) {
      for (const StrictChange& change : strict->changes)
        file.repaired.push_back({change.range, change.because});
      std::stable_sort(file.repaired.begin(), file.repaired.end(),
                       [](const auto& a, const auto& b) { return a.range.begin < b.range.begin; });
    }
    return file;
  }

  /// A text that is no module, but that diagnostics point into.
  FileId add_source(const PackageFile& package) {
    out_.sources.push_back({package.path, package.text});
    out_.shown_paths.push_back(package.shown_path);
    return FileId{static_cast<std::uint32_t>(out_.sources.size() - 1)};
  }

  /// A package.json gets its line and column.
  void locate_package_diagnostics() {
    for (Diagnostic& diagnostic : out_.diagnostics) {
      const PackageFile* package = package_of(diagnostic);
      if (package != nullptr) diagnostic.file_id = add_source(*package);
    }
  }

  /// The package.json that a diagnostic of discover is about, if it is about one.
  const PackageFile* package_of(const Diagnostic& diagnostic) const {
    if (diagnostic.kind != DiagnosticKind::BadPackageJson) return nullptr;
    const auto found =
        std::find_if(out_.list.packages.begin(), out_.list.packages.end(),
                     [&](const PackageFile& one) { return one.shown_path == diagnostic.path; });
    return found == out_.list.packages.end() ? nullptr : &*found;
  }

  bool rules_requested_file(const PackageFile& package) const {
    return std::any_of(out_.list.files.begin(), out_.list.files.end(), [&](const auto& file) {
      return file.role == FileRole::Requested && file.package_directory == package.directory;
    });
  }

  /// Nobody asked about the rest of the project.
  bool is_unasked(const Diagnostic& diagnostic) const {
    if (const PackageFile* package = package_of(diagnostic)) {
      return package->role != FileRole::Requested && !rules_requested_file(*package);
    }
    const std::uint32_t raw = diagnostic.file_id.raw;
    return diagnostic.file_id.exists() && raw < out_.list.files.size() &&
           out_.list.files[raw].role != FileRole::Requested;
  }

  Conversion finish() {
    if (out_.shown_paths.empty()) {
      for (const ListedFile& file : out_.list.files) {
        out_.sources.push_back({file.path, ""});
        out_.shown_paths.push_back(file.shown_path);
      }
    }
    std::erase_if(out_.diagnostics, [&](const Diagnostic& d) { return is_unasked(d); });
    locate_package_diagnostics();
    const auto key = [&](const Diagnostic& d) {
      const std::string& path = d.file_id.exists() ? out_.shown_paths[d.file_id.raw] : d.path;
      return std::tie(path, d.range.begin, d.range.end, d.kind, d.args);
    };
    std::stable_sort(out_.diagnostics.begin(), out_.diagnostics.end(),
                     [&](const Diagnostic& a, const Diagnostic& b) { return key(a) < key(b); });
    return std::move(out_);
  }

  const Options& options_;
  const FileSystem& files_;
  bool trusts_stamps_;
  Conversion out_;
  const std::vector<FileRecord>* records_ = nullptr;  ///< while the run lasts, once files are read
};

}  // namespace

Conversion run_pipeline(const Options& options, const FileSystem& files) {
  Conversion conversion;
  on_deep_stack([&] {
    try {
      conversion = Run(options, files, true).run();
    } catch (const FileChanged&) {
      conversion = Run(options, files, false).run();
    }
  });
  return conversion;
}

}  // namespace esmigrate
