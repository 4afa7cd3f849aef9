// The frozen detection patterns of Node's CommonJS lexer, one function per production of the
// grammar its README publishes. They match tokens: no scopes, no precedence, and `==` begins with
// `=`, so `exports.a === 1` counts as an assignment.
#include "link/cjs_export_patterns.h"

#include <algorithm>

namespace esmigrate {

static void add_once(std::vector<std::string>& list, std::string_view text) {
  if (std::find(list.begin(), list.end(), text) == list.end()) list.emplace_back(text);
}

void CjsExportCollector::add_name(std::string_view name) { names_.emplace_back(name); }

void CjsExportCollector::add_name(const CjsTokenReader::Text& name) {
  if (name.value) add_name(*name.value);
}

void CjsExportCollector::add_untrusted(const CjsTokenReader::Text& name) {
  if (name.value) untrusted_.push_back(*name.value);
}

void CjsExportCollector::add_reexport(const CjsTokenReader::Text& specifier) {
  if (specifier.value) add_once(reexports_, *specifier.value);
}

void CjsExportCollector::bind(std::string_view local, const CjsTokenReader::Text& specifier) {
  bindings_[std::string(local)] = specifier.value.value_or("");
}

bool CjsExportCollector::reexport_binding(std::string_view local) {
  const auto found = bindings_.find(local);
  if (found == bindings_.end()) return false;
  if (!found->second.empty()) add_once(reexports_, found->second);
  return true;
}

CjsExportNames CjsExportCollector::take() {
  CjsExportNames result;
  std::sort(names_.begin(), names_.end());
  names_.erase(std::unique(names_.begin(), names_.end()), names_.end());
  std::sort(untrusted_.begin(), untrusted_.end());
  std::set_difference(names_.begin(), names_.end(), untrusted_.begin(), untrusted_.end(),
                      std::back_inserter(result.names));
  result.reexports = std::move(reexports_);
  return result;
}

// ---- exports.x =, module.exports =
// ---------------------------------------------------------------

static bool match_member(CjsTokenReader reader, CjsExportCollector& out) {
  if (reader.take_optional(".")) {
    const auto name = reader.take_identifier();
    if (!name || !reader.take("=")) return false;
    out.add_name(*name);
    return true;
  }
  if (!reader.take("[")) return false;
  const auto name = reader.take_string();
  if (!name || !reader.take("]") || !reader.take("=")) return false;
  out.add_name(*name);
  return true;
}

void match_exports(CjsTokenReader after_exports, CjsExportCollector& out) {
  match_member(after_exports, out);
}

// `...d` and `...require('x')` do not end the list, but nothing may stand behind the dots.
static bool match_spread(CjsTokenReader& reader, CjsExportCollector& out) {
  CjsTokenReader ahead = reader;
  if (const auto specifier = ahead.take_require()) {
    out.add_reexport(*specifier);
    reader = ahead;
    return true;
  }
  return reader.take_identifier().has_value();
}

// `{ a, b: c, 'd': e, ...f` up to the first property that is anything else. A value is one
// identifier with the comma right behind it; with more behind it, its name still counts. A literal
// that is nothing else up to its `}` is passed over whole.
static PassedOver match_literal(CjsTokenReader reader, CjsExportCollector& out) {
  for (;;) {
    reader.skip_blank();
    const char first = reader.here();
    if (first == '.') {
      if (!reader.take("...")) return {};
      if (reader.at_blank() || !match_spread(reader, out)) return {};
      reader.skip_blank();
    } else if (first == '"' || first == '\'') {
      const auto key = reader.take_string();
      if (!key || !reader.take(":") || !reader.take_identifier()) return {};
      out.add_name(*key);
    } else {
      const auto key = reader.take_identifier();
      if (!key) return {};
      if (reader.take_optional(":")) {
        if (!reader.take_identifier()) return {};
      } else {
        reader.skip_blank();
      }
      out.add_name(*key);
    }
    if (reader.here() == '}') return reader.position() + 1;
    if (reader.here() != ',') return {};
    reader.take(",");
  }
}

PassedOver match_module(CjsTokenReader after_module, CjsExportCollector& out) {
  CjsTokenReader reader = after_module;
  if (!reader.take(".") || !reader.take_word("exports")) return {};
  if (!reader.take_optional("=")) {
    match_member(reader, out);
    return {};
  }
  out.clear_reexports();
  if (reader.take_optional("{")) return match_literal(reader, out);
  if (const auto specifier = reader.take_require()) out.add_reexport(*specifier);
  return {};
}

// ---- Object.defineProperty
// -----------------------------------------------------------------------

// `get: function f() {`, `get: function () {` or `get() {`, behind the `get`.
static bool take_getter_head(CjsTokenReader& reader) {
  if (reader.take_optional(":")) {
    if (!reader.take_word("function")) return false;
    reader.skip_blank();
    if (reader.here() != '(' && !reader.take_identifier()) return false;
  }
  return reader.take("(") && reader.take(")") && reader.take("{");
}

// `a`, `a.b` or `a['b']`
static bool take_returned_value(CjsTokenReader& reader) {
  if (!reader.take_identifier()) return false;
  if (reader.take_optional(".")) return reader.take_identifier().has_value();
  if (reader.take_optional("[")) return reader.take_string() && reader.take("]");
  return true;
}

// `{ value: ...` or `{ get() { return a.b } })`, each with `enumerable: true,` before it or not.
static bool is_trusted_descriptor(CjsTokenReader reader) {
  if (!reader.take(",") || !reader.take("{")) return false;
  if (reader.take_optional_word("enumerable") &&
      !(reader.take(":") && reader.take_word("true") && reader.take(","))) {
    return false;
  }
  if (reader.take_optional_word("value")) return reader.take(":");
  if (!reader.take_word("get") || !take_getter_head(reader) || !reader.take_word("return") ||
      !take_returned_value(reader)) {
    return false;
  }
  reader.take_optional(";");
  if (!reader.take("}")) return false;
  reader.take_optional(",");
  return reader.take("}") && reader.take(")");
}

static void match_define_property(CjsTokenReader reader, CjsExportCollector& out) {
  if (!reader.take("(") || !reader.take_exports() || !reader.take(",")) return;
  const auto name = reader.take_string();
  if (!name) return;
  if (is_trusted_descriptor(reader)) {
    out.add_name(*name);
  } else {
    out.add_untrusted(*name);
  }
}

// ---- Object.keys(_x).forEach(function (k) {...}): what Babel and TypeScript make of `export *`
// -----

namespace {

/// The names one loop uses: `_x` and `k`.
struct StarLoop {
  std::string_view source;
  std::string_view key;
};

// `_x[k]`
bool take_element(CjsTokenReader& reader, const StarLoop& loop) {
  return reader.take_word(loop.source) && reader.take("[") && reader.take_word(loop.key) &&
         reader.take("]");
}

// `exports[k]`
bool take_exports_element(CjsTokenReader& reader, const StarLoop& loop) {
  return reader.take_exports() && reader.take("[") && reader.take_word(loop.key) &&
         reader.take("]");
}

// `) return;`
bool take_return(CjsTokenReader& reader) {
  if (!reader.take(")") || !reader.take_word("return")) return false;
  reader.take_optional(";");
  return true;
}

// `Object.prototype.hasOwnProperty.call(_names, k)`, `.prototype` or not
bool take_has_own_call(CjsTokenReader& reader, const StarLoop& loop, bool may_blank_precede_dot) {
  if (!reader.take_word("Object") || (reader.at_blank() && !may_blank_precede_dot)) return false;
  if (!reader.take(".")) return false;
  if (reader.take_optional_word("prototype") && !reader.take(".")) return false;
  return reader.take_word("hasOwnProperty") && reader.take(".") && reader.take_word("call") &&
         reader.take("(") && reader.take_identifier() && reader.take(",") &&
         reader.take_word(loop.key) && reader.take(")");
}

// `_names.hasOwnProperty(k)`
bool take_has_own(CjsTokenReader& reader, const StarLoop& loop) {
  return reader.take_identifier() && reader.take(".") && reader.take_word("hasOwnProperty") &&
         reader.take("(") && reader.take_word(loop.key) && reader.take(")");
}

// `k in exports && exports[k] === _x[k]`, with nothing between it and its bracket
bool take_same_already(CjsTokenReader& reader, const StarLoop& loop) {
  return !reader.at_blank() && reader.take_word(loop.key) && reader.take_word("in") &&
         reader.take_exports() && reader.take("&&") && take_exports_element(reader, loop) &&
         reader.take("===") && take_element(reader, loop);
}

// === 'default' || k === '__esModule') return; and the further guards Babel may write
bool take_returning_guards(CjsTokenReader& reader, const StarLoop& loop) {
  if (!reader.take("===") || !reader.take_plain_string("default") || !reader.take("||") ||
      !reader.take_word(loop.key) || !reader.take("===") ||
      !reader.take_plain_string("__esModule") || !take_return(reader)) {
    return false;
  }
  if (!reader.take_optional_word("if")) return true;
  if (!reader.take("(")) return false;
  CjsTokenReader ahead = reader;
  if (take_has_own_call(ahead, loop, true)) {
    reader = ahead;
    if (!take_return(reader)) return false;
    if (!reader.take_optional_word("if")) return true;
    if (!reader.take("(")) return false;
  }
  return take_same_already(reader, loop) && take_return(reader);
}

// !== 'default' && !exports.hasOwnProperty(k)), the second part or not
bool take_wrapping_guard(CjsTokenReader& reader, const StarLoop& loop) {
  if (!reader.take("!==") || !reader.take_plain_string("default")) return false;
  if (reader.take_optional("&&")) {
    if (!reader.take("!")) return false;
    CjsTokenReader ahead = reader;
    if (take_has_own_call(ahead, loop, false)) {
      reader = ahead;
    } else if (!take_has_own(reader, loop)) {
      return false;
    }
  }
  return reader.take(")");
}

// `exports[k] = _x[k];` or `Object.defineProperty(exports, k, { enumerable: true, get: ... });`
bool take_transfer(CjsTokenReader& reader, const StarLoop& loop) {
  CjsTokenReader ahead = reader;
  if (take_exports_element(ahead, loop)) {
    reader = ahead;
    if (!reader.take("=") || !take_element(reader, loop)) return false;
  } else {
    if (!reader.take_word("Object") || !reader.take(".") || !reader.take_word("defineProperty") ||
        !reader.take("(") || !reader.take_exports() || !reader.take(",") ||
        !reader.take_word(loop.key) || !reader.take(",") || !reader.take("{") ||
        !reader.take_word("enumerable") || !reader.take(":") || !reader.take_word("true") ||
        !reader.take(",") || !reader.take_word("get") || !take_getter_head(reader) ||
        !reader.take_word("return") || !take_element(reader, loop)) {
      return false;
    }
    reader.take_optional(";");
    if (!reader.take("}")) return false;
    reader.take_optional(",");
    if (!reader.take("}") || !reader.take(")")) return false;
  }
  reader.take_optional(";");
  return true;
}

}  // namespace

static PassedOver match_star_loop(CjsTokenReader reader, CjsExportCollector& out) {
  if (!reader.take("(")) return {};
  const auto source = reader.take_identifier();
  if (!source || !reader.take(")") || !reader.take(".") || !reader.take_word("forEach") ||
      !reader.take("(") || !reader.take_word("function") || !reader.take("(")) {
    return {};
  }
  const auto key = reader.take_identifier();
  if (!key || !reader.take(")") || !reader.take("{") || !reader.take_word("if") ||
      !reader.take("(") || !reader.take_word(*key)) {
    return {};
  }
  const StarLoop loop{*source, *key};
  reader.skip_blank();
  const bool is_guarded = reader.here() == '=' ? take_returning_guards(reader, loop)
                                               : take_wrapping_guard(reader, loop);
  if (!is_guarded || !take_transfer(reader, loop) || !reader.take("}") || !reader.take(")"))
    return {};
  if (out.reexport_binding(*source)) return {};
  return reader.position();
}

PassedOver match_object(CjsTokenReader after_object, bool is_top_level, CjsExportCollector& out) {
  CjsTokenReader reader = after_object;
  if (!reader.take(".")) return {};
  const auto method = reader.take_identifier();
  if (!method) return {};
  if (*method == "defineProperty") match_define_property(reader, out);
  if (*method == "keys" && is_top_level) return match_star_loop(reader, out);
  return {};
}

}  // namespace esmigrate
