#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "esmigrate/support/byte_range.h"

namespace esmigrate {

/// Where an object lies in what a module exports: the names from `module.exports` on, joined by
/// dots, so empty for that itself; `*` stands for a name that only a run knows.
using ExportPath = std::string;

/// An exported object with properties that cannot be written, and cannot be deleted. Sloppy code of
/// other modules that tries goes on as if nothing had happened, strict code throws (ECMA-262
/// sections 6.2.5.6 and 13.5.1.2).
struct LockedExport {
  ExportPath path;
  bool all = false;                     ///< whatever the property: frozen, sealed, not extensible
  bool is_deep = false;                 ///< so are the objects in it
  std::vector<std::string> properties;  ///< cannot be written
  std::vector<std::string> kept;        ///< cannot be deleted
};

/// What a module exports of what it requires.
struct HandedOn {
  ExportPath path;         ///< where among the exports
  std::uint32_t site = 0;  ///< the require, by its index among the module's
  ExportPath part;         ///< of the required value
};

/// A place in sloppy code that writes or deletes a property of what another module exports.
struct ForeignWrite {
  std::uint32_t site = 0;  ///< the require, by its index among the module's
  ExportPath path;         ///< of the object that is written to
  std::string name;        ///< of the property; empty if only a run knows it
  bool is_delete = false;
  ByteRange range;  ///< the whole assignment or `delete`
};

/// A function that says `this`, and does not ask whether there is one: called plainly, it has the
/// global object in sloppy code and nothing in strict code (ECMA-262 section 10.2.1.2).
struct ExportedMethod {
  ExportPath path;
  ByteRange range;  ///< the function
};

/// A place that calls what another module exports without an object, or with a primitive value.
struct ForeignCall {
  std::uint32_t site = 0;  ///< the require, by its index among the module's
  ExportPath path;         ///< of the function
  ByteRange range;         ///< the first such call
};

/// Whether the write fails, as far as the lock says.
bool fails(const ForeignWrite& write, const LockedExport& lock);

}  // namespace esmigrate
