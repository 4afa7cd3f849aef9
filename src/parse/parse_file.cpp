#include "esmigrate/parse/parsed_file.h"
#include "esmigrate/syntax/parse_text.h"
#include "esmigrate/syntax/utf8.h"

namespace esmigrate {

static Diagnostic problem_of(FileId file_id, const SyntaxProblem& problem) {
  if (problem.kind == SyntaxProblem::Kind::TooDeep) {
    return {DiagnosticKind::TooDeep,
            file_id,
            problem.range,
            {problem.message, std::to_string(kMaxTreeDepth)},
            {},
            {}};
  }
  return {DiagnosticKind::SyntaxError, file_id, problem.range, {problem.message}, {}, {}};
}

ParsedFile parse_file(const ParseInput& input) {
  ParsedFile parsed{input.file_id, std::nullopt, {}};
  const std::string_view text = input.file.text;
  auto tree = parse_text(text);
  if (const auto bad = tree ? first_foreign_byte(*tree) : first_invalid_utf8(text)) {
    parsed.diagnostics.push_back(
        {DiagnosticKind::NotUtf8, input.file_id, {*bad, *bad + 1}, {}, {}, {}});
  } else if (tree) {
    parsed.tree = std::move(*tree);
  } else {
    parsed.diagnostics.push_back(problem_of(input.file_id, tree.error()));
  }
  return parsed;
}

}  // namespace esmigrate
