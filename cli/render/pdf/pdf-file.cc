// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/render/pdf/pdf-file.h"

#include <algorithm>

#include <qpdf/qpdf-c.h>

#include "cli/base/late-library.h"

namespace gouji {
namespace {

struct Qpdf {
  LateLibrary library{GOUJI_QPDF_LIBRARY};
  GOUJI_LATE_FUNCTION(library, qpdf_init);
  GOUJI_LATE_FUNCTION(library, qpdf_cleanup);
  GOUJI_LATE_FUNCTION(library, qpdf_silence_errors);
  GOUJI_LATE_FUNCTION(library, qpdf_set_suppress_warnings);
  GOUJI_LATE_FUNCTION(library, qpdf_has_error);
  GOUJI_LATE_FUNCTION(library, qpdf_read_memory);
  GOUJI_LATE_FUNCTION(library, qpdf_is_encrypted);
  GOUJI_LATE_FUNCTION(library, qpdf_get_root);
  GOUJI_LATE_FUNCTION(library, qpdf_get_num_pages);
  GOUJI_LATE_FUNCTION(library, qpdf_get_page_n);
  GOUJI_LATE_FUNCTION(library, qpdf_make_indirect_object);
  GOUJI_LATE_FUNCTION(library, qpdf_oh_is_dictionary);
  GOUJI_LATE_FUNCTION(library, qpdf_oh_is_array);
  GOUJI_LATE_FUNCTION(library, qpdf_oh_is_integer);
  GOUJI_LATE_FUNCTION(library, qpdf_oh_is_number);
  GOUJI_LATE_FUNCTION(library, qpdf_oh_get_int_value_as_int);
  GOUJI_LATE_FUNCTION(library, qpdf_oh_get_numeric_value);
  GOUJI_LATE_FUNCTION(library, qpdf_oh_get_array_n_items);
  GOUJI_LATE_FUNCTION(library, qpdf_oh_get_array_item);
  GOUJI_LATE_FUNCTION(library, qpdf_oh_get_dict);
  GOUJI_LATE_FUNCTION(library, qpdf_oh_get_key_if_dict);
  GOUJI_LATE_FUNCTION(library, qpdf_oh_has_key);
  GOUJI_LATE_FUNCTION(library, qpdf_oh_replace_key);
  GOUJI_LATE_FUNCTION(library, qpdf_oh_append_item);
  GOUJI_LATE_FUNCTION(library, qpdf_oh_new_null);
  GOUJI_LATE_FUNCTION(library, qpdf_oh_new_bool);
  GOUJI_LATE_FUNCTION(library, qpdf_oh_new_integer);
  GOUJI_LATE_FUNCTION(library, qpdf_oh_new_real_from_double);
  GOUJI_LATE_FUNCTION(library, qpdf_oh_new_name);
  GOUJI_LATE_FUNCTION(library, qpdf_oh_new_unicode_string);
  GOUJI_LATE_FUNCTION(library, qpdf_oh_new_array);
  GOUJI_LATE_FUNCTION(library, qpdf_oh_new_dictionary);
  GOUJI_LATE_FUNCTION(library, qpdf_oh_new_stream);
  GOUJI_LATE_FUNCTION(library, qpdf_oh_replace_stream_data);
  GOUJI_LATE_FUNCTION(library, qpdf_init_write_memory);
  GOUJI_LATE_FUNCTION(library, qpdf_set_stream_data_mode);
  GOUJI_LATE_FUNCTION(library, qpdf_set_decode_level);
  GOUJI_LATE_FUNCTION(library, qpdf_set_compress_streams);
  GOUJI_LATE_FUNCTION(library, qpdf_set_preserve_unreferenced_objects);
  GOUJI_LATE_FUNCTION(library, qpdf_set_deterministic_ID);
  GOUJI_LATE_FUNCTION(library, qpdf_set_object_stream_mode);
  GOUJI_LATE_FUNCTION(library, qpdf_set_info_key);
  GOUJI_LATE_FUNCTION(library, qpdf_write);
  GOUJI_LATE_FUNCTION(library, qpdf_get_buffer_length);
  GOUJI_LATE_FUNCTION(library, qpdf_get_buffer);
};

const Qpdf& qpdf() { return late<Qpdf>(); }  // unavailable() was checked before

}  // namespace

struct PdfFile::State {
  explicit State(qpdf_data made) : data(made) {}
  qpdf_data data;  // freed by the destructor of PdfFile
};

std::optional<Error> PdfFile::unavailable() { return loaded<Qpdf>().library.fault(); }

PdfFile::PdfFile(std::string_view bytes) : state_(std::make_unique<State>(qpdf().qpdf_init())) {
  qpdf().qpdf_silence_errors(state_->data);  // failed() reports them
  qpdf().qpdf_set_suppress_warnings(state_->data, QPDF_TRUE);
  qpdf().qpdf_read_memory(state_->data, "", bytes.data(), bytes.size(), nullptr);
}

PdfFile::~PdfFile() { qpdf().qpdf_cleanup(&state_->data); }

bool PdfFile::failed() const { return qpdf().qpdf_has_error(state_->data) != QPDF_FALSE; }
bool PdfFile::encrypted() const { return qpdf().qpdf_is_encrypted(state_->data) != QPDF_FALSE; }
PdfObject PdfFile::root() const { return object(qpdf().qpdf_get_root(state_->data)); }

std::vector<PdfObject> PdfFile::pages() {
  std::vector<PdfObject> out;
  const auto count = static_cast<std::size_t>(std::max(0, qpdf().qpdf_get_num_pages(state_->data)));
  out.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    out.push_back(object(qpdf().qpdf_get_page_n(state_->data, i)));
  }
  return out;
}

PdfObject PdfFile::null() const { return object(qpdf().qpdf_oh_new_null(state_->data)); }
PdfObject PdfFile::boolean(bool value) const {
  return object(qpdf().qpdf_oh_new_bool(state_->data, value ? QPDF_TRUE : QPDF_FALSE));
}
PdfObject PdfFile::integer(int value) const {
  return object(qpdf().qpdf_oh_new_integer(state_->data, value));
}
PdfObject PdfFile::real(double value) const {
  return object(qpdf().qpdf_oh_new_real_from_double(state_->data, value, 2));
}
PdfObject PdfFile::name(const char* value) const {
  return object(qpdf().qpdf_oh_new_name(state_->data, value));
}
PdfObject PdfFile::text(const std::string& utf8) const {
  std::string words = utf8;
  std::erase(words, '\0');  // would end the text in C
  return object(qpdf().qpdf_oh_new_unicode_string(state_->data, words.c_str()));
}
PdfObject PdfFile::array(const std::vector<PdfObject>& items) const {
  const qpdf_oh out = qpdf().qpdf_oh_new_array(state_->data);
  for (const PdfObject& item : items) {
    qpdf().qpdf_oh_append_item(state_->data, out, item.handle_);
  }
  return object(out);
}
PdfObject PdfFile::dictionary() const {
  return object(qpdf().qpdf_oh_new_dictionary(state_->data));
}
PdfObject PdfFile::stream(const std::string& bytes) const {
  const qpdf_oh out = qpdf().qpdf_oh_new_stream(state_->data);
  qpdf().qpdf_oh_replace_stream_data(state_->data, out,
                                     reinterpret_cast<const unsigned char*>(bytes.data()),
                                     bytes.size(), null().handle_, null().handle_);
  return object(out);
}
PdfObject PdfFile::indirect(const PdfObject& value) const {
  return object(qpdf().qpdf_make_indirect_object(state_->data, value.handle_));
}

void PdfFile::set_information(const char* key, const std::string& value) {
  qpdf().qpdf_set_info_key(state_->data, key, value.c_str());
}

std::string PdfFile::written() {
  const qpdf_data data = state_->data;
  qpdf().qpdf_init_write_memory(data);
  qpdf().qpdf_set_stream_data_mode(data, qpdf_s_preserve);
  qpdf().qpdf_set_decode_level(data, qpdf_dl_none);
  qpdf().qpdf_set_compress_streams(data, QPDF_FALSE);
  qpdf().qpdf_set_preserve_unreferenced_objects(data, QPDF_TRUE);
  qpdf().qpdf_set_deterministic_ID(data, QPDF_TRUE);
  qpdf().qpdf_set_object_stream_mode(data, qpdf_o_disable);
  qpdf().qpdf_write(data);
  if (failed()) return {};
  const std::size_t size = qpdf().qpdf_get_buffer_length(data);
  return {reinterpret_cast<const char*>(qpdf().qpdf_get_buffer(data)), size};
}

bool PdfObject::is_dictionary() const {
  return qpdf().qpdf_oh_is_dictionary(file_->state_->data, handle_) != QPDF_FALSE;
}
bool PdfObject::is_array() const {
  return qpdf().qpdf_oh_is_array(file_->state_->data, handle_) != QPDF_FALSE;
}
std::optional<int> PdfObject::integer() const {
  if (qpdf().qpdf_oh_is_integer(file_->state_->data, handle_) == QPDF_FALSE) return std::nullopt;
  return qpdf().qpdf_oh_get_int_value_as_int(file_->state_->data, handle_);
}
std::optional<double> PdfObject::number() const {
  if (qpdf().qpdf_oh_is_number(file_->state_->data, handle_) == QPDF_FALSE) return std::nullopt;
  return qpdf().qpdf_oh_get_numeric_value(file_->state_->data, handle_);
}
std::vector<PdfObject> PdfObject::items() const {
  std::vector<PdfObject> out;
  if (!is_array()) return out;
  const int count = qpdf().qpdf_oh_get_array_n_items(file_->state_->data, handle_);
  for (int i = 0; i < count; ++i) {
    out.push_back(file_->object(qpdf().qpdf_oh_get_array_item(file_->state_->data, handle_, i)));
  }
  return out;
}
PdfObject PdfObject::dictionary() const {
  return file_->object(qpdf().qpdf_oh_get_dict(file_->state_->data, handle_));
}
PdfObject PdfObject::get(const char* key) const {
  return file_->object(qpdf().qpdf_oh_get_key_if_dict(file_->state_->data, handle_, key));
}
bool PdfObject::has(const char* key) const {
  return is_dictionary() && qpdf().qpdf_oh_has_key(file_->state_->data, handle_, key) != QPDF_FALSE;
}
void PdfObject::set(const char* key, const PdfObject& value) {
  qpdf().qpdf_oh_replace_key(file_->state_->data, handle_, key, value.handle_);
}

}  // namespace gouji
