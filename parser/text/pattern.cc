// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/text/pattern.h"

#include <array>
#include <cstdio>

#include <dlfcn.h>
#include <re2/re2.h>

#include "parser/base/error.h"
#include "parser/text/normalize.h"

namespace gouji {
namespace {

constexpr int kMaxGroups = 15;

RE2::Options options() {
  RE2::Options options;
  options.set_longest_match(false);
  options.set_log_errors(false);
  return options;
}

re2::StringPiece piece(std::string_view text) { return {text.data(), text.size()}; }

Span span_in(std::string_view text, re2::StringPiece part) {
  const auto begin = static_cast<std::uint32_t>(part.data() - text.data());
  return {begin, begin + static_cast<std::uint32_t>(part.size())};
}

}  // namespace

struct Pattern::Impl {
  explicit Impl(std::string_view expression) : re(piece(expression), options()) {}

  std::optional<Match> find(std::string_view text, std::size_t from) const {
    std::array<re2::StringPiece, kMaxGroups + 1> parts;
    const int groups = re.NumberOfCapturingGroups();
    if (from > text.size() ||
        !re.Match(piece(text), from, text.size(), RE2::UNANCHORED, parts.data(), groups + 1)) {
      return std::nullopt;
    }
    Match match{span_in(text, parts[0]), {}};
    match.groups.resize(static_cast<std::size_t>(groups));
    for (std::size_t i = 0; i < match.groups.size(); ++i) {
      if (parts[i + 1].data() != nullptr) match.groups[i] = span_in(text, parts[i + 1]);
    }
    return match;
  }

  RE2 re;
};

Pattern::Pattern(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Pattern::~Pattern() = default;
Pattern::Pattern(Pattern&&) noexcept = default;
Pattern& Pattern::operator=(Pattern&&) noexcept = default;

Pattern::Pattern(std::string_view expression) {
  std::string error;
  auto compiled = compile(expression, error);
  if (!compiled) std::fprintf(stderr, "%s\n", error.c_str());
  GOUJI_ASSERT(compiled);
  impl_ = std::move(compiled->impl_);
}

std::optional<Pattern> Pattern::compile(std::string_view expression, std::string& error) {
  auto impl = std::make_unique<Impl>(expression);
  if (!impl->re.ok()) {
    error = impl->re.error();
    return std::nullopt;
  }
  if (impl->re.NumberOfCapturingGroups() > kMaxGroups) {
    error = "too many capturing groups";
    return std::nullopt;
  }
  return Pattern(std::move(impl));
}

bool Pattern::matches(std::string_view text) const {
  return impl_->re.Match(piece(text), 0, text.size(), RE2::UNANCHORED, nullptr, 0);
}

bool Pattern::matches_whole(std::string_view text) const {
  return impl_->re.Match(piece(text), 0, text.size(), RE2::ANCHOR_BOTH, nullptr, 0);
}

std::optional<Match> Pattern::find(std::string_view text, std::uint32_t from) const {
  return impl_->find(text, from);
}

std::vector<Match> Pattern::find_all(std::string_view text) const {
  std::vector<Match> matches;
  std::size_t from = 0;
  while (auto match = impl_->find(text, from)) {
    from = match->at.end;
    const bool empty = match->at.empty();
    matches.push_back(std::move(*match));
    if (empty) {
      if (from >= text.size()) break;
      next_code(text, from);
    }
  }
  return matches;
}

// RE2 tells no version, neither in its headers nor at run time; the name of the library that
// answers does.
std::string re2_version() {
  Dl_info library{};
  if (dladdr(reinterpret_cast<const void*>(&RE2::QuoteMeta), &library) == 0) return "unknown";
  const std::string_view path = library.dli_fname;
  const std::string_view name = path.substr(path.rfind('/') + 1);
  return name.starts_with("libre2") ? std::string(name) : "unknown";
}

}  // namespace gouji
