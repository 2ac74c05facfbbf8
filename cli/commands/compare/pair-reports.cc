// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/compare/pair-reports.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "cli/checked/words.h"
#include "parser/base/say.h"
#include "rules/history/shared-prior.h"

namespace gouji {
namespace {

using Indices = std::vector<std::size_t>;
using Key = std::pair<int, std::string>;  // year and body

std::optional<Key> key_of(const SidedReport& side) {
  const CheckedDocument& document = side.report.checked;
  if (document.status != Status::kChecked || !document.report->year ||
      document.report->body.empty()) {
    return std::nullopt;
  }
  return Key{*document.report->year, core_of_body(document.report->body)};
}

std::map<Key, Indices> by_key(const std::vector<SidedReport>& sides) {
  std::map<Key, Indices> out;
  for (std::size_t i = 0; i < sides.size(); ++i) {
    if (const auto key = key_of(sides[i])) out[*key].push_back(i);
  }
  return out;
}

/// Folders contain budgets and notices besides reports.
bool is_other_paper(const SidedReport& side) {
  return side.report.checked.status == Status::kNotAReport;
}

class Pairing {
 public:
  Pairing(const std::vector<SidedReport>& olds, const std::vector<SidedReport>& news)
      : olds_(olds), news_(news), free_olds_(indices(olds)), free_news_(indices(news)) {}

  /// Pairs reports with the same relative path.
  void by_path(const Indices& olds, const Indices& news) {
    std::map<std::string, std::size_t> paths;
    for (const std::size_t i : news) {
      if (free_news_.contains(i)) paths[news_[i].relative_path] = i;
    }
    for (const std::size_t i : olds) {
      const auto found = paths.find(olds_[i].relative_path);
      if (found == paths.end() || !free_olds_.contains(i)) continue;
      if (is_other_paper(olds_[i]) && is_other_paper(news_[found->second])) continue;
      take(i, found->second);
      paths.erase(found);
    }
  }

  void by_body_and_year() {
    const auto olds = by_key(olds_), news = by_key(news_);
    for (const auto& [key, of_old] : olds) {
      const auto of_new = news.find(key);
      if (of_new == news.end()) continue;
      if (of_old.size() > 1 || of_new->second.size() > 1) by_path(of_old, of_new->second);
      const Indices left_old = left(of_old, free_olds_),
                    left_new = left(of_new->second, free_news_);
      if (left_old.size() == 1 && left_new.size() == 1) {
        take(left_old.front(), left_new.front());
      } else if (!left_old.empty() && !left_new.empty()) {
        doubtful_olds_.insert(left_old.begin(), left_old.end());
        doubtful_news_.insert(left_new.begin(), left_new.end());
      }
    }
  }

  /// Pairs the rest, except those already found to be ambiguous.
  void by_relative_path() {
    by_path(left(all(olds_), free_olds_, doubtful_olds_),
            left(all(news_), free_news_, doubtful_news_));
  }

  ReportPairs take_result() {
    std::sort(result_.pairs.begin(), result_.pairs.end());
    std::map<Key, std::string> taken_olds, taken_news;  // first paired report of each side
    for (const auto& [before, now] : result_.pairs) {
      if (const auto key = key_of(news_[now])) {
        taken_olds.try_emplace(*key, olds_[before].report.checked.path);
      }
      if (const auto key = key_of(olds_[before])) {
        taken_news.try_emplace(*key, news_[now].report.checked.path);
      }
    }
    result_.old_reasons = reasons(olds_, free_olds_, doubtful_olds_, taken_olds, say("新的一方"));
    result_.new_reasons = reasons(news_, free_news_, doubtful_news_, taken_news, say("旧的一方"));
    return std::move(result_);
  }

 private:
  static Indices all(const std::vector<SidedReport>& sides) {
    Indices out(sides.size());
    for (std::size_t i = 0; i < out.size(); ++i) out[i] = i;
    return out;
  }
  static std::set<std::size_t> indices(const std::vector<SidedReport>& sides) {
    const Indices every = all(sides);
    return {every.begin(), every.end()};
  }
  static Indices left(const Indices& some, const std::set<std::size_t>& free,
                      const std::set<std::size_t>& but = {}) {
    Indices out;
    for (const std::size_t i : some) {
      if (free.contains(i) && !but.contains(i)) out.push_back(i);
    }
    return out;
  }
  /// Which report of this side was paired with the other side's report of the same body and year.
  static std::optional<std::string> partner(const SidedReport& side,
                                            const std::map<Key, std::string>& taken) {
    const auto key = key_of(side);
    const auto found = key ? taken.find(*key) : taken.end();
    return found == taken.end() ? std::nullopt : std::optional(found->second);
  }
  static std::vector<std::string> reasons(const std::vector<SidedReport>& sides,
                                          const std::set<std::size_t>& free,
                                          const std::set<std::size_t>& doubtful,
                                          const std::map<Key, std::string>& taken,
                                          const std::string& other_side) {
    std::vector<std::string> out(sides.size());
    for (const std::size_t i : free) {
      const CheckedDocument& document = sides[i].report.checked;
      if (doubtful.contains(i)) {
        out[i] = say("{}也有这个机关这个年度的，不止一份，不能确定与哪一份对比", other_side);
      } else if (!document.error.empty()) {
        out[i] = say("{}：{}", shown(document.status), document.error);
      } else if (document.status != Status::kChecked) {
        out[i] = shown(document.status);
      } else if (const auto rival = partner(sides[i], taken); rival) {
        out[i] = say("{}同一机关同一年度的已与 {} 对比", other_side, *rival);
      } else {
        out[i] = say("{}没有同一机关同一年度的", other_side);
      }
    }
    return out;
  }
  void take(std::size_t before, std::size_t now) {
    result_.pairs.emplace_back(before, now);
    free_olds_.erase(before);
    free_news_.erase(now);
  }

  const std::vector<SidedReport>&olds_, &news_;
  std::set<std::size_t> free_olds_, free_news_, doubtful_olds_, doubtful_news_;
  ReportPairs result_;
};

}  // namespace

ReportPairs pair_reports(const std::vector<SidedReport>& olds,
                         const std::vector<SidedReport>& news) {
  Pairing pairing(olds, news);
  pairing.by_body_and_year();
  pairing.by_relative_path();
  return pairing.take_result();
}

}  // namespace gouji
