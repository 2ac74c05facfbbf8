// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/text/normalize.h"

#include <algorithm>
#include <array>
#include <optional>

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/ucnv.h>
#include <unicode/uniset.h>
#include <unicode/uversion.h>

#include "parser/text/gb18030.h"
#include "parser/text/look-alikes.h"

namespace gouji {
namespace {

struct Range {
  char32_t first, last;
};

// Not decomposed although NFKC would: circle, super, sub and fraction compositions, circled and
// squared ideographs, full-width punctuation and the ellipsis. From UnicodeData 15; written out
// because building the set from properties costs more than normalising a report.
constexpr std::array<Range, 39> kKept = {
    {{0xAA, 0xAA},       {0xB2, 0xB3},       {0xB9, 0xBA},       {0xBC, 0xBE},
     {0x2B0, 0x2B8},     {0x2E0, 0x2E4},     {0x10FC, 0x10FC},   {0x1D2C, 0x1D2E},
     {0x1D30, 0x1D3A},   {0x1D3C, 0x1D4D},   {0x1D4F, 0x1D6A},   {0x1D78, 0x1D78},
     {0x1D9B, 0x1DBF},   {0x2025, 0x2026},   {0x2070, 0x209C},   {0x2120, 0x2120},
     {0x2122, 0x2122},   {0x2150, 0x215F},   {0x2189, 0x2189},   {0x2460, 0x2473},
     {0x24B6, 0x24EA},   {0x2C7C, 0x2C7D},   {0x2D6F, 0x2D6F},   {0x3192, 0x319F},
     {0x3244, 0x3247},   {0x3251, 0x327E},   {0x3280, 0x32BF},   {0x32D0, 0x32FE},
     {0xA69C, 0xA69D},   {0xA770, 0xA770},   {0xA7F2, 0xA7F4},   {0xA7F8, 0xA7F9},
     {0xAB5C, 0xAB69},   {0xFF01, 0xFF5E},   {0x10781, 0x107BA}, {0x1F12B, 0x1F12E},
     {0x1F16A, 0x1F16C}, {0x1F200, 0x1F251}, {0x1F260, 0x1F265}}};

bool is_kept(char32_t code) {
  const auto* range = std::lower_bound(kKept.begin(), kKept.end(), code,
                                       [](const Range& r, char32_t c) { return r.last < c; });
  return range != kKept.end() && range->first <= code;
}

// NFKC with kKept left alone. Made on first use and never changed.
class Nfkc {
 public:
  static const Nfkc& instance() {
    static const Nfkc nfkc;
    return nfkc;
  }

  [[nodiscard]] bool begins_anew(char32_t code) const {
    return filtered_.hasBoundaryBefore(static_cast<UChar32>(code)) != 0;
  }
  [[nodiscard]] bool changes_nothing(char32_t code) const {
    return filtered_.isInert(static_cast<UChar32>(code)) != 0;
  }
  /// NFKC; the text itself if the result would hold a space, as with spacing accents.
  [[nodiscard]] std::string operator()(std::string_view text) const {
    std::string out;
    icu::StringByteSink<std::string> sink(&out);
    UErrorCode status = U_ZERO_ERROR;
    filtered_.normalizeUTF8(0, icu::StringPiece(text.data(), static_cast<int>(text.size())), sink,
                            nullptr, status);
    GOUJI_ASSERT(U_SUCCESS(status));
    return out.find(' ') == std::string::npos ? out : std::string(text);
  }
  /// The unified form of a compatibility ideograph.
  [[nodiscard]] char32_t unified(char32_t code) const {
    icu::UnicodeString form;
    const bool has_one = plain_.getRawDecomposition(static_cast<UChar32>(code), form) != 0;
    return has_one ? static_cast<char32_t>(form.char32At(0)) : code;
  }

 private:
  Nfkc() : plain_(load()), filtered_(plain_, set()) {}

  static const icu::Normalizer2& load() {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(status);
    GOUJI_ASSERT(U_SUCCESS(status));
    return *nfkc;
  }
  static const icu::UnicodeSet& set() {
    static const icu::UnicodeSet* const all_but_kept = [] {
      auto* set = new icu::UnicodeSet(0, 0x10FFFF);
      for (const Range& range : kKept) {
        set->remove(static_cast<UChar32>(range.first), static_cast<UChar32>(range.last));
      }
      set->freeze();
      return set;
    }();
    return *all_but_kept;
  }

  const icu::Normalizer2& plain_;
  icu::FilteredNormalizer2 filtered_;
};

char32_t unprinted_form(char32_t code) {
  if ((code >= 0xF900 && code <= 0xFAFF) || (code >= 0x2F800 && code <= 0x2FA1F)) {
    return Nfkc::instance().unified(code);
  }
  return ordinary_form(code);
}

// A space or line end.
constexpr bool is_space(char32_t code) {
  return (code >= 0x09 && code <= 0x0D) || code == 0x20 || code == 0x85 || code == 0xA0 ||
         code == 0x1680 || (code >= 0x2000 && code <= 0x200A) || code == 0x2028 || code == 0x2029 ||
         code == 0x202F || code == 0x205F || code == 0x3000;
}
// Takes no room: soft hyphen, joiners, direction marks, variation selectors, byte order mark.
constexpr bool is_zero_width(char32_t code) {
  return code == 0xAD || code == 0x34F || code == 0x61C || code == 0x180E ||
         (code >= 0x200B && code <= 0x200F) || (code >= 0x202A && code <= 0x202E) ||
         (code >= 0x2060 && code <= 0x206F) || (code >= 0xFE00 && code <= 0xFE0F) ||
         code == 0xFEFF || (code >= 0xE0000 && code <= 0xE0FFF);
}
// ﹒ ・ ･
constexpr bool is_name_point(char32_t code) {
  return code == 0xFE52 || code == 0x30FB || code == 0xFF65;
}
// Letters and digits between which a space is kept.
constexpr bool is_latin(char32_t code) {
  return (U'0' <= code && code <= U'9') || (U'a' <= code && code <= U'z') ||
         (U'A' <= code && code <= U'Z') ||
         (code >= 0xC0 && code <= 0x24F && code != 0xD7 && code != 0xF7) ||
         (code >= 0x1E00 && code <= 0x1EFF);
}
// Stays as it is, and never combines with its neighbours into something that changes.
constexpr bool is_plain(char32_t code) {
  return (code > 0x20 && code < 0x7F) || (code >= 0x4E00 && code <= 0x9FFF) ||
         (code >= 0x3001 && code <= 0x3029) || (code >= 0x2012 && code <= 0x2014) ||
         (code >= 0x2018 && code <= 0x2022) || code == 0x2026 || code == 0xB7 || code == 0xD7;
}

// 0…9 for a digit of a year in Chinese digits, or -1. A zero is often typed as 0, O or ○.
constexpr int year_digit(char32_t code) {
  constexpr std::u32string_view kZeros = U"〇○零◯0OoО";
  constexpr std::u32string_view kDigits = U"一二三四五六七八九";
  if (kZeros.find(code) != std::u32string_view::npos) return 0;
  const auto at = kDigits.find(code);
  return at == std::u32string_view::npos ? -1 : static_cast<int>(at) + 1;
}

class Normalizing {
 public:
  Normalizing(std::string_view text, std::uint32_t offset) : in_(text), offset_(offset) {
    out_.text.reserve(text.size());
    out_.back.append(0, {offset, offset}, true);
  }

  Normalized run() {
    while (at_ < in_.size()) {
      plain_run();
      if (at_ < in_.size()) next_special();
    }
    return std::move(out_);
  }

 private:
  [[nodiscard]] Span source(std::size_t begin, std::size_t end) const {
    return {offset_ + static_cast<std::uint32_t>(begin), offset_ + static_cast<std::uint32_t>(end)};
  }

  // Copies text that normalisation does not change.
  void plain_run() {
    const std::size_t begin = at_;
    while (at_ < in_.size()) {
      const auto byte = static_cast<unsigned char>(in_[at_]);
      if (byte == ',' || byte == ';') {
        if (stands_for_full(begin)) break;
        ++at_;
      } else if (byte > 0x20 && byte < 0x7F) {
        ++at_;
      } else if (byte >= 0xE5 && byte <= 0xE8 && at_ + 3 <= in_.size()) {  // U+5000…8FFF
        at_ += 3;
      } else {
        std::size_t next = at_;
        const char32_t code = next_code(in_, next);
        if (!is_plain(code) || ((code == U'一' || code == U'二') && year_begins(next))) break;
        at_ = next;
      }
    }
    if (at_ > begin) copy(begin, at_);
  }

  // Whether the , or ; at at_ stands between Han, where Chinese text uses the wide form. Text from
  // `copied` on is passed, but not written yet.
  [[nodiscard]] bool stands_for_full(std::size_t copied) const {
    char32_t before = last_code();
    if (at_ > copied) {
      std::size_t begin = at_;
      while (begin > copied && (static_cast<unsigned char>(in_[--begin]) & 0xC0) == 0x80) {
      }
      before = next_code(in_, begin);
    }
    std::size_t at = at_ + 1;
    const auto next = next_visible(at);
    const bool closes = is_han(before) || before == U'）' || before == U'”' || before == U'》';
    return closes && next && (is_han(*next) || *next == U'“' || *next == U'《');
  }

  void next_special() {
    const std::size_t begin = at_;
    std::size_t end = at_;
    const char32_t code = next_code(in_, end);
    if (code == ',' || code == ';') {
      at_ = end;
      return replace(code == ',' ? "，" : "；", begin, end);
    }
    if (is_space(code) || is_zero_width(code)) {
      at_ = end;
      if (is_space(code) || space_) space_ = space_ ? Space{space_->begin, end} : Space{begin, end};
      return;
    }
    const char32_t ordinary = unprinted_form(code);
    if ((ordinary == U'一' || ordinary == U'二') && year()) return;
    at_ = end;
    if (is_name_point(code)) {
      name_point(begin, end);
    } else if (ordinary != code) {
      std::string form;
      append_utf8(form, ordinary);
      replace(form, begin, end);
    } else if (is_kept(code) || is_plain(code) || Nfkc::instance().changes_nothing(code)) {
      copy(begin, end);
    } else if (!Nfkc::instance().begins_anew(code)) {
      combine(begin);
    } else {
      const std::string_view one = in_.substr(begin, end - begin);
      const std::string form = Nfkc::instance()(one);
      form == one ? copy(begin, end) : replace(form, begin, end);
    }
  }

  // A small or Japanese point between Han separates parts of names or halves of a slogan, as ·
  // does.
  void name_point(std::size_t begin, std::size_t end) {
    std::size_t at = end;
    const auto next = next_visible(at);
    const bool numeral = out_.text.size() == 3 && year_digit(last_code()) > 0;  // 一﹒总体情况
    const bool between = is_han(last_code()) && !numeral && next && is_han(*next);
    replace(between ? "·" : ".", begin, end);
  }

  void copy(std::size_t begin, std::size_t end) {
    std::size_t first = begin;
    settle_space(next_code(in_, first));
    out_.text.append(in_, begin, end - begin);
    out_.back.append(static_cast<std::uint32_t>(end - begin), source(begin, end), true);
  }

  void replace(std::string_view form, std::size_t begin, std::size_t end) {
    if (form.empty()) return;
    std::size_t first = 0;
    settle_space(next_code(form, first));
    out_.text.append(form);
    out_.back.append(static_cast<std::uint32_t>(form.size()), source(begin, end), false);
  }

  // A pending space becomes one space between Latin letters or digits, and is dropped elsewhere.
  void settle_space(char32_t next) {
    if (!space_) return;
    if (is_latin(next) && is_latin(last_code())) {
      const bool same = space_->end - space_->begin == 1 && in_[space_->begin] == ' ';
      out_.text.push_back(' ');
      out_.back.append(1, source(space_->begin, space_->end), same);
    }
    space_.reset();
  }

  [[nodiscard]] std::size_t last_begin(std::size_t before) const {
    std::size_t begin = before;
    while (begin > 0 && (static_cast<unsigned char>(out_.text[--begin]) & 0xC0) == 0x80) {
    }
    return begin;
  }
  [[nodiscard]] char32_t last_code() const {
    if (out_.text.empty()) return 0;
    std::size_t begin = last_begin(out_.text.size());
    return next_code(out_.text, begin);
  }

  // Combines the mark at `begin` and those after it with the base that was written before, all at
  // once, since marks may change places.
  void combine(std::size_t begin) {
    const Nfkc& nfkc = Nfkc::instance();
    std::string marks;
    at_ = begin;
    for (std::size_t next = begin; next < in_.size();) {
      const char32_t code = next_code(in_, next);
      if (is_space(code) || is_zero_width(code)) continue;  // the next normalisation would drop it
      if (nfkc.begins_anew(code)) break;
      append_utf8(marks, code);
      at_ = next;
    }
    std::size_t base = out_.text.size();
    while (base > 0) {
      base = last_begin(base);
      std::size_t next = base;
      if (nfkc.begins_anew(next_code(out_.text, next))) break;
    }
    space_.reset();
    Span from = source(begin, at_);
    if (base < out_.text.size()) {
      from = cover(out_.back.cut(static_cast<std::uint32_t>(base)), from);
      marks.insert(0, out_.text.substr(out_.back.size()));
      out_.text.resize(out_.back.size());
    }
    const std::string form = nfkc(marks);
    out_.text.append(form);
    out_.back.append(static_cast<std::uint32_t>(form.size()), from, false);
  }

  // Cheap test whether a year in Chinese digits may continue at `at`, after its first digit.
  [[nodiscard]] bool year_begins(std::size_t at) const {
    const auto code = next_visible(at);
    return code && year_digit(*code) >= 0;
  }

  [[nodiscard]] std::optional<char32_t> next_visible(std::size_t& at) const {
    while (at < in_.size()) {
      const char32_t code = next_code(in_, at);
      if (!is_space(code) && !is_zero_width(code)) return unprinted_form(code);
    }
    return std::nullopt;
  }

  // Reads 二〇二〇年 at the current place and writes 2020年. False if there is no such year here.
  bool year() {
    std::array<std::size_t, 6> edges{};  // begin and ends of the digits and of 年
    std::array<char, 4> digits{};
    std::size_t at = at_;
    edges[0] = at;
    for (std::size_t i = 0; i < digits.size(); ++i) {
      const auto code = next_visible(at);
      const int digit = code ? year_digit(*code) : -1;
      if (digit < 0) return false;
      digits[i] = static_cast<char>('0' + digit);
      edges[i + 1] = at;
    }
    const bool plausible =
        (digits[0] == '1' && digits[1] == '9') || (digits[0] == '2' && digits[1] == '0');
    const char32_t before = last_code();
    if (!plausible || next_visible(at) != U'年' || is_latin(before) || year_digit(before) >= 0) {
      return false;
    }
    edges[5] = at;
    for (std::size_t i = 0; i < digits.size(); ++i) {
      replace({&digits[i], 1}, edges[i], edges[i + 1]);
    }
    replace("年", edges[4], edges[5]);
    at_ = at;
    return true;
  }

  struct Space {
    std::size_t begin, end;
  };
  std::string_view in_;
  std::uint32_t offset_;
  std::size_t at_ = 0;
  std::optional<Space> space_;
  Normalized out_;
};

}  // namespace

Normalized normalize(std::string_view text, std::uint32_t offset) {
  return Normalizing(text, offset).run();
}

Utf16 decode_gb18030(std::string_view bytes) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter* converter = ucnv_open("gb18030", &status);
  GOUJI_ASSERT(U_SUCCESS(status));
  ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  Utf16 out;
  out.units.resize(bytes.size() + 1);  // never more units than bytes
  char16_t* target = out.units.data();
  const char* from = bytes.data();
  ucnv_toUnicode(converter, &target, out.units.data() + out.units.size(), &from,
                 bytes.data() + bytes.size(), nullptr, 1, &status);
  if (U_FAILURE(status)) {
    std::array<char, 8> invalid{};
    auto length = static_cast<std::int8_t>(invalid.size());
    UErrorCode ignored = U_ZERO_ERROR;
    ucnv_getInvalidChars(converter, invalid.data(), &length, &ignored);
    const auto read = static_cast<std::size_t>(from - bytes.data());
    out.bad = read - std::min<std::size_t>(read, static_cast<std::size_t>(length));
  }
  out.units.resize(static_cast<std::size_t>(target - out.units.data()));
  ucnv_close(converter);
  return out;
}

std::string icu_version() {
  UVersionInfo version;
  u_getVersion(version);
  std::array<char, U_MAX_VERSION_STRING_LENGTH> text{};
  u_versionToString(version, text.data());
  return text.data();
}

}  // namespace gouji
