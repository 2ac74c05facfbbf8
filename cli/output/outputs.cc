// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output/outputs.h"

#include <algorithm>
#include <utility>

#include "cli/inputs/kinds/own-output.h"
#include "cli/output/body-files.h"
#include "cli/output/earlier-files.h"
#include "cli/output/render-options.h"

namespace gouji {

Expected<Outputs> Outputs::open(const CheckOptions& options, const Weights& weights,
                                std::size_t documents, const std::string& tree) {
  Outputs outputs;
  outputs.tree_ = tree;
  for (const OutputTarget& target : options.outputs) {
    const Format* format = find_format(target.format);
    if (format->copies) {
      auto copies = Copies::open(target, documents, tree, options.run);
      if (!copies) return unexpected(std::move(copies.error()));
      outputs.copies_.push_back(*std::move(copies));
      continue;
    }
    RenderOptions rendering = render_options(target, options);
    rendering.weights = weights;
    if (format->foldered && is_folder_target(target.file)) {
      auto folder = StagedFolder::open(target.file);
      if (!folder) return unexpected(std::move(folder.error()));
      outputs.folders_.push_back({format, rendering, target.file, *std::move(folder)});
      outputs.keep_documents_ = true;
      continue;
    }
    auto file = ResultFile::create(target.file);
    if (!file) return unexpected(std::move(file.error()));
    Output output{format, rendering, *std::move(file), nullptr};
    if (format->stream != nullptr) output.stream = format->stream(rendering);
    outputs.keep_documents_ = outputs.keep_documents_ || !output.stream;
    outputs.outputs_.push_back(std::move(output));
  }
  return outputs;
}

std::optional<Error> Outputs::Output::write(std::string_view bytes) {
  empty = empty && bytes.empty();
  return file.write(bytes);
}

std::optional<Error> Outputs::add(CheckedDocument document) {
  for (Output& output : outputs_) {
    if (!output.stream) continue;
    const Expected<std::string> bytes = output.stream->document(document);
    if (!bytes) return bytes.error();
    if (auto error = output.write(*bytes)) return error;
  }
  for (Copies& copies : copies_) {
    if (auto error = copies.add(document)) return error;
  }
  if (keep_documents_) documents_.push_back(std::move(document));
  return std::nullopt;
}

std::optional<Error> Outputs::prepare(RunFacts facts) {
  for (const Copies& copies : copies_) {
    facts.copies.insert(facts.copies.end(), copies.all().begin(), copies.all().end());
  }
  for (CheckedDocument& document : documents_) {
    const auto remark = facts.remarks_on.find(document.path);
    if (remark != facts.remarks_on.end() && document.report) {
      document.report->notes.push_back(remark->second);
    }
  }
  for (Output& output : outputs_) {
    if (!output.stream) output.options.facts = facts;
    const Expected<std::string> rest = output.stream
                                           ? output.stream->end(facts)
                                           : output.format->render(documents_, output.options);
    if (!rest) return rest.error();
    if (auto error = output.write(*rest)) return error;
    // A list without findings gets a mark: the next run would take an empty file for a damaged
    // document.
    if (output.empty && output.options.marked) {
      if (auto error = output.write(text_mark() + "\n")) return error;
    }
  }
  for (FolderOutput& output : folders_) {
    if (auto error = put_body_files(*output.format, output.options, documents_, tree_,
                                    output.target, output.folder)) {
      return error;
    }
  }
  return std::nullopt;
}

std::optional<Error> Outputs::publish() {
  for (Output& output : outputs_) {
    if (auto error = output.file.finish()) return error;
  }
  for (FolderOutput& output : folders_) {
    if (auto error = output.folder.publish()) return error;
  }
  for (Copies& copies : copies_) {
    if (auto error = copies.publish()) return error;
  }
  return std::nullopt;
}

bool Outputs::wrote(const std::string& target) const {
  return std::none_of(copies_.begin(), copies_.end(), [&](const Copies& copies) {
    return copies.target() == target && !copies.any_made();
  });
}

std::vector<Outputs::Earlier> Outputs::earlier() const {
  std::vector<Earlier> out;
  const auto add = [&](const std::string& folder, std::vector<std::string> files) {
    if (!files.empty()) out.push_back({folder, std::move(files)});
  };
  for (const FolderOutput& output : folders_) {
    add(output.target, earlier_files(output.target, output.format->ending, output.folder.names()));
  }
  for (const Copies& copies : copies_) add(copies.target(), copies.earlier());
  return out;
}

}  // namespace gouji
