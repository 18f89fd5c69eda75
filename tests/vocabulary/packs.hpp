#pragma once
// A small folder of packs of our own, written anew for each test that changes it.

#include <filesystem>
#include <string>
#include <string_view>

class SmallPacks {
 public:
  SmallPacks();
  SmallPacks(const SmallPacks&) = delete;
  SmallPacks& operator=(const SmallPacks&) = delete;
  ~SmallPacks();

  [[nodiscard]] std::string folder() const { return folder_.string(); }
  [[nodiscard]] std::string path(const std::string& file) const { return (folder_ / file).string(); }
  void write(const std::string& file, std::string_view bytes) const;

 private:
  std::filesystem::path folder_;
};
