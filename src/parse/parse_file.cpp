#include "esmigrate/parse/parsed_file.h"
#include "esmigrate/syntax/parse_text.h"

namespace esmigrate {

std::optional<std::uint32_t> first_invalid_utf8(std::string_view text) {
  const auto byte = [text](std::size_t at) -> unsigned {
    return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
  };
  for (std::size_t at = 0; at < text.size();) {
    const unsigned lead = byte(at);
    std::size_t length = 0;
    unsigned low = 0x80;
    unsigned high = 0xBF;
    if (lead < 0x80) {
      ++at;
      continue;
    }
    if (lead >= 0xC2 && lead <= 0xDF) {
      length = 2;
    } else if (lead >= 0xE0 && lead <= 0xEF) {
      length = 3;
      if (lead == 0xE0) low = 0xA0;
      if (lead == 0xED) high = 0x9F;
    } else if (lead >= 0xF0 && lead <= 0xF4) {
      length = 4;
      if (lead == 0xF0) low = 0x90;
      if (lead == 0xF4) high = 0x8F;
    } else {
      return static_cast<std::uint32_t>(at);
    }
    if (at + length > text.size()) return static_cast<std::uint32_t>(at);
    for (std::size_t i = 1; i < length; ++i) {
      const unsigned next = byte(at + i);
      if (next < low || next > high) return static_cast<std::uint32_t>(at);
      low = 0x80;
      high = 0xBF;
    }
    at += length;
  }
  return std::nullopt;
}

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
  if (const auto bad = first_invalid_utf8(text)) {
    parsed.diagnostics.push_back(
        {DiagnosticKind::NotUtf8, input.file_id, {*bad, *bad + 1}, {}, {}, {}});
    return parsed;
  }
  auto tree = parse_text(text);
  if (tree) {
    parsed.tree = std::move(*tree);
  } else {
    parsed.diagnostics.push_back(problem_of(input.file_id, tree.error()));
  }
  return parsed;
}

}  // namespace esmigrate
