#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>
#include <cassert>
#include <cstring>
#include <limits>
#include <memory>

#include "entente/support.hpp"

namespace entente {
namespace {

struct ConverterCloser {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, ConverterCloser>;

struct DetectorCloser {
  void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};

/// ICU counts in `int32_t`; no text of ours is longer.
std::int32_t icu_size(std::string_view bytes) {
  if (bytes.size() > static_cast<std::size_t>(std::numeric_limits<std::int32_t>::max())) {
    throw Error("text of " + std::to_string(bytes.size()) + " bytes; expected less than 2 GiB");
  }
  return static_cast<std::int32_t>(bytes.size());
}

Converter open_converter(const std::string& charset) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(charset.empty() ? nullptr : ucnv_open(charset.c_str(), &status));
  return U_SUCCESS(status) ? std::move(converter) : Converter();
}

std::string charset_of_byte_order_mark(std::string_view bytes) {
  UErrorCode status = U_ZERO_ERROR;
  std::int32_t length = 0;
  const std::string_view head = bytes.substr(0, 4);
  const char* name = ucnv_detectUnicodeSignature(head.data(), icu_size(head), &length, &status);
  return U_SUCCESS(status) && name != nullptr ? name : std::string();
}

/// The Web Encoding Standard reads these names as the Windows code pages that extend them.
std::string widened(const std::string& charset) {
  struct Row {
    const char* stated;
    const char* meant;
  };
  constexpr Row rows[] = {{"ISO-8859-1", "windows-1252"}, {"US-ASCII", "windows-1252"}, {"ISO-8859-9", "windows-1254"}};
  for (const Row& row : rows) {
    if (ucnv_compareNames(row.stated, charset.c_str()) == 0) return row.meant;
  }
  return charset;
}

}  // namespace

std::size_t first_bad_utf8(std::string_view bytes) {
  const auto* data = reinterpret_cast<const unsigned char*>(bytes.data());
  const std::size_t size = bytes.size();
  std::size_t at = 0;
  while (at < size) {
    if (std::uint64_t eight = 0; size - at >= sizeof eight) {
      std::memcpy(&eight, data + at, sizeof eight);
      if ((eight & 0x8080808080808080ULL) == 0) {
        at += sizeof eight;
        continue;
      }
    }
    const std::size_t start = at;
    UChar32 c = 0;
    U8_NEXT(data, at, size, c);
    if (c < 0) return start;
  }
  return std::string_view::npos;
}

bool is_utf8(std::string_view bytes) { return first_bad_utf8(bytes) == std::string_view::npos; }

std::string to_utf8(std::string_view bytes, const std::string& charset) {
  const Converter converter = open_converter(charset);
  if (!converter) throw Error("unknown charset \"" + charset + "\"");
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString text(bytes.data(), icu_size(bytes), converter.get(), status);
  if (U_FAILURE(status)) throw Error("cannot convert from " + charset + ": " + u_errorName(status));
  std::string out;
  text.toUTF8String(out);
  if (out.starts_with("\xEF\xBB\xBF")) out.erase(0, 3);
  return out;
}

std::string detect_charset(std::string_view bytes, const std::string& hint) {
  if (std::string marked = charset_of_byte_order_mark(bytes); !marked.empty()) return marked;
  if (open_converter(hint)) return widened(hint);
  if (is_utf8(bytes)) return "UTF-8";

  constexpr std::size_t enough = 1 << 16;  // bytes; the detector's answer does not change with more
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, DetectorCloser> detector(ucsdet_open(&status));
  const std::string_view head = bytes.substr(0, enough);
  ucsdet_setText(detector.get(), head.data(), icu_size(head), &status);
  ucsdet_enableInputFilter(detector.get(), 1);
  const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
  const char* name = match == nullptr ? nullptr : ucsdet_getName(match, &status);
  if (U_FAILURE(status) || name == nullptr) return "windows-1252";
  return widened(name);
}

std::string nfc(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFCInstance(status);
  std::string out;
  out.reserve(text.size());
  icu::StringByteSink<std::string> sink(&out);
  normalizer->normalizeUTF8(0, icu::StringPiece(text.data(), icu_size(text)), sink, nullptr, status);
  if (U_FAILURE(status)) throw Error(std::string("cannot normalize text: ") + u_errorName(status));
  return out;
}

char32_t next_code_point(std::string_view text, std::size_t& at) {
  assert(at < text.size());
  const auto* data = reinterpret_cast<const unsigned char*>(text.data());
  UChar32 c = 0;
  U8_NEXT_OR_FFFD(data, at, text.size(), c);
  return static_cast<char32_t>(c);
}

std::string_view script_of(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(static_cast<UChar32>(c), &status);
  return U_SUCCESS(status) ? uscript_getShortName(script) : "Zzzz";
}

void append_utf8(std::string& out, char32_t c) {
  char bytes[U8_MAX_LENGTH];
  std::size_t length = 0;
  U8_APPEND_UNSAFE(bytes, length, static_cast<std::uint32_t>(c));
  out.append(bytes, length);
}

}  // namespace entente
