#include "link/module_graph.h"

#include <algorithm>

#include "esmigrate/link/builtins.h"
#include "esmigrate/source/path.h"
#include "link/path_aliases.h"

namespace esmigrate {

bool is_declared_commonjs(const ListedFile& file) { return file.kind == ScriptKind::Cjs; }

const ResolvedTarget& ResolvedRequire::found() const {
  static const ResolvedTarget kNotAsked;
  return resolved == nullptr ? kNotAsked : *resolved;
}

static TargetNature nature_of(const ResolvedTarget& found) {
  if (found.kind == TargetKind::Builtin) return TargetNature::Builtin;
  if (found.kind == TargetKind::Missing) return TargetNature::Missing;
  switch (found.format) {
    case ModuleFormat::EsModule:
      return TargetNature::EsModule;
    case ModuleFormat::Json:
      return TargetNature::Json;
    case ModuleFormat::Addon:
      return TargetNature::Addon;
    default:
      return TargetNature::CommonJs;
  }
}

static std::string builtin_specifier(std::string_view specifier, const LinkOptions& options) {
  if (options.node_protocol && !specifier.starts_with("node:"))
    return "node:" + std::string(specifier);
  return std::string(specifier);
}

/// A specifier of the project's own making is an import of the file it stands for.
static void resolve_alias(const LinkInput& in, const ModuleGraph& graph, const PathAliases& aliases,
                          std::string_view specifier, const std::string& from_path,
                          ResolvedRequire& out) {
  const auto path = aliases.path_of(specifier, from_path);
  if (!path) return;
  const ResolvedTarget& found = in.resolver.require(*path, from_path);
  const auto target = graph.by_path.find(found.path);
  if (found.kind != TargetKind::File || target == graph.by_path.end()) return;
  out.resolved = &found;
  out.nature = TargetNature::Program;
  out.target = target->second;
  out.specifier = encode_specifier(relative_specifier(directory_of(from_path), found.path));
}

static ResolvedRequire resolve_one(const LinkInput& in, const ModuleGraph& graph,
                                   const PathAliases& aliases, FileId from,
                                   const RequireSite& site) {
  ResolvedRequire out;
  if (!site.specifier) return out;
  const std::string& specifier = *site.specifier;
  const std::string& from_path = in.files[from].listed->path;
  if (in.options.is_single_text) {
    if (is_builtin(specifier)) {
      out.nature = TargetNature::Builtin;
      out.specifier = builtin_specifier(specifier, in.options);
    } else {
      out.nature = specifier.ends_with(".json") ? TargetNature::Json : TargetNature::CommonJs;
      out.specifier = specifier;
    }
    return out;
  }
  const bool is_import = site.esm != EsmClause::None;
  out.resolved = is_import ? &in.resolver.import(specifier, from_path)
                           : &in.resolver.require(specifier, from_path);
  out.nature = nature_of(*out.resolved);
  if (out.nature == TargetNature::Builtin) {
    out.specifier = builtin_specifier(specifier, in.options);
    return out;
  }
  const auto program_file = graph.by_path.find(out.resolved->path);
  if (out.nature != TargetNature::Missing && program_file != graph.by_path.end()) {
    out.target = program_file->second;
    out.nature = TargetNature::Program;
  }
  if (is_import) {
    out.specifier = specifier;
    return out;
  }
  if (out.nature == TargetNature::Missing) {
    resolve_alias(in, graph, aliases, specifier, from_path, out);
    return out;
  }
  const ImportSpecifier& import = in.resolver.import_specifier(specifier, from_path);
  // What no import can reach, or would reach as another file, has to stay a call.
  if (import.reach == ImportSpecifier::Reach::SameFile) out.specifier = import.text;
  return out;
}

namespace {

/// Tarjan's algorithm with an explicit stack: module graphs can be deeper than the machine's.
class Components {
 public:
  Components(const std::vector<std::vector<std::uint32_t>>& edges)
      : edges_(edges), state_(edges.size()) {}

  void run(ModuleGraph& graph) {
    for (std::uint32_t i = 0; i < edges_.size(); ++i) graph.component.add(0);
    for (std::uint32_t i = 0; i < edges_.size(); ++i) {
      if (state_[i].index == UINT32_MAX) visit(i, graph);
    }
  }

 private:
  struct Node {
    std::uint32_t index = UINT32_MAX;
    std::uint32_t low = 0;
    bool on_stack = false;
  };

  void open(std::uint32_t node) {
    state_[node] = {counter_, counter_, true};
    ++counter_;
    stack_.push_back(node);
    work_.emplace_back(node, 0);
  }

  void visit(std::uint32_t root, ModuleGraph& graph) {
    open(root);
    while (!work_.empty()) {
      auto& [node, next] = work_.back();
      if (next < edges_[node].size()) {
        const std::uint32_t target = edges_[node][next++];
        if (state_[target].index == UINT32_MAX) {
          open(target);
        } else if (state_[target].on_stack) {
          state_[node].low = std::min(state_[node].low, state_[target].index);
        }
        continue;
      }
      const std::uint32_t done = node;
      work_.pop_back();
      if (!work_.empty()) {
        Node& parent = state_[work_.back().first];
        parent.low = std::min(parent.low, state_[done].low);
      }
      if (state_[done].low == state_[done].index) close(done, graph);
    }
  }

  void close(std::uint32_t root, ModuleGraph& graph) {
    const auto number = static_cast<std::uint32_t>(graph.component_size.size());
    std::uint32_t size = 0;
    for (;;) {
      const std::uint32_t node = stack_.back();
      stack_.pop_back();
      state_[node].on_stack = false;
      graph.component[FileId{node}] = number;
      ++size;
      if (node == root) break;
    }
    graph.component_size.push_back(size);
  }

  const std::vector<std::vector<std::uint32_t>>& edges_;
  std::vector<Node> state_;
  std::vector<std::uint32_t> stack_;
  std::vector<std::pair<std::uint32_t, std::size_t>> work_;
  std::uint32_t counter_ = 0;
};

}  // namespace

static DynamicUse dynamic_use(const EsmImport& import) {
  if (import.awaited == EsmImport::Awaited::Default) return DynamicUse::Default;
  return import.awaited == EsmImport::Awaited::Nothing ? DynamicUse::Nothing : DynamicUse::Any;
}

ModuleGraph build_graph(const LinkInput& in) {
  ModuleGraph graph;
  const std::uint32_t count = in.files.size();
  for (std::uint32_t i = 0; i < count; ++i) {
    graph.requires_.add({});
    graph.requirers.add({});
    graph.dynamic_use.add(DynamicUse::None);
    graph.requires_itself.add(0);
    const ProgramFile& file = in.files[FileId{i}];
    if (file.facts != nullptr) graph.by_path.emplace(file.listed->path, FileId{i});
  }
  std::vector<std::vector<std::uint32_t>> edges(count);
  const PathAliases aliases(in.list);
  for (std::uint32_t i = 0; i < count; ++i) {
    const FileId from{i};
    const ProgramFile& file = in.files[from];
    if (file.facts == nullptr) continue;
    for (const RequireSite& site : file.facts->requires_) {
      ResolvedRequire resolved = resolve_one(in, graph, aliases, from, site);
      if (resolved.target.exists()) {
        edges[i].push_back(resolved.target.raw);
        graph.requirers[resolved.target].push_back(from);
        if (resolved.target == from) graph.requires_itself[from] = 1;
      }
      graph.requires_[from].push_back(std::move(resolved));
    }
    if (in.options.is_single_text) continue;
    for (const EsmImport& import : file.facts->esm_imports) {
      if (!import.is_dynamic) continue;  // a site like a `require`
      const ResolvedTarget& found = in.resolver.import(import.specifier, file.listed->path);
      const auto target = graph.by_path.find(found.path);
      if (found.kind != TargetKind::File || target == graph.by_path.end()) continue;
      DynamicUse& use = graph.dynamic_use[target->second];
      use = std::max(use, dynamic_use(import));
    }
  }
  Components(edges).run(graph);
  return graph;
}

}  // namespace esmigrate
