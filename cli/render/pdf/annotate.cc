// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/render/pdf/annotate.h"

#include <algorithm>
#include <map>
#include <vector>

#include <fmt/format.h>

#include "cli/checked/words.h"
#include "cli/inputs/kinds/own-output.h"
#include "cli/language/language.h"
#include "cli/render/format.h"
#include "cli/render/pdf/page-space.h"
#include "cli/render/pdf/pdf-file.h"
#include "cli/render/review-words.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

constexpr int kPrint = 4;         // annotation flag: shown on paper too
constexpr double kEdge = 1.5;     // points around a box, so that it does not touch the text
constexpr double kNoteSize = 18;  // for a note without a box
constexpr double kPopupWidth = 220, kPopupHeight = 110;

struct Ink {
  double red, green, blue;
};

Ink ink_of(Severity severity) {
  switch (severity) {
    case Severity::kError:
      return {0.69, 0.15, 0.12};
    case Severity::kWarning:
      return {0.65, 0.40, 0.00};
    case Severity::kInfo:
      break;
  }
  return {0.20, 0.38, 0.50};
}
constexpr Ink kEvidenceInk = {0.09, 0.33, 0.49};

constexpr int kDeepest = 50;  // levels of a page tree; a damaged one may be a ring

struct AnnotatedPage {
  PdfObject object;
  PageSpace space;
};

/// A value of the page or inherited from the nodes above it (PDF 7.7.3.4).
PdfObject inherited(const PdfObject& page, const char* key) {
  PdfObject node = page;
  for (int level = 0; level < kDeepest && !node.has(key) && node.has("/Parent"); ++level) {
    node = node.get("/Parent");
  }
  return node.get(key);
}

/// Sides in order; empty unless there are four numbers.
UserRect rectangle_of(const PdfObject& array) {
  std::vector<double> sides;
  for (const PdfObject& item : array.items()) {
    if (const auto number = item.number()) sides.push_back(*number);
  }
  if (sides.size() != 4) return {};
  return {std::min(sides[0], sides[2]), std::min(sides[1], sides[3]), std::max(sides[0], sides[2]),
          std::max(sides[1], sides[3])};
}

PageSpace space_of(const PdfObject& page) {
  return page_space(rectangle_of(inherited(page, "/MediaBox")),
                    rectangle_of(inherited(page, "/CropBox")),
                    inherited(page, "/Rotate").integer().value_or(0));
}

std::string note_of(const PlacedFinding& finding) {
  std::string note =
      fmt::format("{} {}\n{}", finding.rule->code, title_of(*finding.rule), finding.message);
  note += "\n" + say("编号 {}", short_name(finding));
  if (!finding.suggestion.empty()) note += "\n" + say("建议：{}", finding.suggestion);
  if (!finding.rule->basis.empty()) note += "\n" + say("依据：{}", finding.rule->basis);
  return note;
}

class Annotator {
 public:
  Annotator(PdfFile& pdf, const CheckedDocument& document) : pdf_(pdf), document_(document) {
    for (const PdfObject& page : pdf.pages()) pages_.push_back({page, space_of(page)});
  }
  [[nodiscard]] std::size_t page_count() const { return pages_.size(); }

  void annotate() {
    for (std::size_t i = 0; i < document_.findings.size(); ++i) {
      if (open(document_.findings[i].standing)) add(document_.findings[i], i + 1);
    }
    add_bookmarks();
    pdf_.set_information(kPdfMark, pdf_mark(notes_));
  }

 private:
  struct Mark {  // a finding's bookmark
    Severity severity;
    std::size_t page;  // from 1
    std::string title;
    PdfObject destination;
  };

  AnnotatedPage* page(std::size_t number) {
    return number >= 1 && number <= pages_.size() ? &pages_[number - 1] : nullptr;
  }

  /// The appearance of a box: without one, viewers differ.
  PdfObject look(const UserRect& box, const Ink& ink, double width, bool dashed) {
    const std::string drawing =
        fmt::format("q {:.2f} {:.2f} {:.2f} RG {:.1f} w {}{:.2f} {:.2f} {:.2f} {:.2f} re S Q\n",
                    ink.red, ink.green, ink.blue, width, dashed ? "[3 2] 0 d " : "", width / 2,
                    width / 2, box.x1 - box.x0 - width, box.y1 - box.y0 - width);
    PdfObject form = pdf_.stream(drawing);
    PdfObject dictionary = form.dictionary();
    dictionary.set("/Type", pdf_.name("/XObject"));
    dictionary.set("/Subtype", pdf_.name("/Form"));
    dictionary.set("/BBox", array({0, 0, box.x1 - box.x0, box.y1 - box.y0}));
    PdfObject normal = pdf_.dictionary();
    normal.set("/N", form);
    return normal;
  }

  [[nodiscard]] PdfObject array(std::initializer_list<double> values) const {
    std::vector<PdfObject> items;
    for (const double value : values) items.push_back(pdf_.real(value));
    return pdf_.array(items);
  }
  [[nodiscard]] PdfObject rectangle(const UserRect& box) const {
    return array({box.x0, box.y0, box.x1, box.y1});
  }

  PdfObject annotation(const AnnotatedPage& on, const char* kind, const UserRect& box,
                       const Ink& ink, const std::string& note, const std::string& name) {
    PdfObject out = pdf_.dictionary();
    out.set("/Type", pdf_.name("/Annot"));
    out.set("/Subtype", pdf_.name(kind));
    out.set("/Rect", rectangle(box));
    out.set("/Contents", pdf_.text(note));
    out.set("/T", pdf_.text("gouji"));
    out.set("/NM", pdf_.text(name));
    ++notes_;
    out.set("/C", array({ink.red, ink.green, ink.blue}));
    out.set("/F", pdf_.integer(kPrint));
    out.set("/P", on.object);
    return out;
  }

  void put(AnnotatedPage& on, const PdfObject& annotation) {
    // Pages may share a list of the original: it is copied before it grows.
    std::vector<PdfObject> items = on.object.get("/Annots").items();
    items.push_back(annotation);
    on.object.set("/Annots", pdf_.array(items));
  }

  void put_with_popup(AnnotatedPage& on, PdfObject note, const UserRect& box) {
    note = pdf_.indirect(note);
    PdfObject popup = pdf_.dictionary();
    popup.set("/Type", pdf_.name("/Annot"));
    popup.set("/Subtype", pdf_.name("/Popup"));
    popup.set("/Rect", rectangle({box.x1, box.y0, box.x1 + kPopupWidth, box.y0 + kPopupHeight}));
    popup.set("/Parent", note);
    popup.set("/Open", pdf_.boolean(false));
    popup = pdf_.indirect(popup);
    note.set("/Popup", popup);
    put(on, note);
    put(on, popup);
  }

  void put_box(AnnotatedPage& on, const Rect& shown, const Ink& ink, const std::string& note,
               const std::string& name, bool dashed) {
    const UserRect box =
        on.space.to_user({shown.x0 - kEdge, shown.y0 - kEdge, shown.x1 + kEdge, shown.y1 + kEdge});
    const double width = dashed ? 1 : 1.5;
    PdfObject square = annotation(on, "/Square", box, ink, note, name);
    PdfObject style = pdf_.dictionary();
    style.set("/W", pdf_.real(width));
    style.set("/S", pdf_.name(dashed ? "/D" : "/S"));
    if (dashed) style.set("/D", array({3, 2}));
    square.set("/BS", style);
    square.set("/AP", look(box, ink, width, dashed));
    put_with_popup(on, square, box);
  }

  void add(const PlacedFinding& finding, std::size_t number) {
    const std::string note = note_of(finding);
    const Ink ink = ink_of(finding.severity);
    std::size_t piece = 0;
    for (const PageBox& each : finding.place.boxes) {
      AnnotatedPage* on = page(each.page);
      if (on == nullptr) continue;
      put_box(*on, each.box, ink, note, fmt::format("{}{}-{}", kNoteName, number, ++piece), false);
    }
    for (const PlacedEvidence& evidence : finding.evidence) {
      for (const PageBox& each : evidence.place.boxes) {
        AnnotatedPage* on = page(each.page);
        const bool own = std::find(finding.place.boxes.begin(), finding.place.boxes.end(), each) !=
                         finding.place.boxes.end();
        if (on == nullptr || own) continue;
        put_box(*on, each.box, kEvidenceInk,
                say("{} 的佐证：{} {}", finding.rule->code, evidence.label, evidence.text) + "\n" +
                    say("编号 {}", short_name(finding)),
                fmt::format("{}{}-{}", kNoteName, number, ++piece), true);
      }
    }
    if (piece == 0) put_placeless(finding, note, number);
    add_mark(finding);
  }

  /// A finding without a place: a note at the top of the first page.
  void put_placeless(const PlacedFinding& finding, const std::string& note, std::size_t number) {
    AnnotatedPage& first = pages_.front();
    const double x = 12 + (kNoteSize + 6) * static_cast<double>(placeless_++ % 20);
    const UserRect box = first.space.to_user({x, 12, x + kNoteSize, 12 + kNoteSize});
    PdfObject text = annotation(first, "/Text", box, ink_of(finding.severity), note,
                                fmt::format("{}{}", kNoteName, number));
    text.set("/Name", pdf_.name("/Comment"));
    put_with_popup(first, text, box);
  }

  void add_mark(const PlacedFinding& finding) {
    const std::size_t number = std::max<std::size_t>(finding.place.page(), 1);
    AnnotatedPage* on = page(number);
    if (on == nullptr) return;
    const Rect top = finding.place.boxes.empty() ? Rect{} : finding.place.boxes.front().box;
    const UserRect corner = on->space.to_user({0, std::max(0.0, top.y0 - 60), 1, 1});
    const std::vector<PdfObject> place = {on->object, pdf_.name("/XYZ"), pdf_.real(corner.x0),
                                          pdf_.real(corner.y1), pdf_.null()};
    marks_.push_back(
        {finding.severity, number,
         say("{} {}（编号 {}）", finding.rule->code, finding.message, short_name(finding)),
         pdf_.array(place)});
  }

  PdfObject bookmark(const std::string& title, const PdfObject& destination) {
    PdfObject out = pdf_.indirect(pdf_.dictionary());
    out.set("/Title", pdf_.text(title));
    out.set("/Dest", destination);
    return out;
  }

  /// Attaches `children` below `parent`; `seen`: how many are visible when it is open.
  void hang(PdfObject parent, std::vector<PdfObject> children, int seen) {
    for (std::size_t i = 0; i < children.size(); ++i) {
      children[i].set("/Parent", parent);
      if (i > 0) children[i].set("/Prev", children[i - 1]);
      if (i + 1 < children.size()) children[i].set("/Next", children[i + 1]);
    }
    parent.set("/First", children.front());
    parent.set("/Last", children.back());
    parent.set("/Count", pdf_.integer(seen));
  }

  /// By severity, then by page; before the bookmarks of the original.
  void add_bookmarks() {
    std::vector<PdfObject> severities;
    for (const Severity severity : {Severity::kError, Severity::kWarning, Severity::kInfo}) {
      std::map<std::size_t, std::vector<PdfObject>> by_page;
      for (const Mark& mark : marks_) {
        if (mark.severity == severity) {
          by_page[mark.page].push_back(bookmark(mark.title, mark.destination));
        }
      }
      if (by_page.empty()) continue;
      std::vector<PdfObject> pages;
      std::size_t findings = 0;
      for (auto& [number, items] : by_page) {
        PdfObject node = bookmark(say("第{}页", number), items.front().get("/Dest"));
        hang(node, items, static_cast<int>(items.size()));
        findings += items.size();
        pages.push_back(node);
      }
      PdfObject node =
          bookmark(fmt::format("{} {}", shown(severity), findings), pages.front().get("/Dest"));
      hang(node, pages, static_cast<int>(pages.size() + findings));
      severities.push_back(node);
    }
    if (severities.empty()) return;
    PdfObject root = pdf_.root();
    PdfObject outlines = root.get("/Outlines");
    if (!outlines.is_dictionary()) {
      outlines = pdf_.indirect(pdf_.dictionary());
      outlines.set("/Type", pdf_.name("/Outlines"));
      root.set("/Outlines", outlines);
    }
    add_before(outlines, severities);
    if (!root.has("/PageMode")) root.set("/PageMode", pdf_.name("/UseOutlines"));
  }

  void add_before(PdfObject outlines, const std::vector<PdfObject>& severities) {
    int seen = 0;
    for (const PdfObject& node : severities) seen += 1 + node.get("/Count").integer().value_or(0);
    PdfObject first = outlines.get("/First");
    PdfObject last = outlines.get("/Last");
    const int before = std::max(0, outlines.get("/Count").integer().value_or(0));
    hang(outlines, severities, seen + before);
    if (!first.is_dictionary() || !last.is_dictionary()) return;
    PdfObject ours = severities.back();
    ours.set("/Next", first);
    first.set("/Prev", ours);
    outlines.set("/Last", last);
  }

  PdfFile& pdf_;
  const CheckedDocument& document_;
  std::vector<AnnotatedPage> pages_;
  std::vector<Mark> marks_;
  std::size_t placeless_ = 0;
  std::size_t notes_ = 0;
};

}  // namespace

Expected<std::string> annotated_copy(std::string_view original, const CheckedDocument& document) {
  const auto unusable = [] {
    return unexpected(
        Error{ErrorKind::kUnreadable, say("PDF 结构有损坏，无法生成批注副本，请重新导出")});
  };
  PdfFile pdf(original);
  // A file that needs a password cannot be opened here, but is not damaged.
  const bool locked = pdf.failed() && original.find("/Encrypt") != std::string_view::npos;
  if (pdf.failed() && !locked) return unusable();
  if (locked || pdf.encrypted()) {
    return unexpected(
        Error{ErrorKind::kEncrypted, say("原文件已加密，批注副本会去掉这层保护，未生成；"
                                         "请用未加密的版本")});
  }
  Annotator annotator(pdf, document);
  const auto pages = static_cast<std::size_t>(document.report ? document.report->pages : 0);
  if (annotator.page_count() == 0 || annotator.page_count() != pages) return unusable();
  annotator.annotate();
  std::string copy = pdf.written();
  if (pdf.failed()) return unusable();
  return copy;
}

extern const Format pdf_format = {
    .name = "pdf",
    .ending = ".pdf",
    .title = "PDF 批注副本；多份报告时写入文件夹：pdf=批注/",
    .needs = {.digest = true},
    .for_terminals = false,
    .copies = true,
    .unavailable = PdfFile::unavailable,
};

}  // namespace gouji
