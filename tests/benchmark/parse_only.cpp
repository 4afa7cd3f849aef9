// What the comparison is made against: the least that a tool on tree-sitter can do with a list of
// files. Reads each file and parses it, with one parser for all; nothing looks at the trees.
//
//     parse_only LIST      LIST: one path per line
#include <tree_sitter/api.h>

#include <cstdint>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

extern "C" const TSLanguage* tree_sitter_javascript();

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: parse_only LIST\n";
    return 2;
  }
  TSParser* parser = ts_parser_new();
  if (!ts_parser_set_language(parser, tree_sitter_javascript())) return 1;
  std::ifstream list(argv[1]);
  std::uint64_t bytes = 0;
  std::uint64_t files = 0;
  std::string text;
  for (std::string path; std::getline(list, path);) {
    std::ifstream file(path, std::ios::binary);
    text.assign(std::istreambuf_iterator<char>(file), {});
    TSTree* tree = ts_parser_parse_string(parser, nullptr, text.data(),
                                          static_cast<std::uint32_t>(text.size()));
    ts_tree_delete(tree);
    bytes += text.size();
    ++files;
  }
  ts_parser_delete(parser);
  std::cout << files << " files, " << bytes << " bytes\n";
  return 0;
}
