#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "esmigrate/normalise/normalise_module.h"

namespace esmigrate {

/// Functions that compilers of ES modules put into the CommonJS they write.
enum class InteropHelper : std::uint8_t {
  None,
  ImportDefault,  ///< the value if it is marked, else `{ default: value }`
  ImportStar,     ///< the value if it is marked, else getters of its members and it as `default`
  ImportCopy,     ///< the same with copies of its members
  ExportStar,     ///< copies what `exports` lacks, but for `default`
  CreateBinding,  ///< `(exports, module, 'a')`: a getter of `module.a`
  SetDefault,     ///< a part of ImportStar
  Cache,          ///< likewise
};

/// Code as one would compare it: without comments, and with no blanks but between words.
std::string compact(std::string_view code);

/// Which helper a variable of the module's top level is, by what it is defined as.
InteropHelper helper_of(const NormaliseInput& input, BindingId binding);

/// Which helper an expression that is called stands for: a variable as above, `tslib.__importStar`,
/// a variable that holds a file of `@babel/runtime`; `(0, x)` around any of them.
InteropHelper called_helper(const NormaliseInput& input, NodeRef callee);

/// The statement that declares a helper, if it declares nothing else.
NodeRef helper_statement(const NormaliseInput& input, BindingId binding);

/// The specifier of `require('x')` with the loader's own `require`, else nothing.
std::optional<std::string> required_specifier(const NormaliseInput& input, NodeRef call);

/// The specifier of what a variable of the top level holds for good from its declaration on, if
/// that is `require('x')`.
std::optional<std::string> held_specifier(const NormaliseInput& input, BindingId binding);

}  // namespace esmigrate
