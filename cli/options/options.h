// SPDX-License-Identifier: GPL-3.0-or-later
// What the user asked for, as plain values: one struct for each command that reads documents.
// Shorter commands keep theirs in their own file.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/base/path-pattern.h"
#include "cli/options/input-arguments.h"
#include "cli/options/memory-options.h"
#include "cli/options/named-weights.h"
#include "parser/base/error.h"
#include "rules/rule.h"

namespace gouji {

enum class Color : unsigned char { kAuto, kAlways, kNever };
enum class Detail : unsigned char { kFindingsOnly, kUsual, kEveryRule };  // -q, -, -v

/// One output of `check`. An empty file is standard output.
struct OutputTarget {
  std::string format;  // name in the table of formats.h
  std::string file;
  std::string option = "-o";  // as the user typed it: -o, --output-file or --output
};

/// Facts about the reports given by the user, because the reports do not state them.
struct Given {
  std::optional<int> year;
  BodyType body;
  Scope scope = Scope::kUnknown;
  std::optional<Date> published;
  std::optional<MonthDay> deadline;  // for publication, if it is not the statutory one
};

/// Settings only for documents with these paths.
struct PathOptions {
  std::vector<PathPattern> paths;
  Given given;
  std::vector<std::string> ignore;
  std::vector<std::pair<std::string, Severity>> severities;
  std::vector<std::string> priors;
  std::map<std::string, std::string> said_in;  // as in CheckOptions
  std::string from = {};                       // where it is set, with its paths
};

/// Settings of a settings file for the documents below its folder, without what the command line or
/// the environment sets.
struct FolderOptions {
  std::vector<std::string> packs, select, ignore;  // as in CheckOptions
  std::vector<std::pair<std::string, Severity>> severities;
  Given given;
  std::vector<std::string> priors;
  std::vector<PathOptions> overrides;
  std::map<std::string, std::string> said_in;
  std::vector<std::string> of_run;  // its keys for runs, which do not apply to documents
};

/// Which files apply to a document because they lie above it, see config/nearby-files.h.
struct NearbyOptions {
  /// Reads gouji.toml; null: none is searched for. Error kUsage.
  std::function<Expected<FolderOptions>(const std::string& file)> settings;
  std::string user_settings;  // the user's own file, for documents with no file above them
  bool review = false;        // search for gouji-review.toml
  /// The settings file of the working folder, if it has settings for documents: applies only to
  /// documents below it.
  std::string here;
  std::string of_run;  // the file with settings of the run; empty: none
};

/// How a run processes its documents; nothing here changes what is found.
struct RunOptions {
  std::optional<std::size_t> jobs;  // workers; none: one for each core; 0: in this process, no
                                    // limits
  bool isolate = false;             // a separate process for every document
  double timeout = 20;              // seconds of CPU for one document
  std::size_t max_memory = 512;     // MiB for one document
  std::string cache;                // folder of earlier results; empty: none
  bool progress = true;             // a line on standard error, if that is a terminal
};

struct CheckOptions {
  InputArguments inputs;
  std::vector<OutputTarget> outputs;  // at least one
  std::vector<std::string> packs;     // files of local rules
  std::vector<std::string> select;    // codes, names, groups; empty: all rules
  std::vector<std::string> ignore;
  std::vector<std::pair<std::string, Severity>> severities;  // by rule, like select
  NamedWeights weights;                                      // costs of findings; empty: none
  std::optional<Severity> fail_on = Severity::kError;        // none: never
  bool require_report = false;
  std::optional<Date> reply_by;  // day by which bodies are to answer, in lists for them
  std::string edition = "auto";
  int max_pages = 0;                // 0: the reader's own limit
  std::string password_file;        // for encrypted documents; empty: none
  std::vector<std::string> priors;  // files and folders with last year's reports
  Given given;
  MemoryOptions memory;
  std::vector<PathOptions> overrides;  // the last one that matches wins
  /// Where settings not given on the command line were set: "gouji.toml 第 3 行", by key.
  std::map<std::string, std::string> said_in;
  NearbyOptions nearby;
  Detail detail = Detail::kUsual;
  Color color = Color::kAuto;
  RunOptions run;
};

struct ExtractOptions {
  enum class Format : unsigned char {
    kJson,
    kCsv,   // the cells of the form
    kText,  // all text in reading order
  };
  /// The stage of reading to show.
  enum class Stage : unsigned char { kPdf, kFlow, kReport };

  InputArguments inputs;
  Format format = Format::kJson;
  Stage stage = Stage::kReport;  // others only as JSON
  int svg_page = 0;              // from 1; 0: none. One document, instead of a format
  std::string edition = "auto";
  int max_pages = 0;
  std::string password_file;
  RunOptions run;
};

struct ReviewOptions {
  enum class Action : unsigned char {
    kList,
    kConfirm,
    kDismiss,
    kOverride,
    kSuppress,
    kWithdraw,
    kPrune
  };
  Action action = Action::kList;
  std::vector<std::string> subjects;  // numbers of findings, rules, or one CELL=VALUE
  CheckOptions check;                 // which documents, and how they are judged
  std::string by, reason;
  std::string body;           // body whose findings are suppressed; empty: bodies of the reports of
                              // `check`
  std::optional<Date> until;  // the last day of a suppression
  bool yes = false;           // deletes without asking
  bool json = false;
};

struct CompareOptions {
  CheckOptions check;              // how both sides are judged; the output is outputs.front()
  std::string old_path, new_path;  // two files, or folders whose reports are paired
  bool force = false;              // compare even a different body or year
};

}  // namespace gouji
