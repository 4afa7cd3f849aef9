// A copy that runs by itself: converted files under their new names, everything else as it is.
// Links are the hard part. One that leads to inside of the tree must lead to inside of the copy, or
// the copy would run the unconverted original; one that leads out of it must still find what it
// found.
#include <algorithm>
#include <unordered_map>

#include "esmigrate/source/path.h"
#include "esmigrate/write/write_files.h"

namespace esmigrate {
namespace {

class Copier {
 public:
  Copier(const CopyInput& input, FileSystem& files)
      : in_(input),
        files_(files),
        is_directory_(files.status(in_.from).type == FileType::Directory) {}

  WriteReport run() {
    if (is_directory_) {
      need_directory(in_.to);
      copy_directory(in_.from);
      for (const PlannedFile& file : in_.planned) {
        if (file.is_new && is_inside(file.new_path, in_.from)) add_file(file);
      }
    } else {
      copy_file(in_.from);
    }
    return std::move(report_);
  }

 private:
  const PlannedFile* planned(const std::string& path) const {
    const auto found = std::lower_bound(
        in_.planned.begin(), in_.planned.end(), path,
        [](const PlannedFile& file, const std::string& wanted) { return file.old_path < wanted; });
    return found != in_.planned.end() && found->old_path == path ? &*found : nullptr;
  }

  /// Where a path of the tree lies in the copy.
  std::string place_of(const std::string& path) const {
    const PlannedFile* file = planned(path);
    const std::string& lives_at = file == nullptr ? path : file->new_path;
    if (!is_directory_) {
      return join_path(in_.to, base_name(lives_at));
    }
    if (lives_at == in_.from) return in_.to;
    return join_path(in_.to, "./" + lives_at.substr(in_.from == "/" ? 1 : in_.from.size() + 1));
  }

  bool take(const Result<Done>& done) {
    if (!done) report_.problems.push_back(done.error());
    return done.has_value();
  }

  bool need_directory(const std::string& directory) {
    const auto [known, is_new] = directories_.try_emplace(directory, false);
    if (is_new) known->second = take(files_.make_directories(directory)) && is_in_copy(directory);
    return known->second;
  }

  /// `--force` over a tree with links of its own: what they lead to is none of ours.
  bool is_in_copy(const std::string& directory) {
    const auto top = files_.real_path(in_.to);
    const auto real = files_.real_path(directory);
    if (!top || (real && is_inside(*real, *top))) return true;
    report_.problems.push_back({directory, "is a link that leads out of the copy"});
    return false;
  }

  void copy_directory(const std::string& directory) {
    const Result<std::vector<std::string>> names = files_.list_directory(directory);
    if (!names) {
      report_.problems.push_back({directory, "cannot be read: " + names.error().message});
      return;
    }
    for (const std::string& name : *names) {
      if (name == ".git") continue;
      copy_entry(join_path(directory, "./" + name));
    }
  }

  void copy_entry(const std::string& path) {
    const FileStatus status = files_.status(path);
    if (status.is_symlink) {
      copy_link(path);
    } else if (status.type == FileType::Regular) {
      copy_file(path);
    } else if (status.type == FileType::Directory) {
      const bool is_modules = base_name(path) == "node_modules";
      if (is_modules && !links_back(path)) {
        make_link(path, path);
      } else if (is_modules) {
        link_entries(path);
      } else {
        copy_directory(path);
      }
    }
  }

  void copy_file(const std::string& path) {
    const std::string to = place_of(path);
    if (!need_directory(std::string(directory_of(to)))) return;
    if (files_.status(to).is_symlink && !take(files_.remove_file(to))) return;
    const PlannedFile* file = planned(path);
    const Result<Done> done = file == nullptr
                                  ? files_.copy_file(path, to)
                                  : files_.write_copy(to, file->new_text, files_.status(path).mode);
    if (take(done)) report_.written.push_back(to);
  }

  void add_file(const PlannedFile& file) {
    const std::string to = place_of(file.new_path);
    if (!need_directory(std::string(directory_of(to)))) return;
    if (take(files_.write_copy(to, file.new_text, 0644))) report_.written.push_back(to);
  }

  bool is_in_tree(const std::string& path) const {
    return is_inside(path, in_.from) &&
           path.find("/node_modules/", in_.from.size()) == std::string::npos;
  }

  void copy_link(const std::string& path) {
    const std::string says = files_.read_link(path).value_or("");
    const std::optional<std::string> target = files_.real_path(path);
    if (!target || stays_true(path, says, *target)) {
      make_link_saying(path, says);
    } else if (!is_inside(*target, in_.from)) {
      make_link(path, *target);
    } else {
      make_inner_link(path, *target);
    }
  }

  /// Whether the link may say in the copy what it says here.
  bool stays_true(const std::string& path, const std::string& says,
                  const std::string& target) const {
    const bool is_renamed = planned(target) != nullptr && planned(target)->new_path != target;
    if (says.starts_with('/') || is_renamed) return false;
    // `../in/a.js` comes back into the tree, but by its name, which the copy does not have.
    std::string at(directory_of(path));
    for (std::size_t begin = 0; begin < says.size();) {
      const std::size_t end = std::min(says.find('/', begin), says.size());
      at = join_path(at, "./" + says.substr(begin, end - begin));
      if (!is_inside(at, in_.from)) return false;
      begin = end + 1;
    }
    return true;
  }

  void make_link(const std::string& path, const std::string& target) {
    make_link_saying(path, files_.real_path(target).value_or(target));
  }

  /// As seen from where it stands.
  void make_inner_link(const std::string& path, const std::string& target) {
    const std::string place = place_of(path);
    std::string says = relative_specifier(directory_of(place), place_of(target));
    make_link_saying(path, says.starts_with("./") ? says.substr(2) : says);
  }

  void make_link_saying(const std::string& path, const std::string& says) {
    const std::string place = place_of(path);
    if (!need_directory(std::string(directory_of(place)))) return;
    // `--force` over an earlier copy.
    if (files_.status(place).is_symlink && !take(files_.remove_file(place))) return;
    if (take(files_.make_symlink(place, says))) report_.written.push_back(place);
  }

  // ---- node_modules
  // ------------------------------------------------------------------------------

  std::vector<std::string> entries_of(const std::string& directory) const {
    std::vector<std::string> paths;
    const Result<std::vector<std::string>> names = files_.list_directory(directory);
    if (!names) return paths;
    for (const std::string& name : *names) paths.push_back(join_path(directory, "./" + name));
    return paths;
  }

  bool is_scope(const std::string& path) const {
    return base_name(path).starts_with('@') && !files_.status(path).is_symlink;
  }

  /// Whether a package of this node_modules is a directory of the tree itself.
  bool links_back(const std::string& modules) const {
    for (const std::string& path : entries_of(modules)) {
      if (is_scope(path) ? links_back(path) : leads_into_tree(path)) return true;
    }
    return false;
  }

  bool leads_into_tree(const std::string& path) const {
    if (!files_.status(path).is_symlink) return false;
    const std::optional<std::string> target = files_.real_path(path);
    return target && is_in_tree(*target);
  }

  void link_entries(const std::string& modules) {
    for (const std::string& path : entries_of(modules)) {
      if (leads_into_tree(path)) {
        make_inner_link(path, *files_.real_path(path));
      } else if (is_scope(path)) {
        link_entries(path);
      } else {
        make_link(path, path);
      }
    }
  }

  const CopyInput& in_;
  FileSystem& files_;
  WriteReport report_;
  const bool is_directory_;                            ///< `from`
  std::unordered_map<std::string, bool> directories_;  ///< whether they are there, in the copy
};

}  // namespace

WriteReport copy_tree(const CopyInput& input, FileSystem& files) {
  return Copier(input, files).run();
}

}  // namespace esmigrate
