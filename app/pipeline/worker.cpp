// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pipeline/worker.h"

#include <exception>
#include <utility>

namespace cardiotwin::pipeline {

Worker::Worker(std::string name, Body body, Failure onFailure)
    : m_thread([name = std::move(name), body = std::move(body),
                onFailure = std::move(onFailure)](const std::stop_token& stop) {
          try {
              body(stop);
          } catch (const std::exception& error) {
              onFailure(name, error.what());
          } catch (...) {
              onFailure(name, "unknown exception");
          }
      }) {}

void Worker::join() {
    if (m_thread.joinable()) m_thread.join();
}

}  // namespace cardiotwin::pipeline
