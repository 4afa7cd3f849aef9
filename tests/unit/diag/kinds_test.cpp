#include <algorithm>
#include <cctype>
#include <set>
#include <string>

#include "esmigrate/diag/diagnostic.h"
#include "esmigrate/diag/render.h"
#include "unit/catch.h"

using namespace esmigrate;

TEST_CASE("every kind has a name and a message of the house's wording", "[diag]") {
  std::set<std::string_view> names;
  for (const DiagnosticKind kind : all_kinds()) {
    const KindInfo& info = kind_info(kind);
    INFO(info.name);
    CHECK(names.insert(info.name).second);
    CHECK(std::all_of(info.name.begin(), info.name.end(), [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    }));
    REQUIRE_FALSE(info.message.empty());
    CHECK_FALSE(info.message.ends_with('.'));
    CHECK(info.message.find('\n') == std::string_view::npos);
    const std::string_view start = info.message.substr(0, 2);
    const bool is_sentence_case = std::isupper(static_cast<unsigned char>(start[0])) != 0 &&
                                  std::islower(static_cast<unsigned char>(start[1])) != 0;
    CHECK_FALSE(is_sentence_case);
    CHECK(std::count(info.message.begin(), info.message.end(), '`') % 2 == 0);
  }
}

TEST_CASE("every message is a valid template", "[diag]") {
  for (const DiagnosticKind kind : all_kinds()) {
    INFO(kind_info(kind).name);
    const Diagnostic diagnostic{kind, {}, {}, std::vector<std::string>(9, "arg"), {}, {}};
    CHECK_NOTHROW(message_of(diagnostic));
  }
}
