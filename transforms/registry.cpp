#include "transforms/registry.h"

#include "transforms/await_import.h"
#include "transforms/create_require.h"
#include "transforms/drop_statement.h"
#include "transforms/early_exit.h"
#include "transforms/export_declaration.h"
#include "transforms/export_default.h"
#include "transforms/export_from.h"
#include "transforms/export_list.h"
#include "transforms/export_literal.h"
#include "transforms/export_object.h"
#include "transforms/export_reference.h"
#include "transforms/export_variable.h"
#include "transforms/import_declaration.h"
#include "transforms/import_inserted.h"
#include "transforms/interim_export.h"
#include "transforms/local_object.h"
#include "transforms/main_check.h"
#include "transforms/path_variable.h"
#include "transforms/strict_arguments.h"
#include "transforms/strict_block.h"
#include "transforms/strict_literal.h"
#include "transforms/strict_name.h"
#include "transforms/strict_this.h"
#include "transforms/strict_write.h"

namespace esmigrate {

static constexpr Transform kTransforms[] = {
    {"export-declaration",
     "`exports.a = 1` becomes `export const a = 1`, functions and classes become declarations",
     export_declaration},
    {"export-list", "exports of variables become `export { a, b as c }`", export_list},
    {"export-from", "exports of other modules become `export { a } from 'x'`", export_from},
    {"export-literal", "`module.exports = { a, b() {} }` becomes named exports", export_literal},
    {"export-variable", "exports assigned under conditions are declared ahead", export_variable},
    {"export-reference", "uses of an export go by its local name", export_reference},
    {"export-default", "`module.exports = value` becomes `export default value`", export_default},
    {"local-object", "an exports object that is used as one is kept in a variable", local_object},
    {"export-object", "one value is exported to importers and to `require`", export_object},
    {"interim-export", "a line serves files that still require the module", interim_export},
    {"drop-statement", "statements that mean nothing in a module go", drop_statement},
    {"import-declaration", "`const x = require(\"y\")` becomes an import", import_declaration},
    {"import-inserted", "requires inside other code become imports above it", import_inserted},
    {"create-require", "requires that must run at their place stay calls", create_require},
    {"await-import", "without `createRequire` they become `await import()`", await_import},
    {"path-variable", "`__dirname` and `__filename` become `import.meta` properties",
     path_variable},
    {"early-exit", "a `return` at the top level leaves a labelled block", early_exit},
    {"strict-literal", "octal literals and HTML-like comments are spelt as modules read them",
     strict_literal},
    {"strict-name", "names that modules reserve or that nobody declared are named otherwise",
     strict_name},
    {"strict-block", "functions in blocks stay visible around them", strict_block},
    {"strict-this", "`this` of a plain call is the global object", strict_this},
    {"strict-arguments", "`arguments` and the parameters are kept in step", strict_arguments},
    {"strict-write", "writes that fail silently go on failing silently", strict_write},
    {"main-check", "`require.main === module` becomes a check of the program's path", main_check},
};

std::span<const Transform> all_transforms() { return kTransforms; }

}  // namespace esmigrate
