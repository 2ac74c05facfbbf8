// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/consistency/shared-statements.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "parser/edition/ids.h"
#include "parser/report/words/clauses.h"
#include "parser/report/words/words.h"
#include "rules/table/shared-cells.h"

namespace gouji {
namespace {

bool is_office(std::string_view body) {
  return body.ends_with("办公室") || body.ends_with("办公厅");
}

/// 我局, 全县: what the word does as a whole, or 0.
std::uint64_t uses_of(std::string_view actor) {
  const StatementWord* word = statement_word_at(actor, 0);
  return word != nullptr && word->printed.size() == actor.size() ? word->uses : 0;
}

std::string_view narrowed_of(const Fact& fact) {
  if (const auto* count = fact.as<Count>()) return count->narrowed;
  if (const auto* denial = fact.as<Denial>()) return denial->narrowed;
  const auto* share = fact.as<Percentage>();
  return share == nullptr ? std::string_view() : share->narrowed;
}

constexpr std::size_t kHan = 3;  // bytes of a character

/// The characters of `name` stand in `whole` in this order, and both end alike.
bool is_short_for(std::string_view name, std::string_view whole) {
  if (name.size() < 2 * kHan || name.size() > whole.size()) return false;
  if (name.substr(name.size() - kHan) != whole.substr(whole.size() - kHan)) return false;
  std::size_t at = 0;
  for (std::size_t i = 0; i + kHan <= name.size(); i += kHan) {
    const std::size_t found = whole.find(name.substr(i, kHan), at);
    if (found == std::string_view::npos) return false;
    at = found + kHan;
  }
  return true;
}

std::string_view without_end(std::string_view body) {
  for (const std::string_view end : {"人民政府", "办事处", "管理委员会", "委员会", "合会"}) {
    if (body.ends_with(end)) return body.substr(0, body.size() - end.size());
  }
  return body;
}

/// 卫健局 is short for 卫生健康局, 柳塘街道 for 柳塘街道办事处; where the title is the shorter one,
/// 市住房和城乡建设局 for 某某市住建局.
bool names_body(std::string_view name, std::string_view body) {
  for (const std::string_view own : {"我", "本"}) {
    if (name.starts_with(own)) name.remove_prefix(own.size());  // 我县气象局
  }
  // 镇政务公开办: the office that answers for the town's.
  if (body.ends_with("镇人民政府") || body.ends_with("乡人民政府") ||
      body.ends_with("街道办事处")) {
    for (const std::string_view office : {"政务公开办", "政务公开办公室", "信息公开办"}) {
      if (name.ends_with(office) && name.size() <= office.size() + 2 * kHan) return true;
    }
  }
  if (constexpr std::string_view kName = "名义"; name.ends_with(kName)) {
    name.remove_suffix(kName.size());  // 以镇政府名义
  }
  if (constexpr std::string_view kRest = "事处"; body.ends_with("办事处")) {
    if (is_short_for(name, body.substr(0, body.size() - kRest.size()))) return true;  // 街道办
  }
  if (is_short_for(name, body) || is_short_for(name, without_end(body))) return true;
  if (body.size() <= 4 * kHan && is_short_for(body, name)) return true;
  for (std::size_t i = kHan; i + 2 * kHan < body.size(); i += kHan) {
    const std::string_view level = body.substr(i, kHan);
    const bool is_level = level == "省" || level == "市" || level == "县" || level == "区" ||
                          level == "旗" || level == "州" || level == "盟";
    if (is_level && is_short_for(body.substr(i), name)) return true;
  }
  return false;
}

/// 教育类, 住建: the field that the body is for, so that its applications are about nothing else.
/// The characters stand in its name in this order, or the two fields have one name.
bool is_own_field(std::string_view field, std::string_view body) {
  for (const std::string_view end : {"类", "方面", "领域", "行业"}) {
    if (field.ends_with(end)) field.remove_suffix(end.size());
  }
  constexpr std::pair<std::string_view, std::string_view> kSame[] = {
      {"水利", "水务"}, {"农业", "农业农村"}, {"国土", "自然资源"}, {"环保", "生态环境"}};
  for (const auto& [one, other] : kSame) {
    if (field == one && body.find(other) != std::string_view::npos) return true;
    if (field == other && body.find(one) != std::string_view::npos) return true;
  }
  if (field.size() < 2 * kHan || field.size() % kHan != 0) return false;
  std::size_t at = kHan;  // behind the first character of a place
  for (std::size_t i = 0; i < field.size(); i += kHan) {
    const std::size_t found = body.find(field.substr(i, kHan), at);
    if (found == std::string_view::npos) return false;
    at = found + kHan;
  }
  return true;
}

/// 全县 in the report of a county, but not of its bureau or of a town: the area is the body's own.
bool is_own_area(std::string_view area, std::string_view body) {
  for (const std::string_view end :
       {"办公室", "办公厅", "人民政府", "政府", "办事处", "管理委员会", "管委会"}) {
    if (body.ends_with(end)) body.remove_suffix(end.size());
  }
  if (body.empty()) return true;  // not known whose report it is
  constexpr std::string_view kWithin = "里";
  if (area.ends_with(kWithin)) {
    area.remove_suffix(kWithin.size());
  } else if (area.size() > kHan) {
    area.remove_prefix(kHan);  // 全, 我, 本
  }
  return body.ends_with(area);
}

}  // namespace

bool stands_in(const Report& report, const Fact& fact, std::string_view id) {
  return fact.paragraph >= 0 &&
         report.stands_in(report.paragraphs[static_cast<std::size_t>(fact.paragraph)], id);
}

bool speaks_of_the_year(const Report& report, const Fact& fact) {
  return !stands_in(report, fact, kProblemSection);
}

Decimal number_of(const Fact& fact) {
  const auto* count = fact.as<Count>();
  return count == nullptr ? Decimal{} : count->value;
}

std::string cause_of_statement(const Fact& fact) {
  return fmt::format("statement/{}/{}", fact.paragraph, fact.in_text.begin);
}

std::vector<const Fact*> facts_beside(const Report& report, const Fact& fact) {
  std::vector<const Fact*> found;
  const auto same = [&](const Fact& other) {
    return other.paragraph == fact.paragraph && other.sentence == fact.sentence;
  };
  const auto at = static_cast<std::size_t>(&fact - report.facts.data());
  std::size_t begin = at, end = at + 1;
  const auto in_paragraph = [&](std::size_t i) {
    return report.facts[i].paragraph == fact.paragraph;
  };
  while (begin > 0 && in_paragraph(begin - 1)) --begin;
  while (end < report.facts.size() && in_paragraph(end)) ++end;
  for (std::size_t i = begin; i < end; ++i) {
    if (same(report.facts[i])) found.push_back(&report.facts[i]);
  }
  return found;
}

std::vector<std::vector<const Fact*>> sentences_with_facts(const Report& report) {
  std::vector<std::vector<const Fact*>> sentences;
  const Fact* last = nullptr;
  for (const Fact& fact : report.facts) {
    if (!speaks_of_the_year(report, fact)) continue;
    bool same = last != nullptr && last->paragraph == fact.paragraph;
    if (same && last->sentence != fact.sentence) {
      const std::string_view between =
          text_of(report, fact)
              .substr(last->in_text.begin, fact.in_text.begin - last->in_text.begin);
      same = between.find("。") == std::string_view::npos;
    }
    if (!same) sentences.emplace_back();
    sentences.back().push_back(&fact);
    last = &fact;
  }
  return sentences;
}

std::string_view text_of(const Report& report, const Fact& fact) {
  return report.paragraphs[static_cast<std::size_t>(fact.paragraph)].text.text;
}

std::string_view words_at(const Report& report, const Fact& fact, Span in_text) {
  return text_of(report, fact).substr(in_text.begin, in_text.size());
}

Span place_in(const Report& report, const Fact& fact, Span in_text) {
  return report.paragraphs[static_cast<std::size_t>(fact.paragraph)].text.source(in_text);
}

std::string section_of(const Report& report, const Fact& fact) {
  if (fact.paragraph < 0) return {};
  const Section* section =
      report.section_of(report.paragraphs[static_cast<std::size_t>(fact.paragraph)]);
  return section == nullptr ? std::string() : section->standard;
}

bool is_below_applications(const Report& report, const Fact& fact) {
  if (fact.paragraph < 0) return false;
  if (stands_in(report, fact, kApplicationSection)) return true;
  constexpr std::size_t kLongestHeading = 25 * kHan, kReach = 8;  // bytes; paragraphs
  const auto own = static_cast<std::size_t>(fact.paragraph);
  for (std::size_t back = 0; back <= std::min(own, kReach); ++back) {
    const Prose& prose = report.paragraphs[own - back];
    if (prose.section != report.paragraphs[own].section || prose.heading) return false;
    std::string_view text = prose.text.text;
    const bool numbered = starts_with_any(text, {"（一", "（二", "（三", "（四", "（五", "（六",
                                                 "(一", "(二", "(三", "(四", "(五", "1", "2", "3"});
    const std::size_t stop = text.find("。");
    if (!numbered || std::min(stop, text.size()) > kLongestHeading) continue;
    text = text.substr(0, stop);
    return text.find("依申请") != std::string_view::npos ||
           text.find("申请公开") != std::string_view::npos;
  }
  return false;
}

Voice voice_of(const Report& report, const Fact& fact) {
  const Voice voice = voice_of(report, fact.actor);
  if (voice != Voice::kUnclear || (uses_of(fact.actor) & kArea) == 0) return voice;
  // 全县收到168件，我局为零: the body's own figure follows.
  const std::string_view text = text_of(report, fact);
  const std::string_view behind = text.substr(fact.in_text.end);
  return contains_any(behind.substr(0, behind.find("。")),
                      {"我局", "我委", "我办", "我厅", "我镇", "我乡", "我街道", "我县", "我区",
                       "我市", "本局", "本镇", "本乡", "本机关", "本单位", "我单位", "我中心"})
             ? Voice::kPart
             : voice;
}

/// 县政府及部门, 市政府及其部门: a government with its departments is all of its area.
bool is_government_with_departments(std::string_view actor) {
  const std::size_t at = actor.find("政府");
  if (at == std::string_view::npos || at > 3 * kHan) return false;
  std::string_view rest = actor.substr(at + 2 * kHan);
  for (const std::string_view word : {"及", "和", "其", "各", "所属", "工作"}) {
    if (rest.starts_with(word)) rest.remove_prefix(word.size());
  }
  return actor.size() > at + 2 * kHan && rest == "部门";
}

Voice voice_of(const Report& report, std::string_view actor) {
  if (actor.empty()) return Voice::kWhole;
  if (report.body.ends_with("人民政府") && is_government_with_departments(actor)) {
    return Voice::kWhole;
  }
  if (names_body(actor, report.body)) return Voice::kWhole;
  const std::uint64_t uses = uses_of(actor);
  if ((uses & kArea) != 0) return is_own_area(actor, report.body) ? Voice::kWhole : Voice::kUnclear;
  if ((uses & kSelf) == 0) return Voice::kPart;
  // 我办 in the report of a whole county: its office, or all of it.
  constexpr std::string_view kGovernment = "人民政府";
  std::string_view body = report.body;
  if (body.ends_with(kGovernment)) body.remove_suffix(kGovernment.size());
  const bool government = body.ends_with("省") || body.ends_with("市") || body.ends_with("县") ||
                          body.ends_with("区") || body.ends_with("州") || body.ends_with("旗");
  return government ? Voice::kUnclear : Voice::kWhole;
}

bool of_others(const Report& report, const Fact& fact) {
  std::uint32_t others = Fact::kOffice | Fact::kHelp | Fact::kBelow | Fact::kLevel;
  // An office's own report calls it by its name.
  if (is_office(report.body) && voice_of(report, fact) == Voice::kWhole) others &= ~Fact::kOffice;
  return fact.has(others);
}

bool of_a_part(const Fact& fact) {
  return fact.has(Fact::kPartOfYear | Fact::kChannel | Fact::kBesideYear);
}

bool is_another_figure(const Report& report, const Fact& fact) {
  if (fact.has(Fact::kChange | Fact::kLastYear | Fact::kElse)) return true;
  // Only where a whole area reports are its offices others; a bureau's are its own.
  if (!report.body.ends_with("人民政府")) return false;
  return fact.has(Fact::kParty) || voice_of(report, fact.actor_before) == Voice::kPart;
}

bool is_narrowed(const Report& report, const Fact& fact) {
  if (is_another_figure(report, fact)) return true;
  const std::string_view words = narrowed_of(fact);
  if (words.empty() || names_body(words, report.body)) return false;
  return subject_of(fact) != Subject::kApplication || !is_own_field(words, report.body);
}

/// 较2019年少3项: the year of another clause is what is compared with.
bool is_compared_with(const Report& report, const Fact& year, const Fact& fact) {
  if (year.clause_text == fact.clause_text) return false;
  const std::string_view before = text_of(report, fact).substr(0, year.in_text.begin);
  return before.ends_with("较") || before.ends_with("比") || before.ends_with("与") ||
         before.ends_with("同");
}

/// 由2022年的9件增至12件: the year of what it came from.
bool is_come_from(const Report& report, const Fact& year, const Fact& fact) {
  const std::string_view before = text_of(report, fact).substr(0, year.in_text.begin);
  return fact.has(Fact::kReached) && (before.ends_with("由") || before.ends_with("从"));
}

/// 收到62件（2024年为74件），其中自然人48件: the year in a bracket with a number of its own says
/// nothing of what stands outside of it.
bool is_shut_away(const Report& report, const Fact& year, const Fact& fact) {
  const std::string_view text = text_of(report, fact);
  constexpr std::string_view kOpen = "（", kClose = "）";
  const std::size_t close = text.find(kClose, year.in_text.end);
  const std::size_t open = text.substr(0, year.in_text.begin).rfind(kOpen);
  if (close == std::string_view::npos || open == std::string_view::npos) return false;
  if (open < fact.sentence.begin || close > fact.sentence.end) return false;
  const std::string_view within = text.substr(open + kOpen.size(), close - open - kOpen.size());
  if (contains_any(within, {kOpen, kClose})) return false;
  if (fact.in_text.begin > open && fact.in_text.begin < close) return false;
  const std::vector<const Fact*> beside = facts_beside(report, fact);
  return std::any_of(beside.begin(), beside.end(), [&](const Fact* other) {
    return other->is<Count>() && other->in_text.begin > year.in_text.begin &&
           other->in_text.begin < close;
  });
}

/// 加上2022年度结转8件，共办理162件; 办结38件，结转2025年办理1件: from when and to when something
/// was carried over says nothing of the rest.
bool is_of_what_was_carried(const Fact& year, const Fact& fact) {
  const auto* mention = year.as<YearMention>();
  const bool carried =
      mention->action == Action::kCarriedFrom || mention->action == Action::kCarriedTo;
  return carried && year.clause_text != fact.clause_text;
}

bool of_other_year(const Report& report, const Fact& fact, bool before) {
  if (!report.year) return false;
  const std::vector<const Fact*> beside = facts_beside(report, fact);
  // 2022年办结16件，2023年办结20件: the year of its own clause is its own.
  const bool own = std::any_of(beside.begin(), beside.end(), [&](const Fact* other) {
    const auto* year = other->as<YearMention>();
    return year != nullptr && other->clause_text == fact.clause_text &&
           other->in_text.begin < fact.in_text.begin && year->year == report.year->value;
  });
  for (const Fact* other : beside) {
    const auto* year = other->as<YearMention>();
    if (year == nullptr || year->fault != YearFault::kNone) continue;
    if (before && other->in_text.begin > fact.in_text.begin) continue;
    if (own && before && other->clause_text != fact.clause_text) continue;
    if (is_shut_away(report, *other, fact) || is_of_what_was_carried(*other, fact)) continue;
    if (is_compared_with(report, *other, fact) || is_come_from(report, *other, fact)) continue;
    if (year->year != report.year->value) return true;
  }
  return false;
}

Span whole_words(const Report& report, const Fact& fact, Span in_text) {
  const std::string_view text = text_of(report, fact);
  constexpr std::pair<std::string_view, std::string_view> kPairs[] = {
      {"“", "”"}, {"《", "》"}, {"（", "）"}, {"(", ")"}};
  const std::string_view words = text.substr(in_text.begin, in_text.size());
  for (const auto& [open, close] : kPairs) {
    int depth = 0, lacking = 0;
    for (std::size_t at = 0; at < words.size(); ++at) {
      if (words.substr(at).starts_with(open)) ++depth;
      if (words.substr(at).starts_with(close) && --depth < 0) {
        depth = 0;
        ++lacking;
      }
    }
    if (depth > 0) {
      const std::size_t end = text.find(close, in_text.end);
      if (end != std::string_view::npos && end <= fact.sentence.end) {
        in_text.end = static_cast<std::uint32_t>(end + close.size());
      }
    }
    if (lacking > 0) {
      const std::size_t begin = text.substr(0, in_text.begin).rfind(open);
      if (begin != std::string_view::npos && begin >= fact.sentence.begin) {
        in_text.begin = static_cast<std::uint32_t>(begin);
      }
    }
  }
  return in_text;
}

Finding contradiction(const Report& report, const Fact& fact, Span in_text, std::string message,
                      const StatutoryTable& table, std::string_view row, std::string_view column) {
  Finding finding;
  finding.message = std::move(message);
  finding.at = place_in(report, fact, in_text);
  finding.where.section = section_of(report, fact);
  if (row.empty() || column.empty()) return finding;
  const Cell& cell = table.cell(row, column);
  Where where = where_of(table);
  where.row = row;
  where.column = column;
  finding.right = cell.text;
  finding.evidence.push_back({table_name(*table.def), cell.text, cell.at, where});
  return finding;
}

}  // namespace gouji
