// SPDX-License-Identifier: GPL-3.0-or-later
// Since 2021 a report says what it took for processing information, also where that was nothing.
// The statement may stand in 一, 三 or 六, in any of the usual forms. The fees of table 2 are other
// fees.
#include <algorithm>

#include "parser/base/say.h"
#include "parser/edition/ids.h"
#include "parser/report/outline/title.h"
#include "parser/report/words/clauses.h"
#include "parser/text/pattern.h"
#include "rules/consistency/shared-sentences.h"
#include "rules/consistency/shared-statements.h"
#include "rules/structure/shared-sections.h"
#include "rules/table/shared-cells.h"

namespace gouji {
namespace {

/// The title of the fee rules alone is no statement.
std::string without_title(std::string_view text) {
  std::string out;
  std::size_t from = 0;
  while (const auto opening = find_any(text, {"《"}, from)) {
    const auto closing = find_any(text, {"》"}, opening->end);
    if (!closing) break;
    const Span title{opening->begin, closing->end};
    const bool of_fees = contains_any(slice(text, title), {"信息处理费"});
    out += text.substr(from, (of_fees ? title.begin : title.end) - from);
    from = title.end;
  }
  return out + std::string(text.substr(from));
}

bool is_statement(std::string_view text) {
  if (contains_any(text, {"信息处理费", "公开处理费", "处理费用", "收费通知", "免费"})) return true;
  static const Pattern statement(
      "(?:未|没有|无|不|零)[^，。；]*?收(?:取|费)|收取[^。；]*?费[^。；]*?元|"
      "(?:未|没有|无)[^，。；]*?(?:产生|发生)[^，。；]*?费用|收费(?:情况)?(?:为|：)?(?:0|零|无)",
      {"收取", "收费", "费用"});
  return statement.matches(text);
}

/// 2022年，我局未收取信息处理费 in the report for 2023: the sentence opens with another year and
/// names no second one. A year that something began or a document is of does not open it like this.
bool is_of_another_year(std::string_view text, int year) {
  constexpr std::size_t kDigits = 4;
  constexpr int kNear = 3;  // years; further back it is history
  const YearToken first = year_at(text, 0);
  if (!first.with_character || first.value == year) return false;
  if (first.value < year - kNear || first.value > year + 1) return false;
  const std::string_view behind = text.substr(first.length);
  if (!starts_with_any(behind, {"，", "我", "本", "全", "未", "没", "无", "度"})) return false;
  for (std::size_t at = behind.find("20"); at + kDigits <= behind.size();
       at = behind.find("20", at + 2)) {
    if (at == std::string_view::npos) break;
    if (year_at(behind, at).with_character) return false;
  }
  return !contains_any(behind, {"本年", "今年", "以来", "同期", "上年", "去年", "将", "拟"});
}

/// 未收取信息处理费: where nothing narrows what was not taken.
std::optional<Span> denies_fees(std::string_view sentence) {
  const auto denial =
      find_any(sentence, {"未收取", "没有收取", "未曾收取", "未发生收取", "无收取"});
  if (!denial || sentence.find("信息处理费", denial->end) == std::string_view::npos) {
    return std::nullopt;
  }
  std::string_view rest = sentence.substr(denial->end);
  for (bool more = true; more;) {
    more = false;
    for (const std::string_view word :
         {"任何", "过", "政府", "信息公开", "依申请公开", "申请", "的", "相关", "公开"}) {
      if (!rest.starts_with(word)) continue;
      rest.remove_prefix(word.size());
      more = true;
    }
  }
  if (!rest.starts_with("信息处理费")) return std::nullopt;
  const auto end = static_cast<std::uint32_t>(sentence.size() - rest.size() +
                                              std::string_view("信息处理费").size());
  return Span{denial->begin, end};
}

/// 全县共收取信息处理费: who acts stands in front of 收取.
bool is_taken_by_body(const Report& report, const Fact& fact) {
  std::string_view actor = fact.actor;
  for (const std::string_view verb :
       {"了", "收取", "依法", "累计", "共", "全年", "本年度", "本年", "年内"}) {
    if (actor.ends_with(verb)) actor.remove_suffix(verb.size());
  }
  return voice_of(report, actor) == Voice::kWhole;
}

/// What the text says was taken: 收取信息处理费2000元. Not what was to be paid, remitted or given
/// back, nor another year's.
const Fact* amount_taken(const Report& report) {
  for (const Fact* fact : facts_of<Count>(report)) {
    const bool money = unit_of(*fact).ends_with("元") && !number_of(*fact).is_zero();
    if (!money || subject_of(*fact) != Subject::kFee) continue;
    if (of_other_year(report, *fact) || of_others(report, *fact) || of_a_part(*fact) ||
        is_narrowed(report, *fact) || !is_taken_by_body(report, *fact)) {
      continue;
    }
    const std::string_view sentence = words_at(report, *fact, fact->sentence);
    if (sentence.find("收取") == std::string_view::npos ||
        contains_any(sentence, {"应收", "减免", "免收", "免除", "退", "标准", "未收取", "没有收取",
                                "规定", "通知", "以上", "每"})) {
      continue;
    }
    return fact;
  }
  return nullptr;
}

/// 未收取信息处理费, and elsewhere 收取信息处理费2000元.
void check_amounts(const Report& report, const std::vector<Sentence>& sentences, Outcome& out) {
  const Fact* taken = amount_taken(report);
  if (taken == nullptr) return;
  for (const Sentence& sentence : sentences) {
    const auto denial = denies_fees(sentence.text);
    if (!denial || is_of_another_year(sentence.text, report.year->value)) continue;
    const std::string_view words = slice(sentence.text, *denial);
    const Span at = whole_words(report, *taken, taken->words);
    Finding finding;
    finding.message =
        say("正文前后矛盾：“{}”，“{}”", words_at(report, *taken, at), std::string(words));
    finding.at = place_in(report, *taken, at);
    finding.where.section = section_of(report, *taken);
    Where where;
    where.section = report.sections[static_cast<std::size_t>(sentence.prose->section)].standard;
    finding.left = std::string(words_at(report, *taken, at));
    finding.right = std::string(words);
    finding.evidence.push_back({say("另一处"), std::string(words), sentence.place(*denial), where});
    out.find(std::move(finding));
    return;
  }
}

Outcome check(const Case& in) {
  const Report& report = in.report;
  constexpr int kFirstYear = 2021;  // the fee rules came into force with that year
  if (!report.year || report.year->value < kFirstYear) {
    return Outcome::not_applicable(say("信息处理费自2021年度起报告"));
  }
  static const Pattern no_notice("(?:未|没有|无)[^，。；]*?收费通知", {"收费通知"});
  const Sentence* denied = nullptr;
  const Sentence* stale = nullptr;  // of another year
  bool stated = false;
  const std::vector<Sentence> sentences =
      sentences_of(report, {kOverviewSection, kApplicationSection, kOtherMattersSection});
  for (const Sentence& sentence : sentences) {
    const bool denies = denied == nullptr && no_notice.matches(sentence.text);
    if ((stated && !denies) || !is_statement(without_title(sentence.text))) continue;
    if (is_of_another_year(sentence.text, report.year->value)) {
      if (stale == nullptr) stale = &sentence;
      continue;
    }
    stated = true;
    if (denies) denied = &sentence;
  }
  const Section* last = report.section(kOtherMattersSection);
  Outcome out;
  if (!stated && stale != nullptr) {
    const auto printed = static_cast<std::uint32_t>(std::string_view("2023年").size());
    Finding finding;
    finding.message = say("{}年度的报告只写了{}年收取信息处理费的情况", report.year->value,
                          std::string(stale->text.substr(0, 4)));
    finding.at = stale->place({0, printed});
    finding.where.section =
        report.sections[static_cast<std::size_t>(stale->prose->section)].standard;
    finding.left = std::to_string(report.year->value);
    finding.right = std::string(stale->text.substr(0, 4));
    out.find(std::move(finding));
    return out;
  }
  if (!stated) {
    const std::string number = number_of_section(report, kOtherMattersSection);
    if (last == nullptr) return Outcome::not_applicable(say("未找到第{}部分，见 S01", number));
    if (pages_have_images(report, *last)) {
      return Outcome::cannot_tell(say("第{}部分所在页有图片，可能还有未读到的内容", number));
    }
    Finding finding;
    finding.message = say("未报告政府信息公开信息处理费的收取情况");
    finding.at = last->heading;
    finding.where.section = number;
    out.find(std::move(finding));
    return out;
  }
  check_amounts(report, sentences, out);
  const StatutoryTable* table = report.table(kApplicationTable);
  constexpr std::string_view kUnpaid = "other.fee_unpaid";
  if (denied == nullptr || table == nullptr || !table->doubt.empty() || !table->has_row(kUnpaid)) {
    return out;
  }
  const Cell& unpaid = table->cell(kUnpaid, "total");
  if (unpaid.kind == Cell::Kind::kNumber && !unpaid.number.is_zero()) {
    Finding finding;
    finding.message =
        say("正文称没有收费通知，表三“逾期未按收费通知要求缴纳费用”为{}", to_string(unpaid.number));
    finding.at = denied->place(no_notice.find(denied->text)->at);
    finding.where.section =
        report.sections[static_cast<std::size_t>(denied->prose->section)].standard;
    Where where = where_of(*table);
    where.row = kUnpaid;
    where.column = "total";
    finding.right = unpaid.text;
    finding.evidence.push_back({table_name(*table->def), unpaid.text, unpaid.at, where});
    out.find(std::move(finding));
  }
  return out;
}

}  // namespace

extern const Rule fee_statement = {
    .code = "C11",
    .name = "fee-statement",
    .severity = Severity::kWarning,
    .title = "信息处理费未报告或矛盾",
    .title_en = "Information processing fee not reported, or contradicted",
    .basis = "国办公开办函〔2021〕30号一（六）；国办函〔2020〕109号",
    .check = check,
    .needs_whole = NeedsWhole::kToFail,
};

}  // namespace gouji
