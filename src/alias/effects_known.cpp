// What the language and Node document of their own globals and methods, as far as load order can
// tell: which only compute, which change what they are given, which are how packages set things up.
#include "alias/effects_known.h"

#include <algorithm>
#include <array>
#include <unordered_set>

namespace esmigrate {

bool is_pure_global(std::string_view name) {
  static const std::unordered_set<std::string_view> kPure = {"Object",
                                                             "Array",
                                                             "Math",
                                                             "JSON",
                                                             "String",
                                                             "Number",
                                                             "Boolean",
                                                             "Symbol",
                                                             "Promise",
                                                             "Map",
                                                             "Set",
                                                             "WeakMap",
                                                             "WeakSet",
                                                             "WeakRef",
                                                             "RegExp",
                                                             "Error",
                                                             "TypeError",
                                                             "RangeError",
                                                             "SyntaxError",
                                                             "ReferenceError",
                                                             "EvalError",
                                                             "URIError",
                                                             "AggregateError",
                                                             "Buffer",
                                                             "BigInt",
                                                             "Reflect",
                                                             "Proxy",
                                                             "parseInt",
                                                             "parseFloat",
                                                             "isNaN",
                                                             "isFinite",
                                                             "encodeURIComponent",
                                                             "decodeURIComponent",
                                                             "encodeURI",
                                                             "decodeURI",
                                                             "Uint8Array",
                                                             "Int8Array",
                                                             "Uint16Array",
                                                             "Int16Array",
                                                             "Uint32Array",
                                                             "Int32Array",
                                                             "Float32Array",
                                                             "Float64Array",
                                                             "Uint8ClampedArray",
                                                             "BigInt64Array",
                                                             "BigUint64Array",
                                                             "ArrayBuffer",
                                                             "SharedArrayBuffer",
                                                             "DataView",
                                                             "URL",
                                                             "URLSearchParams",
                                                             "TextEncoder",
                                                             "TextDecoder",
                                                             "Intl",
                                                             "AbortController",
                                                             "undefined",
                                                             "NaN",
                                                             "Infinity",
                                                             "Function",
                                                             "structuredClone",
                                                             "arguments",
                                                             "Date",
                                                             "escape",
                                                             "unescape",
                                                             "Atomics",
                                                             "FinalizationRegistry"};
  return kPure.contains(name);
}

bool changes_its_argument(std::string_view method) {
  return method == "assign" || method == "defineProperty" || method == "defineProperties" ||
         method == "setPrototypeOf" || method == "freeze" || method == "seal" ||
         method == "preventExtensions" || method == "set" || method == "deleteProperty";
}

bool only_reads(std::string_view method) {
  static const std::unordered_set<std::string_view> kReading = {
      "get",         "has",         "indexOf",        "lastIndexOf", "map",
      "filter",      "join",        "slice",          "concat",      "forEach",
      "test",        "exec",        "match",          "matchAll",    "replace",
      "replaceAll",  "split",       "trim",           "toString",    "keys",
      "values",      "entries",     "includes",       "find",        "findIndex",
      "some",        "every",       "reduce",         "reduceRight", "startsWith",
      "endsWith",    "charAt",      "charCodeAt",     "substr",      "substring",
      "toLowerCase", "toUpperCase", "hasOwnProperty", "at",          "flat",
      "flatMap",     "call",        "apply",          "bind",        "search",
      "padStart",    "padEnd",      "repeat",         "valueOf",     "isPrototypeOf"};
  return kReading.contains(method);
}

bool is_string_method(std::string_view method) {
  static const std::unordered_set<std::string_view> kString = {
      "at",        "charAt",      "charCodeAt",  "codePointAt", "concat",  "endsWith", "includes",
      "indexOf",   "lastIndexOf", "startsWith",  "slice",       "split",   "substr",   "toString",
      "substring", "toLowerCase", "toUpperCase", "trim",        "trimEnd", "trimStart"};
  return kString.contains(method);
}

bool sets_up(std::string_view method) {
  static const std::unordered_set<std::string_view> kSetup = {
      "config", "install", "register", "setup",    "init", "patch", "mock",
      "load",   "enable",  "activate", "polyfill", "stub", "shim"};
  static constexpr std::array<std::string_view, 8> kBeginnings = {
      "start", "begin", "use", "init", "setup", "install", "register", "configure"};
  if (kSetup.contains(method)) return true;
  return std::any_of(kBeginnings.begin(), kBeginnings.end(), [method](std::string_view each) {
    if (!method.starts_with(each)) return false;
    if (method.size() == each.size()) return each != "use";
    return method[each.size()] >= 'A' && method[each.size()] <= 'Z';  // `useFakeTimers`
  });
}

bool is_node_module(std::string_view specifier) {
  static const std::unordered_set<std::string_view> kModules = {
      "fs",     "fs/promises", "http",    "https", "http2",  "net",    "tls",  "dns",
      "dgram",  "crypto",      "events",  "path",  "module", "stream", "util", "child_process",
      "timers", "process",     "console", "zlib",  "os",     "url",    "vm",   "worker_threads"};
  return specifier.starts_with("node:") || kModules.contains(specifier);
}

bool changes_process(std::string_view method) {
  return method != "on" && method != "once" && method != "cwd" && method != "hrtime" &&
         method != "uptime" && method != "memoryUsage" && method != "write" &&
         method != "nextTick" && method != "exit";
}

bool looks_into_its_arguments(std::string_view method) {
  static const std::unordered_set<std::string_view> kLooking = {
      "", "assign", "entries", "values", "stringify", "from", "all", "fromEntries", "raw"};
  return kLooking.contains(method);
}

bool always_changes(std::string_view method) {
  static const std::unordered_set<std::string_view> kChanging = {
      "next", "push", "pop",  "shift",   "unshift", "splice",     "add",
      "set",  "sort", "fill", "reverse", "delete",  "copyWithin", "emit"};
  return kChanging.contains(method);
}

bool is_called_implicitly(std::string_view method) {
  return method == "toString" || method == "valueOf" || method == "toJSON" ||
         method == "[Symbol.iterator]" || method == "[Symbol.toPrimitive]" ||
         method == "[Symbol.hasInstance]" || method.find("inspect.custom") != method.npos;
}

}  // namespace esmigrate
