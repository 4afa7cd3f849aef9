#include "plan/names.h"

#include <algorithm>

#include "esmigrate/syntax/walk.h"

namespace esmigrate {

bool NamePicker::is_used(std::string_view name) const {
  return std::binary_search(facts_.name_hashes.begin(), facts_.name_hashes.end(), name_hash(name));
}

bool NamePicker::is_taken(std::string_view name) const {
  return std::find(taken_.begin(), taken_.end(), name) != taken_.end();
}

template <class Used>
std::string NamePicker::pick(std::string_view wanted, Used&& is_in_use) {
  const auto accept = [&](const std::string& name) {
    if (!is_valid_binding_name(name) || is_in_use(name) || is_taken(name)) return false;
    taken_.push_back(name);
    return true;
  };
  std::string name(wanted);
  if (accept(name)) return name;
  std::string base = is_identifier_name("_" + name) ? "_" + name : "_value";
  if (accept(base)) return base;
  for (int i = 2;; ++i) {
    std::string next = base + std::to_string(i);
    if (accept(next)) return next;
  }
}

std::string NamePicker::fresh(std::string_view wanted) {
  return pick(wanted, [this](std::string_view name) { return is_used(name); });
}

std::string NamePicker::fresh_at_top(std::string_view wanted) {
  const auto has = [](const std::vector<std::uint32_t>& hashes, std::string_view name) {
    return std::binary_search(hashes.begin(), hashes.end(), name_hash(name));
  };
  return pick(wanted, [&](std::string_view name) {
    return has(facts_.free_name_hashes, name) || has(facts_.module_name_hashes, name);
  });
}

static bool is_name_start(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$';
}

std::string name_for(std::string_view specifier) {
  std::string_view rest = specifier;
  if (rest.starts_with("node:")) rest.remove_prefix(5);
  while (rest.ends_with('/')) rest.remove_suffix(1);
  std::string_view base = rest.substr(rest.find_last_of('/') + 1);
  const auto without_extension = [](std::string_view name) {
    const std::size_t dot = name.find_last_of('.');
    if (dot == std::string_view::npos || dot == 0) return name;
    const std::string_view extension = name.substr(dot);
    for (const std::string_view known : {".js", ".cjs", ".mjs", ".json", ".jsx", ".node"}) {
      if (extension == known) return name.substr(0, dot);
    }
    return name;
  };
  if (base == "package.json") return "pkg";  // `package` is reserved
  base = without_extension(base);
  if ((base == "index" || base == "." || base == "..") &&
      rest.find('/') != std::string_view::npos) {
    const std::string_view parent = rest.substr(0, rest.find_last_of('/'));
    const std::string_view folder = parent.substr(parent.find_last_of('/') + 1);
    if (folder != "." && folder != ".." && !folder.empty()) base = folder;
  }
  std::string out;
  bool upper = false;
  for (const char c : base) {
    const bool is_word = is_name_start(c) || (c >= '0' && c <= '9');
    if (!is_word) {
      upper = !out.empty();
      continue;
    }
    if (out.empty() && !is_name_start(c)) out.push_back('_');
    out.push_back(upper && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c);
    upper = false;
  }
  if (out.empty()) out = "main";
  return is_valid_binding_name(out) ? out : "_" + out;
}

}  // namespace esmigrate
