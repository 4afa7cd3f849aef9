#include <algorithm>
#include <optional>

#include "esmigrate/link/resolve.h"
#include "esmigrate/source/path.h"
#include "link/resolve_state.h"

// From the specifier `require` was given to one that `import` understands.
//
// The specifier itself is tried first; it is right for builtins and most packages. Otherwise what
// `require` added is added to its text (`./lib` + `/index.js`), which keeps `../x/../lib` and the
// like as their author spelt them. Every answer is resolved again as an import, so that a wrong
// guess is reported as unreachable rather than written.

namespace esmigrate {

static bool must_encode(char c) {
  return c == '%' || c == '#' || c == '?' || static_cast<unsigned char>(c) < 0x20;
}

std::string encode_specifier(std::string_view path) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string out;
  for (std::size_t i = 0; i < path.size(); ++i) {
    const auto byte = static_cast<unsigned char>(path[i]);
    // URL parsing strips spaces at the ends.
    const bool is_end = path.find_first_not_of(' ', i) == std::string_view::npos;
    if (must_encode(path[i]) || (path[i] == ' ' && is_end)) {
      out += '%';
      out += kHex[byte >> 4];
      out += kHex[byte & 15];
    } else {
      out += path[i];
    }
  }
  return out;
}

std::string with_base_name(std::string_view specifier, std::string_view base_name) {
  const std::size_t slash = specifier.rfind('/');
  const std::size_t keep = slash == std::string_view::npos ? 0 : slash + 1;
  return std::string(specifier.substr(0, keep)) + encode_specifier(base_name);
}

static std::string_view without_trailing_slashes(std::string_view text) {
  while (text.size() > 1 && text.ends_with("/")) text.remove_suffix(1);
  return text;
}

// The specifier with what stands behind it in the located path.
static std::string complete_path(std::string_view specifier, std::string_view from_file,
                                 const std::string& located) {
  const std::string_view directory = directory_of(from_file);
  const std::string base = join_path(directory, specifier);
  const std::string_view kept = without_trailing_slashes(specifier);
  const std::string_view last = base_name(kept);
  const bool needs_slash = kept != specifier || last == "." || last == ".." || kept == ".";
  if (located.starts_with(base)) {
    const std::string_view rest = std::string_view(located).substr(base.size());
    if (!needs_slash || rest.starts_with("/")) {
      return encode_specifier(std::string(kept) + std::string(rest));
    }
  }
  return encode_specifier(relative_specifier(directory, located));
}

static bool is_path(std::string_view specifier) {
  return specifier.starts_with("/") || specifier.starts_with(".");
}

// Other ways to spell it, the better one first.
static std::vector<std::string> spellings(std::string_view specifier, std::string_view from_file,
                                          const ResolvedTarget& required) {
  if (is_path(specifier)) return {complete_path(specifier, from_file, required.located_path)};
  std::vector<std::string> out;
  if (specifier.ends_with("/")) out.emplace_back(without_trailing_slashes(specifier));
  if (!required.package_name.empty() && is_inside(required.located_path, required.package_root)) {
    const std::string_view rest =
        std::string_view(required.located_path).substr(required.package_root.size());
    out.push_back(required.package_name + encode_specifier(rest));
  }
  return out;
}

static bool is_importable(const ResolvedTarget& target) {
  return target.format != ModuleFormat::Addon && target.format != ModuleFormat::Unknown;
}

/// Whether a path means the same as a URL and as a path, and asks for no directory.
static bool is_plain_path(std::string_view specifier) {
  if (!specifier.starts_with("./") && !specifier.starts_with("../")) return false;
  const std::string_view last = base_name(specifier);
  if (last.empty() || last == "." || last == "..") return false;
  return std::all_of(specifier.begin(), specifier.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("./_-@+").find(c) != std::string_view::npos;
  });
}

/// `./lib`, where nothing has that very name: the text that `require` completed it to, which leads
/// an import to the file that was found. Nothing where the long way has to be gone.
static std::optional<ImportSpecifier> completed(std::string_view specifier, std::string_view from,
                                                const ResolvedTarget& required) {
  if (required.kind != TargetKind::File || !required.package_name.empty() ||
      !is_plain_path(specifier))
    return std::nullopt;
  const std::string_view directory = directory_of(from);
  if (join_path(directory, specifier) == required.located_path) return std::nullopt;
  std::string text = complete_path(specifier, from, required.located_path);
  if (!is_plain_path(text) || join_path(directory, text) != required.located_path)
    return std::nullopt;
  using Reach = ImportSpecifier::Reach;
  return ImportSpecifier{std::move(text),
                         is_importable(required) ? Reach::SameFile : Reach::Nothing, required};
}

static ImportSpecifier find_specifier(const Resolver& resolver, std::string_view specifier,
                                      const std::string& from, const ResolvedTarget& required) {
  using Reach = ImportSpecifier::Reach;
  if (auto answer = completed(specifier, from, required)) return *std::move(answer);
  ImportSpecifier answer{std::string(specifier), Reach::Nothing, resolver.import(specifier, from)};
  if (required.kind == TargetKind::Builtin) {
    const bool is_same = answer.target.builtin_name == required.builtin_name;
    answer.reach = is_same ? Reach::SameFile : Reach::OtherFile;
    return answer;
  }
  const bool is_file = required.kind == TargetKind::File;
  if (is_file && answer.target.path == required.path) {
    answer.reach = is_importable(required) ? Reach::SameFile : Reach::Nothing;
    return answer;
  }
  if (!is_path(specifier) && answer.target.kind != TargetKind::Missing) {
    answer.reach = is_importable(answer.target) || answer.target.kind == TargetKind::Builtin
                       ? Reach::OtherFile
                       : Reach::Nothing;
    return answer;
  }
  if (!is_file) return answer;
  for (std::string& text : spellings(specifier, from, required)) {
    const ResolvedTarget& target = resolver.import(text, from);
    if (target.kind != TargetKind::File || target.path != required.path) continue;
    answer.text = std::move(text);
    answer.reach = is_importable(required) ? Reach::SameFile : Reach::Nothing;
    answer.target = target;
    break;
  }
  return answer;
}

const ImportSpecifier& Resolver::import_specifier(std::string_view specifier,
                                                  std::string_view from_file) const {
  FromDirectory& from = state_->directory_of_file(from_file);
  return state_->answer(from.specifiers, specifier, [&] {
    const ResolvedTarget& required = state_->required_in(*this, from, specifier);
    return find_specifier(*this, specifier, from.file, required);
  });
}

}  // namespace esmigrate
