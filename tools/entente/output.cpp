#include "output.hpp"

#include <cerrno>
#include <cstring>

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
