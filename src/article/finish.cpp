#include "steps.hpp"

namespace entente {
namespace {

/// CR LF, CR, NEL, LINE and PARAGRAPH SEPARATOR as U+000A; a byte order mark goes; other control characters are spaces.
std::string tidy(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(text, at);
    if (c == U'\r') {
      if (at < text.size() && text[at] == '\n') continue;
      out += '\n';
    } else if (c == 0x85 || c == 0x2028 || c == 0x2029) {
      out += '\n';
    } else if ((c < 0x20 && c != U'\n' && c != U'\t') || (c >= 0x7F && c < 0xA0)) {
      out += ' ';
    } else if (c != 0xFEFF) {
      out.append(text, begin, at - begin);
    }
  }
  return nfc(out);
}

std::string one_line(std::string text) {
  for (char& c : text) {
    if (c == '\n' || c == '\t') c = ' ';
  }
  const std::size_t begin = text.find_first_not_of(' ');
  if (begin == std::string::npos) return {};
  return text.substr(begin, text.find_last_not_of(' ') + 1 - begin);
}

/// The language of a tag, without script and region: "ar" of "ar-SY" and "ar_SY".
std::string primary_language(std::string_view tag) { return ascii_lower(tag.substr(0, tag.find_first_of("-_ "))); }

}  // namespace

void finish_article(Article& article, const ReadOptions& options) {
  article.text = tidy(article.text);
  article.title = one_line(tidy(article.title));
  article.publisher = one_line(tidy(article.publisher));
  if (article.date.empty()) article.date = options.fallback_date;
  article.lang = primary_language(article.lang.empty() ? options.fallback_lang : article.lang);
  if (article.lang.empty()) {
    article.lang =
        options.languages == nullptr ? "und" : options.languages->detect(article.title + '\n' + article.text);
  }
  if (article.id.empty()) article.id = content_id({article.title, article.text});
}

}  // namespace entente
