// The sentences around the evidence, for people to read.

#include <algorithm>
#include <map>

#include "entente/clause.hpp"
#include "entente/graph.hpp"
#include "entente/vocabulary.hpp"

namespace entente {
namespace {

constexpr std::size_t most_around = 600;  ///< bytes kept on each side of the evidence

/// Bytes that are not the first of their code point.
bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

std::string last_part(std::string_view text) {
  if (text.size() <= most_around) return std::string(text);
  std::size_t begin = text.size() - most_around;
  while (begin < text.size() && continues(text[begin])) ++begin;
  return "…" + std::string(text.substr(begin));
}

std::string first_part(std::string_view text) {
  if (text.size() <= most_around) return std::string(text);
  std::size_t end = most_around;
  while (end > 0 && continues(text[end])) --end;
  return std::string(text.substr(0, end)) + "…";
}

/// From the first sentence that meets `span` to the last.
ByteSpan sentence_around(const Document& document, ByteSpan span) {
  ByteSpan around = span;
  for (const Sentence& sentence : document.sentences) {
    if (sentence.begin >= sentence.end) continue;
    const ByteSpan here{document.tokens[sentence.begin].span.begin, document.tokens[sentence.end - 1].span.end};
    if (!here.overlaps(span)) continue;
    around = {std::min(around.begin, here.begin), std::max(around.end, here.end)};
  }
  return around;
}

/// Cuts `around` out of `text`, unless the evidence does not stand where it should.
void set_sentence(Claim& claim, std::string_view text, ByteSpan around) {
  if (claim.span.end > text.size() || slice(text, claim.span) != claim.evidence) return;
  claim.before = last_part(slice(text, {around.begin, claim.span.begin}));
  claim.after = first_part(slice(text, {claim.span.end, around.end}));
}

/// Sets the sentences of claims of one article's text.
void set_sentences(const std::vector<Claim*>& claims, const ArticleRecord& article, const EvidenceStore& store, const Vocabulary& vocabulary) {
  const Pack* const pack = vocabulary.pack(article.lang);
  if (claims.empty() || pack == nullptr) return;
  const std::optional<Extraction> stored = store.find(article.id);
  if (!stored || stored->article.text.empty()) return;
  const Document document = split(stored->article.text, *pack);
  for (Claim* const claim : claims) set_sentence(*claim, stored->article.text, sentence_around(document, claim->span));
}

void set_title(Claim& claim, const ArticleRecord& article) { set_sentence(claim, article.title, {0, article.title.size()}); }

}  // namespace

void add_sentences(KnowledgeGraph& graph, const EvidenceStore& store, const Vocabulary& vocabulary) {
  std::vector<std::vector<Claim*>> claims(graph.documents.size());
  for (const Edge& edge : graph.events) {
    for (Claim& claim : graph.graph[edge].claims) {
      if (claim.in_title) set_title(claim, graph.documents[claim.document]);
      else claims[claim.document].push_back(&claim);
    }
  }
  for (std::size_t i = 0; i < claims.size(); ++i) set_sentences(claims[i], graph.documents[i], store, vocabulary);
}

std::vector<Claim> claims_with_sentences(const KnowledgeGraph& graph, const Edge& edge, const EvidenceStore& store, const Vocabulary& vocabulary) {
  std::vector<Claim> claims = graph.event(edge).claims;
  std::map<std::uint32_t, std::vector<Claim*>> of_text;
  for (Claim& claim : claims) {
    if (claim.in_title) set_title(claim, graph.documents[claim.document]);
    else of_text[claim.document].push_back(&claim);
  }
  for (const auto& [document, there] : of_text) set_sentences(there, graph.documents[document], store, vocabulary);
  return claims;
}

}  // namespace entente
