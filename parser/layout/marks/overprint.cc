// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/layout/marks/overprint.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <tuple>
#include <utility>

#include "parser/layout/marks/drawn-style.h"
#include "parser/pdf/shelves.h"

namespace gouji::layout {
namespace {

// A gap of this many em, or a step across the line of this share, ends a run of glyphs.
constexpr double kRunGap = 1.5;
constexpr double kRunStep = 0.3;
// Least difference in brightness over paper (of 255) between faint words and the text.
constexpr int kFainter = 50;
// Anything larger than the text of the tables by this factor, or smaller by it, is unlike it.
constexpr double kLarger = 1.25;
// Least share of a glyph that another one covers if it lies upon it.
constexpr double kUpon = 0.25;
// Words of this many letters do not occur more than this many times on a page in ordinary text.
constexpr std::size_t kWords = 4, kCopies = 2;
// Least share of the runs of a style, and of runs with the same words, that lie over something.
constexpr double kOfStyle = 0.3, kOfWords = 0.5;

/// Glyphs drawn consecutively along one baseline.
struct Run {
  std::uint32_t begin = 0, end = 0;  // indices of the page's glyphs
  std::uint32_t style = 0;           // index
  Rect box;
  bool apart = false;                 // set aside
  bool strong = false, weak = false;  // whether it lies over something: certainly, perhaps
};

bool is_blank(char32_t code) { return code == U' ' || code == 0xA0 || code == 0x3000; }

bool goes_on(const Glyph& left, const Glyph& right) {
  const double em = static_cast<double>(right.size);
  const double dx = right.box.center_x() - left.box.center_x();
  const double dy = right.box.center_y() - left.box.center_y();
  if (right.oblique) return std::hypot(dx, dy) <= (1 + kRunGap) * em;
  const bool down = right.vertical || right.direction % 2 == 1;
  const double along = std::abs(down ? dy : dx), across = std::abs(down ? dx : dy);
  const double half = down ? (left.box.height() + right.box.height()) / 2
                           : (left.box.width() + right.box.width()) / 2;
  return across <= kRunStep * em && along - half <= kRunGap * em;
}

/// The runs drawn on each page, and what is known of their styles.
class Overprint {
 public:
  explicit Overprint(const Pdf& pdf) : pdf_(pdf) {
    for (const Page& page : pdf.pages) add_runs(page);
  }

  /// False: no run has to be set aside.
  bool find() {
    find_usual();
    bool any = false;
    for (std::size_t p = 0; p < runs_.size(); ++p) any = set_aside_oblique(p) || any;
    for (std::size_t p = 0; p < runs_.size(); ++p) any = set_aside_upright_of_seal(p) || any;
    const std::vector<std::uint32_t> unlike = unlike_styles();
    for (const std::uint32_t style : unlike) any = judge(style) || any;
    return any;
  }

  /// A part of a watermark under the ground of a cell or of a line, or off the page.
  [[nodiscard]] bool is_hidden_part(const Glyph& hidden) const {
    if (hidden.mark == Mark::kWatermark || (hidden.oblique && hidden.covered)) return true;
    const auto style = numbers_.find(style_of(hidden));
    return style != numbers_.end() && styles_[style->second].apart;
  }

  [[nodiscard]] const std::vector<Run>& runs(std::size_t page) const { return runs_[page]; }

 private:
  struct Known {
    Style style;
    std::size_t glyphs = 0;
    bool apart = false;  // runs of this style are set aside
  };

  void add_runs(const Page& page) {
    std::vector<Run>& runs = runs_.emplace_back();
    for (std::uint32_t i = 0; i < page.glyphs.size(); ++i) {
      const Glyph& glyph = page.glyphs[i];
      const bool same =
          i > 0 && drawn_alike(page.glyphs[i - 1], glyph) && goes_on(page.glyphs[i - 1], glyph);
      if (!same) {
        const Style own = style_of(glyph);
        const auto [known, is_new] =
            numbers_.try_emplace(own, static_cast<std::uint32_t>(styles_.size()));
        if (is_new) styles_.push_back({own, 0, false});
        runs.push_back({i, i, known->second, glyph.box, false, false, false});
      }
      Run& run = runs.back();
      run.end = i + 1;
      run.box = cover(run.box, glyph.box);
      if (is_blank(glyph.code)) continue;
      ++styles_[run.style].glyphs;
    }
  }

  // The paint of most text is the paint of the table and of the text around it.
  void find_usual() {
    std::map<std::uint32_t, std::size_t> paints;
    std::map<std::uint8_t, std::size_t> directions;
    std::map<long, std::size_t> sizes;
    for (const Known& known : styles_) {
      if (known.style.oblique) {
        oblique_ += known.glyphs;
        continue;
      }
      upright_ += known.glyphs;
      paints[known.style.paint] += known.glyphs;
    }
    const auto most = [](const auto& counts) {
      return std::max_element(counts.begin(), counts.end(),
                              [](const auto& a, const auto& b) { return a.second < b.second; })
          ->first;
    };
    if (upright_ == 0) return;
    // The darkest paint of a substantial part of the text: a watermark may have more words than the
    // text.
    constexpr std::size_t kMuch = 10;
    int darkest = 256;
    for (const auto& [paint, count] : paints) {
      if (count * kMuch < upright_ || brightness(paint_of(paint)) >= darkest) continue;
      darkest = brightness(paint_of(paint));
      paint_ = paint;
    }
    for (const Known& known : styles_) {
      if (known.style.oblique || known.style.paint != paint_) continue;
      sizes[known.style.size] += known.glyphs;
      directions[known.style.direction] += known.glyphs;
    }
    if (sizes.empty()) return;
    direction_ = most(directions);
    smallest_ = most(sizes);
    for (const auto& [size, count] : sizes) {
      if (count * kMuch >= upright_) smallest_ = std::min(smallest_, size);
    }
  }

  // Sets oblique runs aside, unless the whole document is skewed.
  bool set_aside_oblique(std::size_t p) {
    constexpr std::size_t kSkewed = 5;
    if (upright_ * kSkewed < oblique_) return false;
    bool any = false;
    for (Run& run : runs_[p]) {
      const Mark mark = pdf_.pages[p].glyphs[run.begin].mark;
      run.apart = styles_[run.style].style.oblique || mark == Mark::kWatermark;
      if (styles_[run.style].style.oblique) styles_[run.style].apart = true;
      any = any || run.apart;
    }
    return any;
  }

  // Some words around a seal may be upright by chance, and those below its star are. They have its
  // paint and lie within its circle.
  bool set_aside_upright_of_seal(std::size_t p) {
    std::map<std::uint32_t, Rect> seals;
    for (const Run& run : runs_[p]) {
      const Style& style = styles_[run.style].style;
      if (!style.oblique || !run.apart || style.paint == paint_) continue;
      const auto [seal, is_new] = seals.try_emplace(style.paint, run.box);
      if (!is_new) seal->second = cover(seal->second, run.box);
    }
    bool any = false;
    for (Run& run : runs_[p]) {
      if (run.apart) continue;
      const auto seal = seals.find(styles_[run.style].style.paint);
      if (seal == seals.end()) continue;
      const double em = static_cast<double>(styles_[run.style].style.size) / 4;
      const Rect& box = seal->second;
      run.apart = run.box.center_x() > box.x0 - em && run.box.center_x() < box.x1 + em &&
                  run.box.center_y() > box.y0 - em && run.box.center_y() < box.y1 + em;
      any = any || run.apart;
    }
    return any;
  }

  [[nodiscard]] bool unlike_in_paint(const Style& style) const {
    const Paint own = paint_of(style.paint), usual = paint_of(paint_);
    if (own == usual) return false;
    return brightness(own) - brightness(usual) >= kFainter ||
           (is_colored(own) && !is_colored(usual));
  }
  [[nodiscard]] bool unlike_in_size(const Style& style) const {
    return static_cast<double>(style.size) >= kLarger * static_cast<double>(smallest_);
  }

  // Faint ones first: a watermark lies upon text, and that text is not a watermark.
  std::vector<std::uint32_t> unlike_styles() const {
    std::vector<std::uint32_t> out;
    for (std::uint32_t i = 0; i < styles_.size(); ++i) {
      const Style& style = styles_[i].style;
      if (style.oblique || styles_[i].glyphs == 0) continue;
      if (unlike_in_paint(style) || unlike_in_size(style) || style.direction != direction_ ||
          style.artifact) {
        out.push_back(i);
      }
    }
    std::stable_sort(out.begin(), out.end(), [&](std::uint32_t a, std::uint32_t b) {
      return brightness(paint_of(styles_[a].style.paint)) >
             brightness(paint_of(styles_[b].style.paint));
    });
    return out;
  }

  struct Index {
    Shelves glyphs, level, upright;
    std::vector<std::uint32_t> run_of;  // for each glyph; empty unless glyphs were asked for
  };

  const Index& index(std::size_t p) {
    if (indices_.empty()) indices_.resize(runs_.size());
    if (indices_[p]) return *indices_[p];
    indices_[p] = std::make_unique<Index>();
    Index& out = *indices_[p];
    const Page& page = pdf_.pages[p];
    for (std::uint32_t i = 0; i < page.rulings.size(); ++i) {
      const Ruling& ruling = page.rulings[i];
      if (ruling.horizontal()) {
        out.level.add(ruling.y0, ruling.x0, ruling.x1, i);
      } else {
        out.upright.add(ruling.x0, ruling.y0, ruling.y1, i);
      }
    }
    return out;
  }

  // With the glyphs in it.
  const Index& full_index(std::size_t p) {
    index(p);
    Index& out = *indices_[p];
    if (!out.run_of.empty()) return out;
    const Page& page = pdf_.pages[p];
    out.run_of.resize(page.glyphs.size());
    for (std::uint32_t r = 0; r < runs_[p].size(); ++r) {
      for (std::uint32_t i = runs_[p][r].begin; i < runs_[p][r].end; ++i) out.run_of[i] = r;
    }
    for (std::uint32_t i = 0; i < page.glyphs.size(); ++i) {
      const Rect& box = page.glyphs[i].box;
      out.glyphs.add(box.center_y(), box.x0, box.x1, i);
    }
    return out;
  }

  // Rulings through the run. If a ruling runs along it, the run is not a table cell, unless the
  // ruling strikes these words out and ends with them; a single ruling across may be a border that
  // the words run over.
  void look_at_rulings(std::size_t p, Run& run) {
    const Page& page = pdf_.pages[p];
    const bool down =
        page.glyphs[run.begin].vertical || styles_[run.style].style.direction % 2 == 1;
    const double em = static_cast<double>(page.glyphs[run.begin].size);
    constexpr double kInner =
        0.2;  // of the em, at either side of the run, where rulings are allowed
    const double room = kInner * em;
    const Rect inner{run.box.x0 + room, run.box.y0 + room, run.box.x1 - room, run.box.y1 - room};
    if (inner.x1 <= inner.x0 || inner.y1 <= inner.y0) return;
    std::size_t across = 0;
    const auto look = [&](double from, double to, double begin, double end, bool along) {
      const double shared = std::min(to, end) - std::max(from, begin);
      if (shared <= 0) return;
      if (!along) {
        ++across;
        return;
      }
      constexpr double kStruck = 2.0;  // points by which a strike through words may overrun them
      const bool strikes = from >= begin - room - kStruck && to <= end + room + kStruck;
      if (!strikes && shared >= em / 2) run.strong = true;
    };
    const Index& places = index(p);
    places.level.visit(inner.y0, inner.y1, inner.x0, inner.x1, [&](std::uint32_t i) {
      const Ruling& ruling = page.rulings[i];
      if (ruling.y0 <= inner.y0 || ruling.y0 >= inner.y1) return;
      look(ruling.x0, ruling.x1, inner.x0, inner.x1, !down);
    });
    places.upright.visit(inner.x0, inner.x1, inner.y0, inner.y1, [&](std::uint32_t i) {
      const Ruling& ruling = page.rulings[i];
      if (ruling.x0 <= inner.x0 || ruling.x0 >= inner.x1) return;
      look(ruling.y0, ruling.y1, inner.y0, inner.y1, down);
    });
    run.weak = run.weak || across > 0;
    run.strong = run.strong || across > 1;
  }

  // Glyphs of other runs under this one.
  void look_at_glyphs(std::size_t p, Run& run) {
    const Page& page = pdf_.pages[p];
    const Index& places = full_index(p);
    for (std::uint32_t g = run.begin; g < run.end && !run.strong; ++g) {
      const Rect& box = page.glyphs[g].box;
      if (is_blank(page.glyphs[g].code)) continue;
      places.glyphs.visit(box.y0, box.y1, box.x0, box.x1, [&](std::uint32_t i) {
        const Run& other = runs_[p][places.run_of[i]];
        if (other.style == run.style || other.apart || is_blank(page.glyphs[i].code)) return;
        const Rect& below = page.glyphs[i].box;
        const double width = std::min(box.x1, below.x1) - std::max(box.x0, below.x0);
        const double height = std::min(box.y1, below.y1) - std::max(box.y0, below.y0);
        if (width <= 0 || height <= 0) return;
        const double smaller = std::min(box.width() * box.height(), below.width() * below.height());
        run.strong = run.strong || width * height >= kUpon * smaller;
      });
    }
  }

  [[nodiscard]] std::u32string words_of(std::size_t p, const Run& run) const {
    std::u32string words;
    for (std::uint32_t i = run.begin; i < run.end; ++i) {
      const char32_t code = pdf_.pages[p].glyphs[i].code;
      if (!is_blank(code)) words += code;
    }
    return words;
  }

  [[nodiscard]] bool is_partly_covered(const Style& style) const {
    return std::any_of(pdf_.pages.begin(), pdf_.pages.end(), [&](const Page& page) {
      return std::any_of(page.hidden.begin(), page.hidden.end(), [&](const Glyph& glyph) {
        return glyph.covered && style_of(glyph) == style;
      });
    });
  }

  // Whether the runs of this style, or those of the same words, are laid over the pages.
  bool judge(std::uint32_t number) {
    const Style& style = styles_[number].style;
    struct Count {
      std::size_t all = 0, over = 0, strong = 0;
      void add(const Run& run) {
        ++all;
        strong += run.strong ? 1 : 0;
        over += run.strong || run.weak ? 1 : 0;
      }
    };
    Count of_style;
    std::map<std::u32string, Count> of_words;
    std::vector<std::pair<Run*, const Count*>> members;
    for (std::size_t p = 0; p < runs_.size(); ++p) {
      for (Run& run : runs_[p]) {
        if (run.style != number || run.apart) continue;
        std::u32string words = words_of(p, run);
        if (words.empty()) continue;
        look_at_rulings(p, run);
        // Runs that are only larger or turned may be a heading under something else.
        if (unlike_in_paint(style)) look_at_glyphs(p, run);
        of_style.add(run);
        Count& of_same = of_words[std::move(words)];
        of_same.add(run);
        members.emplace_back(&run, &of_same);
      }
    }
    const auto share = [](std::size_t part, std::size_t all) {
      return static_cast<double>(part) / static_cast<double>(all);
    };
    // Many copies of the same words need less evidence: some lie over something, or under it.
    const bool is_partly_under = unlike_in_paint(style) && is_partly_covered(style);
    const auto copied = [&](const auto& words) {
      return words.first.size() >= kWords && words.second.all >= kCopies * runs_.size() &&
             unlike_in_paint(style) && (words.second.strong > 0 || is_partly_under);
    };
    const bool whole = (of_style.strong > 0 && share(of_style.over, of_style.all) >= kOfStyle) ||
                       std::any_of(of_words.begin(), of_words.end(), copied);
    bool any = false;
    for (const auto& [run, same] : members) {
      run->apart = whole || (same->all > 1 && run->end - run->begin > 1 && same->strong > 0 &&
                             share(same->over, same->all) >= kOfWords);
      any = any || run->apart;
    }
    styles_[number].apart = any;
    return any;
  }

  const Pdf& pdf_;
  std::vector<std::vector<Run>> runs_;  // by page
  std::map<Style, std::uint32_t> numbers_;
  std::vector<Known> styles_;
  std::vector<std::unique_ptr<Index>> indices_;  // by page; created on first use
  std::size_t upright_ = 0, oblique_ = 0;        // glyphs
  std::uint32_t paint_ = 0;                      // of the text
  std::uint8_t direction_ = 0;
  long smallest_ = 0;  // size of a substantial part of the text
};

}  // namespace

std::vector<std::unique_ptr<PartedPage>> part_overprint(const Pdf& pdf) {
  std::vector<std::unique_ptr<PartedPage>> out(pdf.pages.size());
  Overprint overprint(pdf);
  if (!overprint.find()) return out;
  for (std::size_t p = 0; p < pdf.pages.size(); ++p) {
    const std::vector<Run>& runs = overprint.runs(p);
    const std::vector<Glyph>& hidden = pdf.pages[p].hidden;
    const auto is_part = [&](const Glyph& glyph) { return overprint.is_hidden_part(glyph); };
    if (std::none_of(runs.begin(), runs.end(), [](const Run& run) { return run.apart; }) &&
        std::none_of(hidden.begin(), hidden.end(), is_part)) {
      continue;
    }
    out[p] = std::make_unique<PartedPage>();
    Page& page = out[p]->page;
    page = pdf.pages[p];
    page.glyphs.clear();
    std::erase_if(page.hidden, is_part);
    for (const Run& run : runs) {
      std::vector<Glyph>& target = run.apart ? out[p]->overprint : page.glyphs;
      const auto first = pdf.pages[p].glyphs.begin();
      target.insert(target.end(), first + run.begin, first + run.end);
    }
  }
  return out;
}

}  // namespace gouji::layout
