#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "esmigrate/alias/module_facts.h"

namespace esmigrate {

/// `exports.a = x.b;`, where `x` holds what one require gave.
struct Reexport {
  std::uint32_t site = 0;     ///< index into ModuleFacts::requires_
  std::string_view imported;  ///< `b`
  std::string_view exported;  ///< `a`
  const ImportUse* use = nullptr;
};

/// What a statement that assigns one export passes on of another module; nothing if it does
/// anything else.
std::optional<Reexport> reexport_of(const ModuleFacts& facts, const AssignmentChain& chain);

/// Index into ModuleFacts::requires_ of the one whose value is all that a file exports:
/// `module.exports = require('./x');`. Nothing if anything else there speaks of the exports.
std::optional<std::uint32_t> whole_reexport_of(const ModuleFacts& facts);

}  // namespace esmigrate
