#include <string>

#include "esmigrate/esmigrate.h"
#include "esmigrate/syntax/parse_text.h"
#include "esmigrate/syntax/utf8.h"
#include "fuzz/fuzz_targets.h"

namespace esmigrate {

static bool is_converted(const ConvertResult& result) {
  return result.form == "named" || result.form == "default" || result.form == "object";
}

void fuzz_convert(std::string_view bytes) {
  const ConvertResult once = convert_text(bytes);
  for (const ConvertDiagnostic& diagnostic : once.diagnostics) {
    if (diagnostic.kind == "internal-error") throw FuzzFinding(diagnostic.message);
  }
  if (!is_converted(once)) {
    if (once.text != bytes) throw FuzzFinding("what is not converted comes back changed");
    return;
  }
  if (first_invalid_utf8(once.text) && !first_invalid_utf8(bytes))
    throw FuzzFinding("the converted text is not UTF-8");
  const ConvertResult twice = convert_text(once.text);
  if (twice.form != "esmodule") throw FuzzFinding("the converted text is no ES module");
  if (twice.text != once.text) throw FuzzFinding("converting again changes something");
}

}  // namespace esmigrate
