#include "driver/read_program.h"

#include <algorithm>
#include <utility>

#include "driver/facts_cache.h"
#include "driver/parallel.h"
#include "driver/progress.h"
#include "driver/stage_output.h"
#include "esmigrate/support/check.h"
#include "esmigrate/syntax/parse_text.h"
#include "esmigrate/syntax/walk.h"

namespace esmigrate {
namespace {

/// Marks the requires that stood in a compiler's helper.
void mark_wrapped(const InteropUses& interop, ModuleFacts& facts) {
  const auto is_among = [](const std::vector<std::string>& names, const RequireSite& site) {
    return site.specifier && std::binary_search(names.begin(), names.end(), *site.specifier);
  };
  for (RequireSite& site : facts.requires_) {
    site.was_wrapped = is_among(interop.unwrapped, site);
    site.was_copied = is_among(interop.copied, site);
    site.was_star = is_among(interop.spread, site);
  }
}

/// What the tree tells: scope, alias and strict mode, with `normalise` between them if it is asked
/// for and finds something: then the file's text is the new one.
void analyse_tree(FileId file_id, SourceFile& file, SyntaxTree tree, const Options& options,
                  bool normalise, bool keep_tree, FileRecord& record) {
  // From here on no binding is added.
  Bindings bindings = analyse_scopes({tree});
  const bool has_asked = !normalise && record.interop.asks;
  record.interop = InteropUses{};
  record.interop.asks = has_asked;
  if (normalise) {
    record.original = normalise_module(
        file, tree, bindings, record.targets ? &*record.targets : nullptr, &record.interop);
  }
  if (record.original && is_printed(options, "parse")) record.parse_text = to_text(tree);
  if (is_printed(options, "scope")) record.scope_text = to_text(bindings, tree);

  record.facts = analyse_module({file_id, file, tree, bindings});
  keep_tree = keep_tree && !record.facts->is_esm;
  if (!record.facts->hazards.empty()) {
    if (keep_tree) record.tree = PackedTree(tree);
    record.strict = repair_strict(file, std::move(tree), *record.facts, keep_tree);
    // What has no strict version stays CommonJS.
    if (!record.interop.asks) record.tree = PackedTree();
  } else if (keep_tree) {
    record.tree = PackedTree(tree);
  }
  if (!record.interop.unwrapped.empty() || !record.interop.spread.empty()) {
    mark_wrapped(record.interop, *record.facts);
    if (record.strict) mark_wrapped(record.interop, record.strict->facts);
  }
  // From here on no fact changes; tree and bindings go with this call.
  if (is_printed(options, "alias")) record.alias_text = to_text(*record.facts, file.text);
}

/// What cannot become strict stays CommonJS, and so in its own text.
bool is_normalised_in_vain(const FileRecord& record) {
  return record.original && !record.strict && !record.facts->hazards.empty();
}

/// The tree of the file's text; `packed`, if that is it.
std::optional<SyntaxTree> tree_of(FileId file_id, const SourceFile& file, PackedTree packed,
                                  FileRecord& record) {
  if (packed.exists()) return packed.unpack(file.text);
  ParsedFile parsed = parse_file({file_id, file});
  record.diagnostics = std::move(parsed.diagnostics);
  return std::move(parsed.tree);
}

/// parse and all that follows from one file alone.
void analyse_file(FileId file_id, SourceFile& file, PackedTree packed, const Options& options,
                  bool normalise, bool keep_tree, FileRecord& record) {
  record.strict.reset();
  std::optional<SyntaxTree> tree = tree_of(file_id, file, std::move(packed), record);
  if (!tree) return;
  if (is_printed(options, "parse")) record.parse_text = to_text(*tree);

  const bool may_have_names = normalise && !options.link.is_single_text;
  if (may_have_names && !record.names && file.text.size() <= kMaxFileWithNames) {
    record.names = own_export_names(*tree);
  }
  analyse_tree(file_id, file, *std::move(tree), options, normalise, keep_tree, record);
  if (is_normalised_in_vain(record)) {
    const Original original = std::exchange(record.original, std::nullopt).value();
    file.text = original.text;
    analyse_tree(file_id, file, original.tree.unpack(file.text), options, false, keep_tree, record);
  } else if (record.original && !keep_tree) {
    record.original->tree = PackedTree();
  }
}

/// `analyse_file`, unless an earlier run has done it.
void find_out(FileId file_id, SourceFile& file, PackedTree packed, const ReadInput& input,
              bool normalise, FileRecord& record) {
  const bool is_requested = input.list.files[file_id.raw].role == FileRole::Requested;
  if (input.cache == nullptr || is_requested) {
    analyse_file(file_id, file, std::move(packed), input.options, normalise, is_requested, record);
    return;
  }
  KeptFindings kept;
  kept.key = FactsCache::key_of(file.path, record.text_hash, normalise, record.targets);
  kept.cached = input.cache->find(kept.key);
  if (kept.cached.empty() || !take_findings(file_id, kept.cached, file, record)) {
    kept.cached = {};
    analyse_file(file_id, file, std::move(packed), input.options, normalise, is_requested, record);
    kept.fresh = packed_findings(file_id, file, record);
  }
  record.kept.push_back(std::move(kept));
}

/// Reads texts when they are asked for, of files of which enough is known without.
class KnownTexts final : public LateTexts {
 public:
  KnownTexts(const FileSystem& files, const std::deque<SourceFile>& sources)
      : files_(files), hashes_(sources.size()) {
    sources_.reserve(sources.size());
    for (const SourceFile& source : sources) sources_.push_back(&source);
  }

  void expect(std::size_t index, const ContentHash& text) { hashes_[index] = text; }
  std::string fetch(std::size_t index) const override {
    const std::string& path = sources_[index]->path;
    Result<std::string> text = files_.read_file(path);
    if (!text || content_hash(*text) != hashes_[index]) throw FileChanged(path);
    return *std::move(text);
  }

 private:
  const FileSystem& files_;
  std::vector<const SourceFile*> sources_;  // which stay where they are when their deque is moved
  std::vector<ContentHash> hashes_;
};

/// Whether all that is to be known of the file is known, from a run that read the text it has now.
bool is_known(FileId file_id, const ReadInput& input, SourceFile& file, FileRecord& record,
              const std::shared_ptr<KnownTexts>& late) {
  const bool is_requested = input.list.files[file_id.raw].role == FileRole::Requested;
  if (input.cache == nullptr || is_requested) return false;
  record.stamp = input.files.stamp(file.path);
  const auto text = record.stamp ? input.cache->text_of(file.path, *record.stamp) : std::nullopt;
  if (!text) return false;
  KeptFindings kept;
  kept.key = FactsCache::key_of(file.path, *text, true);
  kept.cached = input.cache->find(kept.key);
  if (kept.cached.empty()) return false;
  late->expect(file_id.raw, *text);
  file.text = FileText(late, file_id.raw);
  if (!take_findings(file_id, kept.cached, file, record)) return false;
  record.is_read = true;
  record.is_stamp_known = true;
  record.text_hash = *text;
  record.kept.push_back(std::move(kept));
  return true;
}

void read_file(FileId file_id, const ReadInput& input, SourceFile& file, FileRecord& record,
               const std::shared_ptr<KnownTexts>& late) {
  const ListedFile& listed = input.list.files[file_id.raw];
  file.path = listed.path;
  if (is_known(file_id, input, file, record, late)) return;
  Result<std::string> text = input.files.read_file(listed.path);
  if (!text) {
    Diagnostic diagnostic{DiagnosticKind::Unreadable, file_id, {}, {text.error().message}, {}, {}};
    if (input.files.status(listed.path).size > UINT32_MAX) {
      diagnostic.kind = DiagnosticKind::TooLarge;
      diagnostic.args.clear();
    }
    record.diagnostics.push_back(std::move(diagnostic));
    return;
  }
  if (input.cache != nullptr) record.text_hash = content_hash(*text);
  file.text = *std::move(text);
  record.is_read = true;
  try {
    find_out(file_id, file, PackedTree(), input, true, record);
  } catch (const InternalError& error) {
    // One file that shows a bug must not take the others with it.
    record.facts.reset();
    record.diagnostics.push_back(
        {DiagnosticKind::InternalFailure, file_id, {}, {error.what()}, {}, {}});
  }
}

}  // namespace

ReadProgram read_program(const ReadInput& input) {
  ReadProgram program;
  const std::size_t count = input.list.files.size();
  program.sources.resize(count);
  program.records.resize(count);
  const auto late = std::make_shared<KnownTexts>(input.files, program.sources);
  Progress progress(input.options, "reading", count);
  for_each_index(input.options.jobs, count, [&](std::size_t index) {
    const FileId file_id{static_cast<std::uint32_t>(index)};
    read_file(file_id, input, program.sources[index], program.records[index], late);
    progress.step();
  });
  return program;
}

/// Back to the text that the file was found with. Gives its tree, if that is still there.
static PackedTree restore(SourceFile& file, FileRecord& record) {
  PackedTree own = std::exchange(record.tree, PackedTree());
  if (record.original) {
    file.text = std::move(record.original->text);
    own = std::move(record.original->tree);
  }
  record.original.reset();
  return own;
}

void read_with_targets(FileId file_id, const ReadInput& input, InteropTargets targets,
                       SourceFile& file, FileRecord& record) {
  PackedTree own = restore(file, record);
  record.targets = std::move(targets);
  try {
    find_out(file_id, file, std::move(own), input, true, record);
  } catch (const InternalError& error) {
    record.facts.reset();
    record.diagnostics.push_back(
        {DiagnosticKind::InternalFailure, file_id, {}, {error.what()}, {}, {}});
  }
}

void take_original(FileId file_id, const ReadInput& input, bool is_converted, SourceFile& file,
                   FileRecord& record) {
  ESM_CHECK(record.original.has_value(), "only a normalised file has an original");
  const bool keeps = is_converted && record.targets && !record.targets->requires_only &&
                     !record.interop.unwrapped.empty();
  PackedTree own = restore(file, record);
  if (!keeps) record.targets.reset();
  if (keeps) record.targets->requires_only = true;
  find_out(file_id, file, std::move(own), input, keeps, record);
}

bool has_esm_syntax(std::string_view text) {
  const auto mentions = [text](std::string_view word) {
    return text.find(word) != std::string_view::npos;
  };
  if (!mentions("import") && !mentions("export") && !mentions("await")) return false;
  const auto tree = parse_text(text);
  if (!tree) return false;
  for (std::uint32_t i = 0; i < tree->size(); ++i) {
    const NodeRef node(&*tree, i);
    switch (node.kind()) {
      case NodeKind::ImportStatement:
      case NodeKind::ExportStatement:
        return true;
      case NodeKind::MetaProperty:
        if (node.text() == "import.meta") return true;
        break;
      case NodeKind::AwaitExpression:
        if (!enclosing_function(node).exists()) return true;
        break;
      default:
        break;
    }
  }
  return false;
}

}  // namespace esmigrate
