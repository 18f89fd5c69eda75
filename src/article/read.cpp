#include <algorithm>
#include <filesystem>

#include "steps.hpp"

namespace entente {
namespace {

/// One input on its way to the sink.
struct Reading {
  const std::string& name;
  const ReadOptions& options;
  const ArticleSink& sink;

  void reject(std::size_t line, const std::string& message) const { sink.rejected({name, line, message}); }

  /// The records after an unusable one are still wanted: here an `Error` becomes a rejected record.
  template <typename Step>
  void attempt(Step step) const {
    try {
      step();
    } catch (const Error& error) {
      reject(error.line(), error.message());
    }
  }

  void give(Article article, std::size_t line, const char* expected) const {
    finish_article(article, options);
    if (article.text.find_first_not_of(" \n\t") == std::string::npos) return reject(line, expected);
    sink.article(std::move(article));
  }

  void give_record(const JsonValue& record, std::size_t line) const {
    give(read_record(record), line, "record has no \"text\"; expected {\"id\":…,\"text\":…}");
  }
};

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

void read_lines(const ByteSource& source, const Reading& reading) {
  const auto take = [&](std::string&& line, std::size_t number) {
    if (number == 1 && line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);
    if (is_blank(line)) return;
    reading.attempt([&] {
      const JsonDocument record = JsonDocument::parse(std::move(line), reading.name, number);
      reading.give_record(record.root(), number);
    });
  };
  for_each_line(source, take, [&](std::size_t number) { reading.reject(number, "record is larger than 64 MiB"); });
}

/// A record written over several lines, or an array of records.
bool is_one_document(std::string_view head, const std::string& name) {
  const auto begins = head.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  if (begins != std::string_view::npos && head[begins] == '[') return true;
  const std::string_view first = head.substr(0, head.find('\n'));
  return name.find(".json") != std::string::npos && name.find(".jsonl") == std::string::npos &&
         first.find('}') == std::string_view::npos;
}

void read_json_document(const ByteSource& source, const Reading& reading) {
  const JsonDocument document =
      JsonDocument::parse(decode_text(read_all(source, reading.name), reading.name), reading.name);
  if (!document.root().is_array()) return reading.give_record(document.root(), 0);
  for (const JsonValue record : document.root().items()) {
    reading.attempt([&] { reading.give_record(record, 0); });
  }
}

void read_source(ByteSource source, const Reading& reading) {
  constexpr std::size_t head_size = 1 << 16;  // bytes
  source = decompressed(std::move(source), reading.name);
  const std::string head = peek(source, head_size);
  if (is_blank(head) && head.size() < head_size) return reading.reject(0, "is empty; expected an article");
  if (const auto kind = binary_kind(head))
    return reading.reject(0, "is " + *kind + "; expected text, HTML or JSON Lines");

  const InputFormat stated = reading.options.format;
  switch (stated == InputFormat::automatic ? sniff_format(head, reading.name) : stated) {
    case InputFormat::jsonl:
      return is_one_document(head, reading.name) ? read_json_document(source, reading) : read_lines(source, reading);
    case InputFormat::html:
      return reading.give(read_html(decode_html(read_all(source, reading.name))), 0,
                          "page has no text; expected an article");
    default:
      return reading.give(read_text(decode_text(read_all(source, reading.name), reading.name)), 0,
                          "has no text; expected an article");
  }
}

void read_file_of_folder(const std::string& path, const ReadOptions& options, const ArticleSink& sink) {
  const Reading reading{path, options, sink};
  reading.attempt([&] { read_source(open_source(path), reading); });
}

}  // namespace

void read_articles(const std::string& path, const ReadOptions& options, const ArticleSink& sink) {
  std::error_code ignored;
  if (path == "-" || !std::filesystem::is_directory(path, ignored)) {
    ByteSource source = open_source(path);
    const Reading reading{path, options, sink};
    return reading.attempt([&] { read_source(std::move(source), reading); });
  }
  const std::vector<std::string> files = article_files(path);
  if (files.empty()) throw Error(path, 0, "has no articles; expected files that end in .txt, .html or .jsonl");
  for (const std::string& file : files) read_file_of_folder(file, options, sink);
}

void read_article_bytes(std::string_view bytes, const std::string& name, const ReadOptions& options,
                        const ArticleSink& sink) {
  const Reading reading{name, options, sink};
  reading.attempt([&] { read_source(memory_source(bytes), reading); });
}

}  // namespace entente
