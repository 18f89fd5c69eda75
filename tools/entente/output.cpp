#include "output.hpp"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <system_error>

#include "entente/support.hpp"

OutputFile::OutputFile(const std::string& path) : path_(path) {
  if (path == "-") {
    file_ = std::shared_ptr<std::FILE>(stdout, [](std::FILE*) {});
    return;
  }
  std::FILE* opened = std::fopen(path.c_str(), "wb");
  if (opened == nullptr) fail();
  file_ = std::shared_ptr<std::FILE>(opened, [](std::FILE* closing) { std::fclose(closing); });
}

void OutputFile::write(std::string_view bytes) {
  if (std::fwrite(bytes.data(), 1, bytes.size(), file_.get()) != bytes.size()) fail();
}

void OutputFile::close() {
  if (std::fflush(file_.get()) != 0) fail();
  file_.reset();
}

void OutputFile::fail() const {
  throw entente::Error(path_ == "-" ? "standard output" : path_, 0,
                       std::string("cannot be written: ") + std::strerror(errno));
}

namespace {

[[noreturn]] void cannot_write(const std::string& path, int why) {
  throw entente::Error(path, 0, std::string("cannot be written: ") + std::strerror(why));
}

}  // namespace

OutputFolder::OutputFolder(const std::string& path) : path_(path) {
  std::error_code failed;
  std::filesystem::create_directories(path, failed);
  if (failed) cannot_write(path, failed.value());
}

std::ostream& OutputFolder::open(std::string_view name) {
  const std::string path = (std::filesystem::path(path_) / name).string();
  std::ofstream& file = files_.try_emplace(path).first->second;
  file.open(path, std::ios::binary | std::ios::trunc);
  if (!file) cannot_write(path, errno);
  if (name.ends_with(".sh")) {
    using std::filesystem::perms;
    std::error_code refused;  // file systems without such permissions
    std::filesystem::permissions(path, perms::owner_exec | perms::group_exec | perms::others_exec, std::filesystem::perm_options::add, refused);
  }
  return file;
}

void OutputFolder::close() {
  for (auto& [path, file] : files_) {
    file.close();
    if (!file) cannot_write(path, errno);
  }
}
