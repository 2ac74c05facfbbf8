// SPDX-License-Identifier: GPL-3.0-or-later
// Section 一 speaks of each of the five aspects that the notice names, in any order and form. Told
// by words of rules/terms/overview-aspects.txt: one is enough, so that only a report that leaves
// an aspect out altogether is found. A preamble within 一 is no overview: what it lists are names.
#include <algorithm>
#include <optional>

#include "parser/base/say.h"
#include "parser/edition/ids.h"
#include "parser/report/words/clauses.h"
#include "parser/text/pattern.h"
#include "rules/rule.h"
#include "rules/structure/shared-part-names.h"
#include "rules/structure/shared-sections.h"
#include "rules/terms.h"

namespace gouji {
namespace {

/// The sentence says how the report was made, where it is found and whom to ask. One that counts
/// something is none of these.
bool is_of_preamble(std::string_view sentence) {
  static const Pattern count("[0-9](?:条|件|篇|次|期|份|个|项|万|余)");
  return contains_any(sentence,
                      {"电子版可", "电子版见", "电子版请", "报告电子版", "邮编", "联系电话",
                       "现公布", "现予公布", "报告如下", "本报告", "本年报", "报告由", "年报由",
                       "全文由", "全文包括", "全文分", "公布我", "公布本"}) &&
         !count.matches(sentence);
}

/// The prose of 一, sentence by sentence.
struct Sentence {
  const Prose* prose;
  Span at;                                    // in it
  mutable std::optional<bool> of_preamble{};  // looked at where a word stands in it
};

bool is_of_preamble(const Sentence& sentence) {
  if (!sentence.of_preamble) {
    const std::string_view text = slice(sentence.prose->text.text, sentence.at);
    sentence.of_preamble = is_of_preamble(text) || part_list(text);
  }
  return *sentence.of_preamble;
}

std::vector<Sentence> overview_of(const Report& report) {
  constexpr std::string_view kStop = "。";
  std::vector<Sentence> sentences;
  for (const std::size_t i : prose_of(report, kOverviewSection)) {
    const Prose& prose = report.paragraphs[i];
    const std::string_view text = prose.text.text;
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t stop = text.find(kStop, begin);
      const std::size_t end = stop == std::string_view::npos ? text.size() : stop + kStop.size();
      sentences.push_back(
          {&prose, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}});
      begin = end;
    }
  }
  return sentences;
}

/// The word of `others` (apart by |) that the hit is part of and that means something else: 申请 in
/// 申请行政复议. Empty where it is part of none.
Span longer_word(std::string_view text, std::size_t at, std::string_view word,
                 std::string_view others) {
  for (std::string_view rest = others; !rest.empty();) {
    const std::size_t end = std::min(rest.find('|'), rest.size());
    const std::string_view longer = rest.substr(0, end);
    const std::size_t inside = longer.find(word);
    if (inside != std::string_view::npos && at >= inside &&
        text.substr(at - inside).starts_with(longer)) {
      return {static_cast<std::uint32_t>(at - inside),
              static_cast<std::uint32_t>(at - inside + longer.size())};
    }
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return {};
}

/// Words of an aspect that do not count: where they stand, and why they do not.
struct Lookalike {
  const Prose* prose;
  Span at;
  bool of_preamble;
};

/// One of the five, and what was found of it.
struct Aspect {
  std::string name;
  bool written = false;
  std::optional<Lookalike> lookalike;  // the first
};

/// Looks for the word in one sentence.
void look_for(std::string_view word, std::string_view others, const Sentence& sentence,
              Aspect& aspect) {
  const std::string_view text = sentence.prose->text.text;
  for (std::size_t at = text.find(word, sentence.at.begin); at < sentence.at.end && !aspect.written;
       at = text.find(word, at + word.size())) {
    const Span longer = longer_word(text, at, word, others);
    if (longer.size() == 0 && !is_of_preamble(sentence)) aspect.written = true;
    if (aspect.lookalike || aspect.written) continue;
    const Span hit{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + word.size())};
    const bool other = longer.size() != 0;
    aspect.lookalike = {sentence.prose, other ? longer : hit, !other};
  }
}

/// The aspects that the overview does not speak of, in the order of the notice.
std::vector<Aspect> missing_aspects(const std::vector<Sentence>& overview) {
  std::vector<Aspect> aspects;
  for (const std::vector<std::string>& entry : term_table("overview-aspects")) {
    if (aspects.empty() || aspects.back().name != entry[0])
      aspects.push_back({entry[0], false, {}});
    for (const Sentence& sentence : overview) {
      if (aspects.back().written) break;
      look_for(entry[1], entry[2], sentence, aspects.back());
    }
  }
  std::erase_if(aspects, [](const Aspect& aspect) { return aspect.written; });
  return aspects;
}

std::string names_of(const std::vector<Aspect>& aspects) {
  std::string names;
  for (const Aspect& aspect : aspects) names += (names.empty() ? "" : "、") + aspect.name;
  return names;
}

/// Points at words that could be taken for those that are missing: whoever wrote them meant that
/// they say enough.
void show_lookalikes(const std::vector<Aspect>& missing, Finding& finding) {
  for (const Aspect& aspect : missing) {
    if (!aspect.lookalike) continue;
    const Prose& prose = *aspect.lookalike->prose;
    const Span at = prose.text.source(aspect.lookalike->at);
    if (finding.evidence.empty()) finding.at = at;
    finding.evidence.push_back({aspect.lookalike->of_preamble ? say("只在引言中写到{}", aspect.name)
                                                              : say("说的不是{}", aspect.name),
                                std::string(slice(prose.text.text, aspect.lookalike->at)),
                                at,
                                {finding.where.section, "", "", ""}});
  }
}

/// What is the matter where section 一 holds no word: it is missing, or it is empty.
std::string cause_of(const Report& report, const Section* section) {
  if (section == nullptr) return cause_of_missing(kOverviewSection);
  return is_empty(report, kOverviewSection) ? cause_of_empty(kOverviewSection) : std::string();
}

Outcome check(const Case& in) {
  const Report& report = in.report;
  const Edition* edition = report.form;
  const Section* section = report.section(kOverviewSection);
  if (section == nullptr) {
    if (edition == nullptr) return Outcome::cannot_tell(say("没有可对照的统一格式"));
    const std::string doubt = doubt_of_missing(report, *edition, kOverviewSection);
    if (!doubt.empty()) return Outcome::cannot_tell(doubt);
  }
  const std::vector<Aspect> missing = missing_aspects(overview_of(report));
  if (missing.empty()) return Outcome::pass();
  if (section != nullptr && pages_have_images(report, *section)) {
    return Outcome::cannot_tell(say("第一部分所在页有图片，可能还有未读到的内容"));
  }
  Finding finding;
  finding.message = say("总体情况未写到：{}", names_of(missing));
  finding.at = section != nullptr ? section->heading : place_of_missing(report, kOverviewSection);
  finding.where.section = number_of_section(report, kOverviewSection);
  show_lookalikes(missing, finding);
  finding.cause = cause_of(report, section);
  if (in.body.level == BodyLevel::kTownship) finding.severity = Severity::kInfo;
  Outcome out;
  out.find(std::move(finding));
  return out;
}

}  // namespace

extern const Rule overview_aspect = {
    .code = "S07",
    .name = "overview-aspect",
    .severity = Severity::kWarning,
    .title = "总体情况五方面不全",
    .title_en = "Overview leaves out one of its five aspects",
    .basis = "国办公开办函〔2021〕30号：总体情况包括五个方面",
    .check = check,
    .needs_whole = NeedsWhole::kToFail,
    .turn = 50,
};

}  // namespace gouji
