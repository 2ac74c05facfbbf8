// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/render/html/base64.h"

#include <cstdint>

#include <nettle/base64.h>
#include <nettle/sha2.h>

namespace gouji {

std::string base64(std::string_view bytes) {
  std::string out(BASE64_ENCODE_RAW_LENGTH(bytes.size()), '\0');
  base64_encode_raw(out.data(), bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
  return out;
}

std::string policy_hash(std::string_view text) {
  sha256_ctx context;
  sha256_init(&context);
  sha256_update(&context, text.size(), reinterpret_cast<const std::uint8_t*>(text.data()));
  std::string digest(SHA256_DIGEST_SIZE, '\0');
  sha256_digest(&context, digest.size(), reinterpret_cast<std::uint8_t*>(digest.data()));
  return "'sha256-" + base64(digest) + "'";
}

}  // namespace gouji
