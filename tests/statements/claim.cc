// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/statements/claim.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <stdexcept>
#include <utility>

namespace gouji::test {
namespace {

constexpr std::pair<std::string_view, What> kNames[] = {
    {"received", What::kReceived},
    {"carried_in", What::kCarriedIn},
    {"carried_out", What::kCarriedOut},
    {"intake", What::kIntake},
    {"results_total", What::kResultsTotal},
    {"granted", What::kGranted},
    {"partly_granted", What::kPartlyGranted},
    {"granted+partly", What::kGrantedOrPartly},
    {"refused", What::kRefused},
    {"unavailable", What::kUnavailable},
    {"not_processed", What::kNotProcessed},
    {"other_result", What::kOtherResult},
    {"natural_person", What::kNaturalPerson},
    {"legal_person", What::kLegalPerson},
    {"company", What::kCompany},
    {"research", What::kResearch},
    {"welfare", What::kWelfare},
    {"law_firm", What::kLawFirm},
    {"review", What::kReview},
    {"litigation", What::kLitigation},
    {"review+litigation", What::kReviewAndLitigation},
    {"suits_direct", What::kSuitsDirect},
    {"suits_after_review", What::kSuitsAfterReview},
    {"review_upheld", What::kReviewUpheld},
    {"review_corrected", What::kReviewCorrected},
    {"suits_upheld", What::kSuitsUpheld},
    {"suits_corrected", What::kSuitsCorrected},
    {"outcome_upheld", What::kUpheld},
    {"outcome_corrected", What::kCorrected},
    {"normative_issued", What::kNormativeIssued},
    {"normative_repealed", What::kNormativeRepealed},
    {"normative_in_force", What::kNormativeInForce},
    {"regulations_issued", What::kRegulationsIssued},
    {"licensing", What::kLicensing},
    {"penalties", What::kPenalties},
    {"coercion", What::kCoercion},
    {"fee", What::kFee},
    {"parts", What::kParts},
    {"sum", What::kSum},
    {"contradiction", What::kContradiction},
};

[[noreturn]] void fail(std::size_t line, const std::string& why) {
  throw std::runtime_error("line " + std::to_string(line) + ": " + why);
}

std::vector<std::string> split(std::string_view text, char at) {
  std::vector<std::string> parts;
  while (true) {
    const std::size_t end = text.find(at);
    parts.emplace_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

What what_of(std::string_view name, std::size_t line) {
  for (const auto& [known, what] : kNames) {
    if (known == name) return what;
  }
  fail(line, "unknown: " + std::string(name));
}

int number_of(std::string_view digits, std::size_t line) {
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc() || end != digits.data() + digits.size()) {
    fail(line, "no number: " + std::string(digits));
  }
  return value;
}

/// "refused.5=2", "parts=80>70", "natural_person=all".
Claim claim_of(std::string_view word, Compare compare, std::size_t line) {
  Claim claim;
  claim.compare = compare;
  const std::size_t equals = word.find('=');
  std::string_view name = word.substr(0, equals);
  if (const std::size_t dot = name.find('.'); dot != std::string_view::npos) {
    claim.reason = number_of(name.substr(dot + 1), line);
    name = name.substr(0, dot);
  }
  claim.what = what_of(name, line);
  if (equals == std::string_view::npos) return claim;
  const std::string_view value = word.substr(equals + 1);
  if (!in_tables(claim.what)) {
    const std::size_t becomes = value.find('>');
    if (becomes == std::string_view::npos) return claim;
    claim.from = value.substr(0, becomes);
    claim.to = value.substr(becomes + 1);
  } else if (value != "all") {
    claim.value = number_of(value, line);
  }
  return claim;
}

std::vector<std::pair<std::size_t, std::vector<std::string>>> rows_of(std::string_view tsv,
                                                                      std::string_view head) {
  std::vector<std::pair<std::size_t, std::vector<std::string>>> rows;
  const std::size_t columns = split(head, '\t').size();
  std::size_t number = 0;
  for (std::string& line : split(tsv, '\n')) {
    ++number;
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (number == 1) {
      if (line != head) fail(1, "the columns are not " + std::string(head));
      continue;
    }
    if (line.empty()) continue;
    std::vector<std::string> fields = split(line, '\t');
    if (fields.size() > columns) fail(number, "too many columns");
    fields.resize(columns);
    rows.emplace_back(number, std::move(fields));
  }
  return rows;
}

constexpr std::string_view kStatementColumns = "kind\tsentence\tyes\tinfo\tno\tbody\tyear\tnote";
constexpr std::string_view kLabelColumns = "file\tquote\tclaim\twhat\tvalue\tscope\tcompare\tnote";

bool holds(std::string_view text, std::string_view words) {
  return text.find(words) != std::string_view::npos;
}

/// Words that name one row of a group of results.
int reason_in(std::string_view quote, What what) {
  using Words = std::pair<std::string_view, int>;
  const auto first_of = [&](std::initializer_list<Words> words) {
    for (const auto& [word, reason] : words) {
      if (holds(quote, word)) return reason;
    }
    return 0;
  };
  switch (what) {
    case What::kRefused:
      return first_of({{"国家秘密", 1},
                       {"禁止公开", 2},
                       {"三安全", 3},
                       {"第三方", 4},
                       {"内部事务", 5},
                       {"过程性", 6},
                       {"执法案卷", 7},
                       {"行政查询", 8}});
    case What::kUnavailable:
      return first_of({{"不掌握", 1},
                       {"不存在", 1},
                       {"非本机关", 1},
                       {"现成", 2},
                       {"另行制作", 2},
                       {"不明确", 3}});
    case What::kNotProcessed:
      return first_of({{"信访", 1},
                       {"举报", 1},
                       {"重复申请", 2},
                       {"出版物", 3},
                       {"大量反复", 4},
                       {"重新出具", 5}});
    case What::kOtherResult:
      return first_of({{"不补正", 1}, {"未补正", 1}, {"缴纳", 2}, {"撤回", 3}, {"撤销", 3}});
    default:
      return 0;
  }
}

/// The labels of whole texts say coarsely what the words say finely.
void refine(Claim& claim) {
  const std::string_view quote = claim.quote, note = claim.note;
  if (claim.what == What::kReceived && (holds(note, "R1+R2") || holds(note, "R1 + R2"))) {
    claim.what = What::kIntake;
  }
  claim.reason = reason_in(quote, claim.what);
  if (claim.what == What::kLegalPerson && claim.value) {
    if (holds(quote, "企业")) claim.what = What::kCompany;
    if (holds(quote, "科研")) claim.what = What::kResearch;
    if (holds(quote, "公益")) claim.what = What::kWelfare;
    if (holds(quote, "法律服务") || holds(quote, "律师")) claim.what = What::kLawFirm;
  }
  const bool upheld = claim.what == What::kUpheld;
  if (!upheld && claim.what != What::kCorrected) return;
  const bool both = holds(note, "both");
  bool review = holds(note, "review") || holds(note, "复议");
  bool suits = holds(note, "litigation") || holds(note, "suit") || holds(note, "诉讼");
  if (!review && !suits) {
    review = holds(quote, "复议");
    suits = holds(quote, "诉讼") || holds(quote, "败诉");
  }
  if (both || review == suits) return;
  if (review) claim.what = upheld ? What::kReviewUpheld : What::kReviewCorrected;
  if (suits) claim.what = upheld ? What::kSuitsUpheld : What::kSuitsCorrected;
}

}  // namespace

std::string_view name_of(What what) {
  for (const auto& [name, known] : kNames) {
    if (known == what) return name;
  }
  return "";
}

bool in_tables(What what) { return what < What::kParts; }

std::vector<Statement> read_statements(std::string_view tsv) {
  std::vector<Statement> statements;
  for (const auto& [line, fields] : rows_of(tsv, kStatementColumns)) {
    Statement one{fields[0], fields[1], fields[5], number_of(fields[6], line), {}};
    constexpr std::array kHow = {Compare::kYes, Compare::kInfo, Compare::kNo};
    for (std::size_t i = 0; i < kHow.size(); ++i) {
      for (const std::string& word : split(fields[2 + i], ' ')) {
        if (word.empty()) continue;
        Claim claim = claim_of(word, kHow[i], line);
        if (one.sentence.find(claim.from) == std::string::npos) fail(line, "not in it: " + word);
        claim.quote = one.sentence;
        one.claims.push_back(std::move(claim));
      }
    }
    if (one.claims.empty()) fail(line, "no claim");
    statements.push_back(std::move(one));
  }
  return statements;
}

bool labels_texts(std::string_view tsv) { return tsv.starts_with(kLabelColumns); }

std::map<std::string, std::vector<Claim>> read_labels(std::string_view tsv) {
  std::map<std::string, std::vector<Claim>> labels;
  for (const auto& [line, fields] : rows_of(tsv, kLabelColumns)) {
    Claim claim;
    claim.what = what_of(fields[3], line);
    claim.quote = fields[1];
    claim.note = fields[7];
    claim.compare = fields[6] == "yes"    ? Compare::kYes
                    : fields[6] == "info" ? Compare::kInfo
                    : fields[6] == "no"   ? Compare::kNo
                                          : (fail(line, "compare: " + fields[6]), Compare::kNo);
    std::string_view value = fields[4];
    const bool inexact = value.starts_with('~');
    if (inexact) value.remove_prefix(1);
    if (fields[2] == "none") claim.value = 0;
    if (fields[2] == "count") {
      claim.value = number_of(value, line);
      // 300余: a little more.
      if (inexact && (holds(fields[1], "余") || holds(fields[1], "多"))) ++*claim.value;
    }
    refine(claim);
    labels[fields[0]].push_back(std::move(claim));
  }
  return labels;
}

}  // namespace gouji::test
