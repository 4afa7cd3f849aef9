#include "alias/locked_builtins.h"

#include <algorithm>
#include <array>

namespace esmigrate {
namespace {

using Name = std::string_view;

constexpr std::array<Name, 9> kOfRegExp = {"source", "flags",   "global", "ignoreCase", "multiline",
                                           "sticky", "unicode", "dotAll", "hasIndices"};
constexpr std::array<Name, 2> kOfFunction = {"name", "length"};
constexpr std::array<Name, 1> kOfMap = {"size"};
constexpr std::array<Name, 1> kOfString = {"length"};
constexpr std::array<Name, 4> kOfBuffer = {"length", "byteLength", "byteOffset", "buffer"};
constexpr std::array<Name, 3> kOfOs = {"EOL", "devNull", "constants"};
constexpr std::array<Name, 1> kOfModule = {"constants"};
constexpr std::array<Name, 15> kOfProcess = {
    "version", "versions", "arch",  "platform", "release", "config",         "features", "pid",
    "stdout",  "stderr",   "stdin", "argv0",    "report",  "moduleLoadList", "ppid"};
constexpr std::array<Name, 16> kConstructors = {
    "Object", "Array", "Function", "String", "Number",  "Boolean", "Date",    "RegExp",
    "Error",  "Map",   "Set",      "Symbol", "Promise", "WeakMap", "WeakSet", "Proxy"};

constexpr std::array<Name, 6> kOnObject = {"constructor",    "toString",      "valueOf",
                                           "hasOwnProperty", "isPrototypeOf", "toLocaleString"};
constexpr std::array<Name, 6> kOnFunction = {"constructor", "toString", "call",
                                             "apply",       "bind",     "name"};
constexpr std::array<Name, 4> kOnError = {"constructor", "toString", "name", "message"};
constexpr std::array<Name, 30> kOnArray = {
    "constructor", "toString",  "concat", "every",   "fill",        "filter",
    "find",        "findIndex", "flat",   "flatMap", "forEach",     "includes",
    "indexOf",     "join",      "keys",   "entries", "values",      "lastIndexOf",
    "map",         "pop",       "push",   "reduce",  "reduceRight", "reverse",
    "shift",       "slice",     "some",   "sort",    "splice",      "unshift"};

template <std::size_t N>
bool is_one_of(Name name, const std::array<Name, N>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// `global.process` is `process`.
Name without_global(Name path) {
  for (const Name global : {Name("globalThis."), Name("global.")}) {
    if (path.starts_with(global)) return path.substr(global.size());
  }
  return path;
}

}  // namespace

std::span<const Name> read_only_properties(Name maker) {
  if (maker == "RegExp") return kOfRegExp;
  if (maker == "Function") return kOfFunction;
  if (maker == "Map" || maker == "Set") return kOfMap;
  if (maker == "String") return kOfString;
  if (maker == "process") return kOfProcess;
  if (maker == "os") return kOfOs;
  if (maker == "fs" || maker == "buffer" || maker == "crypto") return kOfModule;
  const bool has_bytes = maker.ends_with("Array") && maker != "Array";
  if (maker == "Buffer" || maker == "ArrayBuffer" || maker == "DataView" || has_bytes)
    return kOfBuffer;
  return {};
}

bool is_builtin_constant(Name path, Name name) {
  path = without_global(path);
  if (path == "Math")
    return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
      return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    });
  if (path == "globalThis" || path == "global")
    return name == "undefined" || name == "NaN" || name == "Infinity" || name == "crypto";
  if (path == "process") return is_one_of(name, kOfProcess);
  if (path == "process.versions") return true;
  if (name == "prototype")
    return is_one_of(path, kConstructors) || path.ends_with("Error") || path.ends_with("Array");
  if (name == "BYTES_PER_ELEMENT") return path.ends_with("Array");
  if (path == "Symbol") return true;
  if (path.ends_with(".prototype")) {
    // Getters all of them.
    const auto getters = read_only_properties(path.substr(0, path.find('.')));
    return path != "Function.prototype" && path != "String.prototype" &&
           std::find(getters.begin(), getters.end(), name) != getters.end();
  }
  return path == "Number" && (name.starts_with("MAX_") || name.starts_with("MIN_") ||
                              name == "NaN" || name == "EPSILON" || name.ends_with("_INFINITY"));
}

std::span<const Name> inherited_properties(Name prototype) {
  if (prototype == "Object.prototype") return kOnObject;
  if (prototype == "Array.prototype") return kOnArray;
  if (prototype == "Function.prototype") return kOnFunction;
  if (prototype == "Error.prototype") return kOnError;
  return {};
}

}  // namespace esmigrate
