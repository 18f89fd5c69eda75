#include "knowledge.hpp"

const entente::Vocabulary& all_packs() {
  static const entente::Vocabulary vocabulary = entente::Vocabulary::load(ENTENTE_SOURCE_DIR "/packs");
  return vocabulary;
}
