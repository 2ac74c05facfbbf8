// SPDX-License-Identifier: GPL-3.0-or-later
// How to write a rule. A rule is two files side by side in the folder of its group and no change
// anywhere else:
//
//   rules/year/plan-year.cc   one `extern const Rule` named as the file, - replaced by _
//   rules/year/plan-year.md   the page that `gouji explain` prints; its samples are its tests
//
// The check is a pure function of the case: same report, same outcome. It reads the Report (see
// report.h) and answers with exactly one of
//   Outcome::pass()                   checked, and in order
//   Outcome::not_applicable(reason)   does not concern this report
//   Outcome::cannot_tell(reason)      ought to be checked, but the reading does not allow it
//   findings                          add each with outcome.find(…)
// Reasons and messages are one sentence in Simplified Chinese, without blame and without a final
// stop, made by say(), whose English stands in the block "messages" of the page; a message states
// the discrepancy with both sides. A finding on a lawful report is worse
// than a missed fault: where in doubt, cannot_tell. A rule states whatever it is about, as though
// it were alone: where another rule may state the same fault, the finding names its cause, and
// assess() decides which of the rules of the run states it.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "parser/base/date.h"
#include "parser/report/body-type.h"
#include "parser/report/report.h"

namespace gouji {

enum class Severity : unsigned char { kInfo, kWarning, kError };
enum class Verdict : unsigned char { kPass, kFail, kNotApplicable, kCannotTell };

/// A place in the terms of the form. Empty strings where a part does not apply.
struct Where {
  std::string section;  // 一 … 六
  std::string table;    // t2, t3, t4
  std::string row;      // canonical keys
  std::string column;
};

/// A thing that the finding rests on, which a person can look up.
struct Evidence {
  std::string label;  // what it is: 结果维持
  std::string text;   // what stands there, in reading form
  Span at;
  Where where;
};

struct Finding {
  std::string message;
  Span at;  // the culprit, boxed in every output
  Where where;
  std::optional<Severity> severity;  // where it differs from the rule's own (rule page says when)
  std::string left, right;           // both sides of a comparison, exact; empty where there is none
  std::vector<Evidence> evidence;
  std::string suggestion;  // only where certain; else empty
  /// What is wrong, where other rules may state the same fault by their own codes: equal in all
  /// statements of one fault of one report, and shown to nobody. assess() lets one of them stand.
  /// Empty where no other rule states it.
  std::string cause = {};
  /// Set by assess(): codes of the other rules of the run that state the same fault, in order.
  std::vector<std::string> also = {};
};

struct LocalRule;  // local-rule.h

/// A row that local tables have besides those of the form, as a local rule says.
struct LocalRow {
  std::string table, label;
};

/// Whose figures a report gives: those of the body alone, or of all bodies below it as well.
enum class Scope : unsigned char { kUnknown, kOwn, kAggregated };

/// What a rule is given besides the report. What the user did not say is unknown, but for the type
/// of the body, which assess() then takes from its name.
struct Case {
  const Report& report;
  const Report* prior = nullptr;  // last year's report of the same body, or null
  BodyType body = {};
  Scope scope = Scope::kUnknown;
  std::optional<Date> published = {};     // the day on which it was or will be published
  std::optional<MonthDay> deadline = {};  // for that, in the year after; else the statutory one
  std::vector<LocalRow> local_rows = {};  // assess() takes them from the local rules of the run
  /// Why `prior` is null although reports of last year were given: there may be one that could not
  /// be read or told from others, or there is none of this body.
  std::string_view prior_trouble = {}, prior_absence = {};
};

class Outcome {
 public:
  static Outcome pass() { return {}; }
  static Outcome not_applicable(std::string reason);
  static Outcome cannot_tell(std::string reason);

  /// Adds a finding; the verdict is then kFail.
  void find(Finding finding);
  /// Something could not be told although the rest was checked. Findings still make it kFail;
  /// without any the verdict is kCannotTell.
  void doubt(std::string reason);
  /// Sets the severity of all findings.
  void set_severity(Severity severity);

  [[nodiscard]] Verdict verdict() const { return verdict_; }
  [[nodiscard]] const std::string& reason() const { return reason_; }
  [[nodiscard]] const std::vector<Finding>& findings() const { return findings_; }

 private:
  Verdict verdict_ = Verdict::kPass;
  std::string reason_;
  std::vector<Finding> findings_;
};

/// Which answer of a rule needs the whole document, if only a part of it could be read: to fail,
/// because what is missed may stand in the other part, or what looks wrong may only be cut off; to
/// pass, because a fault may stand there; or both. The answer is then cannot_tell.
enum class NeedsWhole : unsigned char { kNo, kToFail, kToPass, kForBoth };

/// Constant data. `basis` is what the rule stands on, as cited to the user:
/// 《政府信息公开条例》第五十条.
struct Rule {
  std::string_view code;  // Y03: what reviewers quote; never reused
  std::string_view name;  // plan-year: the file's stem; never reused
  Severity severity;
  std::string_view title;  // Simplified Chinese, also the heading of the page
  std::string_view title_en;
  std::string_view basis;
  Outcome (*check)(const Case&);
  /// Rules about the document itself (D01, D03, D04) also run where it is no readable report.
  bool any_document = false;
  NeedsWhole needs_whole = NeedsWhole::kNo;
  /// Of the rules whose findings name one cause (Finding::cause), the one with the lowest turn
  /// states the fault: the clearest sum before what follows from it, the missing part before what
  /// it lacks, the wrong words before what they disagree with, a figure that a table decides before
  /// the one that it contradicts. 0 for rules that name no causes.
  int turn = 0;
  /// It compares the reports of many bodies and says nothing of one: no rule of `check`.
  bool of_audit = false;
  const LocalRule* local = nullptr;  // a rule of a local pack is data, and has no check of its own
};

}  // namespace gouji
