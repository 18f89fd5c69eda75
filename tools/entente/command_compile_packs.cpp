// entente compile-packs: all packs in one file that loads at once.

#include <filesystem>

#include "command.hpp"
#include "entente/vocabulary.hpp"
#include "output.hpp"
#include "packs.hpp"

namespace {

class CompilePacks : public Command {
 public:
  void setup(CLI::App& app) override {
    app.add_option("--packs", packs_, "Folder of language packs; also ENTENTE_PACKS")->type_name("DIR");
    app.add_option("-o,--output", output_, "File to write; packs.bin in the folder of packs is found by itself")
        ->type_name("FILE")
        ->required();
  }

  ExitCode run() override {
    const std::string image = entente::Vocabulary::compile(find_packs(packs_));
    if (output_ == "-") {
      write(output_, image);
      return ExitCode::done;
    }
    const std::string unfinished = output_ + ".new";  // a program that starts meanwhile finds the old file or the new one
    write(unfinished, image);
    std::filesystem::rename(unfinished, output_);
    return ExitCode::done;
  }

 private:
  static void write(const std::string& path, const std::string& bytes) {
    OutputFile output(path);
    output.write(bytes);
    output.close();
  }

  std::string packs_;
  std::string output_;
};

}  // namespace

std::unique_ptr<Command> make_compile_packs() { return std::make_unique<CompilePacks>(); }
