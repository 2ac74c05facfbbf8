// SPDX-License-Identifier: GPL-3.0-or-later
// Damaged and attacking files among good reports, one to one.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "tests/support/catch.h"
#include "tests/support/documents.h"
#include "tests/support/process.h"

using namespace gouji;
using namespace gouji::test;

namespace {

using Json = nlohmann::json;

std::vector<std::string> files_below(const std::string& folder) {
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) files.push_back(entry.path().string());
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::string list_of(const std::vector<std::string>& paths) {
  std::string list;
  for (const std::string& path : paths) list += path + '\0';
  return list;
}

}  // namespace

TEST_CASE("恶意文件与正常报告一比一混合：都有状态，正常的结果与单独核对时相同") {
  const auto hostile = hostile_folder();
  if (!hostile) return;
  const std::vector<std::string> bad = files_below(*hostile);
  std::vector<std::string> good;
  for (const std::string& path : files_below(repository_path("corpus/producers"))) {
    if (path.ends_with(".pdf")) good.push_back(path);
  }
  for (const char* base : {"corpus/base/2019.txt", "corpus/base/2021.txt"}) {
    good.push_back(repository_path(base));
  }

  // The findings of a report do not depend on its path: each is checked alone once, and stands
  // between hostile ones under many names.
  std::map<std::string, Json> alone;
  for (const std::string& path : good) {
    alone[path] = Json::parse(run_gouji({"check", "--format", "json", path}).out)["documents"][0];
  }
  const TemporaryFolder folder;
  std::vector<std::string> mixed;
  std::map<std::string, std::string> originals;
  for (std::size_t i = 0; i < bad.size(); ++i) {
    mixed.push_back(bad[i]);
    const std::string& original = good[i % good.size()];
    const std::string name =
        folder / (std::to_string(i) + std::filesystem::path(original).extension().string());
    // Bytes of its own behind the end: files with the same bytes are said to be duplicates.
    std::ofstream(name, std::ios::binary) << read_file(original) << "\n" << i << "\n";
    originals[name] = original;
    mixed.push_back(name);
  }
  const TemporaryFolder temporary;
  const ProcessResult result = run_gouji(
      {"check", "--files-from", "-", "-0", "--format", "json", "--timeout", "2", "-j", "2"},
      {"", list_of(mixed), {"TMPDIR=" + temporary.path()}});
  CHECK(result.exit_code == 3);
  // Unreadable files are named there in every format; no library says anything.
  CHECK(result.err.find("无法读取") != std::string::npos);
  std::istringstream lines(result.err);
  for (std::string line; std::getline(lines, line);) {
    INFO(line);
    CHECK(line.starts_with("gouji: "));
  }
  CHECK(files_below(temporary.path()).empty());
  const Json out = Json::parse(result.out);
  REQUIRE(out["documents"].size() == mixed.size());
  std::map<std::string, int> statuses;
  for (std::size_t i = 0; i < mixed.size(); ++i) {
    Json document = out["documents"][i];
    INFO(mixed[i]);
    CHECK(document["path"] == mixed[i]);
    const auto original = originals.find(mixed[i]);
    if (original == originals.end()) {
      ++statuses[document["status"].get<std::string>()];
      continue;
    }
    Json expected = alone[original->second];
    expected["path"] = mixed[i];
    expected["sha256"] = document["sha256"];
    // What has no body is known by its digest, and its findings with it.
    const bool known = document.contains("report") && document["report"].is_object() &&
                       document["report"]["body"].is_string();
    for (Json* each : {&document, &expected}) {
      for (Json& finding : (*each)["findings"]) {
        if (known) continue;
        finding.erase("fingerprint");
        finding.erase("number");
      }
    }
    CHECK((document == expected));
  }
  int total = 0;
  for (const auto& [status, count] : statuses) {
    INFO(status);
    CHECK(status != "");
    total += count;
  }
  CHECK(total == static_cast<int>(bad.size()));
  // The two that keep Poppler busy beyond any patience are ended.
  CHECK(statuses["timed_out"] >= 1);
}
