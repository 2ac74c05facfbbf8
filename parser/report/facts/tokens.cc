// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/report/facts/tokens.h"

#include <algorithm>
#include <optional>

#include "parser/report/facts/thing.h"
#include "parser/report/outline/title.h"
#include "parser/text/numeral.h"

namespace gouji {
namespace {

constexpr std::size_t kHan = 3;  // bytes of a Han code point

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Part of a word, an ordinal or a reference: A4, 第20条, 第五、九条, 〔2021〕.
bool is_bound(std::string_view before) {
  if (before.empty()) return false;
  const char c = before.back();
  if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || c == '/') return true;
  constexpr std::size_t kLongestList = 10 * kHan;  // bytes of 第一、五、六、八、
  if (before.ends_with("、")) {
    const std::string_view near =
        before.substr(before.size() - std::min(before.size(), kLongestList));
    const std::size_t first = near.rfind("第");
    if (first != std::string_view::npos && fold(near.substr(first + kHan)).size() <= 5 * kHan) {
      return true;
    }
  }
  // 抖音号628条: an account that posts, not the number of a document or house.
  if (ends_with_any(before, {"公众号", "订阅号", "服务号", "微信号", "视频号", "抖音号", "快手号",
                             "头条号", "百家号", "企鹅号", "澎湃号"})) {
    return false;
  }
  return ends_with_any(before, {"第", "〔", "[", "［", "每", "某", "同", "任", "逐", "号"});
}

/// Whether one of the numerals 一 … 九, 十, 两 is at `at`. 零 and 万 alone are parts of words.
bool chinese_numeral_at(std::string_view text, std::size_t at) {
  if (text[at] != '\xE4' && text[at] != '\xE5') return false;  // cheap: all of them start like this
  return !word_at(text, at, {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "两"})
              .empty();
}

/// The byte after the ordinal at `at`, or 0. 1.5万元, 1、2月 and 一、二审 have none.
std::size_t behind_ordinal(std::string_view text, std::size_t at) {
  constexpr std::size_t kMostDigits = 2;
  std::size_t end = at;
  while (end < text.size() && is_digit(text[end])) ++end;
  if (end > at) {
    const std::string_view mark = word_at(text, end, {".", "．", "、", "）", ")"});
    const std::size_t behind = end + mark.size();
    const bool figure = behind < text.size() && is_digit(text[behind]);
    return mark.empty() || figure || end - at > kMostDigits ? 0 : behind;
  }
  const auto first = static_cast<unsigned char>(text[at]);
  if (first == 0xE2) {  // ① … ⑳
    std::size_t next = at;
    const char32_t code = next_code(text, next);
    return code >= U'①' && code <= U'⑳' ? next : 0;
  }
  while (end < text.size() && end - at < kMostDigits * kHan && chinese_numeral_at(text, end)) {
    end += kHan;
  }
  if (end == at) return 0;
  if (text.substr(end).starts_with("是")) return end + kHan;
  constexpr std::string_view kComma = "、";
  if (!text.substr(end).starts_with(kComma)) return 0;
  const std::size_t behind = end + kComma.size();
  return behind < text.size() && chinese_numeral_at(text, behind) ? 0 : behind;
}

bool is_mark(char32_t code) {
  constexpr std::u32string_view kMarks = U"，、：:（）()；;“”‘’\"　 ";
  return kMarks.find(code) != std::u32string_view::npos;
}

class Tokenizer {
 public:
  Tokenizer(std::string_view text, const Clause& clause)
      : text_(text.substr(0, clause.at.end)), at_(clause.at.begin), begin_(clause.at.begin) {}

  std::vector<Token> read() {
    out_.reserve((text_.size() - at_) / kHan + 1);
    skip_ordinal();
    while (at_ < text_.size()) {
      if (!take_digits() && !take_zero() && !take_word() && !take_chinese_number()) {
        take_character();
      }
    }
    return std::move(out_);
  }

 private:
  Token& add(Token::Kind kind, std::size_t end) {
    Token& token = out_.emplace_back();
    token.kind = kind;
    token.at = {static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(end)};
    at_ = end;
    return token;
  }

  /// 1.予以公开3件；2、部分公开2件; 一是…; ①…: the ordinal of an item, at the beginning of a clause
  /// or after a colon, does not count anything.
  void skip_ordinal() {
    if (at_ < text_.size()) at_ = std::max(at_, behind_ordinal(text_, at_));
  }

  bool take_digits() {
    if (!is_digit(text_[at_])) return false;
    if (const StatementWord* word = statement_word_at(text_, at_)) {
      if (at_ + word->printed.size() == text_.size() ||
          !is_digit(text_[at_ + word->printed.size()])) {
        return take_word();
      }
    }
    if (const YearToken year = year_at(text_, at_); year.with_character) {
      add(Token::Kind::kYear, at_ + year.length).year = year.value;
      return true;
    }
    std::size_t end = at_;
    while (end < text_.size() && is_digit(text_[end])) ++end;
    if (const std::string_view mark = word_at(text_, end, {"月", "日"}); !mark.empty()) {
      add(Token::Kind::kDay, end + mark.size());
      return true;
    }
    return take_number(false);
  }

  bool take_chinese_number() {
    if (take_share()) return true;
    if (!chinese_numeral_at(text_, at_)) return false;
    if (at_ >= begin_ + kHan && chinese_numeral_at(text_, at_ - kHan)) return false;
    return take_number(true);
  }

  /// 均为零, and 零件 after what is counted; elsewhere 零件 is a word.
  bool take_zero() {
    constexpr std::string_view kZero = "零";
    const std::string_view rest = text_.substr(at_);
    if (!rest.starts_with(kZero) || out_.empty()) return false;
    const std::size_t end = at_ + kZero.size();
    Token number;
    if (!ends_statement(end)) {
      const Token& before = out_.back();
      const bool counted = before.mark == U'”' || is_result(before.subject) ||
                           before.action != Action::kNone || before.subject != Subject::kNone;
      number.unit = unit_at(text_, end);
      if (!counted || number.unit.empty() || !ends_statement(end + number.unit.size()))
        return false;
    } else if (!is_said_to_be(at_)) {
      return false;
    }
    return put(number, end + number.unit.size());
  }

  /// 百分之百, 四分之三.
  bool take_share() {
    constexpr std::string_view kOf = "分之";
    constexpr std::u32string_view kDigits = U"一二三四五六七八九十";
    constexpr char32_t kHundred = U'百';
    const auto code_at = [&](std::size_t at) {
      std::size_t next = at;
      return at < text_.size() ? next_code(text_, next) : U' ';
    };
    const std::size_t behind = at_ + kHan + kOf.size();
    if (behind >= text_.size() || !text_.substr(at_ + kHan).starts_with(kOf)) return false;
    const bool hundred = code_at(at_) == kHundred;
    const std::size_t whole = kDigits.find(code_at(at_));
    if (whole == std::u32string_view::npos && !hundred) return false;
    const auto numeral = numeral_at(text_, static_cast<std::uint32_t>(behind));
    const std::size_t digit = kDigits.find(code_at(behind));
    const bool all = !numeral && code_at(behind) == kHundred;
    const bool one = !numeral && !all && digit != std::u32string_view::npos;
    if (!numeral && !all && !one) return false;
    Token number;
    number.percent = true;
    number.unit = "%";
    number.value = all   ? Decimal{100, 0}
                   : one ? Decimal{static_cast<std::int64_t>(digit + 1), 0}
                         : numeral->value;
    number.exact = all || one || numeral->exact;
    if (!hundred) {
      const auto parts = static_cast<std::int64_t>(whole + 1);
      const std::int64_t share = number.value.units * 100;
      number.exact = number.exact && number.value.scale == 0 && share % parts == 0;
      number.value = Decimal{share / parts, 0};
    }
    return put(number, numeral ? numeral->at.end : behind + kHan);
  }

  /// Whether the clause, or a member of a list, ends there.
  [[nodiscard]] bool ends_statement(std::size_t at) const {
    return at >= text_.size() ||
           !word_at(text_, at, {"，", "、", "）", ")", "”", "（", "(", "。", "；"}).empty();
  }

  /// 为0, 数为零: a number that needs no unit.
  [[nodiscard]] bool is_said_to_be(std::size_t at) const {
    return at >= begin_ + kHan &&
           ends_with_any(text_.substr(begin_, at - begin_), {"为", "是", "均"});
  }

  /// 1 326条, 1，326条: three digits whose thousands are separate.
  [[nodiscard]] static bool is_end_of_number(std::string_view before, std::size_t digits) {
    constexpr std::size_t kGroup = 3;
    if (digits != kGroup) return false;
    for (const std::string_view mark : {" ", "，", ","}) {
      if (!before.ends_with(mark)) continue;
      before.remove_suffix(mark.size());
      return !before.empty() && before.back() >= '0' && before.back() <= '9';
    }
    return false;
  }

  /// A number with its unit, or a percentage; other digits become an unknown token.
  bool take_number(bool chinese) {
    const std::optional<Numeral> numeral = numeral_at(text_, static_cast<std::uint32_t>(at_));
    if (!numeral) {
      if (chinese) return false;
      add(Token::Kind::kUnknown, at_ + 1);
      return true;
    }
    const std::string_view before = text_.substr(0, at_);
    const bool bound = is_bound(before);
    std::size_t end = numeral->at.end;
    Token number;
    number.value = numeral->value;
    number.exact = numeral->exact;
    if (const auto word = word_at(text_, end, {"余", "多", "来", "几"}); !word.empty()) {
      end += word.size();
      number.exact = false;
      number.or_more = word == "余" || word == "多";
    }
    if (!chinese && !bound && end < text_.size() && text_[end] == '%') {
      number.percent = true;
      number.unit = "%";
      return put(number, end + 1);
    }
    number.unit = unit_at(text_, end);
    const std::size_t behind = end + number.unit.size();
    // 一个, 一次, 一期 and the like are figures of speech; 2023起 is a year.
    const bool one = numeral->value == Decimal{1, 0};
    const bool speech = chinese && ((one && number.unit != "件") || number.unit == "期");
    const bool year = number.unit == "起" && year_at(text_, at_).value != 0;
    const bool counted = ends_with_any(before, {"数为", "量为", "数是", "数量是"});
    const bool nothing = !chinese && number.unit.empty() && (numeral->value.is_zero() || counted);
    if (nothing && !bound && number.exact && ends_statement(end) && is_said_to_be(at_)) {
      return put(number, end);
    }
    if (number.unit.empty() || bound || behind > text_.size() || speech || year) {
      if (chinese && number.unit.empty()) return false;
      add(Token::Kind::kUnknown, speech || year ? behind : end);
      return true;
    }
    if (!word_at(text_, behind, {"以上", "左右", "以内"}).empty()) {
      number.exact = number.or_more = false;
    }
    if (ends_with_any(before, {"近", "约", "超", "超过", "逾", "-", "—", "～", "~"})) {
      number.exact = number.or_more = false;
    }
    if (ends_with_any(before, {"不足", "不到", "至少"})) number.or_more = false;
    if (!chinese && is_end_of_number(before, numeral->at.size())) {
      number.exact = number.or_more = false;
    }
    return put(number, behind);
  }

  bool put(const Token& number, std::size_t end) {
    Token& token = add(Token::Kind::kNumber, end);
    const Span at = token.at;
    token = number;
    token.kind = Token::Kind::kNumber;
    token.at = at;
    return true;
  }

  /// Words that count only directly before a number: 废止2件，有效46件 (of documents; 有效期 is
  /// another word), 年末在办4件.
  bool take_word_of_number() {
    struct Short {
      std::string_view printed;
      Action action;
    };
    constexpr Short kShort[] = {{"有效", Action::kInForce},
                                {"在办件", Action::kPending},
                                {"在办申请", Action::kPending},
                                {"在办", Action::kPending}};
    if (!starts_with_any(text_.substr(at_), {"有效", "在办"})) return false;
    for (const Short& word : kShort) {
      const std::size_t end = at_ + word.printed.size();
      if (!text_.substr(at_).starts_with(word.printed) || end >= text_.size()) continue;
      if (!is_digit(text_[end]) && !chinese_numeral_at(text_, end)) continue;
      add(Token::Kind::kWord, end).action = word.action;
      return true;
    }
    return false;
  }

  bool take_word() {
    if (take_word_of_number()) return true;
    const StatementWord* word = statement_word_at(text_, at_);
    const ScopeWord* scope = scope_word_at(text_, at_);
    const std::string_view negator = negator_at(text_, at_);
    const std::size_t length = word == nullptr ? 0 : word->printed.size();
    if (!negator.empty() && negator.size() >= length) {
      add(Token::Kind::kWord, at_ + negator.size()).uses = kNegate;
      return true;
    }
    if (scope != nullptr && scope->printed.size() > length) {
      Token& token = add(Token::Kind::kWord, at_ + scope->printed.size());
      token.limit = scope->limit;
      token.scope = true;
      return true;
    }
    if (word == nullptr) return take_short_word();
    Token& token = add(Token::Kind::kWord, at_ + length);
    token.subject = word->subject;
    token.action = word->action;
    token.uses = word->uses;
    if (scope != nullptr && scope->printed.size() == length) token.limit = scope->limit;
    return true;
  }

  /// Short words that count only before words that belong to them: 收信息公开申请5件, 共收18件,
  /// 接上年结转9件, 余1件.
  bool take_short_word() {
    const std::string_view rest = text_.substr(at_);
    const std::string_view word = word_at(rest, 0, {"收", "接", "余"});
    if (word.empty()) return false;
    const std::size_t end = at_ + word.size();
    const bool number =
        end < text_.size() && (is_digit(text_[end]) || chinese_numeral_at(text_, end));
    const bool before_number =
        number && (at_ == begin_ || ends_with_any(text_.substr(begin_, at_ - begin_),
                                                  {"共", "新", "总", "，", "、", "件", "年"}));
    if (word == "余") {
      if (!before_number) return false;
      add(Token::Kind::kWord, end).uses = kPlain;
      return true;
    }
    if (word == "接" && !word_at(text_, end, {"上年", "上一年"}).empty()) {
      add(Token::Kind::kWord, end).uses = kPlain;
      return true;
    }
    const std::string_view received =
        word_at(text_, end, {"申请", "依申请", "政府信息", "信息公开", "公开申请", "政务公开"});
    if (received.empty() && !(before_number && word == "收")) return false;
    Token& token = add(Token::Kind::kWord, end);
    token.action = Action::kReceive;
    token.uses = kDeny | kTurn;
    return true;
  }

  void take_character() {
    std::size_t end = at_;
    const char32_t code = next_code(text_, end);
    if (code == U'《') {
      const std::size_t closed = text_.find("》", end);
      if (closed != std::string_view::npos) end = closed + kHan;
      add(closed == std::string_view::npos ? Token::Kind::kMark : Token::Kind::kTitle, end);
      return;
    }
    if (is_mark(code)) {
      add(Token::Kind::kMark, end).mark = code;
      if (code == U'、') out_.back().uses = kPlain | kDeny;
      if (code == U'：' || code == U':') skip_ordinal();
    } else {
      add(Token::Kind::kUnknown, end);
    }
  }

  std::string_view text_;
  std::size_t at_, begin_;
  std::vector<Token> out_;
};

}  // namespace

bool Token::joins() const {
  return mark == U'、' || (kind == Kind::kWord && subject == Subject::kNone && has(kJoin));
}

std::vector<Token> tokens_of(std::string_view text, const Clause& clause) {
  return compose_things(text, Tokenizer(text, clause).read());
}

}  // namespace gouji
