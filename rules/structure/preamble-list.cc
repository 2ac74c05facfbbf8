// SPDX-License-Identifier: GPL-3.0-or-later
// The opening names the parts of the report; they should be those that follow. Only names that are
// understood are compared, and a part that the law asks for and that is missing is S01, not this.
#include <algorithm>

#include "parser/base/say.h"
#include "parser/edition/ids.h"
#include "parser/report/words/clauses.h"
#include "rules/rule.h"
#include "rules/structure/shared-part-names.h"
#include "rules/structure/shared-sections.h"

namespace gouji {
namespace {

/// A list of parts, and the paragraph that holds it (its spans count from `sentence`).
struct FoundList {
  PartList list;
  const Prose* prose = nullptr;
  std::uint32_t sentence = 0;

  [[nodiscard]] Span source(Span in_sentence) const {
    return prose->text.source({in_sentence.begin + sentence, in_sentence.end + sentence});
  }
};

/// The paragraphs that may hold the list: what stands before the first heading, and the opening of
/// 总体情况, where some reports put their preamble.
std::vector<const Prose*> openings(const Report& report) {
  constexpr std::size_t kOpening = 3;
  std::vector<const Prose*> found;
  for (const Prose& prose : report.paragraphs) {
    if (prose.section < 0) found.push_back(&prose);
  }
  const std::vector<std::size_t> first = prose_of(report, kOverviewSection);
  for (std::size_t i = 0; i < first.size() && i < kOpening; ++i) {
    found.push_back(&report.paragraphs[first[i]]);
  }
  return found;
}

/// A section that only this form has is known by its title.
void know_titles(const Edition& form, PartList& list) {
  for (PartName& part : list.parts) {
    if (!is_unknown(part)) continue;
    const std::string name = fold(part.text);
    for (const SectionDef& section : form.sections) {
      if (name == fold(section.title)) part.section = section.id;
    }
  }
}

std::optional<FoundList> find_list(const Report& report) {
  for (const Prose* prose : openings(report)) {
    const std::string_view text = prose->text.text;
    for (std::size_t begin = 0; begin < text.size();) {
      const auto stop = find_any(text, {"。"}, begin);
      const std::string_view sentence =
          text.substr(begin, stop ? stop->begin - begin : text.size());
      // A list of parts is said of the report; other enumerations of the same words are not.
      if (contains_any(sentence, {"报告", "全文", "年报", "本文", "内容"})) {
        if (auto list = part_list(sentence)) {
          know_titles(*report.form, *list);
          return FoundList{std::move(*list), prose, static_cast<std::uint32_t>(begin)};
        }
      }
      begin = stop ? stop->end : text.size();
    }
  }
  return std::nullopt;
}

/// The body has a heading or a paragraph opening with this word (附表, 收费).
bool body_has(const Report& report, const std::string& word) {
  const bool heading = std::any_of(
      report.sections.begin(), report.sections.end(),
      [&](const Section& section) { return section.title.find(word) != std::string::npos; });
  constexpr std::size_t kHeadingLength = 30;
  return heading ||
         std::any_of(report.paragraphs.begin(), report.paragraphs.end(), [&](const Prose& prose) {
           return prose.section >= 0 && length_in_codes(prose.text.text) <= kHeadingLength &&
                  prose.text.text.find(word) != std::string::npos;
         });
}

/// Names of the list that nothing in the body answers to.
std::vector<std::string> without_counterpart(const Report& report, const PartList& list) {
  std::vector<std::string> names;
  for (const PartName& part : list.parts) {
    if (!part.old_regulation.empty() && !body_has(report, part.old_regulation)) {
      names.push_back(part.text);
    }
  }
  return names;
}

bool all_understood(const PartList& list) {
  return std::none_of(list.parts.begin(), list.parts.end(), is_unknown);
}

/// Every name is known, or can be nothing but one.
bool may_be_counted(const PartList& list) {
  return std::all_of(list.parts.begin(), list.parts.end(),
                     [](const PartName& part) { return !is_unknown(part) || reads_as_part(part); });
}

/// Names of parts that the form does not have and the body has no heading for. Only in a list that
/// is surely one of the report's parts: contents may be described by any words.
std::vector<std::string> foreign_names(const Report& report, const PartList& list) {
  constexpr std::size_t kSurely = 4;  // sections by their names
  std::vector<std::string> names;
  const auto named = static_cast<std::size_t>(
      std::count_if(list.parts.begin(), list.parts.end(),
                    [](const PartName& part) { return !is_unknown(part); }));
  if (named < kSurely) return names;
  for (const PartName& part : list.parts) {
    if (!is_unknown(part) || !reads_as_part(part)) continue;
    const std::string name = fold(part.text);
    const bool heading =
        std::any_of(report.sections.begin(), report.sections.end(),
                    [&](const Section& section) { return fold(section.title) == name; });
    if (!heading) names.push_back(part.text);
  }
  return names;
}

/// A name that begins in the middle of a word: the front of it is lost.
std::optional<std::string> cut_name(const PartList& list) {
  constexpr std::string_view kHalves[] = {"体情况",   "动公开", "到和处", "理政府", "府信息公",
                                          "息公开行", "开行政", "开工作", "作被申", "被提起",
                                          "在的主",   "在问题", "他需要", "要报告"};
  for (const PartName& part : list.parts) {
    const std::string name = fold(part.text);
    if (std::any_of(std::begin(kHalves), std::end(kHalves),
                    [&](std::string_view half) { return name.starts_with(half); })) {
      return part.text;
    }
  }
  return std::nullopt;
}

/// Two names for one section that cannot be halves of one.
std::optional<std::string> named_twice(const PartList& list) {
  for (std::size_t i = 0; i < list.parts.size(); ++i) {
    const std::string& section = list.parts[i].section;
    if (section.empty() || section == kOverviewSection || section == kOtherMattersSection) continue;
    for (std::size_t k = 0; k < i; ++k) {
      if (list.parts[k].section == section) return list.parts[k].text + "”“" + list.parts[i].text;
    }
  }
  return std::nullopt;
}

/// The list ends with 等n个部分 and has one name less: 等 hides none of them but that one.
bool one_is_hidden(const PartList& list) {
  const auto count = static_cast<int>(list.parts.size());
  return list.open && count + 1 == *list.stated;
}

/// Sections of the body that a closed, understood list leaves out. 总体情况 may be left out:
/// article 50 does not name it. Nor is a name left out that stands right behind another one: the
/// comma between them may hang out of the line and be lost.
std::vector<std::string> left_out(const Report& report, const PartList& list) {
  std::vector<std::string> names;
  for (const SectionDef& section : report.form->sections) {
    const bool named = std::any_of(list.parts.begin(), list.parts.end(), [&](const PartName& part) {
      return part.section == section.id ||
             fold(part.text).find(fold(section.title)) != std::string::npos;
    });
    if (section.id != kOverviewSection && !named && report.section(section.id) != nullptr) {
      names.push_back(section.title);
    }
  }
  return names;
}

/// Names that stand right behind another one: the comma between them may hang out of the line and
/// be lost, as office programs at times print it.
int names_run_together(const Report& report, const PartList& list) {
  int more = 0;
  for (const PartName& part : list.parts) {
    const std::string text = fold(part.text);
    const auto& sections = report.form->sections;
    const auto held = std::count_if(sections.begin(), sections.end(), [&](const SectionDef& each) {
      return text.find(fold(each.title)) != std::string::npos;
    });
    more += std::max(0, static_cast<int>(held) - 1);
  }
  return more;
}

std::string quoted(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += "“" + name + "”";
  return text;
}

Outcome check(const Case& in) {
  const Report& report = in.report;
  if (report.form == nullptr) return Outcome::cannot_tell(say("没有可对照的统一格式"));
  const auto found = find_list(report);
  if (!found) return Outcome::not_applicable(say("引言没有列出各部分名称"));
  const PartList& list = found->list;
  const std::vector<std::string> extra = without_counterpart(report, list);
  Finding finding;
  finding.at = found->source(list.at);
  const auto count = static_cast<int>(list.parts.size());
  const bool counted = list.stated.has_value() && !list.uncertain && may_be_counted(list);
  const std::vector<std::string> foreign = foreign_names(report, list);
  const std::optional<std::string> cut = cut_name(list), twice = named_twice(list);
  const bool all_there = counted && count + names_run_together(report, list) == *list.stated;
  const bool too_many_or_few =
      counted && !all_there &&
      (count > *list.stated || one_is_hidden(list) || (!list.open && count != *list.stated));
  if (!extra.empty()) {
    finding.message = say("引言列有{}，正文没有相应部分", quoted(extra));
  } else if (!foreign.empty()) {
    finding.message = say("引言列有{}，格式和正文都没有这样的部分", quoted(foreign));
  } else if (too_many_or_few) {
    finding.message = say("引言称有{}个部分，列出{}个", *list.stated, count);
    if (twice) finding.message += say("，其中“{}”是同一部分", *twice);
    finding.at = found->source(cover(list.at, list.stated_at));
    finding.left = std::to_string(*list.stated);
    finding.right = std::to_string(count);
  } else if (twice) {
    finding.message = say("引言所列“{}”是同一部分", *twice);
  } else if (cut) {
    finding.message = say("引言所列“{}”缺少开头的字", *cut);
  } else if (!list.open && !list.uncertain && all_understood(list) &&
             !left_out(report, list).empty()) {
    finding.message =
        say("引言列出{}个部分，未列正文中的{}", count, quoted(left_out(report, list)));
  } else {
    return Outcome::pass();
  }
  Outcome out;
  out.find(std::move(finding));
  return out;
}

}  // namespace

extern const Rule preamble_list = {
    .code = "S08",
    .name = "preamble-list",
    .severity = Severity::kWarning,
    .title = "引言所列部分与正文不符",
    .title_en = "Preamble lists other parts than the body has",
    .basis = "国办公开办函〔2019〕60号、国办公开办函〔2021〕30号附件格式模板：报告由六个部分组成",
    .check = check,
    .needs_whole = NeedsWhole::kToFail,
};

}  // namespace gouji
