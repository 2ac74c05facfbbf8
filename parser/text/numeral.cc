// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/text/numeral.h"

#include <algorithm>
#include <array>
#include <string>

#include "parser/text/normalize.h"

namespace gouji {
namespace {

constexpr bool is_digit(char c) { return '0' <= c && c <= '9'; }
constexpr bool is_zero(char32_t c) { return c == U'〇' || c == U'零' || c == U'○'; }

// 0…9, or -1.
constexpr int digit_value(char32_t c) {
  constexpr std::u32string_view kDigits = U"一二三四五六七八九";
  if (is_zero(c)) return 0;
  if (c == U'两') return 2;
  const auto at = kDigits.find(c);
  return at == std::u32string_view::npos ? -1 : static_cast<int>(at) + 1;
}

// 10, 100, 1000, 万, 亿, or 0.
constexpr std::int64_t unit_value(char32_t c) {
  switch (c) {
    case U'十':
      return 10;
    case U'百':
      return 100;
    case U'千':
      return 1000;
    case U'万':
      return 10'000;
    case U'亿':
      return 100'000'000;
    default:
      return 0;
  }
}

// Reads a numeral built from units: 三千一百一十九, 一亿零五万. Refuses abbreviations (三百五) and
// what is not a number (十四五).
class UnitReader {
 public:
  bool add(char32_t c) {
    if (const int digit = digit_value(c); digit >= 0) return add_digit(digit);
    const std::int64_t unit = unit_value(c);
    return unit < 10'000 ? add_small_unit(unit) : add_large_unit(unit);
  }

  [[nodiscard]] std::optional<std::int64_t> value() const {
    if (after_zero_ || !last_digit_fits()) return std::nullopt;
    return yi_ + wan_ + section_ + std::max(digit_, std::int64_t{0});
  }

 private:
  // A digit at the end counts ones: only after 十, after a zero, or alone.
  [[nodiscard]] bool last_digit_fits() const {
    return digit_ < 0 || zero_before_digit_ || last_unit_ == 10 || last_unit_ == 0;
  }

  bool add_digit(int digit) {
    if (digit_ >= 0) return false;
    if (digit == 0) {
      if (after_zero_ || last_unit_ == 0) return false;
      after_zero_ = true;
      return true;
    }
    digit_ = digit;
    zero_before_digit_ = after_zero_;
    after_zero_ = false;
    return true;
  }

  bool add_small_unit(std::int64_t unit) {
    if (digit_ < 0 && unit != 10) return false;
    if (after_zero_ || (section_unit_ != 0 && unit >= section_unit_)) return false;
    section_ += unit * std::max(digit_, std::int64_t{digit_ < 0 ? 1 : 0});
    section_unit_ = last_unit_ = unit;
    digit_ = -1;
    return true;
  }

  bool add_large_unit(std::int64_t unit) {
    if (after_zero_ || !last_digit_fits()) return false;
    const std::int64_t count = section_ + std::max(digit_, std::int64_t{0});
    if (unit == 10'000) {
      if (count == 0 || wan_seen_) return false;
      wan_ = count * unit;
      wan_seen_ = true;
    } else {  // 万 may stand before 亿 (一万亿) and once more after it
      if (wan_ + count == 0 || yi_seen_) return false;
      yi_ = (wan_ + count) * unit;
      wan_ = 0;
      yi_seen_ = true;
      wan_seen_ = false;
    }
    section_ = 0;
    section_unit_ = 0;
    last_unit_ = unit;
    digit_ = -1;
    return true;
  }

  std::int64_t yi_ = 0, wan_ = 0, section_ = 0, digit_ = -1;
  std::int64_t section_unit_ = 0;  // the last unit within the section, 0 at its start
  std::int64_t last_unit_ = 0;
  bool wan_seen_ = false, yi_seen_ = false;
  bool after_zero_ = false;  // a zero whose digit has not come yet
  bool zero_before_digit_ = false;
};

// 二〇二三: positional digits. Two or three digits without a zero are a range or a list, not a
// number (三五天, 一二三产业).
std::optional<std::int64_t> positional_value(std::u32string_view digits) {
  const bool has_zero = std::any_of(digits.begin(), digits.end(), is_zero);
  if (digits.size() > 18 || (digits.size() > 1 && digits.size() < 4 && !has_zero)) {
    return std::nullopt;
  }
  std::int64_t value = 0;
  for (const char32_t c : digits) value = value * 10 + digit_value(c);
  return value;
}

std::optional<std::int64_t> chinese_value(std::u32string_view text) {
  if (text.empty()) return std::nullopt;
  if (std::all_of(text.begin(), text.end(), [](char32_t c) { return digit_value(c) >= 0; })) {
    return positional_value(text);
  }
  UnitReader reader;
  for (const char32_t c : text) {
    if (!reader.add(c)) return std::nullopt;
  }
  return reader.value();
}

// Words right before or after a number that make it inexact, and look-alikes that do not.
constexpr std::array<std::string_view, 8> kBefore = {"近",   "约",   "逾",   "超",
                                                     "超过", "不足", "不到", "至少"};
constexpr std::array<std::string_view, 9> kBeforeNot = {"最近", "附近", "邻近", "预约", "节约",
                                                        "条约", "公约", "签约", "违约"};
constexpr std::array<std::string_view, 8> kAfter = {"余",   "多",   "几",   "以上",
                                                    "以下", "以内", "左右", "上下"};
constexpr std::array<std::string_view, 14> kCounters = {"件", "条", "次", "个", "项", "份", "篇",
                                                        "期", "人", "家", "场", "元", "册", "页"};

template <class Words>
bool ends_with_any(std::string_view text, const Words& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return text.ends_with(word); });
}

template <class Words>
std::size_t leading_word(std::string_view text, const Words& words) {
  for (const std::string_view word : words) {
    if (text.starts_with(word)) return word.size();
  }
  return 0;
}

bool inexact_at(std::string_view text, Span number) {
  const std::string_view before = text.substr(0, number.begin);
  if (ends_with_any(before, kBefore) && !ends_with_any(before, kBeforeNot)) return true;
  std::string_view after = text.substr(number.end);
  if (leading_word(after, kAfter) != 0) return true;
  after.remove_prefix(leading_word(after, kCounters));  // 500件以上
  return leading_word(after, kAfter) != 0;
}

// Length of "1,136.50" at the start of the text. Commas count only in groups of three.
std::size_t ascii_number_length(std::string_view text) {
  const auto digits_from = [text](std::size_t at) {
    std::size_t count = 0;
    while (at + count < text.size() && is_digit(text[at + count])) ++count;
    return count;
  };
  std::size_t length = digits_from(0);
  if (length <= 3) {
    while (length < text.size() && text[length] == ',' && digits_from(length + 1) == 3) length += 4;
  }
  if (length < text.size() && text[length] == '.') {
    if (const std::size_t decimals = digits_from(length + 1); decimals > 0) length += 1 + decimals;
  }
  return length;
}

std::optional<Decimal> times_power_of_ten(Decimal number, int exponent) {
  const int down = std::min<int>(exponent, number.scale);
  number.scale = static_cast<std::uint8_t>(number.scale - down);
  for (int i = down; i < exponent; ++i) {
    if (__builtin_mul_overflow(number.units, 10, &number.units)) return std::nullopt;
  }
  return number;
}

struct LargeUnit {
  std::string_view word;
  int exponent;
};
constexpr std::array<LargeUnit, 7> kLargeUnits = {
    {{"万亿", 12}, {"千万", 7}, {"百万", 6}, {"亿", 8}, {"万", 4}, {"千", 3}, {"百", 2}}};
// 5千瓦 is 5 of the unit 千瓦.
constexpr std::array<std::string_view, 8> kNoMultiple = {"千瓦", "千米", "千克", "千伏",
                                                         "千字", "百度", "百货", "百姓"};

// 万 or 亿 after the number, also with 余 or 多 before it (10余万).
std::optional<Numeral> with_large_unit(std::string_view text, Numeral number) {
  std::string_view after = text.substr(number.at.end);
  const std::size_t word = leading_word(after, std::array<std::string_view, 3>{"余", "多", "几"});
  after.remove_prefix(word);
  const auto* unit = std::find_if(kLargeUnits.begin(), kLargeUnits.end(),
                                  [&](const LargeUnit& u) { return after.starts_with(u.word); });
  if (unit == kLargeUnits.end() || leading_word(after, kNoMultiple) != 0) return number;
  const auto value = times_power_of_ten(number.value, unit->exponent);
  if (!value) return std::nullopt;
  number.value = *value;
  number.exact = number.exact && word == 0;
  number.at.end += static_cast<std::uint32_t>(word + unit->word.size());
  return number;
}

std::optional<Numeral> ascii_numeral(std::string_view text, std::uint32_t position) {
  if (position > 0) {  // within a number that starts earlier
    const char before = text[position - 1];
    if (is_digit(before)) return std::nullopt;
    if ((before == '.' || before == ',') && position > 1 && is_digit(text[position - 2])) {
      const std::string_view whole = text.substr(position - 2);
      if (ascii_number_length(whole) > 1) return std::nullopt;
    }
  }
  const std::size_t length = ascii_number_length(text.substr(position));
  const auto value = parse_decimal(text.substr(position, length));
  if (!value) return std::nullopt;
  return Numeral{*value, true, {position, position + static_cast<std::uint32_t>(length)}};
}

std::optional<Numeral> chinese_numeral(std::string_view text, std::uint32_t position) {
  const std::string_view before = text.substr(0, position);
  if (before.size() >= 3) {
    std::size_t at = before.size() - 3;
    const char32_t previous = next_code(before, at);
    if (digit_value(previous) >= 0 || unit_value(previous) != 0) return std::nullopt;
  }
  // 数十, 几百 are not numbers; 三分之一 is a fraction.
  if (ends_with_any(before, std::array<std::string_view, 3>{"数", "几", "分之"})) {
    return std::nullopt;
  }
  std::u32string codes;
  std::size_t end = position;
  for (std::size_t next = end; next < text.size(); end = next) {
    const char32_t code = next_code(text, next);
    if (digit_value(code) < 0 && unit_value(code) == 0) break;
    codes.push_back(code);
  }
  const auto value = chinese_value(codes);
  if (!value || text.substr(end).starts_with("分之")) return std::nullopt;
  return Numeral{{*value, 0}, true, {position, static_cast<std::uint32_t>(end)}};
}

}  // namespace

std::optional<Numeral> numeral_at(std::string_view text, std::uint32_t position) {
  if (position >= text.size()) return std::nullopt;
  auto number =
      is_digit(text[position]) ? ascii_numeral(text, position) : chinese_numeral(text, position);
  if (number) number = with_large_unit(text, *number);
  if (number) number->exact = number->exact && !inexact_at(text, number->at);
  return number;
}

std::optional<Decimal> parse_chinese_number(std::string_view text) {
  std::u32string codes;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t code = next_code(text, at);
    if (digit_value(code) < 0 && unit_value(code) == 0) return std::nullopt;
    codes.push_back(code);
  }
  const auto value = chinese_value(codes);
  if (!value) return std::nullopt;
  return Decimal{*value, 0};
}

int ordinal_value(std::string_view chinese) {
  if (chinese.size() > 9 || chinese.find("两") != std::string_view::npos) return 0;  // 九十九
  const auto value = parse_chinese_number(chinese);
  return value && value->units < 100 ? static_cast<int>(value->units) : 0;
}

}  // namespace gouji
