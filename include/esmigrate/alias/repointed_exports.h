#pragma once

#include "esmigrate/alias/module_facts.h"

namespace esmigrate {

/// `exports = value;` as a statement of its own: from there on `exports` is a variable like any
/// other, and what is put on its value exports nothing (Node documentation, "exports shortcut").
bool is_plain_repoint(const ModuleFacts& facts, const ReplaceSite& site);

/// Whether the object is exactly one that such a statement gave to the variable, and nothing else
/// exports it.
bool is_local_object(const ModuleFacts& facts, PointsTo object);

}  // namespace esmigrate
