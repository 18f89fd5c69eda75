#include "entente/words.hpp"

#include <unicode/uchar.h>

#include <array>

namespace entente {
namespace {

enum Class : std::uint8_t { other, lower, upper, digit, space, ignorable };

Class classify(char32_t c) {
  switch (u_charType(static_cast<UChar32>(c))) {
    case U_UPPERCASE_LETTER:
    case U_TITLECASE_LETTER: return upper;
    case U_LOWERCASE_LETTER:
    case U_MODIFIER_LETTER:
    case U_OTHER_LETTER:
    case U_NON_SPACING_MARK:
    case U_COMBINING_SPACING_MARK:
    case U_ENCLOSING_MARK: return lower;
    case U_DECIMAL_DIGIT_NUMBER:
    case U_LETTER_NUMBER:
    case U_OTHER_NUMBER: return digit;
    case U_SPACE_SEPARATOR:
    case U_PARAGRAPH_SEPARATOR: return space;
    case U_FORMAT_CHAR:
    case U_PRIVATE_USE_CHAR: return ignorable;
    default: break;
  }
  if (c == U'\n') return other;
  return u_isUWhiteSpace(static_cast<UChar32>(c)) != 0 || c < 0x20 ? space : other;
}

/// Classes of the Basic Multilingual Plane, asked of ICU once.
const std::array<Class, 0x10000>& table() {
  static const auto classes = [] {
    std::array<Class, 0x10000> all{};
    for (char32_t c = 0; c < 0x10000; ++c) all[c] = classify(c);
    all[U'_'] = other;
    return all;
  }();
  return classes;
}

Class class_of(char32_t c) { return c < 0x10000 ? table()[c] : classify(c); }

bool is_apostrophe(char32_t c) { return c == U'\'' || c == 0x2019 || c == 0x02BC || c == 0x02BB || c == 0x2018; }
bool is_joiner(char32_t c) { return c == U'-' || c == U'_' || c == 0x2010 || c == 0x2011; }

/// `next_code_point` with the common cases at hand: one byte, and two that are well formed.
char32_t decode(std::string_view text, std::size_t& at) {
  const auto first = static_cast<unsigned char>(text[at]);
  if (first < 0x80) {
    ++at;
    return first;
  }
  if (first >= 0xC2 && first < 0xE0 && at + 1 < text.size()) {
    const auto second = static_cast<unsigned char>(text[at + 1]);
    if ((second & 0xC0U) == 0x80U) {
      at += 2;
      return ((first & 0x1FU) << 6U) | (second & 0x3FU);
    }
  }
  return next_code_point(text, at);
}

/// A reader of code points with one of look-ahead.
class Cursor {
 public:
  explicit Cursor(std::string_view all) : text(all) { read(); }

  [[nodiscard]] bool done() const { return at >= text.size(); }
  [[nodiscard]] char32_t peek() const { return current_; }  ///< 0 at the end
  [[nodiscard]] char32_t peek_second() const {
    std::size_t p = next_;
    return p < text.size() ? decode(text, p) : U'\0';
  }
  char32_t take() {
    const char32_t taken = current_;
    at = next_;
    read();
    return taken;
  }

  std::string_view text;
  std::size_t at = 0;

 private:
  void read() {
    next_ = at;
    current_ = done() ? U'\0' : decode(text, next_);
  }
  char32_t current_ = 0;
  std::size_t next_ = 0;  ///< byte offset behind the current one
};

bool is_letter(Class c) { return c == lower || c == upper; }

/// "U.S.", "U.N.": a single letter, a dot, a letter again.
bool at_initials(const Cursor& cursor, std::size_t letters) {
  return letters == 1 && cursor.peek() == U'.' && class_of(cursor.peek_second()) == upper;
}

void take_initials(Cursor& cursor) {
  while (cursor.peek() == U'.' && is_letter(class_of(cursor.peek_second()))) {
    cursor.take();
    cursor.take();
    if (is_letter(class_of(cursor.peek()))) return;  // "U.Something": not initials any more
  }
  if (cursor.peek() == U'.') cursor.take();
}

RawWord take_word(Cursor& cursor, bool joined) {
  RawWord word;
  word.joined = joined;
  word.span.begin = cursor.at;
  word.capital = class_of(cursor.peek()) == upper;
  std::size_t letters = 0;
  std::size_t uppers = 0;
  while (!cursor.done()) {
    const char32_t c = cursor.peek();
    const Class k = class_of(c);
    const bool inner_apostrophe = is_apostrophe(c) && letters > 0 && is_letter(class_of(cursor.peek_second()));
    if (!is_letter(k) && k != digit && k != ignorable && !inner_apostrophe) break;
    cursor.take();
    letters += is_letter(k) ? 1 : 0;
    uppers += k == upper ? 1 : 0;
    if (at_initials(cursor, letters)) {
      take_initials(cursor);
      uppers = letters = 2;
      break;
    }
  }
  word.all_caps = letters > 1 && uppers == letters;
  word.span.end = cursor.at;
  return word;
}

RawWord take_number(Cursor& cursor, bool joined) {
  RawWord number;
  number.kind = RawKind::number;
  number.joined = joined;
  number.span.begin = cursor.at;
  while (!cursor.done()) {
    const char32_t c = cursor.peek();
    const bool inner = (c == U'.' || c == U',' || c == 0x066B || c == 0x066C) && class_of(cursor.peek_second()) == digit;
    if (class_of(c) != digit && !inner) break;
    cursor.take();
  }
  number.span.end = cursor.at;
  return number;
}

}  // namespace

void cut_words(std::string_view text, std::vector<RawWord>& out) {
  Cursor cursor(text);
  bool joined = false;
  while (!cursor.done()) {
    const char32_t c = cursor.peek();
    const Class k = class_of(c);
    if (k == space || c == U'#' || c == U'@' || k == ignorable) {
      cursor.take();
      joined = joined && k == ignorable;
    } else if (is_letter(k)) {
      out.push_back(take_word(cursor, joined));
      joined = true;
    } else if (k == digit) {
      out.push_back(take_number(cursor, joined));
      joined = true;
    } else if (is_joiner(c) && joined && (is_letter(class_of(cursor.peek_second())) || class_of(cursor.peek_second()) == digit)) {
      cursor.take();
    } else {
      RawWord mark;
      mark.kind = RawKind::mark;
      mark.joined = joined;
      mark.span.begin = cursor.at;
      mark.mark = cursor.take();
      mark.span.end = cursor.at;
      out.push_back(mark);
      joined = false;
    }
  }
}

}  // namespace entente
