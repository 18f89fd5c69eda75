// pack.json and the files of single words: words, common words, governors, topics.
#include <algorithm>
#include <array>

#include "entente/words.hpp"
#include "vocabulary/pack_builder.hpp"

namespace entente {
namespace {

constexpr std::array<std::pair<std::string_view, WordClass>, 19> kClosedClasses = {{
    {"preposition", WordClass::preposition}, {"conjunction", WordClass::conjunction},
    {"complementizer", WordClass::complementizer}, {"relative", WordClass::relative},
    {"subordinator", WordClass::subordinator}, {"negation", WordClass::negation}, {"modal", WordClass::modal},
    {"auxiliary", WordClass::auxiliary}, {"determiner", WordClass::determiner}, {"pronoun", WordClass::pronoun},
    {"adverb", WordClass::adverb}, {"interrogative", WordClass::interrogative}, {"pair", WordClass::pair},
    {"counterpart", WordClass::counterpart}, {"agent", WordClass::agent}, {"both", WordClass::both},
    {"attribution", WordClass::attribution}, {"presence", WordClass::presence}, {"mediation", WordClass::mediation},
}};

std::optional<WordClass> closed_class(std::string_view name) {
  for (const auto& [text, word_class] : kClosedClasses) {
    if (text == name) return word_class;
  }
  return std::nullopt;
}

/// Words that stand before a phrase and name its role; each gets a key of its own.
bool is_prepositional(WordClass word_class) {
  return word_class == WordClass::preposition || word_class == WordClass::agent || word_class == WordClass::attribution ||
         word_class == WordClass::presence || word_class == WordClass::mediation;
}

std::uint32_t add_word_row(Pack& pack, WordRow row) {
  if (is_prepositional(row.word_class)) row.key = pack.preposition(row.text);
  pack.words.push_back(std::move(row));
  return static_cast<std::uint32_t>(pack.words.size() - 1);
}

void read_proclitics(PackBuilder& builder, const JsonValue& root) {
  Pack& pack = builder.pack;
  const auto list = root.find("proclitics");
  if (!list) return;
  std::map<std::string, std::uint32_t> by_form;
  std::map<std::string, std::string> restores;
  for (const JsonValue item : list->items()) {
    const auto word_class = closed_class(item.get("class").as_string());
    if (!word_class) item.fail("unknown word class \"" + std::string(item.get("class").as_string()) + "\"");
    const std::string form(item.get("form").as_string());
    WordRow row;
    row.word_class = *word_class;
    row.text = pack.normalise(item.string_or("as", form));
    row.status = status_from(item.string_or("status", ""));
    const std::uint32_t index = add_word_row(pack, row);
    builder.lexicon.add(builder.symbols(row.text), {*word_class, Pos::other, index, 0});
    pack.proclitics.push_back({pack.normalise(form), *word_class, index});
    by_form[form] = static_cast<std::uint32_t>(pack.proclitics.size() - 1);
    if (item.bool_or("definite", false)) restores[form] = pack.article;
  }
  for (const std::string& order : root.strings("proclitic_orders")) {
    CliticChain chain;
    std::string_view rest = order;
    while (!rest.empty()) {
      const std::size_t space = std::min(rest.find(' '), rest.size());
      const std::string form(rest.substr(0, space));
      rest.remove_prefix(std::min(space + 1, rest.size()));
      const auto it = by_form.find(form);
      if (it == by_form.end()) root.fail("proclitic_orders: \"" + form + "\" is no proclitic");
      chain.text += pack.normalise(form);
      if (pack.proclitics[it->second].word_class == WordClass::determiner) {
        chain.definite = true;
        chain.restore = pack.article;
        continue;  // the article stays on the word
      }
      chain.clitics.push_back(it->second);
      if (restores.contains(form)) {
        chain.definite = true;
        chain.restore = restores[form];
      }
    }
    if (!chain.clitics.empty()) pack.chains.push_back(std::move(chain));
  }
  std::stable_sort(pack.chains.begin(), pack.chains.end(), [](const CliticChain& a, const CliticChain& b) {
    return a.text.size() < b.text.size(); });
}

void read_enclitics(PackBuilder& builder, const JsonValue& root) {
  Pack& pack = builder.pack;
  if (const auto list = root.find("enclitics")) {
    for (const JsonValue item : list->items()) {
      if (item.is_string()) continue;  // contractions are words of their own
      pack.enclitics.emplace_back(pack.normalise(item.get("form").as_string()), parse_features(item.string_or("features", ""), item));
    }
  }
  std::stable_sort(pack.enclitics.begin(), pack.enclitics.end(), [](const auto& a, const auto& b) {
    return a.first.size() > b.first.size(); });
  if (const auto list = root.find("enclitic_changes")) {
    for (const JsonValue item : list->items()) {
      pack.enclitic_joins.emplace_back(pack.normalise(item.get("before").as_string()), pack.normalise(item.get("end").as_string()));
    }
  }
}

}  // namespace

void read_pack_json(PackBuilder& builder) {
  Pack& pack = builder.pack;
  const JsonDocument document = JsonDocument::load(builder.path("pack.json"));
  const JsonValue root = document.root();
  pack.tag = root.get("tag").as_string();
  if (const auto map = root.find("fold")) {
    for (const auto& [from, to] : map->members()) {
      const std::string key = fold(from);
      std::size_t at = 0;
      if (!key.empty()) pack.fold_map[next_code_point(key, at)] = std::string(to.as_string());
    }
  }
  for (const char32_t apostrophe : {U'\x2019', U'\x2018', U'\x02BC', U'\x02BB'}) pack.fold_map[apostrophe] = "'";
  pack.make_fold_table();
  pack.article = pack.normalise(root.string_or("article", ""));
  const std::vector<std::string> order = root.strings("order");
  pack.verb_first = !order.empty() && order.front() == "VSO";
  for (const std::string& name : root.strings("switches")) pack.titlecase_names |= name == "titlecase_names";
  pack.titlecase_names |= root.bool_or("titlecase_names", false);
  for (const std::string& ending : root.strings("possessive")) pack.possessives.push_back(pack.normalise(ending));
  for (const std::string& word : root.strings("abbreviations")) {
    std::string key = pack.normalise(word);
    while (key.ends_with('.')) key.pop_back();
    pack.abbreviations.push_back(key);
  }
  std::sort(pack.abbreviations.begin(), pack.abbreviations.end());
  const auto keys = [&](std::string_view name, std::vector<std::uint32_t>& out) {
    for (const std::string& word : root.strings(name)) out.push_back(pack.preposition(builder.folded(word)));
  };
  for (const std::string& word : root.strings("distinguishing")) pack.distinguishing.push_back(builder.folded(word));
  pack.nominal_initials = root.strings("nominal_initials");
  for (const std::string& word : root.strings("post_nouns")) pack.post_nouns.push_back(builder.folded(word));
  for (const std::string& word : root.strings("copulas")) pack.copulas.push_back(builder.folded(word));
  for (const std::string& word : root.strings("statement_nouns")) pack.statement_nouns.push_back(builder.folded(word));
  for (const std::string& word : root.strings("place_nouns")) pack.place_nouns.push_back(builder.folded(word));
  if (const auto addresses = root.find("addresses")) {
    for (const JsonValue row : addresses->items()) {
      for (const std::string& word : row.strings("words")) pack.addresses.push_back({builder.symbols(word).front(), row.strings("roles")});
    }
  }
  for (const std::string& word : root.strings("name_heads")) pack.name_heads.push_back(builder.folded(word));
  pack.masculine = root.strings("masculine");
  keys("owner_prepositions", pack.owner_prepositions);
  keys("role_prepositions", pack.role_prepositions);
  keys("member_prepositions", pack.member_prepositions);
  keys("purpose_prepositions", pack.purpose_prepositions);
  keys("time_prepositions", pack.time_prepositions);
  keys("inclusion_prepositions", pack.inclusion_prepositions);
  keys("obligation_prepositions", pack.obligation_prepositions);
  keys("name_prepositions", pack.name_prepositions);
  keys("place_prepositions", pack.place_prepositions);
  keys("between_prepositions", pack.between_prepositions);
  if (const std::string_view marker = root.string_or("infinitive_marker", ""); !marker.empty()) {
    pack.infinitive_marker = pack.preposition(builder.folded(marker));
  }
  read_proclitics(builder, root);
  read_enclitics(builder, root);
}

void read_words(PackBuilder& builder) {
  if (!builder.has("words.jsonl")) return;
  for_each_json_line(builder.path("words.jsonl"), [&](JsonValue value, std::size_t) {
    const auto word_class = closed_class(value.get("class").as_string());
    if (!word_class) value.fail("unknown word class \"" + std::string(value.get("class").as_string()) + "\"");
    const bool adverbial = value.bool_or("adverbial", false);  // "for his part": names nobody
    for (const std::string& spelled : value.get("words").as_strings()) {
      for (const std::string& word : split_bars(spelled)) {
        WordRow row;
        row.word_class = adverbial ? WordClass::adverb : *word_class;
        row.text = builder.folded(word);
        row.status = status_from(value.string_or("status", ""));
        row.features = parse_features(value.string_or("features", ""), value);
        if (value.bool_or("possessive", false)) row.features |= kPossessive;
        row.kind = value.string_or(*word_class == WordClass::auxiliary ? "aux" : "kind", "");
        row.members = value.strings("members");
        const Features features = row.features;
        builder.add(word, {row.word_class, Pos::other, add_word_row(builder.pack, std::move(row)), features});
      }
    }
  });
}

namespace {

void add_common(PackBuilder& builder, const JsonValue& value) {
  if (const auto verb = value.find("verb")) builder.add_lemma("verb", verb->as_string(), "", {WordClass::verb, Pos::verb, 0, 0});
  if (const auto noun = value.find("noun")) {
    builder.add_lemma("noun", noun->as_string(), value.string_or("plural", ""), {WordClass::noun, Pos::noun, 0, 0});
  }
  if (const auto adj = value.find("adj")) {
    builder.add_lemma("adj", adj->as_string(), value.string_or("plural", ""), {WordClass::adjective, Pos::adjective, 0, 0});
  }
}

/// The part-of-speech list: `word<TAB>class[,class…]`.
void read_lexicon_tsv(PackBuilder& builder) {
  const std::string bytes = read_file(builder.path("lexicon.tsv"));
  const auto add_class = [&](Symbol symbol, std::string_view name) {
    Entry entry;
    if (name.starts_with("verb")) {
      entry = {WordClass::verb, Pos::verb, 0, 0};
      if (name == "verb_base") entry.features = kInfinitive | kPresent;
      if (name == "verb_s") entry.features = kPresent | kThird | kSingular;
      if (name == "verb_past") entry.features = kPast;
      if (name == "verb_part") entry.features = kPast | kParticiple;
      if (name == "verb_ing") entry.features = kGerund;
    } else if (name == "noun") {
      entry = {WordClass::noun, Pos::noun, 0, 0};
    } else if (name == "adj") {
      entry = {WordClass::adjective, Pos::adjective, 0, 0};
    } else if (name == "adv") {
      entry = {WordClass::adverb, Pos::other, 0, 0};
    } else {
      return;
    }
    builder.lexicon.add(std::span(&symbol, 1), entry);
  };
  std::string_view rest = bytes;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    const std::size_t tab = line.find('\t');
    if (tab == std::string_view::npos || line.starts_with('#')) continue;
    const Symbol symbol = builder.lexicon.intern(line.substr(0, tab));
    line.remove_prefix(tab + 1);
    while (!line.empty()) {
      const std::size_t comma = std::min(line.find(','), line.size());
      add_class(symbol, line.substr(0, comma));
      line.remove_prefix(std::min(comma + 1, line.size()));
    }
  }
}

}  // namespace

void read_common_words(PackBuilder& builder) {
  for (const std::string_view file : {"verbs.jsonl", "nouns.jsonl"}) {
    if (!builder.has(file)) continue;
    for_each_json_line(builder.path(file), [&](JsonValue value, std::size_t) { add_common(builder, value); });
  }
  if (builder.has("lexicon.tsv")) read_lexicon_tsv(builder);
}

void read_governors(PackBuilder& builder) {
  if (!builder.has("governors.jsonl")) return;
  for_each_json_line(builder.path("governors.jsonl"), [&](JsonValue value, std::size_t) {
    Governor governor;
    const std::string_view kind = value.get("kind").as_string();
    if (kind == "light") governor.kind = GovernorKind::light;
    else if (kind == "control") governor.kind = GovernorKind::control;
    else if (kind == "report") governor.kind = GovernorKind::report;
    else if (kind == "status") governor.kind = GovernorKind::status;
    else if (kind == "attend") governor.kind = GovernorKind::attend;
    else value.fail("unknown kind \"" + std::string(kind) + "\", expected light, control, report, status or attend");
    governor.status = status_from(value.string_or("status", ""));
    governor.event_subject = value.bool_or("subject", false);
    governor.object_control = value.string_or("control", "subject") == "object";
    if (const std::string_view preposition = value.string_or("prep", ""); !preposition.empty()) {
      governor.preposition = builder.pack.preposition(builder.folded(preposition));
    }
    builder.pack.governors.push_back(governor);
    const auto index = static_cast<std::uint32_t>(builder.pack.governors.size() - 1);
    if (const auto verb = value.find("verb")) builder.add_lemma("verb", verb->as_string(), "", {WordClass::governor, Pos::verb, index, 0});
    if (const auto noun = value.find("noun")) {
      builder.add_lemma("noun", noun->as_string(), value.string_or("plural", ""), {WordClass::governor, Pos::noun, index, 0});
    }
    if (const auto adj = value.find("adj")) {
      builder.add_lemma("adj", adj->as_string(), value.string_or("plural", ""), {WordClass::governor, Pos::adjective, index, 0});
    }
  });
}

void read_topics(PackBuilder& builder) {
  if (!builder.has("topics.jsonl")) return;
  Pack& pack = builder.pack;
  for_each_json_line(builder.path("topics.jsonl"), [&](JsonValue value, std::size_t) {
    const std::string topic(value.get("topic").as_string());
    const auto found = std::find(pack.topics.begin(), pack.topics.end(), topic);
    const auto index = static_cast<std::uint32_t>(found - pack.topics.begin());
    if (found == pack.topics.end()) pack.topics.push_back(topic);
    for (const std::string& word : value.get("words").as_strings()) {
      builder.add_lemma("noun", word, "", {WordClass::topic, Pos::noun, index, 0});
    }
  });
}

}  // namespace entente
