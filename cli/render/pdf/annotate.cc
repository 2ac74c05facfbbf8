// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/render/pdf/annotate.h"

#include <algorithm>
#include <exception>
#include <map>
#include <vector>

#include <fmt/format.h>

#include "cli/language.h"
#include "cli/render/pdf/page-space.h"
#include "cli/render/pdf/qpdf.h"
#include "cli/render/words.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

using Handle = QPDFObjectHandle;

constexpr int kPrint = 4;         // annotation flag: shown on paper too
constexpr double kEdge = 1.5;     // points around a box, so that it does not stand on the text
constexpr double kNoteSize = 18;  // of a note that has no box
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

Handle real(double value) { return Handle::newReal(value, 2); }
Handle array(std::initializer_list<double> values) {
  std::vector<Handle> items;
  for (const double value : values) items.push_back(real(value));
  return Handle::newArray(items);
}
Handle rectangle(const UserRect& box) { return array({box.x0, box.y0, box.x1, box.y1}); }

struct Page {
  Handle object;
  PageSpace space;
};

std::string note_of(const PlacedFinding& finding) {
  std::string note =
      fmt::format("{} {}\n{}", finding.rule->code, title_of(*finding.rule), finding.message);
  if (!finding.suggestion.empty()) note += "\n" + say("建议：{}", finding.suggestion);
  if (!finding.rule->basis.empty()) note += "\n" + say("依据：{}", finding.rule->basis);
  return note;
}

class Annotator {
 public:
  Annotator(QPDF& pdf, const CheckedDocument& document) : pdf_(pdf), document_(document) {
    for (QPDFPageObjectHelper& page : QPDFPageDocumentHelper(pdf).getAllPages()) {
      pages_.push_back({page.getObjectHandle(), space_of(page)});
    }
  }
  [[nodiscard]] std::size_t page_count() const { return pages_.size(); }

  void annotate() {
    for (std::size_t i = 0; i < document_.findings.size(); ++i) {
      if (open(document_.findings[i].standing)) add(document_.findings[i], i + 1);
    }
    add_bookmarks();
  }

 private:
  struct Mark {  // a finding's bookmark
    Severity severity;
    std::size_t page;  // from 1
    std::string title;
    Handle destination;
  };

  static PageSpace space_of(QPDFPageObjectHelper& page) {
    const auto box = [](Handle handle) {
      UserRect out;
      if (handle.isRectangle()) {
        const auto found = handle.getArrayAsRectangle();
        out = {std::min(found.llx, found.urx), std::min(found.lly, found.ury),
               std::max(found.llx, found.urx), std::max(found.lly, found.ury)};
      }
      return out;
    };
    Handle turn = page.getAttribute("/Rotate", false);
    return page_space(box(page.getAttribute("/MediaBox", false)),
                      box(page.getAttribute("/CropBox", false)),
                      turn.isInteger() ? turn.getIntValueAsInt() : 0);
  }

  Page* page(std::size_t number) {
    return number >= 1 && number <= pages_.size() ? &pages_[number - 1] : nullptr;
  }

  /// The look of a box: without one, viewers differ.
  Handle look(const UserRect& box, const Ink& ink, double width, bool dashed) {
    const std::string drawing =
        fmt::format("q {:.2f} {:.2f} {:.2f} RG {:.1f} w {}{:.2f} {:.2f} {:.2f} {:.2f} re S Q\n",
                    ink.red, ink.green, ink.blue, width, dashed ? "[3 2] 0 d " : "", width / 2,
                    width / 2, box.x1 - box.x0 - width, box.y1 - box.y0 - width);
    Handle form = Handle::newStream(&pdf_, drawing);
    Handle dictionary = form.getDict();
    dictionary.replaceKey("/Type", Handle::newName("/XObject"));
    dictionary.replaceKey("/Subtype", Handle::newName("/Form"));
    dictionary.replaceKey("/BBox", array({0, 0, box.x1 - box.x0, box.y1 - box.y0}));
    Handle normal = Handle::newDictionary();
    normal.replaceKey("/N", form);
    return normal;
  }

  Handle annotation(const Page& on, const char* kind, const UserRect& box, const Ink& ink,
                    const std::string& note, const std::string& name) {
    Handle out = Handle::newDictionary();
    out.replaceKey("/Type", Handle::newName("/Annot"));
    out.replaceKey("/Subtype", Handle::newName(kind));
    out.replaceKey("/Rect", rectangle(box));
    out.replaceKey("/Contents", Handle::newUnicodeString(note));
    out.replaceKey("/T", Handle::newUnicodeString("gouji"));
    out.replaceKey("/NM", Handle::newUnicodeString(name));
    out.replaceKey("/C", array({ink.red, ink.green, ink.blue}));
    out.replaceKey("/F", Handle::newInteger(kPrint));
    out.replaceKey("/P", on.object);
    return out;
  }

  void put(Page& on, const Handle& annotation) {
    Handle list = on.object.getKey("/Annots");
    // A list of the original may be shared by pages: it is copied before it grows.
    std::vector<Handle> items;
    if (list.isArray()) items = list.getArrayAsVector();
    items.push_back(annotation);
    on.object.replaceKey("/Annots", Handle::newArray(items));
  }

  void put_with_popup(Page& on, Handle note, const UserRect& box) {
    note = pdf_.makeIndirectObject(note);
    Handle popup = Handle::newDictionary();
    popup.replaceKey("/Type", Handle::newName("/Annot"));
    popup.replaceKey("/Subtype", Handle::newName("/Popup"));
    popup.replaceKey("/Rect",
                     rectangle({box.x1, box.y0, box.x1 + kPopupWidth, box.y0 + kPopupHeight}));
    popup.replaceKey("/Parent", note);
    popup.replaceKey("/Open", Handle::newBool(false));
    popup = pdf_.makeIndirectObject(popup);
    note.replaceKey("/Popup", popup);
    put(on, note);
    put(on, popup);
  }

  void put_box(Page& on, const Rect& shown, const Ink& ink, const std::string& note,
               const std::string& name, bool dashed) {
    const UserRect box =
        on.space.to_user({shown.x0 - kEdge, shown.y0 - kEdge, shown.x1 + kEdge, shown.y1 + kEdge});
    const double width = dashed ? 1 : 1.5;
    Handle square = annotation(on, "/Square", box, ink, note, name);
    Handle style = Handle::newDictionary();
    style.replaceKey("/W", real(width));
    style.replaceKey("/S", Handle::newName(dashed ? "/D" : "/S"));
    if (dashed) style.replaceKey("/D", array({3, 2}));
    square.replaceKey("/BS", style);
    square.replaceKey("/AP", look(box, ink, width, dashed));
    put_with_popup(on, square, box);
  }

  void add(const PlacedFinding& finding, std::size_t number) {
    const std::string note = note_of(finding);
    const Ink ink = ink_of(finding.severity);
    std::size_t piece = 0;
    for (const PageBox& each : finding.place.boxes) {
      Page* on = page(each.page);
      if (on == nullptr) continue;
      put_box(*on, each.box, ink, note, fmt::format("gouji-{}-{}", number, ++piece), false);
    }
    for (const PlacedEvidence& evidence : finding.evidence) {
      for (const PageBox& each : evidence.place.boxes) {
        Page* on = page(each.page);
        const bool own = std::find(finding.place.boxes.begin(), finding.place.boxes.end(), each) !=
                         finding.place.boxes.end();
        if (on == nullptr || own) continue;
        put_box(*on, each.box, kEvidenceInk,
                say("{} 的佐证：{} {}", finding.rule->code, evidence.label, evidence.text),
                fmt::format("gouji-{}-{}", number, ++piece), true);
      }
    }
    if (piece == 0) put_placeless(finding, note, number);
    add_mark(finding);
  }

  /// A finding that stands nowhere: a note at the top of the first page.
  void put_placeless(const PlacedFinding& finding, const std::string& note, std::size_t number) {
    Page& first = pages_.front();
    const double x = 12 + (kNoteSize + 6) * static_cast<double>(placeless_++ % 20);
    const UserRect box = first.space.to_user({x, 12, x + kNoteSize, 12 + kNoteSize});
    Handle text = annotation(first, "/Text", box, ink_of(finding.severity), note,
                             fmt::format("gouji-{}", number));
    text.replaceKey("/Name", Handle::newName("/Comment"));
    put_with_popup(first, text, box);
  }

  void add_mark(const PlacedFinding& finding) {
    const std::size_t number = std::max<std::size_t>(finding.place.page(), 1);
    Page* on = page(number);
    if (on == nullptr) return;
    const Rect top = finding.place.boxes.empty() ? Rect{} : finding.place.boxes.front().box;
    const UserRect corner = on->space.to_user({0, std::max(0.0, top.y0 - 60), 1, 1});
    const std::vector<Handle> place = {on->object, Handle::newName("/XYZ"), real(corner.x0),
                                       real(corner.y1), Handle::newNull()};
    marks_.push_back({finding.severity, number,
                      fmt::format("{} {}", finding.rule->code, finding.message),
                      Handle::newArray(place)});
  }

  Handle bookmark(const std::string& title, const Handle& destination) {
    Handle out = pdf_.makeIndirectObject(Handle::newDictionary());
    out.replaceKey("/Title", Handle::newUnicodeString(title));
    out.replaceKey("/Dest", destination);
    return out;
  }

  /// Hangs `children` below `parent`, and says how many are seen when it is open.
  static void hang(Handle parent, std::vector<Handle> children, int seen) {
    for (std::size_t i = 0; i < children.size(); ++i) {
      children[i].replaceKey("/Parent", parent);
      if (i > 0) children[i].replaceKey("/Prev", children[i - 1]);
      if (i + 1 < children.size()) children[i].replaceKey("/Next", children[i + 1]);
    }
    parent.replaceKey("/First", children.front());
    parent.replaceKey("/Last", children.back());
    parent.replaceKey("/Count", Handle::newInteger(seen));
  }

  /// By severity, then by page; before the bookmarks that the original has.
  void add_bookmarks() {
    std::vector<Handle> severities;
    for (const Severity severity : {Severity::kError, Severity::kWarning, Severity::kInfo}) {
      std::map<std::size_t, std::vector<Handle>> by_page;
      for (const Mark& mark : marks_) {
        if (mark.severity == severity) {
          by_page[mark.page].push_back(bookmark(mark.title, mark.destination));
        }
      }
      if (by_page.empty()) continue;
      std::vector<Handle> pages;
      std::size_t findings = 0;
      for (auto& [number, items] : by_page) {
        Handle node = bookmark(say("第{}页", number), items.front().getKey("/Dest"));
        hang(node, items, static_cast<int>(items.size()));
        findings += items.size();
        pages.push_back(node);
      }
      Handle node =
          bookmark(fmt::format("{} {}", shown(severity), findings), pages.front().getKey("/Dest"));
      hang(node, pages, static_cast<int>(pages.size() + findings));
      severities.push_back(node);
    }
    if (severities.empty()) return;
    Handle root = pdf_.getRoot();
    Handle outlines = root.getKey("/Outlines");
    if (!outlines.isDictionary()) {
      outlines = pdf_.makeIndirectObject(Handle::newDictionary());
      outlines.replaceKey("/Type", Handle::newName("/Outlines"));
      root.replaceKey("/Outlines", outlines);
    }
    add_before(outlines, severities);
    if (!root.hasKey("/PageMode")) root.replaceKey("/PageMode", Handle::newName("/UseOutlines"));
  }

  static void add_before(Handle outlines, const std::vector<Handle>& severities) {
    int seen = 0;
    for (const Handle& node : severities)
      seen += 1 + Handle(node).getKey("/Count").getIntValueAsInt();
    Handle first = outlines.getKey("/First");
    Handle last = outlines.getKey("/Last");
    Handle count = outlines.getKey("/Count");
    const int before = count.isInteger() ? std::max(0, count.getIntValueAsInt()) : 0;
    hang(outlines, severities, seen + before);
    if (!first.isDictionary() || !last.isDictionary()) return;
    Handle ours = severities.back();
    ours.replaceKey("/Next", first);
    first.replaceKey("/Prev", ours);
    outlines.replaceKey("/Last", last);
  }

  QPDF& pdf_;
  const CheckedDocument& document_;
  std::vector<Page> pages_;
  std::vector<Mark> marks_;
  std::size_t placeless_ = 0;
};

std::string written(QPDF& pdf) {
  QPDFWriter writer(pdf);
  writer.setOutputMemory();
  writer.setStreamDataMode(qpdf_s_preserve);
  writer.setDecodeLevel(qpdf_dl_none);
  writer.setCompressStreams(false);
  writer.setPreserveUnreferencedObjects(true);
  writer.setDeterministicID(true);
  writer.write();
  const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

}  // namespace

Expected<std::string> annotated_copy(std::string_view original, const CheckedDocument& document) {
  const auto unusable = [](const std::string& why) {
    return unexpected(Error{ErrorKind::kUnreadable, why});
  };
  try {
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("", original.data(), original.size());
    if (pdf.isEncrypted()) {
      return unexpected(Error{ErrorKind::kEncrypted,
                              say("原文件已加密（限制编辑），批注副本会去掉这层保护，未生成；"
                                  "请用未加密的版本")});
    }
    Annotator annotator(pdf, document);
    const auto pages = static_cast<std::size_t>(document.report ? document.report->pages : 0);
    if (annotator.page_count() == 0 || annotator.page_count() != pages) {
      return unusable(say("PDF 结构有损坏，无法生成批注副本，请重新导出"));
    }
    annotator.annotate();
    return written(pdf);
  } catch (const std::exception&) {  // qpdf's way to say that a file is damaged
    return unusable(say("PDF 结构有损坏，无法生成批注副本，请重新导出"));
  }
}

}  // namespace gouji
