// Every round of the loop forces at least one more module to stay CommonJS, so there are at most as
// many rounds as modules; normally there is one.
//
// When verification fails, the input is looked at once more: rules that the grammar does not know
// (names declared twice, misplaced `break`) are checked on the output only, where it costs nothing
// for most modules. If the input breaks them already, no conversion is to blame.
#include "driver/convert_modules.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <memory>
#include <string_view>
#include <unordered_map>

#include "driver/parallel.h"
#include "driver/progress.h"
#include "esmigrate/rewrite/rewrite_module.h"
#include "esmigrate/scope/early_errors.h"
#include "esmigrate/support/check.h"
#include "esmigrate/syntax/parse_text.h"
#include "link/package_exports.h"

namespace esmigrate {
namespace {

std::string describe(const EditConflict& conflict) {
  return "edits of `" + std::string(conflict.first.author) + "` and `" +
         std::string(conflict.second.author) + "` at byte " +
         std::to_string(conflict.second.range.begin) + " contradict each other";
}

Verification verified(FileId file_id, const ConvertInput& input, const LinkedProgram& program,
                      const ProgramPaths& paths, const ModuleResult& result,
                      const std::vector<TextChange>& changes) {
  const ProgramFile& file = input.files[file_id];
  VerifyInput verify{file_id, result.plan, result.text, program, paths, file.facts};
  PackedTree packed = input.take_tree ? input.take_tree(file_id) : PackedTree();
  if (!packed.exists()) return verify_module(verify);
  const SyntaxTree before = packed.unpack(file.source->text);
  packed = PackedTree();
  const EditedText edited{result.text, file.source->text, before, changes};
  verify.edited = &edited;
  return verify_module(verify);
}

ExportOrigin origin_of(const std::string& name, const ModulePlan& plan) {
  for (const Action& action : plan.actions) {
    if (action.exported == name) return {name, action.range, action.because};
    for (const ActionPart& part : action.parts) {
      if (part.exported == name) return {name, part.range, action.because};
    }
  }
  return {name, {}, ""};
}

/// What waits for its conversion follows renamed files in its own text.
void lead_back(ModulePlan& plan, const Original& original, std::string_view normalised) {
  for (Action& action : plan.actions) {
    const ByteRange own = original.range_of(action.range);
    ESM_CHECK(text_at(original.text, own) == text_at(normalised, action.range),
              "what names a file stands in the file's own text as well");
    action.range = own;
  }
}

/// plan, rewrite and verify of one module.
ModuleResult convert_module(FileId file_id, const ConvertInput& input, const LinkedProgram& program,
                            const ProgramPaths& paths) {
  ModuleResult result;
  result.is_tried = true;
  const ProgramFile& file = input.files[file_id];
  // What stays CommonJS stays sloppy as well.
  const bool is_esm = is_converted_now(program.modules[file_id]);
  const SourceFile& source = is_esm ? *file.source : *file.found_source();
  const ModuleFacts& facts = is_esm ? *file.facts : *file.found_facts();
  const Original* own = is_esm ? nullptr : input.normalised(file_id);
  try {
    // From here on nothing is decided, only spelt.
    result.plan = plan_module({file_id, input.files, program, input.options.link});
    if (!is_esm && result.plan.actions.empty()) return result;
    const std::string& before = own != nullptr ? own->text : source.text.get();
    if (own != nullptr) lead_back(result.plan, *own, source.text);
    RewrittenModule rewritten = rewrite_module({result.plan, facts, before});
    if (rewritten.conflict) {
      result.failure = describe(*rewritten.conflict);
    } else if (rewritten.is_changed || &source != file.found_source()) {
      result.is_text_changed = true;
      result.text = std::move(rewritten.text);
      // What only follows renamed files is the CommonJS or whatever it was.
      if (!is_esm && program.modules[file_id].form != ModuleForm::EsModule) return result;
      result.failure = verified(file_id, input, program, paths, result, rewritten.changes).problem;
      if (!result.failure.empty()) {
        spdlog::debug("{}: {}\n{}", file.listed->shown_path, result.failure, result.text);
      }
    }
  } catch (const InternalError& error) {
    result.failure = error.what();
  }
  return result;
}

bool may_be_edited(const ConvertInput& input, FileId file_id) {
  const ProgramFile& file = input.files[file_id];
  // The rest of the project follows renamed files, or is taken along.
  return file.facts != nullptr && file.listed->role != FileRole::Excluded;
}

std::vector<ModuleResult> convert_all(const ConvertInput& input, const LinkedProgram& program) {
  const ProgramPaths paths = program_paths(program, input.files);
  std::vector<ModuleResult> modules(input.files.size());
  Progress progress(input.options, "converting", modules.size());
  for_each_index(input.options.jobs, modules.size(), [&](std::size_t index) {
    const FileId file_id{static_cast<std::uint32_t>(index)};
    if (may_be_edited(input, file_id)) {
      ModuleResult& result = modules[index];
      result = convert_module(file_id, input, program, paths);
      for (const std::string& name : result.plan.exported) {
        result.exported.push_back(origin_of(name, result.plan));
      }
      // Of thousands of modules at a time, no more is kept than somebody will ask for.
      if (input.options.debug_print.empty()) result.plan.actions = {};
      if (input.take_tree) input.take_tree(file_id);
    }
    progress.step();
  });
  return modules;
}

bool contains(const std::vector<FileId>& ids, FileId id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

/// Staying CommonJS can only help a module that was not going to.
bool may_become_commonjs(ModuleForm form) {
  return form != ModuleForm::CommonJs && form != ModuleForm::EsModule && form != ModuleForm::None;
}

/// Whether the names that a module got from another are exports there and can be exported from
/// there, and nobody outside asks for the object that they were on.
bool is_barrel_of_names(const ProgramFile& file, const LinkedProgram& program, FileId id) {
  if (program.modules[id].is_public) return false;
  for (std::size_t i = 0; i < file.facts->requires_.size(); ++i) {
    if (!file.facts->requires_[i].was_star) continue;
    const LinkedRequire& linked = program.requires_[id][i];
    if (!linked.may_import || !linked.target.exists() ||
        !is_taken_by_name(program.modules[linked.target]))
      return false;
  }
  return true;
}

/// What ends in no better form than it would have had gains nothing from a normalised text.
bool take_originals(const ConvertInput& input, const LinkedProgram& program,
                    Table<FileId, ProgramFile>& files) {
  std::vector<FileId> taken;
  for (std::uint32_t raw = 0; raw < input.files.size(); ++raw) {
    const FileId file_id{raw};
    const ModuleForm form = program.modules[file_id].form;
    const Original* normalised = input.normalised(file_id);
    if (normalised == nullptr) continue;
    const bool hides =
        (normalised->hides_names && program.modules[file_id].is_public) ||
        (normalised->is_barrel && !is_barrel_of_names(files[file_id], program, file_id));
    if (form == ModuleForm::Named && !hides) continue;
    if (form == ModuleForm::Default && !normalised->needs_named) continue;
    // What stays CommonJS is spelt in its own text: its helpers find out what is known of them.
    const bool has_form = form == ModuleForm::Object || form == ModuleForm::CommonJs;
    if (has_form && normalised->fits_every_form) continue;
    spdlog::debug("{}: its own text is taken, normalised it would end as {} since {}",
                  input.files[file_id].listed->shown_path, to_text(form),
                  program.modules[file_id].because.text);
    taken.push_back(file_id);
  }
  for_each_index(input.options.jobs, taken.size(), [&](std::size_t index) {
    const FileId file_id = taken[index];
    // Less may do: what stays CommonJS with all its names may not, only with its requires.
    const bool is_converted = !input.normalised(file_id)->fits_every_form;
    files[file_id] = input.take_original(file_id, is_converted);
  });
  return !taken.empty();
}

/// Why Node would not have run the module before, if it would not have.
std::optional<EarlyError> error_of_input(const ProgramFile& file) {
  const auto tree = parse_text(file.found_source()->text);
  if (!tree) return std::nullopt;
  const Goal goal = file.facts->is_esm ? Goal::Module : Goal::CommonJs;
  return find_early_error(*tree, analyse_scopes({*tree}), goal);
}

}  // namespace

ConvertedProgram convert_modules(const ConvertInput& all_input) {
  Table<FileId, ProgramFile> files = all_input.files;
  const ConvertInput input{files,
                           all_input.list,
                           all_input.resolver,
                           all_input.options,
                           all_input.disk,
                           all_input.normalised,
                           all_input.take_original,
                           all_input.take_tree,
                           all_input.names_of};
  // What files of packages export is the same in every round.
  std::unordered_map<std::string_view, FileId> by_path;
  for (std::uint32_t raw = 0; raw < files.size(); ++raw) {
    if (files[FileId{raw}].facts != nullptr)
      by_path.emplace(files[FileId{raw}].listed->path, FileId{raw});
  }
  std::unique_ptr<PackageExports> package_exports;
  if (input.disk != nullptr) {
    package_exports =
        std::make_unique<PackageExports>(*input.disk, input.resolver, [&](const std::string& path) {
          const auto file = by_path.find(path);
          return input.names_of && file != by_path.end() ? input.names_of(file->second) : nullptr;
        });
  }
  ConvertedProgram out;
  std::vector<FileId> failed;
  std::vector<FileId> forced;
  while (true) {
    out.program = link_program({input.files, input.list, input.resolver, input.options.link,
                                input.disk, input.names_of, forced, package_exports.get()});
    if (take_originals(input, out.program, files)) continue;
    // From here on every module's form and interface are settled, for this round.
    out.modules = convert_all(input, out.program);

    const std::size_t forced_before = forced.size();
    bool is_input_changed = false;
    for (std::uint32_t raw = 0; raw < out.modules.size(); ++raw) {
      const FileId file_id{raw};
      ModuleResult& result = out.modules[raw];
      if (result.failure.empty()) continue;
      result.text.clear();
      result.is_text_changed = false;
      if (input.normalised(file_id)) {
        files[file_id] = input.take_original(file_id, false);
        is_input_changed = true;
        continue;
      }
      if (const auto error = error_of_input(files[file_id])) {
        // As if it had not parsed: the rest of the program is linked without it.
        out.input_errors.push_back(
            {DiagnosticKind::SyntaxError, file_id, error->range, {error->message}, {}, {}});
        files[file_id].facts = files[file_id].sloppy_facts = nullptr;
        is_input_changed = true;
        continue;
      }
      if (!contains(failed, file_id)) {
        failed.push_back(file_id);
        out.diagnostics.push_back(
            {DiagnosticKind::InternalFailure, file_id, {}, {result.failure}, {}, {}});
      }
      if (may_become_commonjs(out.program.modules[file_id].form)) forced.push_back(file_id);
    }
    if (forced.size() == forced_before && !is_input_changed) {
      // The cause has been reported, once is enough.
      std::erase_if(out.program.diagnostics, [&](const Diagnostic& diagnostic) {
        return diagnostic.kind == DiagnosticKind::StaysCommonJs &&
               contains(forced, diagnostic.file_id);
      });
      return out;
    }
    ESM_CHECK(forced.size() <= input.files.size(), "a module that is forced stays CommonJS");
  }
}

}  // namespace esmigrate
