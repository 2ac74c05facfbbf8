// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/traps.h"

#include <algorithm>
#include <sstream>
#include <utility>

#include "parser/text/pattern.h"
#include "tests/support/catch.h"
#include "tests/support/disturb-table.h"

namespace gouji::test {
namespace {

Trap trap_at(const std::string& line) {
  static const Pattern head(
      "^([A-Z][0-9]{2}) (pass|fail|not_applicable|cannot_tell): (.+?)"
      "(?:, finds ([A-Z][0-9]{2}(?: [A-Z][0-9]{2})*))?(?:, as PDF ([a-z-]+))?$");
  INFO(line);
  const auto match = head.find(line);
  REQUIRE(match);
  const auto group = [&](std::size_t i) {
    const auto& at = match->groups[i];
    return at ? std::string(slice(line, *at)) : std::string();
  };
  return {group(0), group(1), group(2), group(3), group(4), ""};
}

/// Sums printed in a row above those of 不予公开, as 1 for natural persons and in total.
void add_subtotal(MadeUpReport& report) {
  MadeUpTable& table = table_of(report, "t3");
  const auto first = std::find_if(table.rows.begin(), table.rows.end(), [](const MadeUpRow& row) {
    return row.id.starts_with("refused.");
  });
  REQUIRE(first != table.rows.end());
  MadeUpRow sum = *first;
  for (const std::string& column : sum.columns) {
    field_of(sum, column) = column == "natural_person" || column == "total" ? "1" : "0";
  }
  sum.fields[sum.labels - 1].clear();
  sum.fields[sum.labels - 2] = "（三）不予公开";
  sum.id.clear();
  sum.columns.clear();
  table.rows.insert(first, std::move(sum));
}

/// The rows of （三）不予公开 as one, without their labels.
void collapse_group(MadeUpReport& report) {
  MadeUpTable& table = table_of(report, "t3");
  const auto refused = [](const MadeUpRow& row) { return row.id.starts_with("refused."); };
  const auto first = std::find_if(table.rows.begin(), table.rows.end(), refused);
  REQUIRE(first != table.rows.end());
  first->fields[first->labels - 1].clear();
  first->id.clear();
  first->columns.clear();
  std::erase_if(table.rows, refused);
}

void disturb(MadeUpReport& report, const std::string& what) {
  if (what == "subtotal") return add_subtotal(report);
  if (what == "collapse") return collapse_group(report);
  if (what == "cover") {
    MadeUpBlock picture;
    picture.kind = MadeUpBlock::Kind::kPicture;
    report.blocks.insert(report.blocks.begin(), picture);
    return;
  }
  Disturbed one;
  one.report = std::move(report);
  if (what == "spurious-cell") {
    add_spurious_cell(one);
  } else {
    REQUIRE(what == "exchange-groups");
    exchange_groups(one);
  }
  report = std::move(one.report);
}

}  // namespace

std::string long_paragraph() {
  static constexpr std::string_view kTopics[] = {"水库", "渠道", "闸门", "泵站", "堤防",
                                                 "水井", "河道", "灌区", "水质", "汛情"};
  std::string text;
  for (const std::string_view place : {"东岸", "西岸", "南坡", "北坡", "城区"}) {
    for (const std::string_view topic : kTopics) {
      text += std::string(place) + std::string(topic) +
              "的信息由专人核对，按月在网站更新，方便群众查询。";
    }
  }
  return text;
}

std::vector<Trap> traps_of(const std::string& text) {
  std::vector<Trap> traps;
  bool inside = false;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("#")) continue;
    if (line.empty()) {
      inside = false;
    } else if (!inside) {
      traps.push_back(trap_at(line));
      inside = true;
    } else {
      traps.back().edits += line + "\n";
    }
  }
  return traps;
}

BuiltSample build(const Trap& trap) {
  std::string edits = trap.edits.starts_with("base ") ? "" : "base 2021\n";
  std::vector<std::string> disturbances;
  std::istringstream in(trap.edits);
  for (std::string line; std::getline(in, line);) {
    constexpr std::string_view kDisturb = "disturb ", kLong = " long";
    if (line.starts_with(kDisturb)) {
      disturbances.push_back(line.substr(kDisturb.size()));
      continue;
    }
    if (line.ends_with(kLong)) {
      line = line.substr(0, line.size() - kLong.size()) + " 「" + long_paragraph() + "」";
    }
    edits += line + "\n";
  }
  BuiltSample sample = build(edits);
  for (const std::string& what : disturbances) disturb(sample.report, what);
  return sample;
}

TypesetOptions options_of(const Trap& trap) {
  TypesetOptions options;
  if (trap.printed == "pages") {
    options.breaks.free = {300, 420, 420};
  } else if (trap.printed == "cut-labels") {
    options.breaks.free = {120, 200, 160};
    options.breaks.cut_rows = true;
    options.breaks.label = Side::kEnd;
    options.table.label_room = 0.5;
  } else if (trap.printed == "upright") {
    options.table.upright = Upright::kVertical;
  } else if (trap.printed == "dashes") {
    options.page.number = PageNumber::kDashes;
    options.breaks.free = {200, 300};
  } else if (trap.printed == "radicals") {
    options.pdf.radicals = true;
  } else if (trap.printed == "text-layer") {
    options.text_layer = true;
  } else if (trap.printed == "white") {
    options.white_grounds = true;
    options.table.white_grounds = true;
  } else {
    REQUIRE((trap.printed.empty() || trap.printed == "cover"));
  }
  return options;
}

}  // namespace gouji::test
