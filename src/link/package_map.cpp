#include "link/package_map.h"

#include <algorithm>
#include <cctype>

// Matching in the "exports" and "imports" maps of a package.json.
//
//     "exports": { ".": { "import": "./m.mjs", "default": "./c.js" }, "./lib/*": "./lib/*.js" }
//
// A key is looked up exactly, else the best pattern (one `*`) wins: the longest text before the
// star, then the longest key. The target below it is a string, an object of conditions (the first
// that holds and leads anywhere), an array (the first that is valid) or null. Follows the functions
// of Node's specification one by one, including the difference between "nothing for these
// conditions" (look on) and null (stop).

namespace esmigrate {
namespace {

/// What stays the same while one target is walked.
struct Matching {
  const JsonDocument& json;
  const Conditions& conditions;
  std::string_view star;  ///< what `*` stands for
  bool is_pattern;
  bool is_imports;
};

/// MapTarget with Node's third way to say nothing.
struct Outcome {
  enum class Kind : std::uint8_t { Undefined, Null, Found, Invalid, Broken };
  Kind kind = Kind::Undefined;
  MapTarget target;
};

struct BestKey {
  const JsonChild* member = nullptr;
  std::string key;
  std::string star;
};

}  // namespace

static int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const char lower = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

std::optional<std::string> percent_decode(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      out += text[i];
      continue;
    }
    const int high = i + 2 < text.size() ? hex_value(text[i + 1]) : -1;
    const int low = i + 2 < text.size() ? hex_value(text[i + 2]) : -1;
    if (high < 0 || low < 0) return std::nullopt;
    out += static_cast<char>(high * 16 + low);
    i += 2;
  }
  return out;
}

bool has_url_scheme(std::string_view specifier) {
  const std::size_t colon = specifier.find(':');
  if (colon == std::string_view::npos || colon == 0) return false;
  const std::string_view scheme = specifier.substr(0, colon);
  const auto is_scheme_char = [](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '+' || c == '-' || c == '.';
  };
  return std::isalpha(static_cast<unsigned char>(scheme[0])) != 0 &&
         std::all_of(scheme.begin(), scheme.end(), is_scheme_char);
}

static bool is_forbidden_segment(std::string_view segment) {
  std::string decoded = percent_decode(segment).value_or(std::string(segment));
  for (char& c : decoded) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return decoded == "." || decoded == ".." || decoded == "node_modules";
}

// `.`, `..` and `node_modules` may not be hidden in a target or in what a star stands for.
static bool has_forbidden_segment(std::string_view path) {
  for (;;) {
    const std::size_t end = path.find_first_of("/\\");
    if (is_forbidden_segment(path.substr(0, end))) return true;
    if (end == std::string_view::npos) return false;
    path.remove_prefix(end + 1);
  }
}

static std::string fill_stars(std::string_view text, std::string_view star) {
  std::string out;
  for (const char c : text) {
    if (c == '*') {
      out += star;
    } else {
      out += c;
    }
  }
  return out;
}

static Outcome target_string(const Matching& in, const std::string& target) {
  std::string filled = in.is_pattern ? fill_stars(target, in.star) : target;
  if (!target.starts_with("./")) {
    const bool is_package = in.is_imports && !target.starts_with("/") &&
                            !target.starts_with("../") && !has_url_scheme(target);
    if (!is_package) return {Outcome::Kind::Invalid, {}};
    return {Outcome::Kind::Found, {MapTarget::Kind::Package, std::move(filled)}};
  }
  if (has_forbidden_segment(std::string_view(target).substr(2))) {
    return {Outcome::Kind::Invalid, {}};
  }
  // A bad star is the importer's fault, so that arrays do not go on to their next element.
  if (!in.star.empty() && has_forbidden_segment(in.star)) return {Outcome::Kind::Broken, {}};
  return {Outcome::Kind::Found, {MapTarget::Kind::Path, std::move(filled)}};
}

static bool is_array_index(std::string_view key) {
  if (key.empty() || key.size() > 10 || (key.size() > 1 && key[0] == '0')) return false;
  return std::all_of(key.begin(), key.end(), [](char c) { return c >= '0' && c <= '9'; }) &&
         (key.size() < 10 || key < "4294967295");
}

static Outcome target_of(const Matching& in, JsonId id);

static Outcome target_array(const Matching& in, const std::vector<JsonChild>& items) {
  Outcome last{items.empty() ? Outcome::Kind::Null : Outcome::Kind::Undefined, {}};
  for (const JsonChild& item : items) {
    Outcome outcome = target_of(in, item.value);
    if (outcome.kind == Outcome::Kind::Found || outcome.kind == Outcome::Kind::Broken) {
      return outcome;
    }
    if (outcome.kind != Outcome::Kind::Undefined) last = outcome;
  }
  return last;
}

// Recursion is bounded by the JSON reader's depth.
static Outcome target_of(const Matching& in, JsonId id) {
  const JsonValue& value = in.json[id];
  if (value.kind == JsonKind::Null) return {Outcome::Kind::Null, {}};
  if (value.kind == JsonKind::String) return target_string(in, *in.json.string_of(id));
  if (value.kind == JsonKind::Array) return target_array(in, value.children);
  if (value.kind != JsonKind::Object) return {Outcome::Kind::Invalid, {}};
  for (const JsonChild& member : value.children) {
    if (is_array_index(in.json.key_of(member))) return {Outcome::Kind::Broken, {}};
  }
  for (const JsonChild& member : value.children) {
    const std::string condition = in.json.key_of(member);
    const bool holds =
        condition == "default" ||
        std::find(in.conditions.begin(), in.conditions.end(), condition) != in.conditions.end();
    if (!holds) continue;
    Outcome outcome = target_of(in, in.json.find(id, condition));
    if (outcome.kind != Outcome::Kind::Undefined) return outcome;
  }
  return {};
}

static MapTarget settle(const Outcome& outcome) {
  if (outcome.kind == Outcome::Kind::Found) return outcome.target;
  const bool is_nothing =
      outcome.kind == Outcome::Kind::Undefined || outcome.kind == Outcome::Kind::Null;
  return {is_nothing ? MapTarget::Kind::None : MapTarget::Kind::Invalid, {}};
}

// PATTERN_KEY_COMPARE: whether `key` is more specific than `best` (both have a star).
static bool is_better(std::string_view key, std::string_view best) {
  if (best.empty()) return true;
  const std::size_t key_star = key.find('*');
  const std::size_t best_star = best.find('*');
  return key_star != best_star ? key_star > best_star : key.size() > best.size();
}

static BestKey best_pattern(const JsonDocument& json, JsonId object, std::string_view wanted) {
  BestKey best;
  for (const JsonChild& member : json[object].children) {
    std::string key = json.key_of(member);
    const std::size_t star = key.find('*');
    if (star == std::string::npos || key.rfind('*') != star) continue;
    const std::string_view tail = std::string_view(key).substr(star + 1);
    if (!wanted.starts_with(std::string_view(key).substr(0, star)) || wanted.size() < key.size() ||
        !wanted.ends_with(tail) || !is_better(key, best.key)) {
      continue;
    }
    best.star = wanted.substr(star, wanted.size() - tail.size() - star);
    best.member = json.find_member(object, key);
    best.key = std::move(key);
  }
  return best;
}

static MapTarget match_pattern(const PackageJson& package, JsonId map, std::string_view wanted,
                               const Conditions& conditions, bool is_imports) {
  const BestKey best = best_pattern(package.json, map, wanted);
  if (best.member == nullptr) return {};
  return settle(
      target_of({package.json, conditions, best.star, true, is_imports}, best.member->value));
}

// Whether the object is one of conditions for the main entry; nothing when it mixes both kinds.
static std::optional<bool> is_main_sugar(const PackageJson& package) {
  const JsonValue& exports = package.json[package.exports];
  if (exports.kind == JsonKind::String || exports.kind == JsonKind::Array) return true;
  std::optional<bool> sugar;
  for (const JsonChild& member : exports.children) {
    const bool is_condition = !package.json.key_of(member).starts_with(".");
    if (sugar.has_value() && *sugar != is_condition) return std::nullopt;
    sugar = is_condition;
  }
  return sugar.value_or(false);
}

MapTarget match_exports(const PackageJson& package, std::string_view subpath,
                        const Conditions& conditions) {
  const std::optional<bool> sugar = is_main_sugar(package);
  if (!sugar.has_value()) return {MapTarget::Kind::Invalid, {}};
  JsonId exact;
  if (*sugar) {
    if (subpath == ".") exact = package.exports;
  } else if (subpath.find('*') == std::string_view::npos && !subpath.ends_with("/")) {
    exact = package.json.find(package.exports, subpath);
  }
  if (exact.exists()) return settle(target_of({package.json, conditions, "", false, false}, exact));
  if (*sugar || !package.json.is(package.exports, JsonKind::Object)) return {};
  return match_pattern(package, package.exports, subpath, conditions, false);
}

MapTarget match_imports(const PackageJson& package, std::string_view name,
                        const Conditions& conditions) {
  if (name == "#" || name.starts_with("#/") || name.ends_with("/")) {
    return {MapTarget::Kind::Invalid, {}};
  }
  if (!package.imports.exists()) return {};
  if (name.find('*') == std::string_view::npos) {
    const JsonId exact = package.json.find(package.imports, name);
    if (exact.exists()) {
      return settle(target_of({package.json, conditions, "", false, true}, exact));
    }
  }
  return match_pattern(package, package.imports, name, conditions, true);
}

}  // namespace esmigrate
