// Stands in for libFuzzer where the compiler has none: driver RUNS SEEDS_FOLDER

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

#include "entente/support.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

std::vector<std::string> seeds_of(const std::string& folder) {
  std::vector<std::string> paths;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) paths.push_back(entry.path().string());
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> seeds;
  for (const std::string& path : paths) seeds.push_back(entente::read_file(path));
  return seeds;
}

/// A few random edits: a byte changed, a piece cut out, doubled, or taken from another seed.
std::string mutate(std::string bytes, const std::vector<std::string>& seeds, std::mt19937& random) {
  const auto below = [&random](std::size_t end) { return end == 0 ? 0 : static_cast<std::size_t>(random()) % end; };
  const std::size_t edits = 1 + below(8);
  for (std::size_t i = 0; i < edits && !bytes.empty(); ++i) {
    const std::size_t at = below(bytes.size());
    const std::size_t length = below(std::min<std::size_t>(64, bytes.size() - at));
    switch (below(5)) {
      case 0: bytes[at] = static_cast<char>(below(256)); break;
      case 1: bytes.erase(at, length); break;
      case 2: bytes.insert(at, std::string(bytes, at, length)); break;
      case 3: bytes.resize(at); break;
      default: {
        const std::string& other = seeds[below(seeds.size())];
        bytes.insert(at, other, below(other.size()), below(200));
      }
    }
  }
  return bytes;
}

void run_one(const std::string& bytes) {
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fprintf(stderr, "usage: %s RUNS SEEDS_FOLDER\n", argv[0]);
    return 2;
  }
  const std::vector<std::string> seeds = seeds_of(argv[2]);
  std::mt19937 random(1);  // the same inputs each time
  for (const std::string& seed : seeds) run_one(seed);
  for (int run = std::atoi(argv[1]); run > 0; --run) run_one(mutate(seeds[random() % seeds.size()], seeds, random));
  return 0;
}
