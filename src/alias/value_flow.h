#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "esmigrate/scope/bindings.h"
#include "esmigrate/syntax/tree.h"

namespace esmigrate {

/// Where the values of one file go. Order is ignored, and a property is one place per name,
/// whatever the object: what is put into some `a.name` may come out of every `b.name`. So what is
/// found may happen; what is not found may happen where the file's values are handed to others.
class ValueFlow {
 public:
  ValueFlow(const SyntaxTree& tree, const Bindings& bindings) : tree_(tree), bindings_(bindings) {}

  /// An expression that may have the value, with the parentheses around it.
  struct Arrival {
    NodeRef node;
    bool is_followed = false;  ///< wherever it goes from here is among the arrivals too
  };
  struct Flow {
    std::vector<Arrival> arrivals;
    bool is_complete = true;  ///< else it was given up
  };

  /// Whether so much has been followed in this file that from here on everything is given up.
  bool is_exhausted() const { return steps_ >= kMaxSteps; }

  /// Follows the value of an expression, or the function that a declaration or method makes.
  const Flow& from(NodeRef value) const;

  /// The functions of this file that a call may run: nothing if it may run others as well.
  std::vector<NodeRef> functions_called(NodeRef call) const;

 private:
  struct Work {
    Flow flow;
    std::vector<NodeRef> open;
    std::unordered_set<std::uint32_t> seen;
    std::unordered_set<std::uint32_t> seen_lists;

    void add(NodeRef node);
  };

  void start(NodeRef value, Work& work) const;
  bool step(NodeRef node, Work& work) const;
  bool into_target(NodeRef target, Work& work) const;
  bool into_argument(NodeRef arguments, NodeRef node, Work& work) const;
  void into_variable(BindingId id, Work& work) const;
  void into_property(const std::string& name, Work& work) const;
  void into_catches(Work& work) const;
  void into_global(const std::string& name, Work& work) const;
  void into_members_of(NodeRef object, Work& work) const;
  void into_holders_elements(NodeRef array, Work& work) const;
  void into_holder_of(NodeRef literal, Work& work) const;
  void into_elements_of(NodeRef array, Work& work) const;
  void into_list(NodeRef list, Work& work) const;
  void into_list_of(BindingId id, NodeRef use, Work& work) const;
  std::vector<NodeRef> places_like(NodeRef place) const;
  void out_of_maps(Work& work) const;
  void into_pattern_of(NodeRef arguments, NodeRef list, Work& work) const;
  void into_arguments_of(NodeRef function, Work& work) const;
  void out_of_elements(NodeRef container, Work& work) const;
  void out_of_function(NodeRef function, Work& work) const;
  void index() const;
  const std::vector<NodeRef>& reads_of(const std::string& name) const;
  const std::vector<NodeRef>& methods_of(const std::string& name) const;

  const SyntaxTree& tree_;
  const Bindings& bindings_;
  mutable bool is_indexed_ = false;
  mutable std::unordered_map<std::string, std::vector<NodeRef>> reads_;
  mutable std::unordered_map<std::string, std::vector<NodeRef>> methods_;
  mutable std::vector<NodeRef> catches_;
  mutable bool has_globals_ = false;
  mutable std::unordered_map<std::string_view, std::vector<NodeRef>> globals_;
  /// By the node asked for and how deep in other questions that was.
  mutable std::unordered_map<std::uint64_t, Flow> known_;
  mutable int depth_ = 0;
  /// Bundles put everything into properties of the same few names: all their values meet.
  static constexpr std::size_t kMaxSteps = 1'000'000;
  mutable std::size_t steps_ = 0;
};

}  // namespace esmigrate
