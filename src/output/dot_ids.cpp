// Numbers for the parts of a picture. cgraph itself takes the addresses of their names, and writes clusters in that order,
// which differs from run to run; here they count up, so that clusters stand in the order in which they were made.

#include <map>
#include <vector>

#include "output/dot.hpp"

namespace entente {
namespace {

/// The numbers of one picture, from 1.
struct Numbers {
  std::map<std::string, IDTYPE, std::less<>> of_name;
  std::vector<const std::string*> names;  ///< by number; null for what has no name
};

Numbers& numbers_of(void* state) { return *static_cast<Numbers*>(state); }

void* begin_counting(Agraph_t* /*graph*/, Agdisc_t* /*discipline*/) { return new Numbers; }
void stop_counting(void* state) { delete static_cast<Numbers*>(state); }

/// Puts the number of `name` into `id`, a new one when `create` is not 0; 0 when there is none.
long number_of(void* state, int /*kind*/, char* name, IDTYPE* id, int create) {
  Numbers& numbers = numbers_of(state);
  if (name != nullptr) {
    if (const auto known = numbers.of_name.find(name); known != numbers.of_name.end()) {
      *id = known->second;
      return 1;
    }
  }
  if (create == 0) return 0;
  *id = numbers.names.size() + 1;
  numbers.names.push_back(name == nullptr ? nullptr : &numbers.of_name.emplace(name, *id).first->first);
  return 1;
}

/// As long as the picture is open.
char* name_of(void* state, int /*kind*/, IDTYPE id) {
  const Numbers& numbers = numbers_of(state);
  const std::string* const name = id >= 1 && id <= numbers.names.size() ? numbers.names[id - 1] : nullptr;
  return name == nullptr ? nullptr : mutable_text(name->c_str());
}

long take_no_number(void* /*state*/, int /*kind*/, IDTYPE /*id*/) { return 0; }
void keep_number(void* /*state*/, int /*kind*/, IDTYPE /*id*/) {}
void ignore_object(void* /*state*/, int /*kind*/, void* /*object*/) {}

}  // namespace

AgraphPtr open_picture(const char* name, Agdesc_t kind) {
  static Agiddisc_t ids = {begin_counting, number_of,     take_no_number, keep_number,
                           name_of,        stop_counting, ignore_object};  // cgraph only reads it
  Agdisc_t discipline = {&AgMemDisc, &ids, &AgIoDisc};
  AgraphPtr picture(agopen(mutable_text(name), kind, &discipline));
  if (!picture) throw Error("Graphviz has no memory for a graph");
  return picture;
}

}  // namespace entente
