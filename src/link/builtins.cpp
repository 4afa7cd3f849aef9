#include "esmigrate/link/builtins.h"

#include <algorithm>
#include <array>

#include "esmigrate/support/check.h"

namespace esmigrate {

// `require('module').builtinModules` of Node 20, sorted bytewise.
static constexpr auto kBuiltins = std::to_array<std::string_view>({
    "_http_agent",
    "_http_client",
    "_http_common",
    "_http_incoming",
    "_http_outgoing",
    "_http_server",
    "_stream_duplex",
    "_stream_passthrough",
    "_stream_readable",
    "_stream_transform",
    "_stream_wrap",
    "_stream_writable",
    "_tls_common",
    "_tls_wrap",
    "assert",
    "assert/strict",
    "async_hooks",
    "buffer",
    "child_process",
    "cluster",
    "console",
    "constants",
    "crypto",
    "dgram",
    "diagnostics_channel",
    "dns",
    "dns/promises",
    "domain",
    "events",
    "fs",
    "fs/promises",
    "http",
    "http2",
    "https",
    "inspector",
    "inspector/promises",
    "module",
    "net",
    "os",
    "path",
    "path/posix",
    "path/win32",
    "perf_hooks",
    "process",
    "punycode",
    "querystring",
    "readline",
    "readline/promises",
    "repl",
    "stream",
    "stream/consumers",
    "stream/promises",
    "stream/web",
    "string_decoder",
    "sys",
    "timers",
    "timers/promises",
    "tls",
    "trace_events",
    "tty",
    "url",
    "util",
    "util/types",
    "v8",
    "vm",
    "wasi",
    "worker_threads",
    "zlib",
});

// Newer modules exist only with the prefix, so that packages of these names keep working.
static constexpr auto kPrefixOnly =
    std::to_array<std::string_view>({"node:sea", "node:test", "node:test/reporters"});

static bool is_plain_builtin(std::string_view name) {
  return std::binary_search(kBuiltins.begin(), kBuiltins.end(), name);
}

bool is_builtin(std::string_view specifier) {
  if (!specifier.starts_with("node:")) return is_plain_builtin(specifier);
  return is_plain_builtin(specifier.substr(5)) ||
         std::find(kPrefixOnly.begin(), kPrefixOnly.end(), specifier) != kPrefixOnly.end();
}

std::string_view builtin_name(std::string_view specifier) {
  ESM_CHECK(is_builtin(specifier), "only a builtin has a builtin's name");
  if (!specifier.starts_with("node:")) return specifier;
  return is_plain_builtin(specifier.substr(5)) ? specifier.substr(5) : specifier;
}

}  // namespace esmigrate
