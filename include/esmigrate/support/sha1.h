#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace esmigrate {

/// The SHA-1 of the bytes, for comparing with what git stores; not for security.
/// Source: FIPS 180-4, section 6.1.
std::array<std::uint8_t, 20> sha1(std::string_view bytes);

}  // namespace esmigrate
