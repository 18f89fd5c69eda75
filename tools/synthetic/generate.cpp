// Writes extractions of articles that nobody wrote, as `entente extract` would: entente_synthetic CLAIMS [SEED] > x.jsonl
//
// Few actors stand in most articles and most stand in few (as in news); people are named in two scripts; meetings are told
// by several papers on several days, with times and places more or less precise. Same arguments, same bytes.

#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <random>
#include <string>
#include <vector>

#include "entente/pipeline.hpp"
#include "entente/event.hpp"
#include "entente/support.hpp"

namespace {

constexpr std::size_t claims_an_article = 5;
constexpr std::size_t claims_a_person = 40;
constexpr std::size_t fewest_people = 200;
constexpr std::size_t countries = 195;
constexpr std::size_t cities = 600;
constexpr std::size_t publishers = 60;
constexpr int years = 10;
constexpr int first_year = 2015;

struct Syllable {
  const char* latin;
  const char* arabic;
};
constexpr std::array<Syllable, 28> syllables = {{{"ba", "با"}, {"bo", "بو"}, {"da", "دا"}, {"di", "دي"}, {"fa", "فا"}, {"fi", "في"},
                                                 {"ga", "غا"}, {"go", "غو"}, {"ha", "ها"}, {"hu", "هو"}, {"ka", "كا"}, {"ki", "كي"},
                                                 {"la", "لا"}, {"lo", "لو"}, {"ma", "ما"}, {"mi", "مي"}, {"na", "نا"}, {"no", "نو"},
                                                 {"ra", "را"}, {"ro", "رو"}, {"sa", "سا"}, {"si", "سي"}, {"ta", "تا"}, {"tu", "تو"},
                                                 {"wa", "وا"}, {"ya", "يا"}, {"za", "زا"}, {"zi", "زي"}}};
constexpr std::array<const char*, 8> relations = {"meet", "visit", "call", "negotiate", "agree", "accuse", "criticize", "cooperate"};
constexpr std::array<const char*, 8> statuses = {"actual", "actual", "actual", "actual", "actual", "planned", "possible", "denied"};

struct Name {
  std::string latin;
  std::string arabic;
};

class Generator {
 public:
  Generator(std::size_t claims, std::uint64_t seed) : random_(seed), people_(std::max(fewest_people, claims / claims_a_person)) {}

  entente::Extraction article(std::size_t number) {
    entente::Extraction made;
    const int day = static_cast<int>(below(static_cast<std::size_t>(years * 12 * 28)));
    made.article.id = "s" + std::to_string(number);
    made.article.lang = below(2) == 0 ? "en" : "ar";
    made.article.date = date_of(day);
    made.article.publisher = "paper " + std::to_string(below(publishers));
    const std::size_t ends = 3 + below(3);
    for (std::size_t i = 0; i < ends; ++i) made.actors.push_back(actor("a" + std::to_string(i + 1), made.article.lang));
    made.actors.push_back(city("p1"));
    for (std::size_t i = 0; i < claims_an_article; ++i) made.triples.push_back(triple(made, ends, day, i));
    return made;
  }

 private:
  std::size_t below(std::size_t limit) { return static_cast<std::size_t>(random_() % limit); }

  /// A rank below `limit`; the first ranks come most often (density of 1/rank).
  std::size_t rank(std::size_t limit) {
    const double share = static_cast<double>(random_() >> 11U) * 0x1p-53;
    return std::min(limit - 1, static_cast<std::size_t>(std::exp(share * std::log(static_cast<double>(limit) + 1)) - 1));
  }

  static std::string date_of(int day) {
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", first_year + day / 336, day / 28 % 12 + 1, day % 28 + 1);
    return text.data();
  }

  /// Two words that are the same for a number in every article.
  static Name name_of(std::size_t number) {
    std::mt19937_64 dice(number * 7919 + 17);
    Name name;
    for (const std::size_t length : {2U, 3U}) {
      if (!name.latin.empty()) {
        name.latin += ' ';
        name.arabic += ' ';
      }
      const std::size_t begin = name.latin.size();
      for (std::size_t i = 0; i < length; ++i) {
        const Syllable& syllable = syllables[dice() % syllables.size()];
        name.latin += syllable.latin;
        name.arabic += syllable.arabic;
      }
      name.latin[begin] = static_cast<char>(name.latin[begin] - 'a' + 'A');
    }
    return name;
  }

  entente::ActorRecord actor(const std::string& id, const std::string& lang) {
    if (below(3) == 0) {
      const std::size_t country = rank(countries);
      const std::string name = "Country " + std::to_string(country);
      return {id, "country", name, {name}, "country:S" + std::to_string(country)};
    }
    const std::size_t person = rank(people_);
    const Name name = name_of(person);
    const bool known = person % 4 == 0;  // to the authority
    const std::string& written = lang == "ar" ? name.arabic : name.latin;
    return {id, "person", known ? name.latin : written, {written}, known ? std::optional("person:S" + std::to_string(person)) : std::nullopt};
  }

  entente::ActorRecord city(const std::string& id) {
    const std::string name = "City " + std::to_string(rank(cities));
    return {id, "place", name, {name}, std::nullopt};
  }

  entente::Triple triple(const entente::Extraction& article, std::size_t ends, int day, std::size_t position) {
    entente::Triple made;
    const std::size_t subject = below(ends);
    made.subject = article.actors[subject].id;
    made.object = article.actors[(subject + 1 + below(ends - 1)) % ends].id;
    made.relation = relations[below(relations.size())];
    made.status = statuses[below(statuses.size())];
    const std::string date = date_of(std::max(0, day - static_cast<int>(below(3))));
    const std::size_t precision = below(4);
    if (precision > 0) made.time = precision == 1 ? date.substr(0, 7) : date;
    if (below(3) == 0) made.place = "p1";
    if (below(8) == 0) made.source = article.actors[below(ends)].id;
    made.evidence = article.actors[subject].name + " and others, it was said on " + date + ", spoke of what had been spoken of before.";
    made.span = {position * 200, position * 200 + made.evidence.size()};
    made.rule = "synthetic";
    made.confidence = 0.5 + static_cast<double>(below(50)) / 100;
    return made;
  }

  std::mt19937_64 random_;
  std::size_t people_;
};

int run(int argc, char** argv) {
  if (argc < 2) throw entente::Error("usage: entente_synthetic CLAIMS [SEED]");
  const auto claims = static_cast<std::size_t>(std::strtoull(argv[1], nullptr, 10));
  Generator generator(claims, argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 1);
  std::string line;
  for (std::size_t number = 0; number * claims_an_article < claims; ++number) {
    line.clear();
    entente::append_json_line(line, generator.article(number));
    if (std::fwrite(line.data(), 1, line.size(), stdout) != line.size()) throw entente::Error("standard output", 0, "cannot be written");
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "entente_synthetic: %s\n", error.what());
    return 2;
  }
}
