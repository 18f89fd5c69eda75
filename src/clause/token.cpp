// Raw words to tokens: clitics and possessive endings cut off, abbreviation dots dropped, quotations marked.
#include <algorithm>

#include "clause/steps.hpp"

namespace entente {
namespace {

enum class Quote { none, open, close, both };

Quote quote_of(char32_t mark) {
  switch (mark) {
    case U'"': return Quote::both;
    case 0x201C: case 0x00AB: case 0x201E: return Quote::open;
    case 0x201D: case 0x00BB: return Quote::close;
    default: return Quote::none;
  }
}

bool is_apostrophe(char32_t mark) { return mark == U'\'' || mark == 0x2019 || mark == 0x2018; }

/// Byte offset in `word` after as many code points as `folded_prefix` has: clitics fold letter by letter.
std::size_t prefix_bytes(std::string_view word, const std::string& folded_prefix) {
  std::size_t at = 0;
  for (std::size_t i = 0; i < folded_prefix.size() && at < word.size();) {
    next_code_point(folded_prefix, i);
    next_code_point(word, at);
  }
  return at;
}

/// Byte offset `letters` code points before `end`.
std::size_t step_back(std::string_view text, std::size_t end, std::size_t letters, std::size_t stop) {
  for (; letters > 0 && end > stop; --letters) {
    --end;
    while (end > stop && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  }
  return end;
}

/// Several capital letters of the Latin alphabet, and nothing else.
bool capitals(std::string_view word) {
  return word.size() > 1 && std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

std::size_t count_letters(std::string_view text) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < text.size(); ++letters) next_code_point(text, at);
  return letters;
}

class Cutter {
 public:
  explicit Cutter(Document& document) : document_(document), pack_(*document.pack) {}

  void run() {
    cut_words(document_.text, raw_);
    fold_words();
    document_.tokens.reserve(raw_.size() + raw_.size() / 4);
    for (std::size_t i = 0; i < raw_.size(); ++i) {
      if (raw_[i].kind == RawKind::mark) add_mark(i);
      else add_word(raw_[i], key(i));
    }
  }

 private:
  void fold_words() {
    folded_.reserve(document_.text.size() + document_.text.size() / 8);
    ends_.reserve(raw_.size());
    for (const RawWord& word : raw_) {
      if (word.kind != RawKind::mark) pack_.normalise(slice(document_.text, word.span), folded_);
      ends_.push_back(folded_.size());
    }
    if (pack_.chains.empty()) return;
    seen_.reserve(raw_.size());
    for (std::size_t i = 0; i < raw_.size(); ++i) {
      if (raw_[i].kind == RawKind::word && !key(i).empty()) seen_.add(key(i));
    }
  }

  /// The folded form of raw word `i`, empty for a mark.
  std::string_view key(std::size_t i) const {
    const std::size_t begin = i == 0 ? 0 : ends_[i - 1];
    return std::string_view(folded_).substr(begin, ends_[i] - begin);
  }

  /// "``" and "''", the quotation marks of typewriters and wires: the mark at `i` with its like right behind or before it.
  bool doubled(std::size_t i) const {
    const auto pair = [&](std::size_t a) {
      return a + 1 < raw_.size() && raw_[a].mark == raw_[a + 1].mark && raw_[a].span.end == raw_[a + 1].span.begin; };
    return pair(i) || (i > 0 && pair(i - 1));
  }

  /// Opens or closes a quotation; false when the mark does neither.
  bool add_quote(std::size_t i) {
    Quote quote = quote_of(raw_[i].mark);
    if (raw_[i].mark == U'`' && doubled(i)) quote = Quote::open;
    if (raw_[i].mark == U'\'' && doubled(i)) quote = Quote::close;
    if (quote == Quote::none) return false;
    in_quote_ = quote == Quote::both ? !in_quote_ : quote == Quote::open;
    return true;
  }

  void add_mark(std::size_t i) {
    if (add_quote(i)) return;
    if (raw_[i].mark == U'\n') in_quote_ = false;
    if (raw_[i].mark == U'.' && ends_abbreviation(i)) return;
    if (raw_[i].mark == U'`') return;
    if (is_apostrophe(raw_[i].mark)) {
      if (raw_[i].joined && !document_.tokens.empty() && !pack_.possessives.empty()) add_possessive(raw_[i].span);
      return;
    }
    Token token;
    token.span = raw_[i].span;
    token.mark = raw_[i].mark;
    token.joined = raw_[i].joined;
    token.in_quote = in_quote_;
    document_.tokens.push_back(token);
  }

  /// "Gen.", "J.": a dot that ends no sentence, unless a line ends there.
  bool ends_abbreviation(std::size_t i) const {
    if (i == 0 || !raw_[i].joined || i + 1 >= raw_.size() || raw_[i + 1].mark == U'\n') return false;
    const bool initial = raw_[i - 1].capital && raw_[i - 1].span.size() <= 2;
    const char32_t next = raw_[i + 1].mark;
    const bool quoted = raw_[i + 1].joined && (next == U'"' || next == 0x201D);  // "No." is an answer
    if (quoted && !initial && key(i - 1).find('.') == std::string::npos) return false;
    return initial || std::binary_search(pack_.abbreviations.begin(), pack_.abbreviations.end(), key(i - 1), std::less<>());
  }

  void add_possessive(ByteSpan span) {
    Token token;
    token.span = span;
    token.possessive = true;
    token.joined = true;
    token.in_quote = in_quote_;
    document_.tokens.push_back(token);
  }

  void add_word(const RawWord& word, std::string_view key) {
    Token token;
    token.span = word.span;
    token.number = word.kind == RawKind::number;
    token.capital = word.capital;
    token.all_caps = word.all_caps;
    token.joined = word.joined;
    token.in_quote = in_quote_;
    if (token.number) {
      token.symbol = pack_.lexicon.symbol(key);
      document_.tokens.push_back(token);
      return;
    }
    for (const std::string& ending : pack_.possessives) {
      if (ending.size() < 2 || key.size() <= ending.size() || !key.ends_with(ending)) continue;
      const std::size_t cut = step_back(document_.text, word.span.end, count_letters(ending), word.span.begin);
      token.span.end = cut;
      token.all_caps |= capitals(slice(document_.text, token.span));  // "the IAEA's board"
      token.symbol = pack_.lexicon.symbol(key.substr(0, key.size() - ending.size()));
      document_.tokens.push_back(token);
      add_possessive({cut, word.span.end});
      return;
    }
    add_cut(token, key);
  }

  /// A conjunction that is not the usual one: it opens clauses and joins no names.
  bool rare_conjunction(const CliticCut& cut) const {
    if (cut.chain == nullptr || cut.chain->clitics.front() == 0) return false;
    return pack_.proclitics[cut.chain->clitics.front()].word_class == WordClass::conjunction;
  }

  /// «الباحثة فاريبا»: behind another word of its clause, what else would be a conjunction and the name of a town or a person.
  bool names_town(const CliticCut& cut) const {
    if (document_.tokens.empty() || document_.tokens.back().mark != 0) return false;
    const auto entries = pack_.lexicon.entries_of(pack_.lexicon.symbol(cut.stem));
    const auto town = [](const Entry& e) { return e.word_class == WordClass::actor && (e.features & (kState | kCapital | kShortName)) == 0; };
    return std::all_of(entries.begin(), entries.end(), town);
  }

  /// «هنري فالكون»: right behind a given name that means nothing else, the rest of the name.
  bool behind_given_name() const {
    if (document_.tokens.empty()) return false;
    const Token& before = document_.tokens.back();
    if (before.mark != 0 || before.suffix != 0 || before.symbol >= pack_.name_part.size() || pack_.name_part[before.symbol] != 2) return false;
    return pack_.lexicon.entries_of(before.symbol).empty();
  }

  void add_cut(const Token& token, std::string_view key) {
    const Symbol symbol = pack_.lexicon.symbol(key);
    const CliticCut cut = cut_clitics(key, slice(document_.text, token.span), symbol, pack_, seen_);
    if (cut.whole() || (cut.suffix == 0 && rare_conjunction(cut) && (behind_given_name() || names_town(cut)))) {
      if (key.empty()) return;
      document_.tokens.push_back(token);
      document_.tokens.back().symbol = symbol;
      return;
    }
    const std::size_t first = document_.tokens.size();
    const std::string_view text = slice(document_.text, token.span);
    std::size_t at = token.span.begin;
    if (cut.chain != nullptr) {
      std::string before;
      for (const std::uint32_t clitic : cut.chain->clitics) {
        before += pack_.proclitics[clitic].form;
        const std::size_t end = token.span.begin + prefix_bytes(text, before);
        Token piece = token;
        piece.span = {at, end};
        piece.clitic = pack_.proclitics[clitic].word;
        piece.symbol = pack_.lexicon.symbol(pack_.words[piece.clitic].text);
        piece.joined = at != token.span.begin || token.joined;
        document_.tokens.push_back(piece);
        at = end;
      }
    }
    const std::size_t suffix_letters = count_letters(key.substr(key.size() - cut.suffix));
    const std::size_t end = step_back(document_.text, token.span.end, suffix_letters, at);
    if (!cut.stem.empty() && end > at) {
      Token stem = token;
      stem.span = {at, end};
      stem.symbol = pack_.lexicon.symbol(cut.stem);
      stem.joined = at != token.span.begin || token.joined;
      document_.tokens.push_back(stem);
    }
    if (cut.suffix > 0 && end < token.span.end) {
      Token pronoun = token;
      pronoun.span = {end, token.span.end};
      pronoun.suffix = cut.suffix_features;
      pronoun.symbol = 0;
      pronoun.joined = true;
      document_.tokens.push_back(pronoun);
    }
    if (document_.tokens.size() > first + 1) {
      document_.tokens[first].whole = symbol;
      document_.tokens[first].whole_end = static_cast<std::uint32_t>(document_.tokens.size());
    }
  }

  Document& document_;
  const Pack& pack_;
  std::vector<RawWord> raw_;
  std::string folded_;             ///< all folded words, end to end
  std::vector<std::size_t> ends_;  ///< per raw word, where its folded form ends in `folded_`
  WordSet seen_;
  bool in_quote_ = false;
};

}  // namespace

void cut_tokens(Document& document) { Cutter(document).run(); }

}  // namespace entente
