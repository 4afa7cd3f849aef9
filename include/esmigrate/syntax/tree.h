#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "esmigrate/support/byte_range.h"
#include "esmigrate/support/ids.h"
#include "esmigrate/syntax/node_kind.h"

namespace esmigrate {

/// One row of a flattened syntax tree. Rows stand in preorder: the first child of row `i`, if it
/// has one, is row `i + 1`, and `subtree_end` is the row behind its last descendant.
struct NodeRow {
  NodeKind kind = NodeKind::Other;
  Field field = Field::None;  ///< the role in the parent
  Token token = Token::None;
  std::uint8_t flags = 0;  ///< NodeFlag bits
  ByteRange range;
  std::uint32_t parent = UINT32_MAX;
  std::uint32_t subtree_end = 0;
};

class NodeRef;

/// The syntax tree of one file as a flat table: punctuation is dropped, operators and keywords
/// become `token` and `flags`, comments are kept apart. Holds a view of the source, which must
/// outlive it.
class SyntaxTree {
 public:
  SyntaxTree() = default;
  SyntaxTree(std::string_view source, std::vector<NodeRow> rows, std::vector<ByteRange> comments)
      : source_(source), rows_(std::move(rows)), comments_(std::move(comments)) {}

  inline NodeRef root() const;
  inline NodeRef at(NodeId id) const;
  const NodeRow& row(std::uint32_t index) const { return rows_[index]; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(rows_.size()); }
  std::string_view source() const { return source_; }
  /// The same text at another place.
  void set_source(std::string_view source) { source_ = source; }
  /// Comments in source order, delimiters included.
  const std::vector<ByteRange>& comments() const { return comments_; }

 private:
  std::string_view source_;
  std::vector<NodeRow> rows_;
  std::vector<ByteRange> comments_;
};

/// A borrowed node: valid as long as its tree. A default-constructed one does not `exist()`, and
/// every step from it leads to one that does not exist either, so paths can be asked without checks
/// between.
class NodeRef {
 public:
  NodeRef() = default;
  NodeRef(const SyntaxTree* tree, std::uint32_t index) : tree_(tree), index_(index) {}

  bool exists() const { return tree_ != nullptr; }
  NodeId id() const { return exists() ? NodeId{index_} : NodeId{}; }
  std::uint32_t index() const { return index_; }
  NodeKind kind() const { return exists() ? row().kind : NodeKind::Other; }
  bool is(NodeKind kind) const { return exists() && row().kind == kind; }
  Field field() const { return exists() ? row().field : Field::None; }
  Token token() const { return exists() ? row().token : Token::None; }
  bool has(NodeFlag flag) const { return exists() && (row().flags & flag) != 0; }
  ByteRange range() const { return exists() ? row().range : ByteRange{}; }
  std::uint32_t begin() const { return range().begin; }
  std::uint32_t end() const { return range().end; }
  std::string_view text() const {
    return exists() ? text_at(tree_->source(), row().range) : std::string_view{};
  }
  const SyntaxTree& tree() const { return *tree_; }

  NodeRef parent() const {
    return exists() && row().parent != UINT32_MAX ? NodeRef(tree_, row().parent) : NodeRef();
  }
  NodeRef first_child() const {
    return exists() && row().subtree_end > index_ + 1 ? NodeRef(tree_, index_ + 1) : NodeRef();
  }
  NodeRef next_sibling() const {
    if (!exists() || row().parent == UINT32_MAX) return {};
    const std::uint32_t next = row().subtree_end;
    return next < tree_->row(row().parent).subtree_end ? NodeRef(tree_, next) : NodeRef();
  }
  /// The first child in that role.
  NodeRef child(Field field) const {
    for (NodeRef c = first_child(); c.exists(); c = c.next_sibling()) {
      if (c.row().field == field) return c;
    }
    return {};
  }
  /// Strictly inside `ancestor`.
  bool is_inside(NodeRef ancestor) const {
    return exists() && ancestor.exists() && ancestor.index_ < index_ &&
           index_ < ancestor.row().subtree_end;
  }
  friend bool operator==(NodeRef a, NodeRef b) {
    return a.tree_ == b.tree_ && (a.tree_ == nullptr || a.index_ == b.index_);
  }

  /// Children as a range for `for (NodeRef child : node.children())`.
  class Children;
  inline Children children() const;

 private:
  const NodeRow& row() const { return tree_->row(index_); }

  const SyntaxTree* tree_ = nullptr;
  std::uint32_t index_ = 0;
};

class NodeRef::Children {
 public:
  class Iterator {
   public:
    explicit Iterator(NodeRef node) : node_(node) {}
    NodeRef operator*() const { return node_; }
    Iterator& operator++() {
      node_ = node_.next_sibling();
      return *this;
    }
    bool operator!=(const Iterator& other) const { return !(node_ == other.node_); }

   private:
    NodeRef node_;
  };
  explicit Children(NodeRef parent) : parent_(parent) {}
  Iterator begin() const { return Iterator(parent_.first_child()); }
  Iterator end() const { return Iterator(NodeRef()); }

 private:
  NodeRef parent_;
};

inline NodeRef::Children NodeRef::children() const { return Children(*this); }
inline NodeRef SyntaxTree::root() const { return rows_.empty() ? NodeRef() : NodeRef(this, 0); }
inline NodeRef SyntaxTree::at(NodeId id) const {
  return id.exists() ? NodeRef(this, id.raw) : NodeRef();
}

}  // namespace esmigrate
