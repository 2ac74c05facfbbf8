// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/form/shared-places.h"

#include <algorithm>
#include <utility>

#include "parser/base/say.h"
#include "parser/report/words/clauses.h"
#include "parser/text/pattern.h"

namespace gouji {

std::string section_of(const Report& report, const Prose& prose) {
  const Section* section = report.section_of(prose);
  return section == nullptr ? std::string() : section->standard;
}

Finding finding_at_words(const Report& report, const Prose& prose, Span at, std::string message) {
  Finding finding;
  finding.message = std::move(message);
  finding.at = prose.text.source(at);
  finding.where.section = section_of(report, prose);
  return finding;
}

bool within_quotes(std::string_view text, std::uint32_t position) {
  for (const auto& [open, close] :
       {std::pair<std::string_view, std::string_view>{"“", "”"}, {"《", "》"}}) {
    const std::size_t opened = text.substr(0, position).rfind(open);
    if (opened == std::string_view::npos) continue;
    const std::size_t closed = text.find(close, opened);
    if (closed != std::string_view::npos && closed >= position) return true;
  }
  return false;
}

bool has_prose(const Report& report) {
  return std::any_of(report.paragraphs.begin(), report.paragraphs.end(), [&](const Prose& prose) {
    const bool title = prose.at.begin < report.title_at.end && report.title_at.begin < prose.at.end;
    if (prose.heading || title) return false;
    // Before the first heading short lines are the rest of the title.
    return prose.section >= 0 || contains_any(prose.text.text, {"。", "，", "；"});
  });
}

Outcome of_prose(const Report& report, Outcome outcome) {
  if (outcome.verdict() != Verdict::kPass || has_prose(report)) return outcome;
  return Outcome::not_applicable(say("除标题和表格外没有文字"));
}

std::string_view sentence_around(std::string_view text, Span at) {
  std::size_t begin = 0, end = text.size();
  for (const std::string_view mark : {"。", "；", "！", "？"}) {
    const std::size_t before = text.substr(0, at.begin).rfind(mark);
    if (before != std::string_view::npos) begin = std::max(begin, before + mark.size());
    end = std::min(end, text.find(mark, at.end));
  }
  return text.substr(begin, end - begin);
}

}  // namespace gouji
