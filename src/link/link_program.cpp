// The one stage that sees the whole program. Forms start at the best each module's own code allows
// and only move down: a consumer that needs a real object, a cycle that reads what is not there
// yet, a module that must stay CommonJS and so loads others by `require` each push some module
// down, which may push others; with four rungs and finitely many modules that comes to rest.
#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <unordered_set>

#include "esmigrate/link/linked_program.h"
#include "esmigrate/source/path.h"
#include "link/builtin_exports.h"
#include "link/load_effects.h"
#include "link/local_form.h"
#include "link/module_graph.h"
#include "link/package_exports.h"
#include "link/public_modules.h"

namespace esmigrate {
namespace {

bool is_object_prototype_member(std::string_view name) {
  static constexpr std::array<std::string_view, 12> kMembers = {
      "constructor",      "hasOwnProperty",   "isPrototypeOf",    "propertyIsEnumerable",
      "toLocaleString",   "toString",         "valueOf",          "__proto__",
      "__defineGetter__", "__defineSetter__", "__lookupGetter__", "__lookupSetter__"};
  return std::find(kMembers.begin(), kMembers.end(), name) != kMembers.end();
}

class Linker {
 public:
  explicit Linker(const LinkInput& in) : in_(in), graph_(build_graph(in)), effects_(in, graph_) {
    if (in.disk != nullptr)
      package_exports_ = std::make_unique<PackageExports>(*in.disk, in.resolver);
  }

  LinkedProgram run() {
    start();
    for (const FileId id : public_modules(in_, graph_)) open_to_the_world(id);
    respect_loader_uses();
    for (const FileId id : in_.forced_commonjs) {
      demote(id, ModuleForm::CommonJs, {"its conversion failed its own checks", id, {}},
             DiagnosticKind::StaysCommonJs);
    }
    do {
      for (changed_ = true; changed_;) {
        changed_ = false;
        apply_consumers();
        apply_cycles();
      }
      choose_paths();
    } while (changed_);
    each_module([this](FileId id) {
      // Properties of a value are no exports of the module, unless the world outside knows them as
      // such.
      if (module(id).form != ModuleForm::Named && !module(id).is_public) module(id).names.clear();
    });
    find_touched_targets();
    decide_requires();
    follow_resolves();
    choose_public_names();
    report();
    return std::move(out_);
  }

 private:
  const ModuleFacts* facts(FileId id) const { return in_.files[id].facts; }
  ModuleInterface& module(FileId id) { return out_.modules[id]; }
  template <class F>
  void each_module(F&& visit) {
    for (std::uint32_t i = 0; i < in_.files.size(); ++i) {
      if (facts(FileId{i}) != nullptr) visit(FileId{i});
    }
  }
  bool is_convertible(FileId id) const {
    const ModuleForm form = out_.modules[id].form;
    return form == ModuleForm::Named || form == ModuleForm::Default || form == ModuleForm::Object;
  }
  /// Whether the file itself will still be CommonJS text afterwards.
  bool stays_commonjs(FileId id) const { return out_.modules[id].form == ModuleForm::CommonJs; }

  void start() {
    for (std::uint32_t i = 0; i < in_.files.size(); ++i) {
      const FileId id{i};
      ModuleInterface interface;
      out_.requires_.add({});
      out_.resolves.add({});
      local_.add({});
      diagnostic_.add(DiagnosticKind::StaysCommonJs);
      if (facts(id) != nullptr) start_module(id, interface);
      out_.modules.add(std::move(interface));
    }
  }

  void start_module(FileId id, ModuleInterface& interface) {
    const ListedFile& listed = *in_.files[id].listed;
    interface.is_in_cycle = graph_.in_cycle(id);
    if (listed.kind == ScriptKind::Mjs || (facts(id)->is_esm && listed.kind != ScriptKind::Cjs) ||
        is_declared_esm(id)) {
      interface.form = ModuleForm::EsModule;
      return;
    }
    LocalForm local = local_form(*facts(id));
    if (is_declared_commonjs(listed) || listed.role != FileRole::Requested) {
      local = LocalForm{};
      local.form = ModuleForm::CommonJs;
      is_left_alone_.push_back(id);
    }
    take_local(interface, local);
    diagnostic_[id] = local.diagnostic;
    local_[id] = std::move(local);
  }

  /// `.js` in a package that says "type": "module".
  bool is_declared_esm(FileId id) const {
    // What speaks to the loader is CommonJS that has come back, whatever the package says.
    if (in_.options.is_single_text || facts(id)->uses_commonjs) return false;
    const FormatAnswer answer = in_.resolver.format_of(in_.files[id].listed->path);
    return answer.format == ModuleFormat::EsModule && !answer.by_syntax;
  }

  static void take_local(ModuleInterface& interface, const LocalForm& local) {
    interface.form = local.form;
    interface.object_shape = local.object_shape;
    interface.is_literal_named = local.is_literal_named;
    interface.names = local.names;
    std::sort(interface.names.begin(), interface.names.end(),
              [](const InterfaceName& a, const InterfaceName& b) { return a.name < b.name; });
    interface.has_default = local.form == ModuleForm::Default || local.form == ModuleForm::Object;
    if (local.form == ModuleForm::Named) {
      for (const InterfaceName& name : local.names) interface.has_default |= name.name == "default";
    }
    interface.because = local.because;
  }

  void demote(FileId id, ModuleForm form, Because because, DiagnosticKind kind) {
    ModuleInterface& interface = module(id);
    if (!is_convertible(id) || interface.form >= form) return;
    changed_ = true;
    const bool was_public = interface.is_public;
    const bool gave = interface.gives_module_exports;
    const bool cycle = interface.is_in_cycle;
    LocalForm next;
    if (form == ModuleForm::CommonJs) {
      next.form = form;
      next.because = std::move(because);
      next.diagnostic = kind;
    } else if (form == ModuleForm::Default || local_[id].is_literal_named) {
      next = local_[id];
      next.form = ModuleForm::Default;
      next.is_literal_named = false;
      next.because = std::move(because);
    } else {
      next = object_form(*facts(id), std::move(because));
    }
    interface = ModuleInterface{};
    interface.is_public = was_public;
    interface.gives_module_exports = gave;
    interface.is_in_cycle = cycle;
    take_local(interface, next);
    diagnostic_[id] = next.diagnostic;
    local_[id] = std::move(next);
  }

  /// Needs a value that is a real object, the old `module.exports`.
  void need_object(FileId id, std::string text, FileId from, ByteRange range) {
    if (module(id).form != ModuleForm::Named) return;
    demote(id, local_[id].is_literal_named ? ModuleForm::Default : ModuleForm::Object,
           {std::move(text), from, range}, DiagnosticKind::StaysCommonJs);
  }

  void open_to_the_world(FileId id) {
    if (!is_convertible(id)) return;
    ModuleInterface& interface = module(id);
    // A program that exports nothing is run, not loaded.
    if (interface.form == ModuleForm::Named && interface.names.empty() && facts(id)->uses.empty())
      return;
    interface.is_public = true;
    interface.gives_module_exports = true;
    if (interface.form != ModuleForm::Named) return;
    const bool is_plain =
        !local_[id].is_literal_named && !interface.names.empty() &&
        std::none_of(interface.names.begin(), interface.names.end(), [](const InterfaceName& name) {
          return name.changes_later || name.name == "default";
        });
    if (is_plain && !has_late_writes(id)) {
      interface.has_default = true;
      return;
    }
    need_object(id, "the world outside may load it as one object", id, {});
    module(id).is_public = true;
    module(id).gives_module_exports = true;
  }

  /// Exports assigned more than once keep their latest value only in the real object.
  bool has_late_writes(FileId id) const {
    for (const ExportUse& use : facts(id)->uses) {
      if (use.kind == UseKind::Update || (use.kind == UseKind::Write && use.chain == UINT32_MAX))
        return true;
    }
    return false;
  }

  // ---- modules that look at the loader itself ----

  /// All modules that loading `id` may load in turn, itself included.
  std::vector<FileId> closure(FileId id, bool of_consumers) const {
    std::vector<FileId> found{id};
    for (std::size_t i = 0; i < found.size(); ++i) {
      for (std::uint32_t other = 0; other < in_.files.size(); ++other) {
        const auto& edges = graph_.requires_[of_consumers ? FileId{other} : found[i]];
        const bool is_edge =
            std::any_of(edges.begin(), edges.end(), [&](const ResolvedRequire& edge) {
              return edge.target == (of_consumers ? found[i] : FileId{other});
            });
        if (is_edge && std::find(found.begin(), found.end(), FileId{other}) == found.end())
          found.push_back(FileId{other});
      }
    }
    return found;
  }

  void respect_loader_uses() {
    each_module([this](FileId id) {
      for (const VariableUse& use : facts(id)->variables) {
        const bool on_require = use.kind == VariableKind::RequireOther;
        if (on_require && (use.name == "cache" || use.name == "extensions")) {
          // An ES module that was dropped from the cache would not be evaluated again.
          for (const FileId loaded : closure(id, false)) {
            demote(loaded, ModuleForm::CommonJs,
                   {"it is loaded through an edited `require." + use.name + "`", id, use.range},
                   DiagnosticKind::StaysCommonJs);
          }
        } else if ((on_require && use.name == "main") || use.kind == VariableKind::MainModule) {
          // Node knows a main module only when the program begins with a CommonJS one.
          for (const FileId loader : closure(id, true)) {
            demote(loader, ModuleForm::CommonJs,
                   {"it may be the program whose main module is asked for", id, use.range},
                   DiagnosticKind::StaysCommonJs);
          }
        }
      }
    });
  }

  /// A module that throws while loading is evaluated again by the next `require`, but never by an
  /// import.
  void apply_failing(FileId from, const RequireSite& site, FileId target) {
    if (site.context == RequireContext::TopLevel || facts(target)->top_level_throw.empty()) return;
    demote(target, ModuleForm::CommonJs,
           {"it may fail to load and be loaded again", from, site.call_range},
           DiagnosticKind::StaysCommonJs);
  }

  // ---- what consumers need ----

  void apply_consumers() {
    each_module([this](FileId from) {
      const ModuleFacts& consumer = *facts(from);
      for (std::uint32_t i = 0; i < consumer.requires_.size(); ++i) {
        const ResolvedRequire& resolved = graph_.requires_[from][i];
        if (resolved.target.exists()) apply_site(from, consumer.requires_[i], resolved.target, i);
        const RequireSite& site = consumer.requires_[i];
        if (!site.specifier && may_reach_files(from, site.argument_range)) {
          apply_computed(from, site.call_range, site.argument_range);
        }
      }
      for (const VariableUse& use : consumer.variables) {
        // `require` handed on may load anything.
        if (use.kind == VariableKind::RequireOther && use.name.empty()) {
          apply_computed(from, use.range, {});
          apply_named_paths(from, use.range);
        }
        if (use.kind == VariableKind::RequireResolve && use.name.empty())
          apply_computed(from, use.range, {});
      }
    });
    each_module([this](FileId id) {
      // `import x from` by an ES module that was one before means the whole `module.exports`.
      for (const FileId importer : graph_.esm_importers[id]) {
        if (!is_convertible(id) || !opened_.insert(id.raw).second) continue;
        (void)importer;
        open_to_the_world(id);
        changed_ = true;
      }
    });
  }

  void apply_site(FileId from, const RequireSite& site, FileId target, std::uint32_t index) {
    if (!is_convertible(target)) return;
    apply_failing(from, site, target);
    if (!is_convertible(target)) return;
    const bool is_call = stays_commonjs(from) || module(from).form == ModuleForm::EsModule ||
                         !may_import(from, index);
    if (is_call && !module(target).gives_module_exports &&
        module(target).form != ModuleForm::Named) {
      module(target).gives_module_exports = true;
      changed_ = true;
    }
    for (const ImportUse& use : site.uses) {
      if (module(target).form != ModuleForm::Named) return;
      apply_use(from, site, use, target);
    }
  }

  void apply_use(FileId from, const RequireSite& site, const ImportUse& use, FileId target) {
    const auto at = use.range.empty() ? site.call_range : use.range;
    switch (use.kind) {
      case ImportUseKind::MemberRead:
      case ImportUseKind::MemberNew:
      case ImportUseKind::MemberCall:
        if (is_object_prototype_member(use.name) && !exports_name(target, use.name)) {
          need_object(target, "a consumer uses `" + use.name + "` of the exports object", from, at);
        } else if (use.kind == ImportUseKind::MemberCall && exports_name(target, use.name) &&
                   this_use_of_export(*facts(target), local_[target], use.name) == ThisUse::Any) {
          need_object(target, "`" + use.name + "` is called as a method and uses `this`", from, at);
        }
        return;
      case ImportUseKind::Truth:
      case ImportUseKind::Discard:
        return;
      case ImportUseKind::Mutate:
        need_object(target, "a consumer changes its exports", from, at);
        return;
      case ImportUseKind::Enumerate:
        need_object(target, "a consumer enumerates its exports", from, at);
        return;
      case ImportUseKind::Compare:
        need_object(target, "a consumer compares its exports object", from, at);
        return;
      case ImportUseKind::Call:
      case ImportUseKind::New:
        need_object(target, "a consumer calls its exports object", from, at);
        return;
      case ImportUseKind::ReExport:
      case ImportUseKind::Escape:
        need_object(target, "a consumer passes its exports object on", from, at);
        return;
    }
  }

  bool exports_name(FileId id, std::string_view name) const {
    const auto& names = out_.modules[id].names;
    return std::any_of(names.begin(), names.end(),
                       [name](const InterfaceName& each) { return each.name == name; });
  }

  /// Where `require` is handed on, every relative path in the file may be what it loads.
  void apply_named_paths(FileId from, ByteRange place) {
    const std::string_view source = in_.files[from].source->text;
    for (std::size_t at = 0; at + 1 < source.size(); ++at) {
      const char quote = source[at];
      if ((quote != '\'' && quote != '"' && quote != '`') || source[at + 1] != '.') continue;
      const std::size_t end = source.find(quote, at + 1);
      if (end == std::string_view::npos || end - at > 260) continue;
      const auto target = graph_.by_path.find(
          in_.resolver.require(source.substr(at + 1, end - at - 1), in_.files[from].listed->path)
              .path);
      if (target != graph_.by_path.end()) make_requirable(target->second, from, place);
    }
  }

  /// A computed specifier leads to a file of the program if it begins like a relative path, or if
  /// it may be an absolute one: which only code makes that knows where it stands or lists
  /// directories.
  bool may_reach_files(FileId from, ByteRange argument) {
    const std::string_view text = text_at(in_.files[from].source->text, argument);
    if (text.find("'.") != std::string_view::npos || text.find("\".") != std::string_view::npos ||
        text.find("`.") != std::string_view::npos) {
      return true;
    }
    if (!paths_are_made_) {
      bool made = false;
      each_module([&](FileId id) { made |= makes_paths(id); });
      paths_are_made_ = made;
    }
    return *paths_are_made_;
  }

  bool makes_paths(FileId id) const {
    for (const VariableUse& use : facts(id)->variables) {
      if (use.kind == VariableKind::Dirname || use.kind == VariableKind::Filename ||
          use.kind == VariableKind::RequireResolve) {
        return true;
      }
    }
    const std::string_view source = in_.files[id].source->text;
    for (const std::string_view hint : {"readdir", "cwd()", "import.meta"}) {
      if (source.find(hint) != std::string_view::npos) return true;
    }
    // A relative path that is no argument of `require` may be handed to one.
    return hands_out_relative_paths(source);
  }

  static bool hands_out_relative_paths(std::string_view source) {
    for (std::size_t at = source.find("./"); at != std::string_view::npos;
         at = source.find("./", at + 1)) {
      if (at == 0 || std::string_view("'\"`").find(source[at - 1]) == std::string_view::npos)
        continue;
      const std::string_view before = source.substr(at > 9 ? at - 9 : 0, at > 9 ? 9 : at);
      if (before.find("require(") == std::string_view::npos) return true;
    }
    return false;
  }

  /// Something loads it by `require` under the name that it has, for any use.
  void make_requirable(FileId target, FileId from, ByteRange place) {
    if (std::find(computed_targets_.begin(), computed_targets_.end(), target) ==
        computed_targets_.end()) {
      computed_targets_.push_back(target);
    }
    if (!is_convertible(target)) return;
    if (module(target).form == ModuleForm::Named && module(target).names.empty()) return;
    need_object(target, "a computed `require` may load it", from, place);
    if (module(target).gives_module_exports) return;
    module(target).gives_module_exports = true;
    changed_ = true;
  }

  /// The directory below which a computed specifier leads: its constant beginning says so, else it
  /// is anywhere in the package.
  std::string reach_of(FileId from, ByteRange argument) const {
    const ListedFile& listed = *in_.files[from].listed;
    const std::string own(directory_of(listed.path));
    const std::string_view text = text_at(in_.files[from].source->text, argument);
    if (text.size() > 2 && text[1] == '.' &&
        std::string_view("'\"`").find(text[0]) != std::string_view::npos) {
      std::string_view constant = text.substr(1, text.find_first_of("'\"`$", 1) - 1);
      constant = constant.substr(0, constant.find_last_of('/') + 1);
      return join_path(own, constant);
    }
    if (!listed.package_directory.empty()) return listed.package_directory;
    for (const std::string& project : in_.list.project_directories) {
      if (is_inside(listed.path, project)) return project;
    }
    return own;
  }

  /// A computed require may load any file within its reach.
  void apply_computed(FileId from, ByteRange place, ByteRange argument) {
    const std::string directory = reach_of(from, argument);
    each_module([&](FileId target) {
      if (target == from || !is_inside(in_.files[target].listed->path, directory)) return;
      make_requirable(target, from, place);
    });
  }

  // ---- cycles ----

  void apply_cycles() {
    each_module([this](FileId id) {
      if (!graph_.in_cycle(id) || !is_convertible(id)) return;
      const Because because = cycle_reason(id);
      if (because.text.empty()) return;
      // One module of a cycle that must see others half loaded keeps all of them CommonJS.
      each_module([&](FileId other) {
        if (graph_.component[other] == graph_.component[id]) {
          demote(other, ModuleForm::CommonJs, because, DiagnosticKind::LoadOrderCycle);
        }
      });
    });
  }

  bool is_cycle_edge(FileId from, std::uint32_t site) const {
    const FileId target = graph_.requires_[from][site].target;
    return target.exists() && graph_.component[target] == graph_.component[from];
  }

  /// Why a module's part in a cycle would behave differently as an ES module; empty if it would
  /// not.
  Because cycle_reason(FileId id) {
    const ModuleFacts& own = *facts(id);
    std::uint32_t first_edge = UINT32_MAX;
    for (std::uint32_t i = 0; i < own.requires_.size(); ++i) {
      if (!is_cycle_edge(id, i)) continue;
      const RequireSite& site = own.requires_[i];
      const FileId target = graph_.requires_[id][i].target;
      if (stays_commonjs(target) || module(target).form == ModuleForm::EsModule) {
        return {"a cycle runs through a module that stays CommonJS", id, site.call_range};
      }
      if (site.context == RequireContext::Function) {
        if (calls_into_cycle(id))
          return {"a `require` of a cycle may run while the cycle loads", id, site.call_range};
        continue;
      }
      if (!may_import(id, i))
        return {"a `require` that leads back to this module must stay at its place", id,
                site.call_range};
      first_edge = std::min(first_edge, site.call_range.begin);
      if (site.shape != RequireShape::Declarator && site.shape != RequireShape::Statement) {
        return {"a cycle reads exports while they are being filled", id, site.call_range};
      }
      for (const ImportUse& use : site.uses) {
        if (!use.in_function)
          return {"a cycle reads exports while they are being filled", id, use.range};
      }
    }
    if (first_edge == UINT32_MAX) return {};
    for (const ReplaceSite& site : own.sites) {
      if (site.is_slot && site.range.begin > first_edge) {
        return {"the cycle sees the exports object before it is replaced here", id,
                site.target_range};
      }
    }
    if (calls_into_cycle(id)) {
      return {"a module of a cycle calls into it while it loads", id, {first_edge, first_edge}};
    }
    return {};
  }

  bool calls_into_cycle(FileId id) const {
    const ModuleFacts& own = *facts(id);
    for (const TopStatement& statement : own.statements) {
      for (const std::uint32_t site : statement.effects.calls) {
        if (is_cycle_edge(id, site)) return true;
      }
    }
    return false;
  }

  // ---- import or call ----

  /// Whether the site's own place and shape allow an import. Load order is looked at as well.
  bool may_import(FileId from, std::uint32_t index) { return call_reason(from, index).empty(); }

  bool asks_for_its_loader(FileId id) const {
    const auto& uses = facts(id)->variables;
    return std::any_of(uses.begin(), uses.end(), [](const VariableUse& use) {
      return use.kind == VariableKind::ModuleMember && (use.name == "parent" || use.name.empty());
    });
  }

  /// Why the site has to stay a call whatever runs before it; empty if nothing of its own stands
  /// against an import.
  std::string own_call_reason(FileId from, std::uint32_t index) const {
    const RequireSite& site = facts(from)->requires_[index];
    const ResolvedRequire& resolved = graph_.requires_[from][index];
    switch (site.context) {
      case RequireContext::Function:
        return "it runs when its function is called";
      case RequireContext::Conditional:
        return "it may be skipped";
      case RequireContext::Try:
        return "its failure is caught";
      case RequireContext::TopLevel:
        break;
    }
    if (!site.specifier) return "its argument is computed";
    if (!site.is_plain) return "it is no plain call of the loader's `require`";
    switch (resolved.nature) {
      case TargetNature::Missing:
        return "its module is not installed";
      case TargetNature::Addon:
        return "only `require` loads addons";
      case TargetNature::EsModule:
        return "it loads an ES module package";
      case TargetNature::Unknown:
        return "its target is unknown";
      default:
        break;
    }
    if (resolved.specifier.empty()) return "no import reaches the same file";
    if (is_seen_before(from, site)) return "its variable is looked at before it has its value";
    if (resolved.target.exists() && resolved.target == from) return "it requires itself";
    if (resolved.target.exists()) {
      if (out_.modules[resolved.target].form == ModuleForm::EsModule)
        return "it loads an ES module";
      if (stays_commonjs(resolved.target) && asks_for_its_loader(resolved.target))
        return "it asks who loaded it";
      if (facts(resolved.target)->slot_changes_later)
        return "its exports may be replaced between two requires";
    }
    return {};
  }

  /// An import has its value from the start; a variable is undefined until its require ran.
  bool is_seen_before(FileId from, const RequireSite& site) const {
    const std::uint32_t begin = site.call_range.begin;
    return std::any_of(site.uses.begin(), site.uses.end(), [&](const ImportUse& use) {
      if (use.in_function) return facts(from)->first_direct_call < begin;
      return !use.range.empty() && use.range.end <= begin && site.shape == RequireShape::Declarator;
    });
  }

  /// A lazy or conditional require of a module that the same file imports at its top level only
  /// asks for what is loaded already.
  bool is_imported_anyway(FileId from, std::uint32_t index) {
    const auto& sites = facts(from)->requires_;
    const ResolvedRequire& own = graph_.requires_[from][index];
    if (sites[index].context == RequireContext::TopLevel || !sites[index].specifier ||
        !sites[index].is_plain)
      return false;
    if (target_key(own).empty() && own.specifier.empty()) return false;
    for (std::uint32_t i = 0; i < sites.size(); ++i) {
      const ResolvedRequire& other = graph_.requires_[from][i];
      if (sites[i].context != RequireContext::TopLevel || target_key(other) != target_key(own) ||
          other.specifier != own.specifier)
        continue;
      // What runs before the import could tell: then so it could here.
      if (own_call_reason(from, i).empty() && (in_.options.always_hoist || is_hoistable(from, i)))
        return true;
    }
    return false;
  }

  std::string call_reason(FileId from, std::uint32_t index) {
    if (std::string reason = own_call_reason(from, index); !reason.empty()) {
      return is_imported_anyway(from, index) ? std::string() : reason;
    }
    if (!in_.options.always_hoist && !is_hoistable(from, index))
      return "what runs before it could tell the difference";
    return {};
  }

  /// Whether everything that runs before the site may as well run after the loading of its target.
  bool is_hoistable(FileId from, std::uint32_t index) {
    if (hoist_cache_.size() <= from.raw) hoist_cache_.resize(in_.files.size());
    std::vector<std::int8_t>& cache = hoist_cache_[from.raw];
    if (cache.empty()) compute_hoisting(from, cache);
    return cache[index] != 0;
  }

  bool holds_primitive(FileId target) const {
    if (!target.exists()) return false;
    const auto& sites = facts(target)->sites;
    return std::any_of(sites.begin(), sites.end(), [](const ReplaceSite& each) {
      return each.is_slot && each.value.kind == ValueKind::Primitive;
    });
  }

  /// Which module of a cycle is loaded first decides what its others see half filled.
  bool enters_same_cycle(const std::vector<FileId>& before, FileId target) const {
    if (!target.exists() || before.empty()) return false;
    const std::vector<FileId> loaded = closure(target, false);
    return std::any_of(before.begin(), before.end(), [&](FileId kept) {
      for (const FileId other : closure(kept, false)) {
        if (graph_.in_cycle(other) &&
            std::find(loaded.begin(), loaded.end(), other) != loaded.end())
          return true;
      }
      return false;
    });
  }

  void compute_hoisting(FileId from, std::vector<std::int8_t>& cache) {
    const ModuleFacts& own = *facts(from);
    cache.assign(own.requires_.size(), 1);
    std::uint8_t pending = 0;
    std::vector<FileId> kept_targets;
    std::uint32_t site = 0;
    for (std::uint32_t s = 0; s < own.statements.size(); ++s) {
      std::uint8_t kept = 0;
      for (; site < own.requires_.size() && own.requires_[site].statement <= s; ++site) {
        if (own.requires_[site].context == RequireContext::Function) continue;
        const std::uint8_t loading = effects_.of_loading(from, site);
        // Something in the same statement may run before a require that does not begin it.
        const bool begins = own.requires_[site].shape != RequireShape::Inline &&
                            own.requires_[site].declarator_index == 0;
        const std::uint8_t before =
            begins ? pending : pending | effects_.of_statement(from, own.statements[s]);
        const FileId target = graph_.requires_[from][site].target;
        const bool can = own_call_reason(from, site).empty() && !conflict(before, loading) &&
                         !enters_same_cycle(kept_targets, target);
        if (!can && target.exists()) kept_targets.push_back(target);
        cache[site] = can ? 1 : 0;
        if (!can) {
          kept |= loading;
          pending |= loading;
        }
        const RequireShape shape = own.requires_[site].shape;
        if (shape == RequireShape::Pattern || shape == RequireShape::Member) {
          kept |= kReadsWorld;
          if (holds_primitive(graph_.requires_[from][site].target)) kept |= kOutput;  // may throw
        }
      }
      pending |= kept | effects_.of_statement(from, own.statements[s]);
    }
  }

  void decide_requires() {
    each_module([this](FileId from) {
      const ModuleFacts& own = *facts(from);
      for (std::uint32_t i = 0; i < own.requires_.size(); ++i) {
        const ResolvedRequire& resolved = graph_.requires_[from][i];
        LinkedRequire linked;
        linked.names = outside_names(resolved);
        linked.nature = resolved.nature;
        linked.target = resolved.target;
        linked.specifier = resolved.specifier;
        if (!is_convertible(from)) {
          linked.decision = RequireDecision::Keep;
        } else if (std::string reason = call_reason(from, i); reason.empty()) {
          linked.decision = RequireDecision::Import;
        } else {
          linked.decision = RequireDecision::Call;
          linked.because = {std::move(reason), from, own.requires_[i].call_range};
        }
        if (linked.decision != RequireDecision::Import && own.requires_[i].specifier)
          linked.specifier = *own.requires_[i].specifier;
        follow_renaming(from, linked);
        out_.requires_[from].push_back(std::move(linked));
      }
    });
  }

  // ---- files ----

  bool is_package_switched(const ListedFile& listed) const {
    for (const PackageFile& package : in_.list.packages) {
      if (package.directory == listed.package_directory) return package.role == FileRole::Requested;
    }
    return false;
  }

  void choose_paths() {
    std::vector<std::string> switched;
    each_module([&](FileId id) {
      const ListedFile& listed = *in_.files[id].listed;
      module(id).output_path = listed.path;
      if (listed.kind == ScriptKind::Js && is_convertible(id) && is_package_switched(listed))
        switched.push_back(listed.package_directory);
    });
    each_module([&](FileId id) {
      const ListedFile& listed = *in_.files[id].listed;
      if (module(id).form != ModuleForm::CommonJs || listed.kind != ScriptKind::Js) return;
      if (std::find(switched.begin(), switched.end(), listed.package_directory) == switched.end())
        return;
      if (listed.role != FileRole::Requested) return;
      module(id).output_path = listed.path.substr(0, listed.path.size() - 3) + ".cjs";
    });
    keep_names_of_computed_targets();
  }

  /// A computed require finds its targets by the names they have: where one would be renamed, its
  /// package stays as it is.
  void keep_names_of_computed_targets() {
    for (const FileId target : computed_targets_) {
      const ListedFile& listed = *in_.files[target].listed;
      if (module(target).output_path == listed.path) continue;
      each_module([&](FileId id) {
        if (in_.files[id].listed->package_directory != listed.package_directory) return;
        demote(id, ModuleForm::CommonJs,
               {"a computed `require` may load a module that would be renamed", target, {}},
               DiagnosticKind::StaysCommonJs);
      });
    }
  }

  /// Targets outside the conversion that some module changes or hands on: what a name of theirs
  /// holds depends on when it is read.
  void find_touched_targets() {
    each_module([this](FileId from) {
      for (std::uint32_t i = 0; i < facts(from)->requires_.size(); ++i) {
        const auto& uses = facts(from)->requires_[i].uses;
        const bool touches = std::any_of(uses.begin(), uses.end(), [](const ImportUse& use) {
          return use.kind == ImportUseKind::Mutate || use.kind == ImportUseKind::Escape;
        });
        if (touches) touched_.push_back(target_key(graph_.requires_[from][i]));
      }
    });
    std::sort(touched_.begin(), touched_.end());
  }

  static const std::string& target_key(const ResolvedRequire& resolved) {
    return resolved.found.path.empty() ? resolved.found.builtin_name : resolved.found.path;
  }

  /// Names of a target outside the conversion that are certain to link and to hold what a member
  /// would.
  std::vector<std::string> outside_names(const ResolvedRequire& resolved) const {
    if (resolved.nature != TargetNature::Builtin && resolved.nature != TargetNature::CommonJs)
      return {};
    if (std::binary_search(touched_.begin(), touched_.end(), target_key(resolved))) return {};
    if (resolved.nature == TargetNature::Builtin) {
      const std::string& name = resolved.found.builtin_name;
      return builtin_exports(name.empty() ? std::string_view(resolved.specifier)
                                          : std::string_view(name));
    }
    if (package_exports_ == nullptr || resolved.found.path.empty()) return {};
    return package_exports_->names_of(resolved.found.path).names;
  }

  /// What Node's lexer showed of a module that keeps one value for the world.
  void choose_public_names() {
    each_module([this](FileId id) {
      ModuleInterface& interface = module(id);
      if (!interface.is_public ||
          (interface.form != ModuleForm::Default && interface.form != ModuleForm::Object))
        return;
      std::vector<std::string> names;
      if (package_exports_ == nullptr) {
        for (const ExportName& name : facts(id)->names) names.push_back(name.name);
      } else {
        for (const std::string& name : package_exports_->names_of(in_.files[id].listed->path).names)
          names.push_back(name);
      }
      if (holds_primitive(id)) names.clear();
      std::sort(names.begin(), names.end());
      names.erase(std::unique(names.begin(), names.end()), names.end());
      std::erase_if(names, [](const std::string& name) {
        return name == "default" || name == "__esModule" || name == "module.exports";
      });
      interface.names.clear();
      for (const std::string& name : names) interface.names.push_back({name, false});
      interface.public_names = std::move(names);
    });
  }

  /// `require.resolve('./x')` of a renamed file.
  void follow_resolves() {
    each_module([this](FileId from) {
      for (const ResolveSite& site : facts(from)->resolves) {
        std::string specifier = site.specifier;
        if (!in_.options.is_single_text) {
          const std::string& path = in_.files[from].listed->path;
          const auto target = graph_.by_path.find(in_.resolver.require(specifier, path).path);
          if (target != graph_.by_path.end() &&
              module(target->second).output_path != target->first) {
            specifier = relative_specifier(directory_of(path), module(target->second).output_path);
          }
        }
        out_.resolves[from].push_back(std::move(specifier));
      }
    });
  }

  void follow_renaming(FileId from, LinkedRequire& linked) {
    if (!linked.target.exists()) return;
    const std::string& renamed = module(linked.target).output_path;
    if (renamed == in_.files[linked.target].listed->path) return;
    linked.specifier = relative_specifier(directory_of(in_.files[from].listed->path), renamed);
  }

  void report() {
    each_module([this](FileId id) {
      if (!stays_commonjs(id)) return;
      if (std::find(is_left_alone_.begin(), is_left_alone_.end(), id) != is_left_alone_.end())
        return;
      const Because& because = module(id).because;
      Diagnostic diagnostic{diagnostic_[id], id, {}, {because.text}, {}, {}};
      if (because.file_id == id) {
        diagnostic.range = because.range;
      } else if (because.file_id.exists()) {
        diagnostic.notes.push_back({because.file_id, because.range, "here"});
      }
      out_.diagnostics.push_back(std::move(diagnostic));
    });
  }

  const LinkInput& in_;
  ModuleGraph graph_;
  LoadEffects effects_;
  LinkedProgram out_;
  Table<FileId, LocalForm> local_;
  Table<FileId, DiagnosticKind> diagnostic_;
  std::vector<FileId> is_left_alone_;
  std::vector<std::vector<std::int8_t>> hoist_cache_;
  std::unique_ptr<PackageExports> package_exports_;
  std::vector<std::string> touched_;
  std::vector<FileId> computed_targets_;
  std::unordered_set<std::uint32_t> opened_;
  std::optional<bool> paths_are_made_;
  bool changed_ = false;
};

}  // namespace

std::string_view to_text(ModuleForm form) {
  switch (form) {
    case ModuleForm::Named:
      return "named";
    case ModuleForm::Default:
      return "default";
    case ModuleForm::Object:
      return "object";
    case ModuleForm::CommonJs:
      return "commonjs";
    case ModuleForm::EsModule:
      return "esmodule";
    case ModuleForm::None:
      return "none";
  }
  return "none";
}

LinkedProgram link_program(const LinkInput& input) { return Linker(input).run(); }

}  // namespace esmigrate
