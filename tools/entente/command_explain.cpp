// entente explain: an article with the result of every stage, for people.

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "command.hpp"
#include "entente/entity.hpp"
#include "entente/pipeline.hpp"
#include "input.hpp"
#include "output.hpp"

namespace {

using namespace entente;

/// What a word group means to the rules, in a few letters; empty when nothing in particular.
std::string meaning_of(const Entry& entry, const Pack& pack, const Vocabulary& vocabulary) {
  switch (entry.word_class) {
    case WordClass::trigger: return pack.triggers[entry.index].id;
    case WordClass::office: return "office: " + pack.offices[entry.index].role;
    case WordClass::body: return "body: " + pack.bodies[entry.index].name;
    case WordClass::actor:
    case WordClass::demonym:
    case WordClass::people: return std::string(vocabulary.actors()[entry.index].name);
    case WordClass::governor: return "governor";
    default: return {};
  }
}

std::string_view name_of_pos(Pos pos) {
  switch (pos) {
    case Pos::verb: return "v";
    case Pos::noun: return "n";
    case Pos::adjective: return "a";
    case Pos::other: break;
  }
  return "";
}

/// `words/n{meaning, meaning}`
std::string describe(const Document& document, const Unit& unit, const Vocabulary& vocabulary) {
  std::string out(document.words(unit));
  if (const std::string_view pos = name_of_pos(unit.pos); !pos.empty() && !unit.mark) out += fmt::format("/{}", pos);
  std::vector<std::string> meanings;
  for (const Entry& entry : unit.entries) {
    std::string meaning = entry.pos == unit.pos ? meaning_of(entry, *document.pack, vocabulary) : std::string();
    const bool is_new = std::find(meanings.begin(), meanings.end(), meaning) == meanings.end();
    if (!meaning.empty() && is_new) meanings.push_back(std::move(meaning));
  }
  if (!meanings.empty()) out += fmt::format("{{{}}}", fmt::join(meanings, ", "));
  return out;
}

std::string chain_names(const Cast& cast, const std::vector<std::uint32_t>& chains) {
  std::vector<std::string> names;
  for (const std::uint32_t chain : chains) names.push_back(fmt::format("{} ({})", cast.chains[chain].name, chain + 1));
  return fmt::format("{}", fmt::join(names, ", "));
}

void write_stages(OutputFile& out, std::string_view text, const std::string& date, const Pack& pack,
                  const Vocabulary& vocabulary) {
  const Document document = split(text, pack);
  const Cast cast = find(document, vocabulary, date);
  for (std::size_t i = 0; i < document.sentences.size(); ++i) {
    std::vector<std::string> units;
    for (const Unit& unit : document.sentences[i].units) units.push_back(describe(document, unit, vocabulary));
    out.write(fmt::format("\n  sentence {}: {}\n", i + 1, fmt::join(units, " ")));
    for (const Mention& mention : cast.mentions) {
      if (mention.sentence != i) continue;
      out.write(fmt::format("    {} = {}\n", slice(text, mention.span), chain_names(cast, mention.chains)));
    }
  }
  out.write("\n  actors\n");
  for (std::size_t i = 0; i < cast.chains.size(); ++i) {
    const Chain& chain = cast.chains[i];
    const std::string_view authority =
        chain.actor < 0 ? "not in packs/actors" : vocabulary.actors()[static_cast<std::size_t>(chain.actor)].id;
    out.write(fmt::format("    ({}) {} {}, {}: {}\n", i + 1, name_of(chain.kind), chain.name, authority,
                          fmt::join(chain.forms, " | ")));
  }
}

void write_triple(OutputFile& out, const Triple& triple, const Extraction& extraction) {
  const auto name = [&](const std::string& id) {
    const auto actor = std::find_if(extraction.actors.begin(), extraction.actors.end(),
                                    [&](const ActorRecord& a) { return a.id == id; });
    return actor == extraction.actors.end() ? id : actor->name;
  };
  std::string line = fmt::format("  {} – {} → {}", name(triple.subject), triple.relation, name(triple.object));
  if (triple.status != "actual") line += fmt::format(", {}", triple.status);
  if (triple.role) line += fmt::format(", as {}", *triple.role);
  if (triple.time) line += fmt::format(", {}", *triple.time);
  if (triple.place) line += fmt::format(", in {}", name(*triple.place));
  if (triple.source) line += fmt::format(", says {}", name(*triple.source));
  if (triple.topic) line += fmt::format(", about “{}”", *triple.topic);
  out.write(fmt::format("{}\n      “{}”\n      rule {}, confidence {:.2f}\n", line, triple.evidence, triple.rule,
                        triple.confidence));
}

class Explain : public Command {
 public:
  void setup(CLI::App& app) override { input_.setup(app); }

  ExitCode run() override {
    const std::vector<std::string> paths = require_inputs(input_);
    Progress progress("articles");
    RejectionReport report(progress);
    const Knowledge knowledge = Knowledge::load(input_.packs, report);
    OutputFile out("-");
    const ArticleSink sink{[&](Article&& article) { explain(out, article, knowledge.vocabulary); },
                           [&](Rejected&& rejected) { report.add(rejected); }};
    for (const std::string& path : paths) read_articles(path, read_options(input_, knowledge), sink);
    out.close();
    return report.exit_code();
  }

 private:
  static void explain(OutputFile& out, const Article& article, const Vocabulary& vocabulary) {
    out.write(fmt::format("ARTICLE {}\n  language {}, date {}\n  title: {}\n", article.id, article.lang,
                          article.date.empty() ? "unknown" : article.date, article.title));
    const Pack* pack = vocabulary.pack(article.lang);
    if (pack == nullptr) {
      out.write(fmt::format("  no pack for language {}; packs: {}\n\n", article.lang,
                            fmt::join(vocabulary.languages(), ", ")));
      return;
    }
    if (!article.title.empty()) {
      out.write("\nTITLE\n");
      write_stages(out, article.title, article.date, *pack, vocabulary);
    }
    out.write("\nTEXT\n");
    write_stages(out, article.text, article.date, *pack, vocabulary);
    const Extraction extraction = extract(article, vocabulary);
    out.write(fmt::format("\nTRIPLES ({})\n", extraction.triples.size()));
    for (const Triple& triple : extraction.triples) write_triple(out, triple, extraction);
    out.write("\n");
  }

  InputOptions input_;
};

}  // namespace

std::unique_ptr<Command> make_explain() { return std::make_unique<Explain>(); }
