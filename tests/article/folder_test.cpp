#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "article/steps.hpp"
#include "reading.hpp"

namespace fs = std::filesystem;

namespace {

/// A folder that goes when the test ends.
struct TemporaryFolder {
  fs::path path = fs::temp_directory_path() / ("entente-test-" + std::to_string(getpid()));
  TemporaryFolder() { fs::create_directories(path); }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder() { fs::remove_all(path); }
  void write(const std::string& name, const std::string& bytes) const {
    fs::create_directories((path / name).parent_path());
    std::ofstream(path / name) << bytes;
  }
};

}  // namespace

TEST_CASE("a folder gives its articles in the order of their names, without hidden and other files") {
  const TemporaryFolder folder;
  folder.write("b.txt", "Second article.");
  folder.write("a/z.html", "<p>First article of them all.</p>");
  folder.write("c.jsonl", "{\"text\":\"Third.\"}\n");
  folder.write("README.md", "no article");
  folder.write(".hidden/x.txt", "no article");
  folder.write("d.txt", "");
  Reading reading;
  entente::read_articles(folder.path.string(), {}, into(reading));
  REQUIRE(reading.articles.size() == 3);
  CHECK(reading.articles[0].text == "First article of them all.");
  CHECK(reading.articles[1].text == "Second article.");
  CHECK(reading.articles[2].text == "Third.");
  CHECK(reading.rejected.size() == 1);
}

TEST_CASE("a folder without articles, and a path that is not there, cannot be used") {
  const TemporaryFolder folder;
  folder.write("README.md", "no article");
  Reading reading;
  const std::string path = folder.path.string();
  CHECK_THROWS_WITH_AS(entente::read_articles(path, {}, into(reading)),
                       (path + ": has no articles; expected files that end in .txt, .html or .jsonl").c_str(),
                       entente::Error);
  CHECK_THROWS_AS(entente::read_articles(path + "/absent", {}, into(reading)), entente::Error);
}
