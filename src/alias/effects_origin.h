#pragma once

#include <string>
#include <unordered_map>

#include "esmigrate/alias/module_facts.h"
#include "esmigrate/syntax/tree.h"

namespace esmigrate {

/// What an object held by a variable of the module may really be.
struct Origin {
  enum class Kind : std::uint8_t {
    Own,         ///< made by this module
    World,       ///< reachable from elsewhere: a global, an import, a parameter
    ImportCall,  ///< what a call of an import returned
  } kind = Kind::Own;
  std::uint32_t site = UINT32_MAX;  ///< the require it comes from, if any
  NodeRef literal;                  ///< the object literal it is
  NodeRef made_class;               ///< the class of the module it is, or is an instance of
  bool is_of_own_call = false;      ///< a function of the module made it, in ways not looked at
  NodeRef global;                   ///< of World: the free identifier it comes from
};

/// Traces what expressions and variables of one module hold back to where it was made.
class Origins {
 public:
  Origins(const AliasInput& in, const ModuleFacts& facts);

  /// The require site whose value (or a name taken out of it) the variable holds, or UINT32_MAX.
  std::uint32_t import_of(BindingId id) const;
  /// What of that value the variable holds: nothing for all of it, the name of a member, or `*`.
  std::string held_part(std::uint32_t site, BindingId id) const;
  /// A call of the loader, in whichever spelling: `require(...)`, `module.require(...)`, an alias.
  bool is_require(NodeRef node) const;
  /// The expression at the start of a chain of accesses and calls.
  NodeRef root_of(NodeRef node) const;
  /// The site of a call of the loader, or UINT32_MAX.
  std::uint32_t site_of_call(NodeRef call) const;
  Origin of(BindingId id) const { return of(id, 0); }
  /// What a variable is declared with; nothing if that is not in one place.
  NodeRef initializer_of(BindingId id) const;

 private:
  Origin of(BindingId id, int depth) const;
  Origin of_value(NodeRef value, int depth) const;
  Origin of_parts(NodeRef value) const;
  NodeRef class_named(NodeRef name) const;
  Origin returned_by(NodeRef function, int depth) const;

  const AliasInput& in_;
  const ModuleFacts& facts_;
  std::unordered_map<std::uint32_t, std::uint32_t> import_of_binding_;
  std::unordered_map<std::uint32_t, std::uint32_t> site_of_call_;  ///< by where the call begins
};

}  // namespace esmigrate
