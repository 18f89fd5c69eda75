#pragma once

#include <sstream>

#include "../graph/make_graph.hpp"
#include "entente/output.hpp"

namespace entente::make {

inline std::string exported(const KnowledgeGraph& graph, std::string_view format, const ExportOptions& options = {}) {
  std::ostringstream out;
  find_export_format(format)->write(graph, out, options);
  return out.str();
}

/// The files of a folder, by name.
inline std::map<std::string, std::string> exported_folder(const KnowledgeGraph& graph, std::string_view format, const ExportOptions& options = {}) {
  std::map<std::string, std::ostringstream> files;
  find_export_format(format)->write_folder(graph, [&](std::string_view name) -> std::ostream& { return files[std::string(name)]; }, options);
  std::map<std::string, std::string> texts;
  for (const auto& [name, file] : files) texts.emplace(name, file.str());
  return texts;
}

/// Strings that break writers that do not escape.
inline const std::vector<std::string>& hostile_strings() {
  static const std::vector<std::string> strings = {"say \"no\"", "back\\slash \\n \\N \\G", "tab\tline\nreturn\r", "</script><script>alert(1)</script>",
                                                   "a & b &lt; &#60;", "`tick` $(sh) {x} [y]", "=1+1", ";,|", "\xE2\x80\xAE" "turned\xE2\x80\xAC",
                                                   "<TABLE>", "--> ]]> %00 %s", std::string("n\0l", 3), "\x01\x1B[31m", "الشيباني \"أسعد\""};
  return strings;
}

/// An article in which everything that can hold a hostile string does.
inline Extraction hostile_article(const std::string& text, int number) {
  Triple office = triple("a1", "holds_office", "a2");
  office.role = text;
  office.topic = text;
  office.evidence = text;
  office.rule = text;
  Triple met = triple("a1", "meet", "a2", "2020-01-02", "a3");
  met.source = "a2";
  Extraction made = extraction(text + std::to_string(number), text, "2020-01-01",
                               {actor("a1", "person", text + " Person", std::nullopt, {text, "x " + text}), actor("a2", "country", text + " C", "country:" + text),
                                actor("a3", "place", text + " P")},
                               {office, met});
  made.article.title = text;
  made.article.url = "https://example.org/" + text;
  made.article.publisher = text;
  return made;
}

}  // namespace entente::make
