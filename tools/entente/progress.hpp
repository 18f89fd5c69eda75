#pragma once
// A counter on the terminal.

#include <chrono>
#include <cstddef>
#include <string>

/// Shows "N articles" on standard error while work goes on; silent unless that is a terminal. Used by one thread.
class Progress {
 public:
  explicit Progress(std::string unit);
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress();  ///< wipes the counter away

  void add();
  /// Wipes the counter away, so that a message can be printed; it comes back with the next `add`.
  void clear();

 private:
  std::string unit_;
  bool on_terminal_;
  bool shown_ = false;
  std::size_t count_ = 0;
  std::chrono::steady_clock::time_point last_{};
};
