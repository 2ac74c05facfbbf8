// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/statements/score.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "parser/built-in/built-in-editions.h"
#include "parser/plain-text/lay-out-text.h"
#include "parser/recognize/recognize.h"
#include "rules/assess.h"
#include "rules/registry.h"
#include "tests/statements/fit-figures.h"
#include "tests/statements/host-report.h"

namespace gouji::test {
namespace {

/// Rules that hold the prose against tables; the others of the group look at the prose alone.
constexpr std::string_view kAgainstTables[] = {"C01", "C02", "C03", "C04", "C05", "C06",
                                               "C08", "C12", "C13", "C14", "C15"};

struct Told {
  std::string code, message;
  Severity severity = Severity::kWarning;
  std::string words;     // of the report, at the culprit
  std::vector<Span> at;  // the culprit and what the finding rests on
};

struct CheckedHost {
  Report report;
  std::vector<Told> told;
  std::string unbalanced;  // an arithmetic rule found this in the tables

  /// Where these words stand; several times, perhaps.
  [[nodiscard]] std::vector<Span> places(std::string_view words) const {
    std::vector<Span> found;
    const std::string& raw = report.source->raw();
    for (std::size_t at = words.empty() ? std::string::npos : raw.find(words);
         at != std::string::npos; at = raw.find(words, at + 1)) {
      found.push_back(
          {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())});
    }
    return found;
  }
};

bool overlap(const std::vector<Span>& left, const std::vector<Span>& right) {
  return std::any_of(left.begin(), left.end(), [&](Span a) {
    return std::any_of(right.begin(), right.end(),
                       [&](Span b) { return a.begin < b.end && b.begin < a.end; });
  });
}

CheckedHost check(const std::string& text) {
  CheckedHost host;
  host.report = recognize(lay_out_text(text), built_in_editions());
  static const std::vector<const Rule*> kRules = [] {
    std::vector<const Rule*> rules;
    for (const Rule* rule : all_rules()) {
      if (rule->code.front() == 'C' || rule->code.front() == 'A') rules.push_back(rule);
    }
    return rules;
  }();
  for (const Assessment& one : assess(Case{host.report}, kRules)) {
    for (const Finding& finding : one.outcome.findings()) {
      if (one.rule->code.front() == 'A') {
        host.unbalanced = std::string(one.rule->code) + " " + finding.message;
        continue;
      }
      Told told;
      told.code = one.rule->code;
      told.message = finding.message;
      told.severity = finding.severity.value_or(one.rule->severity);
      told.words = host.report.source->view(finding.at);
      if (!finding.at.empty()) told.at.push_back(finding.at);
      for (const Evidence& evidence : finding.evidence) {
        if (!evidence.at.empty()) told.at.push_back(evidence.at);
      }
      host.told.push_back(std::move(told));
    }
  }
  return host;
}

bool against_tables(const Told& told) {
  return std::find(std::begin(kAgainstTables), std::end(kAgainstTables), told.code) !=
         std::end(kAgainstTables);
}

std::string words_of(const Claim& claim) {
  std::string words(name_of(claim.what));
  if (claim.reason > 0) words += "." + std::to_string(claim.reason);
  if (in_tables(claim.what)) words += "=" + (claim.value ? std::to_string(*claim.value) : "all");
  if (!claim.from.empty()) words += "=" + claim.from + ">" + claim.to;
  return words;
}

/// Collects the outcome of one sentence or text after the other.
class Scorer {
 public:
  explicit Scorer(std::string keep) : keep_(std::move(keep)) {
    if (!keep_.empty()) std::filesystem::create_directories(keep_);
  }

  void add(const Statement& statement, std::size_t number);
  void add(const std::string& name, const std::string& text, const std::vector<Claim>& claims);
  Score take() { return std::move(score_); }

 private:
  CheckedHost checked(const std::string& name, const std::string& text) {
    if (!keep_.empty()) std::ofstream(keep_ + "/" + name + ".txt", std::ios::binary) << text;
    ++score_.reports;
    CheckedHost host = check(text);
    const bool complete = host.report.edition != nullptr && host.report.table("t2") != nullptr &&
                          host.report.table("t3") != nullptr && host.report.table("t4") != nullptr;
    if (!complete) score_.troubles.push_back(name + ": the report is not read as built");
    if (!host.unbalanced.empty()) score_.troubles.push_back(name + ": " + host.unbalanced);
    return host;
  }

  /// The same one told in several reports around one text counts once.
  void alarm(const std::string& where, std::string why, const Told& told) {
    if (!alarms_.emplace(where, told.code, told.words).second) return;
    score_.alarms.push_back({where, std::move(why), told.code, told.message});
  }

  /// `spoilt`: the change made a sure claim of the same words wrong as well, which may be said.
  void count(const std::string& where, const Claim& claim, const std::vector<Told>& naming,
             bool spoilt) {
    if (claim.compare == Compare::kYes) {
      Score::Part& part = score_.parts[claim.what];
      ++part.claims;
      part.told += naming.empty() ? 0 : 1;
      if (naming.empty()) {
        score_.missed.push_back(where + " " + words_of(claim) + ": " + claim.quote);
      }
      return;
    }
    ++score_.excusable;
    score_.excusable_told += naming.empty() ? 0 : 1;
    for (const Told& told : naming) {
      if (told.severity != Severity::kInfo && !(spoilt && against_tables(told))) {
        alarm(where, "worse than info: " + words_of(claim), told);
      }
    }
  }

  void note_conflicts(const std::string& where, const FormFigures& figures,
                      const std::vector<Claim>& claims) {
    for (const Claim& claim : claims) {
      if (claim.compare == Compare::kYes && distance(figures, claim) != 0) {
        score_.troubles.push_back(where + ": contradicts other labels: " + words_of(claim));
      }
    }
  }

  std::string keep_;
  Score score_;
  std::set<std::tuple<std::string, std::string, std::string>> alarms_;
};

std::vector<Told> naming(const CheckedHost& host, std::string_view words) {
  const std::vector<Span> places = host.places(words);
  std::vector<Told> found;
  for (const Told& told : host.told) {
    if (overlap(told.at, places)) found.push_back(told);
  }
  return found;
}

/// A sure claim made with the same words is wrong now.
bool spoils_others(const FormFigures& changed, const std::vector<Claim>& claims,
                   const Claim& claim) {
  return std::any_of(claims.begin(), claims.end(), [&](const Claim& other) {
    return &other != &claim && other.compare == Compare::kYes && other.quote == claim.quote &&
           distance(changed, other) != 0;
  });
}

void Scorer::add(const Statement& statement, std::size_t number) {
  const std::string name = fmt::format("{:03}", number), where = name + " " + statement.kind;
  const std::string& sentence = statement.sentence;
  const HostProse prose = prose_around(sentence, statement.body, statement.year);
  const FormFigures figures = fit(statement.claims);
  note_conflicts(where, figures, statement.claims);
  const bool excusable =
      std::any_of(statement.claims.begin(), statement.claims.end(),
                  [](const Claim& claim) { return claim.compare == Compare::kInfo; });
  for (const Told& told : checked(name, host_report(prose, figures)).told) {
    if (excusable && told.severity == Severity::kInfo) continue;
    alarm(where, "all agrees: " + sentence, told);
  }
  for (std::size_t i = 0; i < statement.claims.size(); ++i) {
    const Claim& claim = statement.claims[i];
    if (claim.compare == Compare::kNo || claim.what == What::kFee) continue;
    const std::string as = fmt::format("{}-{}", name, i + 1);
    if (!in_tables(claim.what)) {
      if (claim.from.empty()) continue;
      std::string wrong = sentence;
      wrong.replace(wrong.find(claim.from), claim.from.size(), claim.to);
      const HostProse changed = prose_around(wrong, statement.body, statement.year);
      // The number that is changed may be one that the tables hold.
      const bool spoilt =
          std::any_of(statement.claims.begin(), statement.claims.end(), [&](const Claim& other) {
            return other.compare == Compare::kYes && other.value &&
                   std::to_string(*other.value) == claim.from;
          });
      count(where, claim, naming(checked(as, host_report(changed, figures)), wrong), spoilt);
      continue;
    }
    const auto changed = falsify(figures, statement.claims, i);
    if (!changed) {
      score_.troubles.push_back(where + ": no figure makes it wrong: " + words_of(claim));
      continue;
    }
    const bool spoilt = spoils_others(*changed, statement.claims, claim);
    count(where, claim, naming(checked(as, host_report(prose, *changed)), sentence), spoilt);
  }
}

void Scorer::add(const std::string& name, const std::string& text,
                 const std::vector<Claim>& claims) {
  const HostProse prose = prose_of(text);
  if (prose.year < 2019) {
    score_.troubles.push_back(name + ": no year with a form: " + std::to_string(prose.year));
    return;
  }
  const FormFigures figures = fit(claims);
  note_conflicts(name, figures, claims);
  const CheckedHost sound = checked(name, host_report(prose, figures));
  for (const Told& told : sound.told) {
    if (!against_tables(told)) continue;
    const bool excused = std::any_of(claims.begin(), claims.end(), [&](const Claim& claim) {
      return claim.compare == Compare::kInfo && told.severity == Severity::kInfo &&
             overlap(told.at, sound.places(claim.quote));
    });
    if (!excused) alarm(name, "all agrees", told);
  }
  for (std::size_t i = 0; i < claims.size(); ++i) {
    const Claim& claim = claims[i];
    if (claim.compare == Compare::kNo || claim.what == What::kFee) continue;
    if (sound.places(claim.quote).empty()) {
      score_.troubles.push_back(name + ": not in the report: " + claim.quote);
      continue;
    }
    const auto changed = falsify(figures, claims, i);
    if (!changed && claim.compare == Compare::kInfo) continue;  // 均已办结 claims no number
    if (!changed) {
      score_.troubles.push_back(name + ": no figure makes it wrong: " + words_of(claim));
      continue;
    }
    const CheckedHost host =
        checked(fmt::format("{}-{}", name, i + 1), host_report(prose, *changed));
    std::vector<Told> named;
    for (Told& told : naming(host, claim.quote)) {
      if (against_tables(told)) named.push_back(std::move(told));
    }
    count(name, claim, named, spoils_others(*changed, claims, claim));
    // What names other sentences only must name one that is now wrong too.
    for (const Told& told : host.told) {
      if (!against_tables(told) || overlap(told.at, host.places(claim.quote))) continue;
      std::vector<const Claim*> others;
      for (const Claim& other : claims) {
        if (overlap(told.at, host.places(other.quote))) others.push_back(&other);
      }
      const bool sound_ones = std::all_of(others.begin(), others.end(), [&](const Claim* other) {
        return other->compare == Compare::kNo ||
               (other->compare == Compare::kYes && distance(*changed, *other) == 0);
      });
      if (others.empty() || !sound_ones) continue;
      alarm(name, "a sentence that is right or a trap: " + others.front()->quote, told);
    }
  }
}

}  // namespace

Score::Part Score::total() const {
  Part sum;
  for (const auto& [what, part] : parts) {
    sum.claims += part.claims;
    sum.told += part.told;
  }
  return sum;
}

double Score::recall() const {
  const Part sum = total();
  return sum.claims == 0 ? 1.0 : static_cast<double>(sum.told) / sum.claims;
}

Score score(const std::vector<Statement>& statements, const std::string& keep) {
  Scorer scorer(keep);
  for (std::size_t i = 0; i < statements.size(); ++i) scorer.add(statements[i], i + 1);
  return scorer.take();
}

Score score(const std::map<std::string, std::string>& texts,
            const std::map<std::string, std::vector<Claim>>& labels, const std::string& keep) {
  Scorer scorer(keep);
  for (const auto& [name, text] : texts) {
    const auto found = labels.find(name);
    scorer.add(name, text, found == labels.end() ? std::vector<Claim>() : found->second);
  }
  Score result = scorer.take();
  for (const auto& [name, claims] : labels) {
    if (!texts.contains(name)) result.troubles.push_back(name + ": no text of this name");
  }
  return result;
}

std::string print(const Score& score, bool all) {
  std::string text = fmt::format("{:20}{:>8}{:>8}{:>8}\n", "what", "claims", "told", "recall");
  const auto line = [&](std::string_view name, Score::Part part) {
    text += fmt::format("{:20}{:8}{:8}{:8.3f}\n", name, part.claims, part.told,
                        part.claims == 0 ? 1.0 : static_cast<double>(part.told) / part.claims);
  };
  for (const auto& [what, part] : score.parts) line(name_of(what), part);
  line("all", score.total());
  text += fmt::format("alarms {}; excusable differences {}, told {}; reports {}\n",
                      score.alarms.size(), score.excusable, score.excusable_told, score.reports);
  for (const std::string& trouble : score.troubles) text += "TROUBLE " + trouble + "\n";
  if (!all) return text;
  for (const auto& one : score.alarms) {
    text += fmt::format("ALARM {} {} {} ({})\n", one.where, one.code, one.message, one.why);
  }
  for (const std::string& one : score.missed) text += "MISSED " + one + "\n";
  return text;
}

}  // namespace gouji::test
