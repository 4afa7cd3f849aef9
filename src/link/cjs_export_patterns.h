#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "link/cjs_export_names.h"
#include "link/cjs_token_reader.h"

namespace esmigrate {

/// What the patterns of one file add up to.
class CjsExportCollector {
 public:
  void add_name(const CjsTokenReader::Text& name);
  void add_name(std::string_view name);
  /// A property defined in a way the lexer does not trust: the name is out, wherever else it is
  /// set.
  void add_untrusted(const CjsTokenReader::Text& name);
  void add_reexport(const CjsTokenReader::Text& specifier);
  /// `module.exports =` replaces what was re-exported so far.
  void clear_reexports() { reexports_.clear(); }
  /// `const local = require('specifier')` at top level.
  void bind(std::string_view local, const CjsTokenReader::Text& specifier);
  /// False if nothing is bound to that name.
  bool reexport_binding(std::string_view local);

  CjsExportNames take();

 private:
  std::vector<std::string> names_;
  std::vector<std::string> untrusted_;
  std::vector<std::string> reexports_;
  std::map<std::string, std::string, std::less<>> bindings_;
};

/// Where the lexer goes on, if it does so behind what it matched and not behind the first word.
using PassedOver = std::optional<std::size_t>;

/// Each reads on behind the word it is named for and tells the collector what it finds.

/// `exports` `.x =` or `['x'] =`.
void match_exports(CjsTokenReader after_exports, CjsExportCollector& out);
/// `module` `.exports`, then as for `exports`, or `= {...}` or `= require('x')`.
PassedOver match_module(CjsTokenReader after_module, CjsExportCollector& out);
/// `Object` `.defineProperty(exports, 'x', {...})`, and at top level `.keys(_x).forEach(...)`.
PassedOver match_object(CjsTokenReader after_object, bool is_top_level, CjsExportCollector& out);

}  // namespace esmigrate
