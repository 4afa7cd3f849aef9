#include <fmt/format.h>

#include "esmigrate/discover/file_list.h"

namespace esmigrate {

static std::string_view to_text(FileRole role) {
  switch (role) {
    case FileRole::Requested:
      return "requested";
    case FileRole::Context:
      return "context";
    case FileRole::Excluded:
      return "excluded";
  }
  return "";
}

static std::string_view to_text(ScriptKind kind) {
  switch (kind) {
    case ScriptKind::Js:
      return "js";
    case ScriptKind::Cjs:
      return "cjs";
    case ScriptKind::Mjs:
      return "mjs";
    case ScriptKind::Jsx:
      return "jsx";
    case ScriptKind::Shebang:
      return "shebang";
    case ScriptKind::Bin:
      return "bin";
    case ScriptKind::Named:
      return "named";
  }
  return "";
}

std::string to_text(const FileList& list) {
  std::string text;
  for (const ListedFile& file : list.files) {
    text += fmt::format("file    {:<9}  {:<7}  {}\n", to_text(file.role), to_text(file.kind),
                        file.shown_path);
  }
  for (const PackageFile& package : list.packages) {
    text += fmt::format("package {:<9}           {}\n", to_text(package.role), package.shown_path);
  }
  for (const OtherFile& other : list.others) {
    text += fmt::format("other   {:<9}           {}\n", to_text(other.role), other.shown_path);
  }
  return text;
}

}  // namespace esmigrate
