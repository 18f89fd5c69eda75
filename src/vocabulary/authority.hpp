#pragma once
// The user's own people and bodies, read to be put beside those of the packs.

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "entente/support.hpp"
#include "entente/vocabulary.hpp"
#include "vocabulary/actors.hpp"

namespace entente {

class JsonValue;

/// A row with the place in its file, for messages.
struct OwnActor {
  StatedActor stated;
  std::string file;
  std::size_t line = 0;  ///< from 1
};

/// What the readers of rows must know of the packs.
class KnownWorld {
 public:
  explicit KnownWorld(const Vocabulary& vocabulary);

  [[nodiscard]] const Vocabulary& vocabulary() const { return vocabulary_; }
  /// Actor id of the country with an ISO 3166-1 alpha-2 code in small letters; empty when there is none.
  [[nodiscard]] std::string country(const std::string& two_letters) const;
  /// Puts `name` among the names of every language that is written in its script.
  void add_name(ActorRow& actor, const std::string& name) const;
  /// The office that the words of a post tell in some language ("Minister of Foreign Affairs of Syria"); else the post itself.
  [[nodiscard]] std::string role_in(const std::string& post) const;

 private:
  const Vocabulary& vocabulary_;
  std::map<std::string, std::string> countries_;  ///< alpha-2 → actor id
  std::map<std::string, std::string> scripts_;    ///< language tag → ISO 15924
};

/// FollowTheMoney entities in any order, and the actors that they are together.
class FtmReader {
 public:
  explicit FtmReader(const KnownWorld& world) : world_(world) {}

  static bool is_entity(const JsonValue& row);
  /// Throws `Error` for an entity without what its schema must have. Schemas that tell nothing of actors are passed over.
  void read(const JsonValue& row, const std::string& file, std::size_t line);
  /// People and bodies with their offices.
  [[nodiscard]] std::vector<OwnActor> actors() const;

 private:
  struct Post {
    std::string name;
    std::string country;  ///< actor id, empty for none
    std::string body;     ///< name of the organization, empty for none
  };
  struct Occupancy {
    std::string post, from, to;
  };
  void read_party(const JsonValue& row, const std::string& schema, const std::string& file, std::size_t line);

  const KnownWorld& world_;
  std::map<std::string, OwnActor> parties_;                  ///< by id of the entity
  std::map<std::string, Post> posts_;
  std::map<std::string, std::vector<Occupancy>> occupancies_;  ///< by id of their holder
};

/// All rows of all files that can be used, of both forms.
std::vector<OwnActor> read_authority(const KnownWorld& world, const std::vector<std::string>& files, const std::function<void(Rejected&&)>& rejected);

}  // namespace entente
