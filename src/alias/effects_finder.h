#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "alias/effects_origin.h"
#include "alias/variables.h"
#include "esmigrate/alias/module_facts.h"
#include "esmigrate/syntax/tree.h"

namespace esmigrate {

inline void add_once(std::vector<std::uint32_t>& list, std::uint32_t site) {
  if (std::find(list.begin(), list.end(), site) == list.end()) list.push_back(site);
}

/// The walk that `find_effects` makes through one file.
class EffectFinder {
 public:
  EffectFinder(const AliasInput& in, ModuleFacts& facts)
      : in_(in), facts_(facts), origins_(in, facts) {}

  void run();

 private:
  // effects_finder.cpp
  bool find_variables_of_functions() const;
  bool is_added_to(BindingId function) const;
  bool is_link_only(NodeRef statement) const;
  bool makes_own_require() const;
  void find_implicit_code();
  void add_descriptor(NodeRef pair, NodeRef function);
  static bool is_descriptor(NodeRef literal);
  bool is_of_proxy(NodeRef literal) const;
  static bool is_proxy_call(NodeRef call);
  static bool is_call_of(NodeRef call, std::string_view method);
  void walk_all(const std::vector<NodeRef>& functions, bool with_nested);

  /// Each function counts once for a statement, however often the statement leads to it.
  bool enter(std::uint32_t function) { return entered_.insert(function).second; }

  void walk_function(NodeRef function, bool with_nested);
  void walk(NodeRef node);
  static bool is_called_here(NodeRef function);
  void visit(NodeRef node);
  void run_descriptors();
  bool may_have_run_functions(NodeRef statement) const;
  void run_accessors();

  void coerce() {
    if (!nested_ && !std::exchange(done_.coercions, true)) walk_all(coercions_, false);
  }

  // effects_access.cpp
  void access(NodeRef node);
  std::uint32_t reads_members_of(NodeRef object);
  void take_apart(NodeRef target, NodeRef value);
  void read_pattern(NodeRef pattern);
  bool is_foreign(NodeRef object) const;
  bool is_wrapper_variable(NodeRef node) const;
  static void add_let_go(std::vector<std::string>& names, const std::string& path);
  static constexpr int kMaxAliases = 4;
  bool add_alias_reads(std::uint32_t site, NodeRef value, const std::string& path, int depth);
  void add_read(std::uint32_t site, NodeRef object, std::string path, int depth = 0);
  void read(NodeRef node);
  void write(NodeRef target);
  bool changes_required_value(NodeRef target) const;
  bool changes_required_export(NodeRef target) const;
  bool is_module_state(BindingId id) const;
  void write_to_global(NodeRef global);
  void write_to_variable(BindingId id);
  void write_through(NodeRef target);

  // effects_calls.cpp
  void add_call(std::uint32_t site, bool is_dropped, bool is_method);
  void walk_callbacks(NodeRef node);
  void walk_methods(NodeRef holder, std::string_view method);

  struct Method {
    std::string_view name;  ///< empty if it has none of its own
    NodeRef function;
  };

  const std::vector<Method>& methods_of(NodeRef holder);
  const std::vector<std::uint32_t>& imports_in(NodeRef literal);
  bool uses_this(NodeRef function) const;

  /// How a call's shape tells what it is for.
  struct CallShape {
    std::string_view method;   ///< empty if the callee is no member
    bool is_reading = false;   ///< a method that changes nothing
    bool is_dropped = false;   ///< called for what it does, not for what it returns
    bool is_borrowed = false;  ///< `f.call(x)`, `f.apply(x, y)`
  };

  static CallShape shape_of(NodeRef node, NodeRef callee);
  bool is_everybodys(NodeRef value, int depth) const;
  bool hands_on_everybodys(NodeRef call) const;
  static bool hands_on_literal(NodeRef call);
  bool inherits_here(NodeRef node, NodeRef root);
  void call(NodeRef node);
  void load(NodeRef node);
  void borrow(NodeRef node, NodeRef callee, const CallShape& shape);
  void call_on_returned(const CallShape& shape);
  void call_own_function(NodeRef node, NodeRef function, bool is_plain, const CallShape& shape);
  void call_on_variable(NodeRef node, BindingId binding, const CallShape& shape);
  bool is_class_without_parent(BindingId id) const;
  void calls_unknown_local();
  void global_call(NodeRef node, NodeRef callee, NodeRef root);
  static bool only_computes(NodeRef call, NodeRef callee);
  bool may_run_own_function(NodeRef call, NodeRef root) const;
  bool hands_on_own(NodeRef call, NodeRef root) const;

  // effects_this.cpp
  bool keeps_instance(NodeRef made) const;
  bool is_constructor(NodeRef function) const;
  bool has_shared_this(NodeRef owner) const;
  void find_own_method(NodeRef node);
  bool changes_from(NodeRef start, bool is_this, int depth) const;
  void use_this(NodeRef node);
  void inherit(NodeRef heritage);

  const AliasInput& in_;
  ModuleFacts& facts_;
  const Origins origins_;
  std::map<std::string, std::vector<NodeRef>, std::less<>> accessors_;  ///< by property name
  /// Asked for each member access.
  std::unordered_map<std::string_view, const std::vector<NodeRef>*> accessors_by_name_;
  std::vector<NodeRef> descriptors_;
  std::vector<NodeRef> late_descriptors_;  ///< made by functions
  std::vector<NodeRef> coercions_;
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> literal_imports_;  ///< by literal
  std::unordered_map<std::uint32_t, std::vector<Method>> methods_;  ///< by literal or class
  std::unordered_set<std::uint32_t> entered_;  ///< functions walked for the current statement
  std::unordered_set<std::uint32_t> entered_holders_;    ///< literals and classes, wholly walked
  std::unordered_map<BindingId, std::uint32_t> copies_;  ///< index into ModuleFacts::copies
  EffectSummary* current_ = nullptr;
  bool nested_ = false;
  bool at_top_level_ = false;
  bool hands_on_own_ = false;
  std::unordered_set<std::string_view> own_methods_;
  bool keeps_instances_ = false;  ///< of classes of the module
  /// What the current statement has run already; it makes no difference a second time.
  struct Done {
    bool accessors = false;
    bool descriptors = false;
    bool late_descriptors = false;
    bool coercions = false;
    bool all_functions = false;
  };
  Done done_;
  bool may_have_run_functions_ = false;
  bool in_callback_ = false;
};

}  // namespace esmigrate
