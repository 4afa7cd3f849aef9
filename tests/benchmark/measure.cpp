// Runs a program and says what it took, as one line of JSON in a file:
//
//     measure RESULT PROGRAM [ARGUMENT...]
//
// CPU time is the program's and its children's, memory the largest resident set of one of them.
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <fstream>

static double seconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

int main(int argc, char** argv) {
  if (argc < 3) {
    std::fputs("usage: measure RESULT PROGRAM [ARGUMENT...]\n", stderr);
    return 2;
  }
  const auto begin = std::chrono::steady_clock::now();
  const pid_t child = ::fork();
  if (child < 0) return 2;
  if (child == 0) {
    ::execvp(argv[2], argv + 2);
    ::_exit(127);
  }
  int status = 0;
  rusage used = {};
  ::wait4(child, &status, 0, &used);
  const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - begin;
  std::ofstream(argv[1]) << "{\"wall\":" << wall.count() << ",\"user\":" << seconds(used.ru_utime)
                         << ",\"system\":" << seconds(used.ru_stime)
                         << ",\"rss\":" << used.ru_maxrss * 1024LL
                         << ",\"code\":" << (WIFEXITED(status) ? WEXITSTATUS(status) : -1) << "}\n";
  return 0;
}
