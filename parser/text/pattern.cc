// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/text/pattern.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <mutex>
#include <span>

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
  explicit Impl(std::string_view its_expression,
                std::initializer_list<std::string_view> its_words = {})
      : expression(its_expression), words(its_words.begin(), its_words.end()) {}

  const RE2& compiled() const {
    std::call_once(once, [this] { re.emplace(piece(expression), options()); });
    return *re;
  }

  /// Why the expression is bad; empty if it is not.
  [[nodiscard]] std::string fault() const {
    if (!compiled().ok()) return compiled().error();
    if (compiled().NumberOfCapturingGroups() > kMaxGroups) return "too many capturing groups";
    return {};
  }

  /// False if none of the words stands in the text.
  [[nodiscard]] bool may_match(std::string_view text) const {
    const auto stands_there = [&](const std::string& word) {
      return text.find(word) != std::string_view::npos;
    };
    if (words.empty() || std::any_of(words.begin(), words.end(), stands_there)) return true;
#ifndef NDEBUG
    GOUJI_ASSERT(!RE2::PartialMatch(piece(text), sound()));
#endif
    return false;
  }

  /// Call only after may_match().
  bool match(std::string_view text, std::size_t from, RE2::Anchor anchor,
             std::span<re2::StringPiece> parts) const {
    return sound().Match(piece(text), from, text.size(), anchor, parts.data(),
                         static_cast<int>(parts.size()));
  }

  /// Call only after may_match().
  std::optional<Match> find(std::string_view text, std::size_t from) const {
    if (from > text.size()) return std::nullopt;
    std::array<re2::StringPiece, kMaxGroups + 1> parts;
    const auto groups = static_cast<std::size_t>(sound().NumberOfCapturingGroups());
    if (!match(text, from, RE2::UNANCHORED, std::span(parts).first(groups + 1))) {
      return std::nullopt;
    }
    Match match{span_in(text, parts[0]), {}};
    match.groups.resize(groups);
    for (std::size_t i = 0; i < groups; ++i) {
      if (parts[i + 1].data() != nullptr) match.groups[i] = span_in(text, parts[i + 1]);
    }
    return match;
  }

 private:
  const RE2& sound() const {
    const RE2& ours = compiled();
    if (!ours.ok()) std::fprintf(stderr, "%s\n", ours.error().c_str());
    GOUJI_ASSERT(ours.ok() && ours.NumberOfCapturingGroups() <= kMaxGroups);
    return ours;
  }

  std::string expression;
  std::vector<std::string> words;  // empty: unknown
  mutable std::once_flag once;
  mutable std::optional<RE2> re;
};

Pattern::Pattern(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Pattern::~Pattern() = default;
Pattern::Pattern(Pattern&&) noexcept = default;
Pattern& Pattern::operator=(Pattern&&) noexcept = default;

Pattern::Pattern(std::string_view expression) : impl_(std::make_unique<Impl>(expression)) {}

Pattern::Pattern(std::string_view expression, std::initializer_list<std::string_view> words)
    : impl_(std::make_unique<Impl>(expression, words)) {}

std::optional<Pattern> Pattern::compile(std::string_view expression, std::string& error) {
  auto impl = std::make_unique<Impl>(expression);
  error = impl->fault();
  if (!error.empty()) return std::nullopt;
  return Pattern(std::move(impl));
}

bool Pattern::matches(std::string_view text) const {
  return impl_->may_match(text) && impl_->match(text, 0, RE2::UNANCHORED, {});
}

bool Pattern::matches_whole(std::string_view text) const {
  return impl_->may_match(text) && impl_->match(text, 0, RE2::ANCHOR_BOTH, {});
}

std::optional<Match> Pattern::find(std::string_view text, std::uint32_t from) const {
  if (!impl_->may_match(text)) return std::nullopt;
  return impl_->find(text, from);
}

std::vector<Match> Pattern::find_all(std::string_view text) const {
  std::vector<Match> matches;
  if (!impl_->may_match(text)) return matches;
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

// RE2 has no version in its headers or at run time, so the name of the loaded library is reported.
std::string re2_version() {
  Dl_info library{};
  if (dladdr(reinterpret_cast<const void*>(&RE2::QuoteMeta), &library) == 0) return "unknown";
  const std::string_view path = library.dli_fname;
  const std::string_view name = path.substr(path.rfind('/') + 1);
  return name.starts_with("libre2") ? std::string(name) : "unknown";
}

}  // namespace gouji
