#include <doctest/doctest.h>

#include "entente/support.hpp"

TEST_CASE("a file is read byte for byte") {
  const std::string bytes = entente::read_file(ENTENTE_SOURCE_DIR "/tests/support/file_test.cpp");
  CHECK(bytes.starts_with("#include <doctest/doctest.h>\n"));
  CHECK(bytes.ends_with("}\n"));
}

TEST_CASE("a missing file and a folder are told by name") {
  CHECK_THROWS_WITH_AS(entente::read_file("/nowhere/x"), "/nowhere/x: cannot be read: No such file or directory",
                       entente::Error);
  CHECK_THROWS_WITH_AS(entente::read_file("/tmp"), "/tmp: is a folder; expected a file", entente::Error);
}
