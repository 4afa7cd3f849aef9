#include "esmigrate/write/package_json_edit.h"

#include <algorithm>
#include <array>
#include <set>

#include "write/package_paths.h"

// Edits of a package.json that leave its formatting alone.
//
// The text is parsed for its ranges. Strings that name renamed files are replaced one by one; which
// spellings count depends on the member: "main" may leave out the extension, a script is a command
// line, an "exports" key is a public name and stays. New members copy the white space around the
// member they are put behind, so that indent, newlines and one-line style carry over.
//
// Two places match files by pattern and would lose a renamed one: "files" gets it as an entry of
// its own, an "exports" or "imports" pattern gets an exact key in front, under the public name it
// had.

namespace esmigrate {
namespace {

constexpr std::string_view kAuthor = "package_json";

class Editor {
 public:
  Editor(const PackageJsonEditInput& input, const PackageJson& package)
      : input_(input), json_(package.json), package_(package) {}
  std::vector<Edit> run();

 private:
  void edit_member(const JsonChild& member);
  void edit_strings(JsonId id, PathForm form, bool with_keys);
  void edit_string(ByteRange range, PathForm form);
  void edit_main(JsonId main);
  void edit_scripts(JsonId scripts);
  void edit_files(JsonId files);
  void edit_map(JsonId map);
  std::vector<std::string> exact_keys(const JsonChild& pattern) const;
  void edit_type();
  void add_members();
  void remove(const JsonValue& object, const JsonChild& member);
  std::string space_before(const JsonValue& container, std::size_t index) const;
  std::string_view raw(ByteRange range) const { return text_at(json_.text(), range); }
  void replace(ByteRange range, std::string text) {
    edits_.push_back({range, std::move(text), kAuthor, 0});
  }

  const PackageJsonEditInput& input_;
  const JsonDocument& json_;
  const PackageJson& package_;
  std::string new_members_;  ///< `,` and white space in front are added where they land
  std::vector<Edit> edits_;
};

}  // namespace

static std::string_view name_of(PackageType type) {
  return type == PackageType::EsModule ? "module" : "commonjs";
}

static bool is_never_a_path(std::string_view member) {
  constexpr std::array kNames = std::to_array<std::string_view>({"name",
                                                                 "version",
                                                                 "description",
                                                                 "keywords",
                                                                 "author",
                                                                 "contributors",
                                                                 "maintainers",
                                                                 "license",
                                                                 "licenses",
                                                                 "homepage",
                                                                 "repository",
                                                                 "bugs",
                                                                 "funding",
                                                                 "type",
                                                                 "private",
                                                                 "engines",
                                                                 "os",
                                                                 "cpu",
                                                                 "dependencies",
                                                                 "devDependencies",
                                                                 "peerDependencies",
                                                                 "optionalDependencies",
                                                                 "bundledDependencies",
                                                                 "bundleDependencies",
                                                                 "overrides",
                                                                 "resolutions",
                                                                 "workspaces",
                                                                 "directories",
                                                                 "publishConfig",
                                                                 "packageManager"});
  return std::find(kNames.begin(), kNames.end(), member) != kNames.end();
}

void Editor::edit_string(ByteRange range, PathForm form) {
  // Not decoded: nobody escapes a path, and then it stays as it is.
  const std::string_view quoted = raw(range);
  const std::string_view text = quoted.substr(1, quoted.size() - 2);
  const bool has_slash = text.find('/') != std::string_view::npos;
  if (form == PathForm::Extension && !has_slash) form = PathForm::Exact;
  if (auto followed = follow_path(input_.renamed, text, form)) {
    replace(range, json_quote(*followed));
  }
}

// Recursion is bounded by the JSON reader's depth.
void Editor::edit_strings(JsonId id, PathForm form, bool with_keys) {
  const JsonValue& value = json_[id];
  if (value.kind == JsonKind::String) edit_string(value.range, form);
  for (const JsonChild& child : value.children) {
    if (with_keys && !child.key_range.empty()) edit_string(child.key_range, form);
    edit_strings(child.value, form, with_keys);
  }
}

void Editor::edit_main(JsonId main) {
  edit_strings(main, PathForm::Main, false);
  if (input_.main_module.empty() || !json_.is(main, JsonKind::String)) return;
  const RenamedFiles spelt_out{{input_.main_module, input_.main_module}};
  const ByteRange range = json_[main].range;
  const std::string_view quoted = raw(range);
  auto followed = follow_path(spelt_out, quoted.substr(1, quoted.size() - 2), PathForm::Main);
  if (followed) replace(range, json_quote(*followed));
}

void Editor::edit_scripts(JsonId scripts) {
  for (const JsonChild& script : json_[scripts].children) {
    if (!json_.is(script.value, JsonKind::String)) continue;
    const ByteRange range = json_[script.value].range;
    const std::string_view quoted = raw(range);
    auto followed = follow_command(input_.renamed, quoted.substr(1, quoted.size() - 2));
    if (followed) replace(range, '"' + *followed + '"');
  }
}

/// White space in front of a child, as a new one behind it should have.
std::string Editor::space_before(const JsonValue& container, std::size_t index) const {
  const std::vector<JsonChild>& children = container.children;
  const auto space_of = [&](std::size_t i) {
    const std::uint32_t end = children[i].range.begin;
    std::uint32_t begin = end;
    while (std::string_view(" \t\r\n").find(json_.text()[begin - 1]) != std::string_view::npos) {
      --begin;
    }
    return std::string(raw({begin, end}));
  };
  const std::string space = space_of(index);
  if (index > 0 || space.find('\n') != std::string::npos) return space;
  // On one line the first stands at the bracket, the others behind a comma.
  return children.size() > 1 ? space_of(1) : " ";
}

void Editor::edit_files(JsonId files) {
  edit_strings(files, PathForm::Exact, false);
  if (!json_.is(files, JsonKind::Array)) return;
  const JsonValue& list = json_[files];
  std::vector<std::string> entries;
  for (const JsonChild& child : list.children) {
    entries.push_back(json_.string_of(child.value).value_or("!"));
  }
  std::vector<std::string> added(entries.size());
  for (const auto& [old_path, new_path] : input_.renamed) {
    const std::string& new_name = new_path;
    const std::string& old_name = old_path;
    const auto covers_new = [&](const std::string& e) { return files_entry_covers(e, new_name); };
    const auto covers_old = [&](const std::string& e) { return files_entry_covers(e, old_name); };
    const auto names_old = [&](const std::string& e) {
      return follow_path(input_.renamed, e, PathForm::Exact).has_value() && covers_old(e);
    };
    if (std::any_of(entries.begin(), entries.end(), covers_new)) continue;
    if (std::any_of(entries.begin(), entries.end(), names_old)) continue;
    const auto covering = std::find_if(entries.begin(), entries.end(), covers_old);
    if (covering == entries.end()) continue;
    const auto index = static_cast<std::size_t>(covering - entries.begin());
    added[index] += "," + space_before(list, index) + json_quote(new_path);
  }
  for (std::size_t i = 0; i < added.size(); ++i) {
    const std::uint32_t end = list.children[i].range.end;
    if (!added[i].empty()) replace({end, end}, added[i]);
  }
}

static std::string replace_all(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos;
       at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

static void collect_strings(const JsonDocument& json, JsonId id, std::vector<std::string>& out) {
  if (const auto text = json.string_of(id)) out.push_back(*text);
  for (const JsonChild& child : json[id].children) collect_strings(json, child.value, out);
}

// `"./lib/a": "./lib/a.cjs",` for each renamed file that the pattern led to.
std::vector<std::string> Editor::exact_keys(const JsonChild& pattern) const {
  const std::string key = json_.key_of(pattern);
  std::vector<std::string> targets;
  collect_strings(json_, pattern.value, targets);
  std::vector<std::string> out;
  std::set<std::string> known;
  for (const auto& [old_path, new_path] : input_.renamed) {
    for (const std::string& target : targets) {
      const std::size_t star = target.find('*');
      const std::string old_name = "./" + old_path;
      if (star == std::string::npos || target.find('*', star + 1) != std::string::npos) continue;
      const std::string_view head = std::string_view(target).substr(0, star);
      const std::string_view tail = std::string_view(target).substr(star + 1);
      if (old_name.size() <= head.size() + tail.size() || !old_name.starts_with(head) ||
          !old_name.ends_with(tail)) {
        continue;
      }
      const std::string filling =
          old_name.substr(head.size(), old_name.size() - head.size() - tail.size());
      const std::string exact = replace_all(key, "*", filling);
      if (json_.find(package_.exports, exact).exists() ||
          json_.find(package_.imports, exact).exists() || !known.insert(exact).second) {
        continue;
      }
      std::string value(raw(json_[pattern.value].range));
      value = replace_all(replace_all(std::move(value), "*", filling), json_quote(old_name),
                          json_quote("./" + new_path));
      const ByteRange colon{pattern.key_range.end, json_[pattern.value].range.begin};
      out.push_back(json_quote(exact) + std::string(raw(colon)) + value);
    }
  }
  return out;
}

void Editor::edit_map(JsonId map) {
  edit_strings(map, PathForm::Exact, false);
  if (!json_.is(map, JsonKind::Object)) return;
  const JsonValue& object = json_[map];
  for (std::size_t i = 0; i < object.children.size(); ++i) {
    const JsonChild& member = object.children[i];
    if (json_.key_of(member).find('*') == std::string::npos) continue;
    const std::string space = "," + space_before(object, i);
    std::string text;
    for (const std::string& key : exact_keys(member)) text += key + space;
    if (!text.empty()) replace({member.range.begin, member.range.begin}, std::move(text));
  }
}

void Editor::edit_member(const JsonChild& member) {
  const std::string key = json_.key_of(member);
  if (is_never_a_path(key)) return;
  if (key == "scripts") {
    edit_scripts(member.value);
  } else if (key == "files") {
    edit_files(member.value);
  } else if (key == "exports" || key == "imports") {
    edit_map(member.value);
  } else if (key == "main") {
    edit_main(member.value);
  } else if (key == "bin") {
    edit_strings(member.value, PathForm::Exact, false);
  } else {
    edit_strings(member.value, PathForm::Extension, true);
  }
}

void Editor::remove(const JsonValue& object, const JsonChild& member) {
  const std::vector<JsonChild>& members = object.children;
  const auto index = static_cast<std::size_t>(&member - members.data());
  if (index > 0) {
    replace({members[index - 1].range.end, member.range.end}, "");
  } else if (members.size() > 1) {
    replace({member.range.begin, members[1].range.begin}, "");
  } else {
    replace({object.range.begin + 1, object.range.end - 1}, "");
  }
}

void Editor::edit_type() {
  if (!input_.type) return;
  const JsonChild* member = json_.find_member(json_.root(), "type");
  if (member == nullptr) {
    if (*input_.type != PackageType::None) {
      new_members_ += "\"type\": " + json_quote(name_of(*input_.type)) + "\n";
    }
  } else if (*input_.type == PackageType::None) {
    remove(json_[json_.root()], *member);
  } else if (package_.type != *input_.type) {
    replace(json_[member->value].range, json_quote(name_of(*input_.type)));
  }
}

// Behind "main", "version" or "name", whichever is there, or in front of all.
void Editor::add_members() {
  if (new_members_.empty()) return;
  new_members_.pop_back();
  const JsonValue& root = json_[json_.root()];
  if (root.children.empty()) {
    const std::string text = replace_all(new_members_, "\n", ", ");
    replace({root.range.begin + 1, root.range.end - 1}, " " + text + " ");
    return;
  }
  const JsonChild* anchor = nullptr;
  for (const std::string_view key : {"main", "version", "name"}) {
    if (anchor == nullptr) anchor = json_.find_member(json_.root(), key);
  }
  const JsonChild& model = anchor == nullptr ? root.children.front() : *anchor;
  const auto index = static_cast<std::size_t>(&model - root.children.data());
  const std::string space = "," + space_before(root, index);
  const std::string_view colon = raw({model.key_range.end, json_[model.value].range.begin});
  std::string text = replace_all(replace_all(new_members_, ": ", colon), "\n\"", space + "\"");
  if (anchor == nullptr) {
    replace({model.range.begin, model.range.begin}, text + space);
  } else {
    replace({model.range.end, model.range.end}, space + text);
  }
}

std::vector<Edit> Editor::run() {
  const JsonValue& root = json_[json_.root()];
  const bool lives_by_default =
      !json_.find(json_.root(), "main").exists() && !package_.exports.exists();
  std::string main = input_.main_module;
  if (!input_.renamed.empty()) {
    for (const JsonChild& member : root.children) edit_member(member);
    const auto index = input_.renamed.find("index.js");
    if (index != input_.renamed.end()) main = index->second;
  } else if (const JsonChild* member = json_.find_member(json_.root(), "main")) {
    edit_main(member->value);
  }
  if (lives_by_default && !main.empty()) new_members_ = "\"main\": " + json_quote(main) + "\n";
  edit_type();
  add_members();
  std::stable_sort(edits_.begin(), edits_.end(), [](const Edit& a, const Edit& b) {
    return std::pair(a.range.begin, a.range.end) < std::pair(b.range.begin, b.range.end);
  });
  return std::move(edits_);
}

Result<std::vector<Edit>, JsonError> edit_package_json(const PackageJsonEditInput& input) {
  const Result<PackageJson, JsonError> package = parse_package_json("", std::string(input.text));
  if (!package) return Unexpected{package.error()};
  return Editor(input, *package).run();
}

}  // namespace esmigrate
