#include "driver/overlay_file_system.h"

#include "unit/catch.h"

namespace esmigrate {

TEST_CASE("a buffer stands in the place of its file", "[driver]") {
  MemoryFileSystem disk;
  disk.add_file("/p/a.js", "saved", 0755);
  disk.add_file("/p/b.js", "other");
  disk.add_symlink("/link", "/p");
  const OverlayFileSystem files(disk, "/link/a.js", "buffer");
  CHECK(*files.read_file("/p/a.js") == "buffer");
  CHECK(*files.read_file("/link/a.js") == "buffer");
  CHECK(*files.read_file("/p/b.js") == "other");
  CHECK(files.status("/p/a.js").size == 6);
  CHECK(files.status("/p/a.js").mode == 0755);
  CHECK(files.real_path("/link/a.js") == "/p/a.js");
}

TEST_CASE("a buffer that was never saved is there as well", "[driver]") {
  MemoryFileSystem disk;
  disk.add_file("/p/b.js", "other");
  OverlayFileSystem files(disk, "/p/a.js", "buffer");
  CHECK(files.status("/p/a.js").type == FileType::Regular);
  CHECK(files.real_path("/p/a.js") == "/p/a.js");
  CHECK(*files.list_directory("/p") == std::vector<std::string>{"a.js", "b.js"});
  CHECK(files.status("/p/c.js").type == FileType::Missing);
  CHECK_FALSE(files.write_file("/p/a.js", "x", {}));
  CHECK_FALSE(files.remove_file("/p/b.js"));
}

}  // namespace esmigrate
