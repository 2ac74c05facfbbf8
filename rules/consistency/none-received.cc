// SPDX-License-Identifier: GPL-3.0-or-later
// "None received" in 总体情况 or in 第三部分, and applications in table 3. A denial counts only
// where the clause is made of nothing but a whole year, the report's own body and applications for
// government information: a closed grammar, because every word more (信函, 上半年, 行政许可,
// 其他) may narrow the claim. It overlooks denials in other words; it does not misread them.
#include <fmt/format.h>

#include "parser/text/pattern.h"
#include "rules/consistency/shared-claims.h"
#include "rules/rule.h"
#include "rules/structure/shared-sections.h"
#include "rules/table/shared-cells.h"

namespace gouji {
namespace {

// What is asked for: 依申请公开政府信息的受理件. 行政复议 or 行政许可 cannot be spelt with these.
constexpr std::string_view kApplications =
    "(?:任何|有关|关于|公民、?法人(?:和|或|及|或者|、)?其[他它]组织|公民|的|提出|提交|要求)*"
    "(?:依申请公开|政府信息公开|公开政府信息|申请公开政府信息|信息公开|政府信息)"
    "(?:依申请公开|政府信息公开|公开|政府|信息|的|办理|受理|要求|书面)*"
    "(?:申请|受理件|申请件|事项|信息|件|要求)?(?:表|书|件)?(?:的?情况)?";

// A whole year, or as much of it as the report covers.
constexpr std::string_view kYear =
    "(?:[0-9]{4}年度?|全年|本年度?|今年|年内|报告期内|一年来|经统计|"
    "截[至止][0-9]{4}年(?:底|末|12月31日))";

constexpr std::string_view kZero = "(?:0|零)(?:件|条|份|宗|例|次|起|个|项)";

struct Denial {
  Span at;  // in the paragraph
  std::string subject;
};

/// Groups: the words before the denial; in them, who received nothing.
std::string denial_clause() {
  const std::string year(kYear), applications(kApplications), zero(kZero);
  return "(?:^|[。；，：:！])(" + year +
         "?，?(我[一-龥]{1,3}?|本[一-龥]{1,2}?|[一-龥]{2}[一-龥]*?)??" + year +
         "?(?:共|均|也|暂|尚|还|仍)?)(?:" +
         "(?:未|没有|暂未|尚未|从未)(?:收到|接到|接收到?|受理|新收)过?(?:一件|1件)?" +
         applications + "|(?:共|累计)?(?:收到|接到|接收|受理|新收)" + applications +
         "(?:共|共计|为|数量)?" + zero +
         "|无(?:依申请公开|政府信息公开申请)(?:申请|事项|信息|件)?(?:情况)?" +
         "|(?:依申请公开|政府信息公开申请)(?:数量|申请|办理)?为?" + zero + ")(?:，|。|；|$)";
}

std::vector<Denial> denials(std::string_view text) {
  static const Pattern clause(denial_clause());
  static const Pattern sentence("[^。；！]+[。；！]?");
  std::vector<Denial> found;
  for (const Match& whole : sentence.find_all(text)) {
    const std::string_view words = slice(text, whole.at);
    for (std::uint32_t from = 0;;) {
      const auto match = clause.find(words, from);
      if (!match) break;
      const Span subject = match->groups[1].value_or(Span{});
      // The clause without the punctuation on either side of it.
      const Span at{match->groups[0]->begin, match->at.end};
      if (!is_partial(words.substr(0, match->groups[0]->end))) {
        found.push_back({{at.begin + whole.at.begin, at.end + whole.at.begin},
                         std::string(slice(words, subject))});
      }
      // The ， that ended this clause opens the next.
      if (match->at.end >= words.size()) break;
      from = match->at.end - static_cast<std::uint32_t>(std::string_view("，").size());
    }
  }
  return found;
}

enum class Scope : unsigned char { kWhole, kPart, kUnclear };

/// Whether the one who received nothing is the one whose figures the table gives.
Scope scope_of(const std::string& subject, const Report& report) {
  if (subject.empty()) return Scope::kWhole;
  if (!report.body.empty() && subject == report.body) return Scope::kWhole;
  static const Pattern self(
      "我(?:[局委办厅署院处室镇乡街所会们]|街道|单位|机关|办事处|中心)|"
      "本(?:机关|单位|[局委办镇乡街厅院处室])");
  static const Pattern area("(?:我|全)(?:省|市|县|区|州|旗|镇|乡|街道)");
  static const Pattern government("(?:省|市|县|区|州|旗)(?:人民政府)?$");
  if (area.matches_whole(subject)) return Scope::kWhole;
  if (!self.matches_whole(subject)) return Scope::kPart;
  // 我办 in the report of a whole county: its office, or all of it.
  return government.matches(report.body) ? Scope::kUnclear : Scope::kWhole;
}

struct Claim {
  const Prose* prose;
  Denial denial;
};

const Cell* contradiction(const StatutoryTable& table) {
  const Cell& received = table.cell("received", "total");
  const Cell& carried_in = table.cell("carried_in", "total");
  const Cell& results = table.cell("results_total", "total");
  const auto number = [](const Cell& cell) { return cell.kind == Cell::Kind::kNumber; };
  if (number(received) && compare(received.number, Decimal{}) > 0) return &received;
  if (number(carried_in) && number(results) && compare(results.number, carried_in.number) > 0) {
    return &results;
  }
  return nullptr;
}

Finding finding_of(const std::vector<Claim>& claims, const StatutoryTable& table,
                   const Cell& cell) {
  const bool received = &cell == &table.cell("received", "total");
  const std::string label = received ? "本年新收政府信息公开申请数量总计" : "本年度办理结果总计";
  Finding finding;
  const Claim& first = claims.front();
  std::string_view words = slice(first.prose->text.text, first.denial.at);
  for (const std::string_view mark : {"，", "。", "；"}) {
    if (words.ends_with(mark)) words.remove_suffix(mark.size());
  }
  const auto length = static_cast<std::uint32_t>(words.size());
  finding.at = first.prose->text.source({first.denial.at.begin, first.denial.at.begin + length});
  finding.message = fmt::format("正文称“{}”，表三{}为{}", words, label, to_string(cell.number));
  finding.where = where_of(table);
  finding.where.table.clear();
  finding.left = "0";
  finding.right = to_string(cell.number);
  Where where = where_of(table);
  where.row = received ? "received" : "results_total";
  where.column = "total";
  finding.evidence.push_back({"表三" + label, cell.text, cell.at, where});
  for (std::size_t i = 1; i < claims.size(); ++i) {
    const Prose& prose = *claims[i].prose;
    finding.evidence.push_back({"同样的表述",
                                std::string(slice(prose.text.text, claims[i].denial.at)),
                                prose.text.source(claims[i].denial.at), Where{}});
  }
  return finding;
}

Outcome check(const Case& in) {
  const Report& report = in.report;
  std::vector<Claim> claims;
  bool unclear = false;
  for (const std::string_view number : {"一", "三"}) {
    for (const std::size_t i : prose_of(report, number)) {
      const Prose& prose = report.paragraphs[i];
      for (const Denial& denial : denials(prose.text.text)) {
        const Scope scope = scope_of(denial.subject, report);
        unclear = unclear || scope == Scope::kUnclear;
        if (scope == Scope::kWhole) claims.push_back({&prose, denial});
      }
    }
  }
  if (claims.empty()) {
    return unclear ? Outcome::cannot_tell("未收到申请的表述可能只指政府办公室，无法与汇总数核对")
                   : Outcome::not_applicable("正文没有全年未收到申请的表述");
  }
  const std::string reason = unreadable_table(report, "t3");
  if (!reason.empty()) return Outcome::cannot_tell(reason);
  const StatutoryTable& table = *report.table("t3");
  const Cell* cell = contradiction(table);
  if (cell == nullptr) {
    const bool known = table.cell("received", "total").kind == Cell::Kind::kNumber;
    return known ? Outcome::pass() : Outcome::cannot_tell("表三新收总计没有数字，无法核对");
  }
  Outcome out;
  out.find(finding_of(claims, table, *cell));
  return out;
}

}  // namespace

extern const Rule none_received = {
    .code = "C02",
    .name = "none-received",
    .severity = Severity::kError,
    .title = "称未收到申请而表有数",
    .title_en = "Text says none received, table has some",
    .basis = "国办公开办函〔2021〕30号：数据准确、要素齐备",
    .check = check,
    .needs_whole = NeedsWhole::kToPass,
};

}  // namespace gouji
