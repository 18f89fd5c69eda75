// Plain text: the headline, when the first line looks like one, and lines that a mail program or editor has wrapped.

#include <algorithm>

#include "steps.hpp"

namespace entente {
namespace {

std::vector<std::string_view> split_lines(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
    lines.push_back(text.substr(0, end));
    const bool crlf = text.substr(end, 2) == "\r\n";
    text.remove_prefix(std::min(end + (crlf ? 2 : 1), text.size()));
  }
  return lines;
}

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\xC2\xA0") == std::string_view::npos; }

std::size_t count_code_points(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

bool ends_sentence(std::string_view line) {
  line = line.substr(0, line.find_last_not_of(" \t") + 1);
  constexpr std::string_view ends[] = {".", "!", "?", ":", "؟", "۔", "…", "\"", "»", "”"};
  return std::any_of(std::begin(ends), std::end(ends), [&](std::string_view end) { return line.ends_with(end); });
}

using Lines = std::vector<std::string_view>;

/// A first line that stands alone, is short, and is no sentence.
bool begins_with_title(const Lines& lines) {
  constexpr std::size_t longest_title = 200;  // code points
  return lines.size() >= 3 && !is_blank(lines[0]) && is_blank(lines[1]) && !ends_sentence(lines[0]) &&
         count_code_points(lines[0]) <= longest_title;
}

/// Whether the lines `[begin, end)` are one paragraph broken to a width: all but the last are about that wide.
bool is_wrapped(Lines::const_iterator begin, Lines::const_iterator end) {
  constexpr std::size_t narrowest = 45;  // code points
  constexpr std::size_t widest = 100;    // code points
  if (end - begin < 2) return false;
  const auto last = end - 1;
  const bool all_wide = std::all_of(begin, last, [](std::string_view line) {
    const std::size_t width = count_code_points(line);
    return width >= narrowest && width <= widest;
  });
  return all_wide && 2 * std::count_if(begin, last, ends_sentence) < end - begin;
}

void append_paragraph(std::string& text, Lines::const_iterator begin, Lines::const_iterator end) {
  const char joint = is_wrapped(begin, end) ? ' ' : '\n';
  for (auto line = begin; line != end; ++line) {
    if (line != begin) text += joint;
    text += *line;
  }
}

}  // namespace

Article read_text(std::string_view text) {
  Article article;
  Lines lines = split_lines(text);
  lines.erase(lines.begin(), std::find_if_not(lines.begin(), lines.end(), is_blank));
  if (begins_with_title(lines)) {
    article.title = lines.front();
    lines.erase(lines.begin());
  }
  for (auto line = lines.cbegin(); line != lines.cend();) {
    if (is_blank(*line)) {
      ++line;
      continue;
    }
    const auto end = std::find_if(line, lines.cend(), is_blank);
    if (!article.text.empty()) article.text += "\n\n";
    append_paragraph(article.text, line, end);
    line = end;
  }
  return article;
}

}  // namespace entente
