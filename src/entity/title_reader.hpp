#pragma once
// People by their titles.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "entity/steps.hpp"

namespace entente {

/// Reads a title at one unit, with its owners and the name of its holder. Borrows the context; adds chains to the registry.
class TitleReader {
 public:
  TitleReader(const Context& context, Registry& registry) : c_(context), r_(registry) {}

  /// The mention that begins at unit `begin`, if a title stands there; to be called once.
  std::optional<Mention> read(std::uint32_t begin);
  /// Gives the title without an owner that was read as `title` to the person named before it; false when it need not be that one's.
  bool give_to(const Mention& holder, const Mention& title);
  /// The same as `read`, where only words like "wife" with another's name are asked for.
  std::optional<Mention> read_kin(std::uint32_t begin);

 private:
  std::optional<Mention> read_holder(std::uint32_t begin);
  /// What the words of a title say.
  struct Title {
    std::string role;  ///< with its modifiers
    std::string bare_role;
    std::string occupation;  ///< of words that are no office ("member")
    bool office = false;  ///< an office, not only a rank or an honorific
    bool of_country = false, of_body = false, posted = false;
    bool vague = false;      ///< no office that a text would name ("official")
    bool whole = false;      ///< all of them are the body itself
    bool candidacy = false;  ///< no office, but a claim to one
    bool describes = false;  ///< the word is a trigger too
    Features features = 0;
    bool any = false;
  };

  /// The holder whom a nationality and a name tell: «والروسي سيرغي لافروف».
  struct Holder {
    std::int32_t country = -1;
    NameReading name;
  };

  [[nodiscard]] bool names_where(std::uint32_t u) const;
  std::optional<Mention> read_known_person(std::uint32_t u);
  [[nodiscard]] bool counts(std::uint32_t u) const;
  [[nodiscard]] bool several() const { return counted_ || ((title_.features & (kPlural | kDual)) != 0 && (title_.features & kSingular) == 0); }
  [[nodiscard]] std::int32_t country_of_owner() const { return owners_.size() == 1 ? r_.chains[owners_.front()].country : -1; }
  void finish(Mention& mention) const;

  // The words of the title: title_words.cpp.
  std::optional<Owner> owner_before(std::uint32_t& u);
  [[nodiscard]] static std::string joined(const std::string& a, const std::string& b);
  void skip_modifiers(std::uint32_t& u, Title* title) const;
  [[nodiscard]] bool agrees_in_article(std::uint32_t u) const;
  [[nodiscard]] Features office_features(std::uint32_t u) const;
  [[nodiscard]] const Entry* office_at(std::uint32_t u) const;
  [[nodiscard]] bool heads_before_name(std::uint32_t u) const;
  [[nodiscard]] bool suffers(std::uint32_t u) const;
  [[nodiscard]] bool owns_noun_before(std::uint32_t u) const;
  bool read_title(std::uint32_t& u);
  void take_portfolio(std::uint32_t& u);
  std::uint32_t take_rest(std::uint32_t u);
  [[nodiscard]] std::uint32_t step(std::uint32_t node, std::uint32_t& t) const;
  void read_behind(std::uint32_t& u);
  std::uint32_t take_second_office(std::uint32_t u);
  [[nodiscard]] bool seat_before_name(std::uint32_t u) const;
  [[nodiscard]] bool with_article(std::uint32_t u) const;
  [[nodiscard]] bool name_ahead(std::uint32_t u, bool kin = false) const;
  [[nodiscard]] std::uint32_t skip_field(std::uint32_t u) const;
  [[nodiscard]] std::uint32_t skip_purpose(std::uint32_t u) const;
  [[nodiscard]] bool begins_full_name(std::uint32_t u) const;
  [[nodiscard]] std::uint32_t last_country() const;
  [[nodiscard]] bool government_at(std::uint32_t u) const;
  void take_pronoun_owner(std::uint32_t& u);

  // Holders named by another person: title_kin.cpp.
  [[nodiscard]] const Entry* kin_entry(std::uint32_t u) const;
  std::optional<Mention> read_whose(std::uint32_t at);
  std::optional<Mention> read_kin_of(std::uint32_t begin);
  [[nodiscard]] bool is_kin(std::uint32_t u) const;
  void claim_beside(std::uint32_t begin, const Mention& mention, std::int32_t country);

  // Organizations within a title: title_bodies.cpp.
  std::uint32_t take_named_tail(std::uint32_t u);
  std::uint32_t seat_chain(const Entry& entry, const std::string& form);
  std::optional<Owner> unheard_owner(std::uint32_t u);
  [[nodiscard]] bool is_common_name(std::uint32_t u) const;
  [[nodiscard]] bool is_unheard(std::uint32_t u) const;
  std::uint32_t take_seat_of_party(std::uint32_t u);
  void own_by_first_words(std::uint32_t begin);
  [[nodiscard]] bool employs(std::uint32_t chain, bool told_so) const;
  void employ(bool told_so);
  void own_by_head();
  std::uint32_t take_body_behind_field(std::uint32_t u);
  std::optional<Owner> unheard_workplace(std::uint32_t u);
  bool take_workplace(std::uint32_t& u);
  std::uint32_t serve_person(std::uint32_t u);
  void speak_for_seat(std::uint32_t begin, std::uint32_t end);
  void own_by_body(std::uint32_t end);
  [[nodiscard]] bool of_holder(Symbol body, std::uint32_t end) const;
  [[nodiscard]] std::string tail_text(std::uint32_t t, std::uint32_t end) const;

  // Holders with a name: title_named.cpp.
  std::optional<NameReading> name_after(std::uint32_t u);
  [[nodiscard]] bool noun_before_known(const NameReading& name) const;
  [[nodiscard]] bool opens_quotation(const NameReading& name) const;
  [[nodiscard]] std::uint32_t second_office(std::uint32_t u) const;
  [[nodiscard]] std::uint32_t behind_field(std::uint32_t u) const;
  [[nodiscard]] std::uint32_t behind_capitals(std::uint32_t u) const;
  [[nodiscard]] bool given(std::uint32_t u) const;
  [[nodiscard]] bool plausible_end(std::uint32_t u) const;
  [[nodiscard]] bool agrees(const NameReading& name) const;
  [[nodiscard]] std::vector<std::int32_t> alike(const std::vector<std::string>& keys) const;
  [[nodiscard]] std::vector<std::int32_t> candidates(const NameReading& name) const;
  Mention finish_named(Mention mention, const NameReading& name);
  void record(std::uint32_t chain, ByteSpan span);
  std::uint32_t country_in_view(std::uint32_t holder);
  [[nodiscard]] std::uint32_t body_in_view(std::uint32_t holder) const;
  [[nodiscard]] std::uint32_t country_of_colleague() const;
  [[nodiscard]] std::uint32_t country_of_side() const;
  std::optional<Holder> next_holder(std::uint32_t u);
  bool named_list_follows(std::uint32_t u);
  Mention finish_named_list(Mention mention, std::uint32_t u);

  // Holders without a name: title_unnamed.cpp.
  std::optional<Mention> finish_untitled(Mention mention, std::uint32_t u);
  [[nodiscard]] std::uint32_t country_at_home() const;
  std::uint32_t group_of(std::uint32_t owner);
  bool shares_article(std::uint32_t begin) const;
  [[nodiscard]] bool definite(std::uint32_t begin) const;
  [[nodiscard]] bool of_definite() const;
  [[nodiscard]] bool indefinite(const Mention& mention) const;
  [[nodiscard]] bool one_of_many(const Mention& mention) const;
  Mention finish_several(Mention mention, std::uint32_t u);

  const Context& c_;
  Registry& r_;
  std::uint32_t post_ = kNone;  ///< chain of where the office is held, of those held elsewhere
  Title title_;
  std::vector<std::uint32_t> owners_;
  bool counted_ = false;          ///< a number stands before a noun in the singular: «23 دبلوماسيا»
  std::uint32_t begin_ = 0;
  bool unowned_ = false;          ///< the text says nothing of where the office is held
  std::uint32_t office_ = kNone;  ///< unit of the office
  std::uint32_t party_ = kNone;   ///< of the holder, where the office is of another body
  bool portfolio_ = false;        ///< which its field may follow
  std::uint32_t shared_end_ = 0;  ///< unit behind the words that several owners share ("leaders of")
};

/// «جاريد كوشنر صهر الرئيس»: whose kin the person of a name is, as part of the mention.
bool absorb_kin(const Context& context, Registry& registry, Mention& mention);

}  // namespace entente
