// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/compare/shown-comparison.h"

#include <cstdint>
#include <utility>

#include <fmt/format.h>

#include "cli/base/plain.h"
#include "cli/checked/words.h"
#include "cli/render/review-words.h"
#include "cli/render/silence-words.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

constexpr std::size_t kQuoted = 60;  // characters of a new or removed sentence

std::string spoken(std::uint32_t page, std::uint32_t line) {
  if (line > 0) return say("（第{}行）", line);
  return page > 0 ? say("（第{}页）", page) : std::string();
}

ShownItem shown_finding(const PlacedFinding& finding) {
  return {fmt::format("{} {} {}{}", shown(finding.severity), finding.rule->code,
                      plain(finding.message), spoken(finding.place.page(), finding.place.line)),
          {}};
}

std::string quoted(const std::string& text, bool absent) {
  if (absent) return say("无此项");
  return text.empty() ? say("空白") : plain(text);
}

std::string in_quotes(const std::string& text) { return "“" + plain(text) + "”"; }

std::string place_of(const ProseSentence& sentence) {
  return (sentence.section.empty() ? say("正文") : say("第{}部分", sentence.section)) +
         spoken(sentence.page, sentence.line);
}

ShownItem shown_wording(const ChangedWording& each) {
  const auto quote = [](const ProseSentence& sentence) {
    return plain(shortened(sentence.text, kQuoted));
  };
  switch (each.change) {
    case WordingChange::kAdded:
      return {say("{}新增：“{}”", place_of(each.now), quote(each.now)), {}};
    case WordingChange::kRemoved:
      return {say("{}删去：“{}”", place_of(each.before), quote(each.before)), {}};
    case WordingChange::kMoved:
      return {say("{}移到{}：“{}”", place_of(each.before), place_of(each.now), quote(each.now)),
              {}};
    case WordingChange::kAltered:
      break;
  }
  const auto [before, now] = altered_parts(each.before.text, each.now.text);
  return {say("{}修改：", place_of(each.now)),
          {say("改前：{}", in_quotes(before)), say("改后：{}", in_quotes(now))}};
}

void add_group(std::string_view name, std::string title, std::vector<ShownItem> items,
               std::vector<ShownGroup>& groups) {
  if (items.empty()) return;
  title = say("{}（{}）", title, items.size());
  groups.push_back({name, std::move(title), std::move(items)});
}

}  // namespace

std::vector<ShownGroup> groups_of(const Comparison& comparison) {
  std::vector<ShownGroup> groups;
  std::vector<ShownItem> items;
  const auto close = [&](std::string_view name, std::string title) {
    add_group(name, std::move(title), std::exchange(items, {}), groups);
  };
  for (const PlacedFinding& each : comparison.added) items.push_back(shown_finding(each));
  close("added", say("新出现"));
  for (const StandingFinding& each : comparison.standing) {
    items.push_back(shown_finding(each.now));
    std::vector<std::string>& below = items.back().below;
    if (each.changed) below.push_back(say("改前：{}", plain(each.before.message)));
    // The verdict belongs to the old report only, so it is shown with that one.
    if (!open(each.before.standing)) {
      below.push_back(say("改前：{}", plain(say_standing(each.before))));
    }
    if (!open(each.now.standing)) below.push_back(say("改后：{}", plain(say_standing(each.now))));
  }
  close("standing", say("仍存在"));
  for (const UnclearFinding& each : comparison.unclear) {
    items.push_back(shown_finding(each.before));
    items.back().below = {say("原因：{}", plain(each.reason))};
  }
  close("unclear", say("无法判断是否已改正"));
  for (const PlacedFinding& each : comparison.mended) items.push_back(shown_finding(each));
  close("mended", say("已改正"));
  for (const ChangedFigure& each : comparison.figures) {
    items.push_back({say("{}：{} → {}", each.label, quoted(each.before, each.absent_before),
                         quoted(each.now, each.absent_now)),
                     {}});
  }
  close("figures", say("改动的数字"));
  for (const ChangedWording& each : comparison.wording) items.push_back(shown_wording(each));
  close("wording", say("改动的文字"));
  return groups;
}

std::string heading_of(const ComparedPair& pair) {
  for (const CheckedDocument* side : {&pair.now, &pair.before}) {
    if (!side->report || side->report->body.empty()) continue;
    const std::string body = plain(side->report->body);
    return side->report->year ? say("{} {}年度", body, *side->report->year) : body;
  }
  return plain(pair.now.path);
}

std::string paths_of(const ComparedPair& pair) {
  return fmt::format("{} → {}", plain(pair.before.path), plain(pair.now.path));
}

std::string silence_of(const ComparedPair& pair) {
  const std::string silence = say_silence_whole(pair.now);
  return silence.empty() ? silence : say("改后：{}", silence);
}

ShownItem item_of(const UnpairedDocument& document) {
  ShownItem item{say("{}：{}", plain(document.document.path), plain(document.reason)), {}};
  for (const PlacedFinding& each : document.document.findings) {
    if (open(each.standing)) item.below.push_back(shown_finding(each).words);
  }
  return item;
}

}  // namespace gouji
