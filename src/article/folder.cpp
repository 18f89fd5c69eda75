#include <algorithm>
#include <filesystem>

#include "steps.hpp"

namespace entente {
namespace {

namespace fs = std::filesystem;

bool is_article_file(fs::path path) {
  if (path.extension() == ".gz" || path.extension() == ".zst") path.replace_extension();
  constexpr std::string_view suffixes[] = {".txt", ".text", ".html", ".htm", ".xhtml", ".jsonl", ".ndjson", ".json"};
  return std::find(std::begin(suffixes), std::end(suffixes), path.extension().string()) != std::end(suffixes);
}

bool is_hidden(const fs::path& path) { return path.filename().string().front() == '.'; }

}  // namespace

std::vector<std::string> article_files(const std::string& folder) {
  std::vector<std::string> files;
  std::error_code error;
  fs::recursive_directory_iterator entry(folder, fs::directory_options::skip_permission_denied, error);
  for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    if (is_hidden(entry->path())) {
      entry.disable_recursion_pending();
    } else if (entry->is_regular_file() && is_article_file(entry->path())) {
      files.push_back(entry->path().string());
    }
  }
  if (error) throw Error(folder, 0, "cannot be read: " + error.message());
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace entente
