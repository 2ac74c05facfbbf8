// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/run/standouts.h"

#include <algorithm>
#include <cstddef>
#include <optional>

#include "cli/base/plain.h"
#include "cli/inputs/folder-year.h"
#include "parser/base/say.h"
#include "rules/history/shared-prior.h"

namespace gouji {
namespace {

using PathsOfYear = std::map<int, std::vector<std::string>>;

constexpr std::size_t kFewestReports = 4;  // among fewer, one of another year means nothing
constexpr std::size_t kNamedBodies = 20;

/// The year of three quarters of the reports, unless all have it.
std::optional<int> usual_year(const PathsOfYear& paths_of_year) {
  std::size_t all = 0;
  for (const auto& [year, paths] : paths_of_year) all += paths.size();
  if (paths_of_year.size() < 2 || all < kFewestReports) return std::nullopt;
  const auto usual = std::max_element(
      paths_of_year.begin(), paths_of_year.end(),
      [](const auto& a, const auto& b) { return a.second.size() < b.second.size(); });
  if (usual->second.size() * 4 < all * 3) return std::nullopt;
  return usual->first;
}

std::string say_other_years(const PathsOfYear& paths_of_year, int usual) {
  std::size_t all = 0;
  std::vector<std::string> others;
  for (const auto& [year, paths] : paths_of_year) {
    all += paths.size();
    if (year == usual) continue;
    for (const std::string& path : paths) others.push_back(say("{}（{}年度）", path, year));
  }
  return say("{} 份报告中有 {} 份是{}年度的，另外 {} 份年度不同：{}", all, all - others.size(),
             usual, others.size(), few_paths(others));
}

/// Reports that state another year than the user's keep their own.
std::string say_unused(int asked, const PathsOfYear& paths_of_year) {
  std::vector<std::string> others;
  for (const auto& [year, paths] : paths_of_year) {
    if (year == asked) continue;
    for (const std::string& path : paths) others.push_back(say("{}（{}年度）", path, year));
  }
  if (others.empty()) return {};
  return say("--year {} 没有用于自己写明了年度的 {} 份报告：{}", asked, others.size(),
             few_paths(others));
}

}  // namespace

void Standouts::add(const CheckedDocument& document) {
  if (document.status != Status::kChecked || !document.report || !document.report->year) return;
  // Below another review file the same bytes are another document, but not another report.
  if (!document.sha256.empty() && !digests_.insert(document.sha256).second) return;
  const ReportFacts& facts = *document.report;
  paths_of_year_[*facts.year].push_back(document.path);
  if (facts.body.empty()) return;
  const Key key{facts.pages == 0, *facts.year, core_of_body(facts.body)};
  paths_of_body_[key].push_back(document.path);
  named_.try_emplace(key, facts.body);
}

std::vector<std::string> Standouts::sentences() const {
  std::vector<std::string> out;
  if (asked_) {
    if (std::string unused = say_unused(*asked_, paths_of_year_); !unused.empty()) {
      out.push_back(std::move(unused));
    }
  }
  if (const auto usual = usual_year(paths_of_year_)) {
    out.push_back(say_other_years(paths_of_year_, *usual));
  }
  std::size_t named = 0, more = 0;
  for (const auto& [key, paths] : paths_of_body_) {
    if (paths.size() < 2) continue;
    if (named == kNamedBodies) {
      ++more;
      continue;
    }
    ++named;
    out.push_back(say("{}{}年度有 {} 份内容不同的报告：{}", log_line(named_.at(key)), key.year,
                      paths.size(), few_paths(paths)));
  }
  if (more > 0) out.push_back(say("另有 {} 个机关同一年度有几份内容不同的报告", more));
  return out;
}

std::map<std::string, std::string> Standouts::on_reports() const {
  std::map<std::string, std::string> out;
  for (const auto& [key, paths] : paths_of_body_) {
    if (paths.size() < 2) continue;
    for (const std::string& path : paths) {
      std::vector<std::string> others = paths;
      std::erase(others, path);
      out[path] = say("这个机关{}年度还有内容不同的报告：{}", key.year, few_paths(others));
    }
  }
  const auto usual = usual_year(paths_of_year_);
  if (!usual) return out;
  for (const auto& [year, paths] : paths_of_year_) {
    if (year == *usual) continue;
    for (const std::string& path : paths) {
      if (of_another_year(path, year).empty()) {
        std::string& sentence = out[path];
        if (!sentence.empty()) sentence += say("；");
        sentence += say("这份报告是{}年度的，一起核对的其他报告多是{}年度的", year, *usual);
      }
    }
  }
  return out;
}

}  // namespace gouji
