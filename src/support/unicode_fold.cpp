// `fold` looks up each code point in a table that ICU fills page by page, the first time a page is met.

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <array>
#include <atomic>
#include <memory>

#include "entente/support.hpp"

namespace entente {
namespace {

constexpr std::size_t page_size = 256;  // code points
constexpr std::size_t page_count = 0x110000 / page_size;
constexpr char32_t tatweel = 0x0640;

/// What each code point of one page folds to, as UTF-8.
struct Page {
  struct Entry {
    std::uint16_t begin = 0;  ///< byte offset into `bytes`
    std::uint8_t length = 0;  ///< in bytes; the longest folding (U+FDFA) has 33
  };
  std::array<Entry, page_size> entries;
  std::string bytes;
};

bool leaves_no_trace(UChar32 c) {
  switch (u_charType(c)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR: return true;
    default: return static_cast<char32_t>(c) == tatweel;
  }
}

std::string fold_code_point(char32_t c, const icu::Normalizer2& nfkd) {
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString text = nfkd.normalize(icu::UnicodeString(static_cast<UChar32>(c)), status);
  text = nfkd.normalize(text.foldCase(), status);
  std::string out;
  for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    const UChar32 part = text.char32At(i);
    if (leaves_no_trace(part)) continue;
    append_utf8(out, u_isUWhiteSpace(part) != 0 ? U' ' : static_cast<char32_t>(part));
  }
  return out;
}

std::unique_ptr<const Page> make_page(std::size_t number) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2& nfkd = *icu::Normalizer2::getNFKDInstance(status);
  auto page = std::make_unique<Page>();
  for (std::size_t i = 0; i < page_size; ++i) {
    const std::string folded = fold_code_point(static_cast<char32_t>(number * page_size + i), nfkd);
    page->entries[i].begin = static_cast<std::uint16_t>(page->bytes.size());
    page->entries[i].length = static_cast<std::uint8_t>(folded.size());
    page->bytes += folded;
  }
  return page;
}

/// All pages made so far. Safe from any thread: two threads may make the same page, one of the two equal copies stays.
class FoldTable {
 public:
  FoldTable() = default;
  FoldTable(const FoldTable&) = delete;
  FoldTable& operator=(const FoldTable&) = delete;
  ~FoldTable() {
    for (auto& page : pages_) delete page.load();
  }

  const Page& page(std::size_t number) {
    if (const Page* page = pages_[number].load(std::memory_order_acquire)) return *page;
    std::unique_ptr<const Page> made = make_page(number);
    const Page* present = nullptr;
    if (pages_[number].compare_exchange_strong(present, made.get(), std::memory_order_acq_rel)) return *made.release();
    return *present;
  }

 private:
  std::array<std::atomic<const Page*>, page_count> pages_{};
};

FoldTable& fold_table() {
  static FoldTable table;  // a cache of a pure function, not state
  return table;
}

bool is_ascii_space(unsigned char byte) { return byte == ' ' || (byte >= '\t' && byte <= '\r'); }

void append_space(std::string& out) {
  if (!out.empty() && out.back() != ' ') out += ' ';
}

void append_folded(std::string& out, std::string_view folded) {
  for (const char byte : folded) {
    if (byte == ' ') {
      append_space(out);
    } else {
      out += byte;
    }
  }
}

}  // namespace

std::string fold(std::string_view text) {
  FoldTable& table = fold_table();
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
      ++at;
      if (is_ascii_space(byte)) {
        append_space(out);
      } else {
        out += static_cast<char>(byte >= 'A' && byte <= 'Z' ? byte + ('a' - 'A') : byte);
      }
      continue;
    }
    const char32_t c = next_code_point(text, at);
    const Page& page = table.page(c / page_size);
    const Page::Entry entry = page.entries[c % page_size];
    append_folded(out, std::string_view(page.bytes).substr(entry.begin, entry.length));
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

}  // namespace entente
