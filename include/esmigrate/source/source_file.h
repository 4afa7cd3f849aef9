#pragma once

#include <memory>
#include <mutex>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace esmigrate {

/// A text is not what it was taken for: somebody has changed the file meanwhile.
class FileChanged : public std::runtime_error {
 public:
  explicit FileChanged(const std::string& path) : std::runtime_error(path) {}
};

/// Where texts come from that are not there yet.
class LateTexts {
 public:
  virtual ~LateTexts() = default;
  /// The text of a file by its number. Throws `FileChanged`.
  virtual std::string fetch(std::size_t number) const = 0;
};

/// A text that is there from the start, or fetched when somebody first asks for it. Reads as a
/// `std::string`; safe to ask from several threads.
class FileText {
 public:
  FileText() = default;
  // Implicit, as most texts are just strings.
  FileText(std::string text) : text_(std::move(text)) {}  // NOLINT(google-explicit-constructor)
  FileText(const char* text) : text_(text) {}             // NOLINT(google-explicit-constructor)
  FileText(std::shared_ptr<const LateTexts> texts, std::size_t number)
      : pending_(std::make_unique<Pending>(std::move(texts), number)) {}
  FileText(const FileText& other) : text_(other.get()) {}
  FileText(FileText&&) = default;
  FileText& operator=(const FileText& other) { return *this = FileText(other); }
  FileText& operator=(FileText&&) = default;
  ~FileText() = default;

  const std::string& get() const {
    if (pending_) std::call_once(pending_->is_fetched, [this] { fetch(); });
    return text_;
  }
  /// The text, for whoever does not need this any more.
  std::string take() {
    get();
    pending_.reset();
    return std::move(text_);
  }

  operator const std::string&() const { return get(); }  // NOLINT(google-explicit-constructor)
  operator std::string_view() const { return get(); }    // NOLINT(google-explicit-constructor)
  std::size_t size() const { return get().size(); }
  bool empty() const { return get().empty(); }
  std::size_t find(std::string_view what, std::size_t from = 0) const {
    return get().find(what, from);
  }

  template <class Visit>
  void for_each_field(const Visit& visit) {
    get();
    visit(text_);
  }

 private:
  struct Pending {
    Pending(std::shared_ptr<const LateTexts> from, std::size_t which)
        : texts(std::move(from)), number(which) {}
    std::shared_ptr<const LateTexts> texts;
    std::size_t number;
    std::once_flag is_fetched;
  };
  void fetch() const { text_ = pending_->texts->fetch(pending_->number); }

  mutable std::string text_;
  std::unique_ptr<Pending> pending_;
};

/// One input file as found on disk (or given by an embedder): nothing is normalised, the BOM, the
/// `#!` line and CRLF stay in `text`. Never moved once stages hold views into `text`.
struct SourceFile {
  std::string path;  ///< absolute and lexically normal, `/` separators; a label for embedders
  FileText text;     ///< UTF-8; offsets everywhere are bytes into this
};

}  // namespace esmigrate
