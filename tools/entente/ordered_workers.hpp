#pragma once
// Work on several threads whose results come back in the order in which the work was given.

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <future>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

/// Runs jobs on `threads` threads and gives each result to `consume`, in the order of `submit`, on the thread that
/// submits. At most four jobs a thread are under way, so memory stays bounded. With one thread everything happens in
/// `submit`. What a job throws comes out of `submit` or `finish`. The object itself is used by one thread.
template <typename Result>
class OrderedWorkers {
 public:
  using Job = std::function<Result()>;

  OrderedWorkers(std::size_t threads, std::function<void(Result&&)> consume)
      : most_pending_(4 * threads), consume_(std::move(consume)) {
    if (threads <= 1) return;
    for (std::size_t i = 0; i < threads; ++i) threads_.emplace_back([this] { work(); });
  }
  OrderedWorkers(const OrderedWorkers&) = delete;
  OrderedWorkers& operator=(const OrderedWorkers&) = delete;
  ~OrderedWorkers() {
    {
      const std::lock_guard lock(mutex_);
      closed_ = true;
      jobs_.clear();
    }
    wake_.notify_all();
    for (std::thread& thread : threads_) thread.join();
  }

  void submit(Job job) {
    if (threads_.empty()) return consume_(job());
    if (results_.size() >= most_pending_) consume_first();
    std::packaged_task<Result()> task(std::move(job));
    results_.push_back(task.get_future());
    {
      const std::lock_guard lock(mutex_);
      jobs_.push_back(std::move(task));
    }
    wake_.notify_one();
  }

  /// Waits for all jobs and consumes their results. To be called once, after the last `submit`.
  void finish() {
    while (!results_.empty()) consume_first();
  }

 private:
  void consume_first() {
    std::future<Result> first = std::move(results_.front());
    results_.pop_front();
    consume_(first.get());
  }

  void work() {
    for (;;) {
      std::unique_lock lock(mutex_);
      wake_.wait(lock, [this] { return closed_ || !jobs_.empty(); });
      if (closed_) return;
      std::packaged_task<Result()> task = std::move(jobs_.front());
      jobs_.pop_front();
      lock.unlock();
      task();
    }
  }

  std::size_t most_pending_;
  std::function<void(Result&&)> consume_;
  std::deque<std::future<Result>> results_;  ///< in the order of `submit`
  std::mutex mutex_;                         ///< guards `jobs_` and `closed_`
  std::condition_variable wake_;
  std::deque<std::packaged_task<Result()>> jobs_;
  bool closed_ = false;
  std::vector<std::thread> threads_;
};
