// Prints what the room link takes for the export names of files, one JSON line for each path on
// stdin:
//
//     esmigrate_export_names            what the file says by itself, as Node's lexer would
//     esmigrate_export_names --follow   what an import of the file finds, re-exports followed
//     esmigrate_export_names --text     stdin is NUL-separated source texts instead of paths
#include <fmt/format.h>

#include <iostream>
#include <iterator>
#include <string>
#include <string_view>

#include "esmigrate/link/resolve.h"
#include "esmigrate/source/file_system.h"
#include "esmigrate/support/json.h"
#include "esmigrate/syntax/parse_text.h"
#include "link/cjs_export_names.h"
#include "link/package_exports.h"

namespace esmigrate {

static std::string json_list(const std::vector<std::string>& texts) {
  std::string list;
  for (const std::string& text : texts) {
    if (!list.empty()) list += ',';
    list += json_quote(text);
  }
  return "[" + list + "]";
}

static std::string own_names(std::string_view text) {
  const auto tree = parse_text(text);
  if (!tree) return R"({"parsed":false,"givesUp":true,"names":[],"reexports":[]})";
  const CjsExportNames found = cjs_export_names(*tree);
  return fmt::format(R"({{"parsed":true,"givesUp":{},"names":{},"reexports":{}}})", found.gives_up,
                     json_list(found.names), json_list(found.reexports));
}

static bool has_esm_statement(const std::string& path) {
  const auto text = real_file_system().read_file(path);
  if (!text) return false;
  const auto tree = parse_text(*text);
  if (!tree) return false;
  for (NodeRef statement : tree->root().children()) {
    if (statement.is(NodeKind::ImportStatement) || statement.is(NodeKind::ExportStatement)) {
      return true;
    }
  }
  return false;
}

static void print_files(bool follows) {
  const FileSystem& files = real_file_system();
  const Resolver resolver(files, {has_esm_statement, {}});
  const PackageExports package_exports(files, resolver);
  std::string path;
  while (std::getline(std::cin, path)) {
    if (follows) {
      const ExportedNames& found = package_exports.names_of(path);
      fmt::print("{{\"parsed\":{},\"isEsModule\":{},\"hasDefault\":{},\"names\":{}}}\n",
                 found.parsed, found.is_es_module, found.has_default, json_list(found.names));
    } else {
      const auto text = files.read_file(path);
      fmt::print("{}\n", own_names(text ? std::string_view(*text) : std::string_view()));
    }
  }
}

static void print_texts() {
  const std::string input{std::istreambuf_iterator<char>(std::cin), {}};
  std::string_view rest = input;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\0'), rest.size());
    fmt::print("{}\n", own_names(rest.substr(0, end)));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
}

}  // namespace esmigrate

int main(int argc, char** argv) {
  const std::string_view mode = argc > 1 ? argv[1] : "";
  if (mode == "--text") {
    esmigrate::print_texts();
  } else {
    esmigrate::print_files(mode == "--follow");
  }
}
