// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/checked/codec.h"

#include <string>

#include "cli/render/render.h"
#include "rules/registry.h"
#include "tests/cli/checked/sample-documents.h"
#include "tests/support/catch.h"
#include "tests/support/dice.h"

using namespace gouji;
using namespace gouji::test;

namespace {

std::string words(Dice& dice) {
  std::string text;
  for (int i = dice.below(20); i > 0; --i) text += static_cast<char>(dice.below(256));
  return text;
}

Place place(Dice& dice) {
  Place out;
  for (int i = dice.below(4); i > 0; --i) {
    out.boxes.push_back({static_cast<std::uint32_t>(dice.below(9)),
                         {dice.below(1000) / 7.0, -1.5, 1e300, dice.below(9) * 0.1}});
  }
  out.line = static_cast<std::uint32_t>(dice.below(1000));
  out.text_line = static_cast<std::uint32_t>(dice.below(1000));
  return out;
}

Where where(Dice& dice) { return {words(dice), words(dice), words(dice), words(dice)}; }

CheckedDocument document_by_chance(Dice& dice) {
  CheckedDocument out;
  out.path = words(dice);
  out.sha256 = words(dice);
  out.status = static_cast<Status>(dice.below(static_cast<int>(Status::kCrashed) + 1));
  out.error = words(dice);
  if (dice.chance(70)) {
    ReportFacts& facts = out.report.emplace();
    facts.title = words(dice);
    facts.body = words(dice);
    if (dice.chance(50)) facts.year = dice.below(3000);
    facts.period_from = words(dice);
    facts.period_to = words(dice);
    facts.edition = words(dice);
    for (int i = dice.below(4); i > 0; --i) {
      facts.editions.push_back({words(dice), words(dice), words(dice)});
    }
    facts.pages = dice.below(5000);
    facts.pages_read = dice.below(5000);
    facts.scope = static_cast<Scope>(dice.below(3));
    for (int i = dice.below(3); i > 0; --i) facts.notes.push_back(words(dice));
  }
  for (int i = dice.below(5); i > 0; --i) {
    PlacedFinding& finding = out.findings.emplace_back();
    finding.rule = dice.pick(all_rules());
    finding.severity = static_cast<Severity>(dice.below(3));
    finding.message = words(dice);
    finding.place = place(dice);
    finding.where = where(dice);
    finding.left = words(dice);
    finding.right = words(dice);
    for (int k = dice.below(4); k > 0; --k) {
      finding.evidence.push_back({words(dice), words(dice), where(dice), place(dice), words(dice)});
    }
    finding.suggestion = words(dice);
    finding.fingerprint = words(dice);
    finding.content = words(dice);
    finding.in_context = words(dice);
    finding.standing = static_cast<Standing>(dice.below(5));
    finding.remark = {words(dice), words(dice), words(dice)};
  }
  for (int i = dice.below(3); i > 0; --i) {
    out.facts.push_back({where(dice), words(dice), words(dice), words(dice), words(dice),
                         dice.chance(50), words(dice), place(dice)});
  }
  for (int i = dice.below(3); i > 0; --i) {
    out.corrected.push_back({where(dice),
                             words(dice),
                             words(dice),
                             words(dice),
                             {words(dice), words(dice), words(dice)}});
  }
  for (const Rule* rule : all_rules()) {
    out.coverage.push_back(
        {rule, static_cast<Verdict>(dice.below(4)), words(dice), dice.chance(50)});
  }
  out.same_as = words(dice);
  out.taken_away = static_cast<std::size_t>(dice.below(9));
  out.lowered = static_cast<std::size_t>(dice.below(9));
  out.corrected_away = static_cast<std::size_t>(dice.below(9));
  return out;
}

}  // namespace

TEST_CASE("编码：随机的文件结果编码再解码，分毫不差") {
  Dice dice(20240131);
  for (int i = 0; i < 300; ++i) {
    const CheckedDocument document = document_by_chance(dice);
    const std::string bytes = encode(document);
    const auto back = decode_document(bytes);
    REQUIRE(back);
    CHECK(encode(*back) == bytes);
    CHECK(render_json({*back}, {}) == render_json({document}, {}));
    CHECK(render_text({*back}, {Detail::kEveryRule, false}) ==
          render_text({document}, {Detail::kEveryRule, false}));
    CHECK(back->sha256 == document.sha256);
    CHECK(back->coverage.size() == document.coverage.size());
  }
}

TEST_CASE("编码：截断、多出、改动的字节") {
  Dice dice(7);
  const std::string bytes = encode(document_by_chance(dice));
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    CHECK_FALSE(decode_document(bytes.substr(0, size)));
  }
  CHECK_FALSE(decode_document(bytes + '\0'));
  for (int i = 0; i < 3000; ++i) {
    std::string altered = bytes;
    for (int k = dice.between(1, 8); k > 0; --k) {
      altered[static_cast<std::size_t>(dice.below(static_cast<int>(bytes.size())))] =
          static_cast<char>(dice.below(256));
    }
    const auto back = decode_document(altered);
    if (back) CHECK(decode_document(encode(*back)));  // whatever was read can be written
  }
  // Counts that promise more than there is.
  CHECK_FALSE(decode_document(bytes.substr(0, 4) + std::string(64, '\xff')));
}

TEST_CASE("编码：没有的规则不能解码") {
  CheckedDocument document;
  document.coverage = {{&kSum, Verdict::kPass, "", true}};  // A94 is made up
  CHECK_FALSE(decode_document(encode(document)));
}
