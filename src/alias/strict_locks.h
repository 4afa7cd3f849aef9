#pragma once

#include <vector>

#include "alias/strict_finder.h"
#include "alias/value_flow.h"

namespace esmigrate {

/// One place in sloppy code that writes or deletes a property.
struct PropertyWrite {
  NodeRef access;  ///< `object.name`
  NodeRef writer;  ///< as `writer_of` has it

  bool is_delete() const { return writer.is(NodeKind::UnaryExpression); }
};

/// The name that a property access has, if it is always the same.
std::optional<std::string> name_of_access(NodeRef access);

/// Which of the writes may fail, as far as the file shows; as many as there are writes.
/// Source: ECMA-262 sections 10.1.9 (OrdinarySet) and 10.1.10 (OrdinaryDelete).
std::vector<bool> failing_writes(const StrictFinder& find, const ValueFlow& flow,
                                 const std::vector<PropertyWrite>& writes);

}  // namespace esmigrate
