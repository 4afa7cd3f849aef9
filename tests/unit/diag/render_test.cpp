#include "esmigrate/diag/render.h"

#include <algorithm>
#include <string>

#include "esmigrate/support/check.h"
#include "unit/catch.h"

using namespace esmigrate;

static const RenderOptions kPlain{};

static Diagnostic syntax_error(ByteRange range, std::string what = "unexpected token") {
  return {DiagnosticKind::SyntaxError, FileId{0}, range, {std::move(what)}, {}, {}};
}

static std::string shown(std::string_view source, ByteRange range) {
  return render_text(syntax_error(range), {{"a.js", source}}, kPlain);
}

/// The line of code and the line of carets of what `shown` gives.
static std::pair<std::string, std::string> snippet_of(std::string_view source, ByteRange range) {
  const std::string text = shown(source, range);
  const std::size_t first = text.find('\n');
  const std::size_t second = text.find('\n', first + 1);
  return {text.substr(first + 1, second - first - 1),
          text.substr(second + 1, text.size() - second - 2)};
}

TEST_CASE("a diagnostic shows its place, its text and the guilty range", "[diag]") {
  CHECK(shown("let a;\nlet a b;\n", {13, 14}) ==
        "a.js:2:7: error: does not parse: unexpected token [syntax-error]\n"
        "    2 | let a b;\n"
        "      |       ^\n");
}

TEST_CASE("a note on the same range stands beside the underline, others below", "[diag]") {
  Diagnostic diagnostic = syntax_error({4, 7});
  diagnostic.notes.push_back({FileId{1}, {0, 3}, "opened here"});
  diagnostic.notes.push_back({FileId{0}, {4, 7}, "must be a name"});
  diagnostic.notes.push_back({FileId{}, {}, "see the manual"});
  CHECK(render_text(diagnostic, {{"a.js", "let 123;"}, {"b.js", "foo();"}}, kPlain) ==
        "a.js:1:5: error: does not parse: unexpected token [syntax-error]\n"
        "    1 | let 123;\n"
        "      |     ^^^ must be a name\n"
        "b.js:1:1: note: opened here\n"
        "    1 | foo();\n"
        "      | ^^^\n"
        "note: see the manual\n");
}

TEST_CASE("without snippets every note keeps its headline", "[diag]") {
  Diagnostic diagnostic = syntax_error({4, 7});
  diagnostic.notes.push_back({FileId{0}, {4, 7}, "must be a name"});
  RenderOptions options;
  options.snippets = false;
  CHECK(render_text(diagnostic, {{"a.js", "let 123;"}}, options) ==
        "a.js:1:5: error: does not parse: unexpected token [syntax-error]\n"
        "a.js:1:5: note: must be a name\n");
}

TEST_CASE("trouble with a whole file or with none has no source line", "[diag]") {
  CHECK(shown("let a;", {0, 0}) ==
        "a.js:1:1: error: does not parse: unexpected token [syntax-error]\n");
  const Diagnostic missing{DiagnosticKind::NotFound, {}, {}, {}, {}, "x/y.js"};
  CHECK(render_text(missing, {}, kPlain) ==
        "x/y.js: error: no such file or directory [not-found]\n");
}

TEST_CASE("an empty range and the end of the file get one caret", "[diag]") {
  CHECK(snippet_of("ab", {1, 1}) ==
        std::pair<std::string, std::string>{"    1 | ab", "      |  ^"});
  CHECK(snippet_of("ab", {2, 2}) ==
        std::pair<std::string, std::string>{"    1 | ab", "      |   ^"});
  CHECK(snippet_of("ab\n", {3, 3}) == std::pair<std::string, std::string>{"    2 | ", "      | ^"});
  CHECK(snippet_of("ab", {90, 99}) ==
        std::pair<std::string, std::string>{"    1 | ab", "      |   ^"});
}

TEST_CASE("a range over several lines is underlined to the end of the first", "[diag]") {
  CHECK(snippet_of("f(1,\r\n  2)", {2, 9}) ==
        std::pair<std::string, std::string>{"    1 | f(1,", "      |   ^^"});
}

TEST_CASE("carets stand below tabs, wide and combining characters", "[diag]") {
  CHECK(snippet_of("\tx = y", {1, 2}) ==
        std::pair<std::string, std::string>{"    1 |     x = y", "      |     ^"});
  CHECK(snippet_of("'\xE6\xBC\xA2\xE5\xAD\x97' + x", {11, 12}).second == "      |          ^");
  CHECK(snippet_of("'\xE6\xBC\xA2\xE5\xAD\x97' + x", {1, 4}).second == "      |  ^^");
  CHECK(snippet_of("'e\xCC\x81' + x", {8, 9}).second == "      |       ^");
}

TEST_CASE("the byte order mark is not shown", "[diag]") {
  CHECK(snippet_of("\xEF\xBB\xBFlet 1;", {7, 8}) ==
        std::pair<std::string, std::string>{"    1 | let 1;", "      |     ^"});
}

TEST_CASE("nothing of the input drives the terminal", "[diag]") {
  const std::string source = "a\x1b[31m\x07\xC2\x9B\xE2\x80\xAE\xFFz";
  Diagnostic diagnostic = syntax_error({13, 14}, "un\x1b[0mexpected\nline");
  diagnostic.notes.push_back({FileId{0}, {0, 1}, "\x1b]0;title\x07"});
  const std::string text = render_text(diagnostic, {{"p\x1b[2J\r.js", source}}, kPlain);
  CHECK(text.find("p\\x1b[2J\\r.js:1:") == 0);
  CHECK(text.find("un\\x1b[0mexpected\\nline") != std::string::npos);
  CHECK(text.find("a\\x1b[31m\\x07\\x9b\\u{202e}\\xffz") != std::string::npos);
  CHECK(std::none_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\n') || byte >= 0x7F;
  }));
}

TEST_CASE("of a very long line a window around the place is shown", "[diag]") {
  std::string source(5000, 'a');
  source += "XYZ";
  source.append(5000, 'b');
  const auto [middle, middle_carets] = snippet_of(source, {5000, 5003});
  CHECK(middle.size() <= 8 + 100);
  CHECK(middle.starts_with("    1 | ...a"));
  CHECK(middle.ends_with("b..."));
  CHECK(middle.substr(middle_carets.find('^'), 3) == "XYZ");

  const auto [start, start_carets] = snippet_of(source, {0, 1});
  CHECK(start.starts_with("    1 | aaa"));
  CHECK(start.ends_with("a..."));
  CHECK(start_carets == "      | ^");

  const auto [end, end_carets] = snippet_of(source, {10002, 10003});
  CHECK(end.starts_with("    1 | ...b"));
  CHECK(end.ends_with("b"));
  CHECK(end_carets.find('^') == end.size() - 1);

  // Underlined as far as the window goes.
  CHECK(snippet_of(source, {0, 10003}).second.size() <= 8 + 100);
}

TEST_CASE("a window does not cut characters", "[diag]") {
  std::string source;
  for (int i = 0; i < 300; ++i) source += "\xE6\xBC\xA2";
  const auto [code, carets] = snippet_of(source, {450, 453});
  CHECK(code.find("\\x") == std::string::npos);
  CHECK(carets.ends_with(" ^^"));
}

TEST_CASE("colour is there only when asked for", "[diag]") {
  RenderOptions options;
  options.color = true;
  const std::string text = render_text(syntax_error({0, 1}), {{"a.js", "x"}}, options);
  CHECK(text.find("\x1b[1;31merror:\x1b[0m does not parse") != std::string::npos);
  CHECK(text.find("\x1b[1;31m^\x1b[0m") != std::string::npos);
}

TEST_CASE("a line map given with the file serves as well as one made on the spot", "[diag]") {
  const std::string source = "let a;\nlet 1;\n";
  const LineMap lines(source);
  CHECK(render_text(syntax_error({11, 12}), {{"a.js", source, &lines}}, kPlain) ==
        shown(source, {11, 12}));
}

TEST_CASE("a diagnostic as JSON", "[diag]") {
  Diagnostic diagnostic = syntax_error({2, 5}, "\"\x1b\xFF\n");
  diagnostic.notes.push_back({FileId{0}, {0, 1}, "here"});
  CHECK(render_json(diagnostic, {{"a.js", "a\nbcd"}}) ==
        R"({"kind":"syntax-error","severity":"error","path":"a.js","line":2,"column":1,)"
        R"("endLine":2,"endColumn":4,"message":"does not parse: \"\u001b)"
        "\xEF\xBF\xBD"
        R"(\n","notes":[{"path":"a.js","line":1,"column":1,"endLine":1,"endColumn":2,)"
        R"("message":"here"}]})");
  const Diagnostic missing{DiagnosticKind::NotFound, {}, {}, {}, {}, "y.js"};
  CHECK(render_json(missing, {}) ==
        R"({"kind":"not-found","severity":"error","path":"y.js","line":null,"column":null,)"
        R"("endLine":null,"endColumn":null,"message":"no such file or directory","notes":[]})");
}

TEST_CASE("a message that lacks an argument is a bug of ours", "[diag]") {
  const Diagnostic diagnostic{DiagnosticKind::SyntaxError, FileId{0}, {}, {}, {}, {}};
  CHECK_THROWS_AS(message_of(diagnostic), InternalError);
}
