// A row is two bytes (kind, role, and whether more follows) and up to four numbers, most of them
// one byte long: how far it begins behind the row before it, its length, the size of its subtree.
// Its parent is found again by keeping the open rows on a stack.
#include "esmigrate/syntax/packed_tree.h"

#include <utility>

namespace esmigrate {
namespace {

constexpr std::uint8_t kHasChildren = 0x40;
constexpr std::uint8_t kHasToken = 0x80;
constexpr std::uint8_t kFieldBits = 0x3F;
static_assert(static_cast<std::uint8_t>(Field::Argument) <= kFieldBits);

void put_number(std::vector<std::uint8_t>& bytes, std::uint32_t number) {
  while (number >= 0x80) {
    bytes.push_back(static_cast<std::uint8_t>(number | 0x80));
    number >>= 7;
  }
  bytes.push_back(static_cast<std::uint8_t>(number));
}

std::uint32_t take_number(const std::uint8_t*& at) {
  std::uint32_t number = *at & 0x7FU;
  for (unsigned shift = 7; (*at++ & 0x80) != 0; shift += 7) {
    number |= static_cast<std::uint32_t>(*at & 0x7F) << shift;
  }
  return number;
}

}  // namespace

PackedTree::PackedTree(const SyntaxTree& tree)
    : row_count_(tree.size()), comment_count_(static_cast<std::uint32_t>(tree.comments().size())) {
  bytes_.reserve(std::size_t{row_count_} * 5);
  std::uint32_t last = 0;
  for (std::uint32_t i = 0; i < row_count_; ++i) {
    const NodeRow& row = tree.row(i);
    const bool has_children = row.subtree_end > i + 1;
    const bool has_token = row.token != Token::None || row.flags != 0;
    bytes_.push_back(static_cast<std::uint8_t>(row.kind));
    bytes_.push_back(static_cast<std::uint8_t>(static_cast<std::uint8_t>(row.field) |
                                               (has_children ? kHasChildren : 0) |
                                               (has_token ? kHasToken : 0)));
    put_number(bytes_, row.range.begin - last);
    put_number(bytes_, row.range.end - row.range.begin);
    if (has_children) put_number(bytes_, row.subtree_end - i);
    if (has_token) {
      bytes_.push_back(static_cast<std::uint8_t>(row.token));
      bytes_.push_back(row.flags);
    }
    last = row.range.begin;
  }
  last = 0;
  for (const ByteRange& comment : tree.comments()) {
    put_number(bytes_, comment.begin - last);
    put_number(bytes_, comment.end - comment.begin);
    last = comment.end;
  }
  bytes_.shrink_to_fit();
}

SyntaxTree PackedTree::unpack(std::string_view source) const {
  std::vector<NodeRow> rows(row_count_);
  std::vector<ByteRange> comments(comment_count_);
  std::vector<std::uint32_t> open;
  const std::uint8_t* at = bytes_.data();
  std::uint32_t last = 0;
  for (std::uint32_t i = 0; i < row_count_; ++i) {
    while (!open.empty() && rows[open.back()].subtree_end <= i) open.pop_back();
    NodeRow& row = rows[i];
    row.kind = static_cast<NodeKind>(*at++);
    const std::uint8_t more = *at++;
    row.field = static_cast<Field>(more & kFieldBits);
    row.range.begin = last + take_number(at);
    row.range.end = row.range.begin + take_number(at);
    row.parent = open.empty() ? UINT32_MAX : open.back();
    row.subtree_end = i + 1;
    if ((more & kHasChildren) != 0) {
      row.subtree_end = i + take_number(at);
      open.push_back(i);
    }
    if ((more & kHasToken) != 0) {
      row.token = static_cast<Token>(*at++);
      row.flags = *at++;
    }
    last = row.range.begin;
  }
  last = 0;
  for (ByteRange& comment : comments) {
    comment.begin = last + take_number(at);
    comment.end = comment.begin + take_number(at);
    last = comment.end;
  }
  return SyntaxTree(source, std::move(rows), std::move(comments));
}

}  // namespace esmigrate
