// SPDX-License-Identifier: GPL-3.0-or-later
// Runs of many documents as a user starts them: the same bytes for any number of workers, limits,
// the cache, and what happens when a run is ended, the disk is full, or files are no files.
#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include <fcntl.h>
#include <nlohmann/json.hpp>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/support/catch.h"
#include "tests/support/dice.h"
#include "tests/support/documents.h"
#include "tests/support/process.h"
#include "tests/support/skip.h"
#include "tests/support/slow-pdf.h"
#include "tests/support/terminal.h"

using namespace gouji;
using namespace gouji::test;

namespace {

/// Reports as PDF and text, each `copies` times; `extra` makes the texts differ.
std::vector<std::string> make_batch(const TemporaryFolder& folder, int copies) {
  const std::string pdf =
      read_file(repository_path("corpus/producers/lanpu-forestry-2024.weasyprint.pdf"));
  const std::string text = read_file(repository_path("corpus/base/2021.txt"));
  std::vector<std::string> paths;
  for (int i = 0; i < copies; ++i) {
    const std::string number = std::to_string(i);
    paths.push_back(folder.write("in/" + number + ".pdf", pdf + "\n% " + number));
    paths.push_back(folder.write("in/" + number + ".txt", text + "\n\n附注" + number + "。\n"));
  }
  return paths;
}

std::set<std::string> files_in(const std::string& folder) {
  std::set<std::string> names;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) {
      names.insert(std::filesystem::relative(entry.path(), folder).string());
    }
  }
  return names;
}

/// Processes of the built program that are children of nobody known, or of `parent`.
std::vector<pid_t> children_of(pid_t parent) {
  std::vector<pid_t> children;
  const std::string list =
      "/proc/" + std::to_string(parent) + "/task/" + std::to_string(parent) + "/children";
  const int file = ::open(list.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return children;
  char text[1024] = {};
  const ssize_t got = ::read(file, text, sizeof text - 1);
  ::close(file);
  for (char* at = text; got > 0 && *at >= '0';) {
    children.push_back(static_cast<pid_t>(std::strtol(at, &at, 10)));
    while (*at == ' ') ++at;
  }
  return children;
}

/// Starts the program and does not wait.
pid_t start_gouji(std::vector<std::string> words, const std::string& folder,
                  const std::string& errors = "/dev/null") {
  words.insert(words.begin(), gouji_binary());
  const pid_t child = ::fork();
  if (child == 0) {
    std::vector<char*> arguments;
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    const int nowhere = ::open("/dev/null", O_RDWR);
    ::dup2(nowhere, 1);
    ::dup2(::open(errors.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600), 2);
    if (::chdir(folder.c_str()) == 0) ::execv(arguments[0], arguments.data());
    ::_exit(127);
  }
  return child;
}

/// One that has ended and that nobody has waited for yet runs no more: not every first process of
/// a machine waits at once for those that it inherits.
bool is_alive(pid_t process) {
  if (::kill(process, 0) != 0) return false;
  const std::string path = "/proc/" + std::to_string(process) + "/stat";
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return false;
  char text[256] = {};
  const ssize_t got = ::read(file, text, sizeof text - 1);
  ::close(file);
  const char* state = got > 0 ? std::strrchr(text, ')') : nullptr;  // behind the name
  return state != nullptr && state[1] == ' ' && state[2] != 'Z' && state[2] != 'X';
}

/// No process of a run is left, half a second after it ended.
void check_gone(const std::vector<pid_t>& processes) {
  for (int i = 0; i < 100; ++i) {
    bool alive = false;
    for (const pid_t process : processes) alive = alive || is_alive(process);
    if (!alive) return;
    ::usleep(5000);
  }
  FAIL("a worker outlived its supervisor");
}

}  // namespace

TEST_CASE("批量：-j 不改变输出，--isolate 也不") {
  const TemporaryFolder folder;
  make_batch(folder, 4);
  for (const std::string format : {"text", "json", "xlsx"}) {
    std::string expected;
    for (const std::vector<std::string>& how : std::vector<std::vector<std::string>>{
             {"-j", "0"}, {"-j", "1"}, {"-j", "2"}, {"-j", "7"}, {"-j", "2", "--isolate"}}) {
      std::vector<std::string> words = {"check", "in", "--format", format};
      words.insert(words.end(), how.begin(), how.end());
      const ProcessResult result = run_gouji(words, {folder.path(), "", {}});
      CHECK(result.exit_code == 1);
      // Every copy differs by a line that says nothing. Text says so itself.
      const std::string copies =
          "gouji: 岚浦县林业局2024年度有 4 份内容不同的报告：in/0.pdf、in/1.pdf、in/2.pdf等\n"
          "gouji: 岚浦县水利局2023年度有 4 份内容不同的报告：in/0.txt、in/1.txt、in/2.txt等\n";
      CHECK(result.err == (format == "text" ? "" : copies));
      if (expected.empty()) expected = result.out;
      CHECK((result.out == expected));
    }
  }
}

TEST_CASE("批量：超过时间和内存的文件各有一句话，其余照常") {
  const TemporaryFolder folder;
  folder.write("in/a-slow.pdf", slow_pdf());
  make_batch(folder, 1);
  const ProcessResult result = run_gouji(
      {"check", "in", "--timeout", "0.3", "--format", "json", "-j", "2"}, {folder.path(), "", {}});
  CHECK(result.exit_code == 3);
  CHECK(result.out.find("\"status\": \"timed_out\"") != std::string::npos);
  CHECK(result.out.find("0.3 秒") != std::string::npos);
  CHECK(result.out.find("\"documents\": 3") != std::string::npos);
  CHECK(result.out.find("\"unreadable\": 1") != std::string::npos);
  CHECK(result.out.find("\"code\": \"A01\"") != std::string::npos);
  // One file alone has the same limits.
  const ProcessResult alone =
      run_gouji({"check", "in/a-slow.pdf", "--timeout", "0.3"}, {folder.path(), "", {}});
  CHECK(alone.exit_code == 3);
  CHECK(alone.out.find("超时") != std::string::npos);
}

TEST_CASE("批量：选项有误") {
  for (const std::vector<std::string>& words :
       std::vector<std::vector<std::string>>{{"-j", "x"},
                                             {"-j", "-1"},
                                             {"-j", "1000"},
                                             {"-j", "0", "--isolate"},
                                             {"--timeout", "0"},
                                             {"--timeout", "1e3"},
                                             {"--timeout", "many"},
                                             {"--max-memory", "1"},
                                             {"--cache", "/dev/null/x"}}) {
    std::vector<std::string> all = {"check", repository_path("corpus/base/2021.txt")};
    all.insert(all.end(), words.begin(), words.end());
    const ProcessResult result = run_gouji(all);
    INFO(words[1] << " " << result.err);
    CHECK(result.exit_code == 2);
    CHECK(result.out.empty());
  }
}

TEST_CASE("缓存：再次运行结果相同，改动的文件和选项重新核对") {
  const TemporaryFolder folder;
  make_batch(folder, 3);
  const auto check = [&](std::vector<std::string> more) {
    std::vector<std::string> words = {"check", "in", "--format", "json"};
    words.insert(words.end(), more.begin(), more.end());
    return run_gouji(words, {folder.path(), "", {}}).out;
  };
  const std::string plain = check({});
  CHECK((check({"--cache", "c"}) == plain));
  const std::set<std::string> kept = files_in(folder / "c");
  CHECK(kept.size() == 6);
  CHECK((check({"--cache", "c"}) == plain));
  CHECK(files_in(folder / "c") == kept);
  // It is the cache that answers: what stands in it comes out.
  std::filesystem::copy(folder / "c", folder / "swapped", std::filesystem::copy_options::recursive);
  const std::string first = folder / ("swapped/" + *kept.begin());
  const std::string second = folder / ("swapped/" + *std::next(kept.begin()));
  const std::string content = read_file(first);
  folder.write("swapped/" + *kept.begin(), read_file(second));
  folder.write("swapped/" + *std::next(kept.begin()), content);
  CHECK_FALSE((check({"--cache", "swapped"}) == plain));
  // Other options, other results; broken entries are as none.
  CHECK((check({"--cache", "c", "--select", "A"}) == check({"--select", "A"})));
  CHECK((check({"--cache", "c", "--year", "2023"}) == check({"--year", "2023"})));
  CHECK(files_in(folder / "c").size() == 18);
  for (const std::string& name : kept) folder.write("c/" + name, "broken");
  CHECK((check({"--cache", "c"}) == plain));
  folder.write("in/0.txt", "不是报告");
  CHECK((check({"--cache", "c"}) == check({})));
  // The same bytes under other names are the same document.
  std::filesystem::rename(folder / "in/1.txt", folder / "in/renamed.txt");
  const std::size_t before = files_in(folder / "c").size();
  CHECK((check({"--cache", "c"}) == check({})));
  CHECK(files_in(folder / "c").size() == before);
}

TEST_CASE("中断：退出码 130，不留进程和半个文件，再次运行接着核对") {
  const TemporaryFolder folder;
  make_batch(folder, 60);
  const std::vector<std::string> words = {"check", "in", "-j", "2", "--cache", "c", "-o", "r.json"};
  const pid_t run = start_gouji(words, folder.path());
  std::vector<pid_t> workers;
  while (workers.empty()) workers = children_of(run);
  while (!std::filesystem::exists(folder / "c") || files_in(folder / "c").empty()) ::usleep(1000);
  ::kill(run, SIGINT);
  int status = 0;
  REQUIRE(::waitpid(run, &status, 0) == run);
  CHECK(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 130);
  check_gone(workers);
  CHECK_FALSE(std::filesystem::exists(folder / "r.json"));
  CHECK(run_gouji(words, {folder.path(), "", {}}).exit_code == 1);
  CHECK((read_file(folder / "r.json") ==
         run_gouji({"check", "in", "--format", "json"}, {folder.path(), "", {}}).out));
}

TEST_CASE("中断：每个命令都退出 130，都说明已中断") {
  const TemporaryFolder folder;
  folder.write("slow.pdf", slow_pdf());
  const std::vector<std::string> who = {"--by", "张三", "--reason", "误报"};
  for (std::vector<std::string> words :
       std::vector<std::vector<std::string>>{{"check"},
                                             {"extract"},
                                             {"compare", "slow.pdf"},
                                             {"review", "list"},
                                             {"review", "prune"},
                                             {"review", "confirm", "3f2a9c01"},
                                             {"review", "dismiss", "3f2a9c01"},
                                             {"review", "suppress", "A04"},
                                             {"review", "override", "t3.received.total=17"}}) {
    const bool by = words.size() == 3;
    words.emplace_back("slow.pdf");
    if (by) words.insert(words.end(), who.begin(), who.end());
    if (words.front() == "compare") words = {"compare", "slow.pdf", "slow.pdf"};
    INFO(words.front() << ' ' << words[1]);
    const pid_t run = start_gouji(words, folder.path(), folder / "errors");
    std::vector<pid_t> workers;
    while (workers.empty()) workers = children_of(run);
    ::kill(run, SIGINT);
    int status = 0;
    REQUIRE(::waitpid(run, &status, 0) == run);
    CHECK(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 130);
    CHECK(read_file(folder / "errors") == "gouji: 已中断\n");
    check_gone(workers);
  }
}

TEST_CASE("缓存在所核对的文件夹中：按内容认出，只列一行；混有别的文件的照常列出") {
  const TemporaryFolder folder;
  make_batch(folder, 3);
  const auto skipped = [&] {
    const std::string json = run_gouji({"check", "in", "--cache", "in/暂存", "--format", "json"},
                                       {folder.path(), "", {}})
                                 .out;
    return nlohmann::json::parse(json)["skipped"];
  };
  CHECK(skipped().empty());
  const auto again = skipped();
  REQUIRE(again.size() == 1);
  CHECK(again[0]["path"] == "in/暂存/");
  CHECK(again[0]["reason"] == "own_output");
  // A paper of the user's among them is read, and nothing else vanishes.
  const auto first = *std::filesystem::recursive_directory_iterator(folder / "in/暂存");
  const std::string part = std::filesystem::relative(first.path(), folder.path()).string();
  folder.write(part + "/通知.doc", "甲");
  bool listed = false;
  for (const auto& each : skipped()) {
    listed = listed || each["path"] == part + "/通知.doc";
    CHECK(each["path"] != "in/暂存/");
  }
  CHECK(listed);
  // Names alone make no cache.
  const TemporaryFolder other;
  other.write("in/r.txt", read_file(repository_path("corpus/base/2021.txt")));
  const std::string name = "in/ab/" + std::string(62, '0');
  other.write(name, "甲");
  const auto json = nlohmann::json::parse(
      run_gouji({"check", "in", "--format", "json"}, {other.path(), "", {}}).out);
  REQUIRE(json["skipped"].size() == 1);
  CHECK(json["skipped"][0]["path"] == name);
}

TEST_CASE("中断：几份结果都没有写成半个，进度行已清除，不留临时文件和进程") {
  const TemporaryFolder folder;
  make_batch(folder, 60);
  // Those of the batch end in a comment, and get no copies.
  const std::string pdf =
      read_file(repository_path("corpus/producers/lanpu-forestry-2024.weasyprint.pdf"));
  for (const char* name : {"in/!1.pdf", "in/!2.pdf", "in/!3.pdf"}) folder.write(name, pdf);
  folder.write("old.json", "old");
  folder.write("tmp/kept", "");
  const std::set<std::string> before = files_in(folder.path());
  std::vector<std::string> words = {"check", "in", "-j", "2", "--cache", "c"};
  for (const char* output : {"json=old.json", "jsonl=r.jsonl", "xlsx=r.xlsx", "html=r.html",
                             "markdown=r.md", "junit=r.xml", "pdf=copies/", "markdown=各机关/"}) {
    words.insert(words.end(), {"--output", output});
  }
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    std::vector<pid_t> processes;
    TerminalOptions options;
    options.folder = folder.path();
    options.environment = {"TERM=xterm", "TMPDIR=" + (folder / "tmp")};
    options.output_too = false;
    options.look = [&](pid_t run, const std::string& shown) {
      if (!processes.empty() || shown.find("/123 份") == std::string::npos) return;
      // In the middle: some are checked, and most are not.
      while (!std::filesystem::exists(folder / "c") || files_in(folder / "c").empty()) {
        ::usleep(1000);
      }
      processes = children_of(run);
      processes.push_back(run);
      ::kill(run, signal);
    };
    const TerminalResult result = run_gouji_on_terminal(words, options);
    INFO(signal << ": " << result.shown);
    CHECK(result.exit_code == 130);
    CHECK(processes.size() > 1);
    check_gone(processes);
    // The last that stood in the line of progress is gone before the sentence that stays.
    const std::size_t progress = result.shown.rfind("/123 份");
    const std::size_t cleared = result.shown.find("\r\x1b[K", progress);
    const std::size_t sentence = result.shown.find("gouji: 已中断", progress);
    CHECK(cleared != std::string::npos);
    CHECK(sentence != std::string::npos);
    CHECK(cleared < sentence);
    // Also of folders: not even the copies that were made.
    CHECK_FALSE(std::filesystem::exists(folder / "copies"));
    CHECK_FALSE(std::filesystem::exists(folder / "各机关"));
    std::filesystem::remove_all(folder / "c");
    CHECK(files_in(folder.path()) == before);
    CHECK(read_file(folder / "old.json") == "old");
  }
}

TEST_CASE("突然终止：主进程或工作进程在任意时刻被杀，结果文件完整或没有，再次运行字节相同") {
  const TemporaryFolder folder;
  make_batch(folder, 12);
  const std::string undisturbed =
      run_gouji({"check", "in", "--format", "json"}, {folder.path(), "", {}}).out;
  const std::vector<std::string> words = {"check", "in", "-j", "2", "-o", "r.json"};
  const char* wish = std::getenv("GOUJI_KILLS");  // 50 takes half a minute
  const int kills = wish != nullptr ? std::atoi(wish) : 8;
  Dice dice(99);
  for (int i = 0; i < kills; ++i) {
    const std::string cache = "c" + std::to_string(i);
    std::vector<std::string> run_words = words;
    run_words.insert(run_words.end(), {"--cache", cache});
    std::filesystem::remove(folder / "r.json");
    const pid_t run = start_gouji(run_words, folder.path());
    ::usleep(static_cast<useconds_t>(dice.between(0, 200'000)));
    std::vector<pid_t> workers = children_of(run);
    const bool supervisor = workers.empty() || dice.chance(50);
    ::kill(supervisor ? run : dice.pick(workers), SIGKILL);
    int status = 0;
    REQUIRE(::waitpid(run, &status, 0) == run);
    workers.push_back(run);
    check_gone(workers);
    INFO("kill " << i << (supervisor ? " of the supervisor" : " of a worker"));
    for (const std::string& name : files_in(folder.path())) {
      // Whatever stands in the folder is an input, a whole result, or part of the cache.
      const bool known = name == "r.json" || name.starts_with("in/") || name[0] == 'c';
      CHECK(known);
      CHECK(name.find(".tmp") == std::string::npos);
    }
    if (std::filesystem::exists(folder / "r.json")) {
      CHECK((read_file(folder / "r.json") == undisturbed));
    }
    CHECK(run_gouji(run_words, {folder.path(), "", {}}).exit_code == 1);
    CHECK((read_file(folder / "r.json") == undisturbed));
  }
}

TEST_CASE("磁盘写满、文件夹只读：说明原因，旧文件不受损") {
  const TemporaryFolder folder;
  make_batch(folder, 2);
  folder.write("r.json", "old");
  // A file may be no larger than this: as a full disk, for results and cache alike.
  const auto limited = [&](std::vector<std::string> words) {
    // Standard output is a pipe, which has no such limit.
    const std::string command =
        "(ulimit -f 1; trap '' XFSZ; \"$0\" \"$@\"; echo \"exit $?\" >&2) | cat";
    words.insert(words.begin(), {"/bin/sh", "-c", command, gouji_binary(), "check", "in"});
    return run(words, {folder.path(), "", {}});
  };
  const ProcessResult full = limited({"-o", "r.json"});
  CHECK(full.err.find("exit 2") != std::string::npos);
  CHECK(full.err.find("无法写入 r.json") != std::string::npos);
  CHECK(read_file(folder / "r.json") == "old");
  const ProcessResult cache = limited({"--cache", "c", "--format", "concise"});
  CHECK(cache.err.find("exit 1") != std::string::npos);
  CHECK(cache.err.find("不再存入缓存") != std::string::npos);
  CHECK(cache.out ==
        run_gouji({"check", "in", "--format", "concise"}, {folder.path(), "", {}}).out);
  CHECK(files_in(folder / "c").empty());
  CHECK(files_in(folder.path()).size() == 5);

  const ProcessResult device =
      run_gouji({"check", "in", "--format", "json", "-o", "/dev/full"}, {folder.path(), "", {}});
  CHECK(device.exit_code == 2);
  std::filesystem::create_directory(folder / "locked");
  ::chmod((folder / "locked").c_str(), 0555);
  if (::geteuid() == 0) return;  // root writes everywhere
  const ProcessResult locked =
      run_gouji({"check", "in", "-o", "locked/r.json"}, {folder.path(), "", {}});
  CHECK(locked.exit_code == 2);
  CHECK(locked.err.find("无法写入 locked/r.json") != std::string::npos);
}

TEST_CASE("一千个文件，其中一个是管道，一个是符号链接环") {
  const TemporaryFolder folder;
  for (int i = 0; i < 998; ++i) folder.write("in/" + std::to_string(i) + ".txt", "通知");
  REQUIRE(::mkfifo((folder / "in/pipe.pdf").c_str(), 0600) == 0);
  std::filesystem::create_symlink("loop.pdf", folder / "in/loop.pdf");
  std::filesystem::create_directory_symlink("..", folder / "in/up");
  const ProcessResult result =
      run_gouji({"check", "in", "--format", "json"}, {folder.path(), "", {}});
  CHECK(result.exit_code == 3);
  CHECK(result.out.find("\"documents\": 1000,") != std::string::npos);
  CHECK(result.out.find("\"unreadable\": 2") != std::string::npos);
  CHECK(result.out.find("是管道") != std::string::npos);
}

TEST_CASE("正在写的文件不会读成半个") {
  const TemporaryFolder folder;
  const std::string text = read_file(repository_path("corpus/base/2021.txt"));
  const std::string path = folder.write("r.txt", text);
  const pid_t writer = ::fork();
  if (writer == 0) {
    // Grows and shrinks, as fast as it can.
    const int file = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    while (true) {
      if (::pwrite(file, "。", 3, static_cast<off_t>(text.size())) != 3) ::_exit(1);
      if (::ftruncate(file, static_cast<off_t>(text.size())) != 0) ::_exit(1);
    }
  }
  int changed = 0;
  for (int i = 0; i < 20 && changed == 0; ++i) {
    const ProcessResult result = run_gouji({"check", path});
    CHECK((result.exit_code == 0 || result.exit_code == 3));
    if (result.exit_code != 3) continue;
    ++changed;
    CHECK(result.out.find("在读取时被改动") != std::string::npos);
  }
  ::kill(writer, SIGKILL);
  ::waitpid(writer, nullptr, 0);
  CHECK(run_gouji({"check", path}).exit_code != 2);
}

TEST_CASE("分片：GNU parallel 两片合起来与一次运行相同") {
  if (run({"/bin/sh", "-c", "command -v parallel"}).exit_code != 0) {
    skip("parallel is not installed");
    return;
  }
  const TemporaryFolder folder;
  make_batch(folder, 3);
  const std::string list = "find in -type f -print0 | LC_ALL=C sort -z";
  const std::string filter = "'" + gouji_binary() + "' check --files-from - -0 --format jsonl -j 1";
  const ProcessResult whole =
      run({"/bin/sh", "-c", list + " | " + filter}, {folder.path(), "", {}});
  const ProcessResult parts =
      run({"/bin/sh", "-c",
           list + " | parallel --will-cite --pipe --keep-order --recend '\\0' -N 3 -j 2 \"" +
               filter + "\""},
          {folder.path(), "", {"HOME=" + folder.path()}});
  CHECK(std::count(whole.out.begin(), whole.out.end(), '\n') == 6);
  CHECK((parts.out == whole.out));
}
