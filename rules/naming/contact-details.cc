// SPDX-License-Identifier: GPL-3.0-or-later
// Where the report invites questions, it says where to put them: an address and a telephone
// number, in a shape that can be dialled. A report without an invitation needs none.
#include <algorithm>

#include "parser/base/say.h"
#include "parser/edition/ids.h"
#include "parser/text/pattern.h"
#include "rules/form/shared-places.h"
#include "rules/rule.h"

namespace gouji {
namespace {

bool invites(std::string_view text) {
  static const Pattern invitation(
      "(?:疑问|意见|建议|问题|异议)[^。]*联系|请(?:与|同|向)[^。]+联系");
  return text.find("联系") != std::string_view::npos && invitation.matches(text);
}

/// 0361-5550326, (0361)5550326, 0361 5550326, a mobile, 400 numbers, short numbers of hotlines,
/// also behind an area code; with an extension.
bool is_telephone(std::string_view number) {
  static const Pattern shape(
      "^(?:(?:\\(0[0-9]{2,3}\\)[- ]?|（0[0-9]{2,3}）[- ]?|0[0-9]{2,3} ?[-—–－─―_~ ]{1,3} ?)"
      "(?:[0-9]{7,8}|[19][0-9]{4})|1[3-9][0-9]{9}|[48]00-?[0-9]{3}-?[0-9]{4}|1[0-9]{4}|9[0-9]{4})"
      "(?:(?:-|—|转)[0-9]{1,6})?$");
  return shape.matches(number);
}

bool is_local(std::string_view number) {
  const bool digits =
      std::all_of(number.begin(), number.end(), [](char c) { return c >= '0' && c <= '9'; });
  return digits && (number.size() == 7 || number.size() == 8);
}

std::vector<std::string> pieces_of(const std::string& text) {
  std::vector<std::string> pieces(1);
  for (const char c : text) {
    if (c != ' ') {
      pieces.back() += c;
    } else if (!pieces.back().empty()) {
      pieces.emplace_back();
    }
  }
  if (pieces.back().empty() && pieces.size() > 1) pieces.pop_back();
  return pieces;
}

/// 3 6 1 1 0 0: blanks that part every character part no numbers.
bool is_letter_spaced(const std::vector<std::string>& pieces) {
  constexpr std::size_t kLeast = 4, kDash = 3;  // pieces; bytes of —
  return pieces.size() >= kLeast &&
         std::all_of(pieces.begin(), pieces.end(), [](const std::string& piece) {
           return piece.size() == 1 || (piece.size() == kDash && (piece.front() & 0x80) != 0);
         });
}

/// Blanks within a number (139 0555 0326, 0361 555 0326), between its characters, and between two.
bool is_spaced_telephone(const std::string& number) {
  const std::vector<std::string> pieces = pieces_of(number);
  if (pieces.size() < 2) return false;
  std::string close, behind_first;
  for (const std::string& piece : pieces) {
    close += piece;
    if (&piece != &pieces.front()) behind_first += piece;
  }
  // Of letter-spaced digits the blank behind the area code cannot be told from the others.
  if (is_letter_spaced(pieces) && close.size() >= 10) return true;
  if (is_telephone(close) || is_telephone(pieces.front() + " " + behind_first)) return true;
  return is_telephone(pieces.front()) &&
         std::all_of(pieces.begin() + 1, pieces.end(), [](const std::string& piece) {
           return is_telephone(piece) || is_local(piece);
         });
}

struct Printed {
  std::string text;  // as printed, blanks kept
  Span at;           // in the paragraph
};

/// What stands behind a label: the numbers of a telephone, the digits of a postcode.
std::vector<Printed> behind(const Report& report, const Prose& prose, const Pattern& label) {
  std::vector<Printed> found;
  for (const Match& match : label.find_all(prose.text.text)) {
    const Span at = *match.groups[0];
    // Reading form drops blanks, and a blank parts the area code as well as a dash.
    std::string text(report.source->view(prose.text.source(at)));
    // ... while other letters are read as they are meant: the ligature in oﬃce is three.
    std::string plain = normalize(text).text;
    text = plain.size() == text.size() ? std::move(plain) : std::string(slice(prose.text.text, at));
    found.push_back({std::move(text), at});
  }
  return found;
}

/// Without a bracket behind it, which says when it is answered: 0361-5550326（8:30.
std::string without_remark(const std::string& printed) {
  const std::size_t bracket = std::min(printed.find("（", 1), printed.find('(', 1));
  std::string number = printed.substr(0, bracket);
  while (number.ends_with(' ')) number.pop_back();
  return number;
}

/// 0000-0000000: what a template shows until somebody fills it in.
bool is_placeholder(std::string_view number) {
  return std::none_of(number.begin(), number.end(), [](char c) { return '1' <= c && c <= '9'; });
}

std::string telephone_fault(const std::string& printed) {
  static const Pattern run_together("^0[0-9]{9,11}$");
  const std::string number = without_remark(printed);
  if (is_placeholder(number)) return say("电话“{}”没有填写", number);
  if (is_telephone(number) || is_spaced_telephone(number)) return {};
  if (is_local(number)) return say("电话“{}”没有区号", number);
  if (run_together.matches(number)) return say("电话“{}”的区号与号码没有分开", number);
  return say("电话“{}”的位数或写法有误", number);
}

/// Labels with nothing behind them: 电话：，邮编：。 At the end of a paragraph what is labelled may
/// stand in the next one (`next`: its text).
void find_empty_labels(const Report& report, const Prose& prose, std::string_view next,
                       Outcome& out) {
  static const Pattern empty(
      "((?:电话|热线)(?:号码)?|邮(?:政)?编(?:码)?|(?:电子)?邮箱(?:地址)?|地址)[：:]"
      "(?:[_＿]{2,})?(?:[，,。；;、）)]|$)",
      {"电话", "热线", "邮编", "邮政编", "邮箱", "地址"});
  const std::string_view text = prose.text.text;
  const bool goes_on =
      !next.empty() && (static_cast<unsigned char>(next.front()) < 0x80 || next.starts_with("（"));
  for (const Match& match : empty.find_all(text)) {
    const Span label = *match.groups[0];
    const std::string_view behind_label = text.substr(label.end);
    const bool at_end = behind_label == "：" || behind_label == ":";
    if (at_end && goes_on) continue;
    out.find(finding_at_words(report, prose, label,
                              say("“{}”后面是空的，没有填写", slice(text, label))));
  }
}

void check_paragraph(const Report& report, const Prose& prose, Outcome& out) {
  static const Pattern telephone(
      "(?:电话|热线)(?:号码)?(?:为|是)?[：:]?([0-9(（][0-9()（）—–－─―_~ -]{3}[0-9()（）—–－─―_~ "
      "-]*[0-9])",
      {"电话", "热线"});
  static const Pattern postcode("邮(?:政)?编(?:码)?(?:为|是)?[：:]?([0-9](?: ?[0-9])*)",
                                {"邮编", "邮政编"});
  static const Pattern mail(
      "邮箱(?:地址)?(?:为|是)?[：:]?([A-Za-z0-9._%+@-](?: ?[A-Za-z0-9._%+@-])*)", {"邮箱"});
  static const Pattern mail_shape("^[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+$");
  const auto add = [&](const Printed& printed, std::string message) {
    if (!message.empty()) {
      out.find(finding_at_words(report, prose, printed.at, std::move(message)));
    }
  };
  const std::vector<Printed> numbers = behind(report, prose, telephone);
  for (const Printed& each : numbers) add(each, telephone_fault(each.text));
  for (const Printed& each : behind(report, prose, postcode)) {
    const std::vector<std::string> pieces = pieces_of(each.text);
    constexpr std::size_t kDigits = 6;
    const bool spaced = is_letter_spaced(pieces) || each.text.size() == kDigits + 1;  // 361 100
    const std::size_t digits =
        spaced ? each.text.size() + 1 - pieces.size() : pieces.front().size();
    if (digits != kDigits) add(each, say("邮编“{}”不是6位", each.text));
  }
  for (const Printed& each : behind(report, prose, mail)) {
    const std::vector<std::string> pieces = pieces_of(each.text);
    std::string address = pieces.front();
    if (is_letter_spaced(pieces)) {
      address = each.text;
      std::erase(address, ' ');
    }
    if (!mail_shape.matches(address)) add(each, say("电子邮箱“{}”写法有误", address));
  }
}

Outcome check(const Case& in) {
  const Report& report = in.report;
  static const Pattern number_alone("0[0-9]{2,3}[）)]?[-—–－─―]?[0-9]{7,8}|1[3-9][0-9]{9}",
                                    {"0", "1"});
  Outcome out;
  const Prose* invitation = nullptr;
  bool telephone = false;
  for (const Prose& prose : report.paragraphs) {
    const bool early = prose.section < 0 || report.stands_in(prose, kOverviewSection);
    if (!early) continue;
    if (invites(prose.text.text)) {
      if (invitation == nullptr) invitation = &prose;
      check_paragraph(report, prose, out);
      const auto index = static_cast<std::size_t>(&prose - report.paragraphs.data());
      find_empty_labels(report, prose,
                        index + 1 < report.paragraphs.size()
                            ? std::string_view(report.paragraphs[index + 1].text.text)
                            : std::string_view(),
                        out);
    }
    for (const std::string_view word : {"电话", "热线", "联系方式"}) {
      telephone = telephone || prose.text.text.find(word) != std::string::npos;
    }
    // 请联系：0361-5550326 needs no word before the number.
    telephone = telephone || number_alone.matches(prose.text.text);
  }
  if (invitation == nullptr) return Outcome::not_applicable(say("报告没有写明联系方式"));
  if (!telephone) {
    out.find(finding_at_words(report, *invitation,
                              {0, static_cast<std::uint32_t>(invitation->text.text.size())},
                              say("写明可以联系，但没有联系电话")));
  }
  return out;
}

}  // namespace

extern const Rule contact_details = {
    .code = "N03",
    .name = "contact-details",
    .severity = Severity::kInfo,
    .title = "联系方式缺失或格式错误",
    .title_en = "Contact details missing or malformed",
    .basis = "报告邀请公众联系的，应写明可用的联系方式",
    .check = check,
};

}  // namespace gouji
