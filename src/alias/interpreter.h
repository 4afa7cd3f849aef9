#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "alias/mentions.h"
#include "esmigrate/alias/module_facts.h"

namespace esmigrate {

/// What the variables that matter hold at one moment of a run.
struct FlowState {
  bool is_reachable = true;
  PointsTo slot = PointsTo::initial_exports();  ///< `module.exports`
  std::vector<PointsTo> variables;              ///< by followed-variable number

  /// Joins another state in; true if that changed anything.
  bool join(const FlowState& other);
};

/// What happens to the value of an expression, as seen by whoever evaluates it.
enum class Consumer : std::uint8_t {
  Escape,   ///< goes where it is not followed
  Follow,   ///< goes into a followed variable, a followed parameter, or out of a followed call
  Replace,  ///< is assigned to `module.exports` or `exports`
  Truth,    ///< only its truth or type is looked at
  Compare,
  Enumerate,
  Discard,
  Member,  ///< the access around it is recorded instead
};

/// A use while it is being collected; keyed by node, joined over all visits.
struct UseRecord {
  UseKind kind = UseKind::Escape;
  PointsTo object = PointsTo::bottom();
  NodeRef node;         ///< the access
  NodeRef object_node;  ///< the object's spelling inside it
  NodeRef key;          ///< property node where there is one
  std::string name;
  NodeRef value;       ///< of writes
  NodeRef expression;  ///< the assignment
  bool in_function = false;
  bool may_run_later = false;
  bool is_reached = false;
};

/// One replacement of the slot or of the variable `exports`.
struct SiteRecord {
  NodeRef expression;
  NodeRef target;
  NodeRef value;
  bool is_slot = true;
  bool is_compound = false;
  bool may_run_later = false;
  bool in_function = false;
};

struct MemberOfModule {
  NodeRef node;
  std::string name;
};

/// The `module` object standing as a value.
struct ModuleValueUse {
  NodeRef node;
  bool is_truth = false;  ///< only its truth is looked at
};

/// Abstract interpretation of one module's evaluation (the essay stands in interpreter.cpp).
class Interpreter {
 public:
  /// Functions that are handed on run no earlier than in the statement of the top level that
  /// reaches beyond `functions_from` (a byte offset).
  Interpreter(const SyntaxTree& tree, const Bindings& bindings, std::uint32_t functions_from = 0);
  void run();

  const std::vector<UseRecord>& uses() const { return uses_; }
  const std::vector<SiteRecord>& sites() const { return sites_; }
  const std::vector<MemberOfModule>& module_members() const { return module_members_; }
  const std::vector<ModuleValueUse>& module_values() const { return module_values_; }
  PointsTo final_slot() const { return final_slot_; }
  bool slot_changes_later() const { return !slot_extra_.is_bottom(); }
  /// Followed variables other than the wrapper's own, with all they ever held.
  std::vector<std::pair<BindingId, PointsTo>> aliases() const;

 private:
  struct JumpTarget {
    std::string_view label;       ///< of a labelled statement
    bool takes_break = false;     ///< loop or switch
    bool takes_continue = false;  ///< loop
    FlowState break_state;
    FlowState continue_state;
  };
  struct Frame {
    NodeRef function;  ///< none for the module itself
    PointsTo this_value = PointsTo::other();
    Consumer return_consumer = Consumer::Escape;
    PointsTo return_value = PointsTo::bottom();
    FlowState return_state;
    std::size_t first_jump = 0;
    bool may_run_later = false;
  };
  struct LaterFunction {
    NodeRef function;
    FlowState entry;  ///< join of all states from its creation on
    PointsTo this_value = PointsTo::other();
    bool is_done = false;
  };

  // interpreter.cpp
  void run_once();
  void run_later_functions();
  /// From here on every function that was handed on may run.
  void start_later_functions();
  void analyse_unreached_functions();
  FlowState initial_state() const;
  static FlowState unreachable_state();

  // interpret_statements.cpp
  void statement(NodeRef node);
  void statements_of(NodeRef block);
  void if_statement(NodeRef node);
  void loop(NodeRef node, NodeRef condition, NodeRef body, NodeRef increment, bool body_first);
  void for_in_statement(NodeRef node);
  void switch_statement(NodeRef node);
  void try_statement(NodeRef node);
  void labeled_statement(NodeRef node);
  void jump(NodeRef node);
  void return_statement(NodeRef node);
  void declaration(NodeRef node);
  void declarator(NodeRef node);
  void class_parts(NodeRef node);
  JumpTarget& push_jump(bool takes_break, bool takes_continue, std::string_view label);

  // interpret_expressions.cpp
  PointsTo eval(NodeRef node, Consumer consumer);
  PointsTo eval_identifier(NodeRef node, Consumer consumer);
  PointsTo eval_this(NodeRef node, Consumer consumer);
  PointsTo eval_member(NodeRef node, Consumer consumer, UseKind kind);
  PointsTo eval_assignment(NodeRef node, Consumer consumer);
  PointsTo eval_augmented(NodeRef node, Consumer consumer);
  PointsTo eval_binary(NodeRef node, Consumer consumer);
  PointsTo eval_unary(NodeRef node, Consumer consumer);
  PointsTo eval_ternary(NodeRef node, Consumer consumer);
  void eval_children(NodeRef node, Consumer consumer);
  void eval_object_literal(NodeRef node);
  PointsTo function_value(NodeRef node);
  bool is_exports_leaf(NodeRef node);
  bool is_module_member_exports(NodeRef node);
  PointsTo object_of(NodeRef node);
  std::optional<bool> known_truth(NodeRef node) const;

  // interpret_targets.cpp
  Consumer consumer_for_target(NodeRef target) const;
  void assign_target(NodeRef target, PointsTo value, NodeRef value_node, NodeRef expression,
                     bool is_plain);
  void assign_pattern(NodeRef pattern, PointsTo value, NodeRef expression, bool declares);
  void set_variable(BindingId binding, PointsTo value);
  void set_slot(PointsTo value);
  PointsTo replacement(NodeRef expression, NodeRef target, NodeRef value_node, PointsTo value,
                       bool is_slot, bool is_compound);
  void take_keys(NodeRef pattern, PointsTo value, bool declares);

  // interpret_calls.cpp
  PointsTo eval_call(NodeRef node, Consumer consumer);
  PointsTo eval_call_here(NodeRef node, Consumer consumer);
  bool object_method_call(NodeRef node);
  NodeRef called_function(NodeRef callee, NodeRef& this_argument, bool& shifts) const;
  PointsTo call_function(NodeRef function, NodeRef call, PointsTo this_value, bool skip_first,
                         Consumer consumer);
  void bind_parameters(NodeRef function, NodeRef call, bool skip_first);
  void escape_function(NodeRef function, PointsTo this_value);
  void finish_assignment();
  bool uses_arguments(NodeRef function) const;

  // bookkeeping
  void record(NodeRef node, NodeRef object_node, UseKind kind, PointsTo object, NodeRef key,
              NodeRef value, NodeRef expression);
  void record_leaf(NodeRef node, Consumer consumer, PointsTo object);
  void state_changed();
  Frame& frame() { return frames_.back(); }
  PointsTo slot_value() const;
  PointsTo variable_value(BindingId binding) const;
  std::uint32_t variable_number(BindingId binding) const {
    return variable_of_binding_[binding.raw];
  }
  std::uint32_t site_of(NodeRef expression, NodeRef target, NodeRef value, bool is_slot,
                        bool is_compound);
  bool in_later_frame() const;

  const SyntaxTree& tree_;
  const Bindings& bindings_;
  Mentions mentions_;
  BindingId exports_binding_;
  BindingId module_binding_;

  FlowState state_;
  std::vector<Frame> frames_;
  std::vector<JumpTarget> jumps_;
  std::vector<FlowState*> handlers_;  ///< entry states of the `catch` clauses around
  std::vector<LaterFunction> later_;
  std::uint32_t functions_from_ = 0;
  bool functions_may_run_ = false;
  std::vector<bool> seen_functions_;  ///< by node: analysed at least once in this run

  std::vector<std::uint32_t> variable_of_binding_;
  std::vector<BindingId> variables_;
  std::vector<PointsTo> variable_ever_;
  std::vector<PointsTo> variable_extra_;  ///< written by functions that may run at any time
  PointsTo slot_extra_ = PointsTo::bottom();
  bool restart_ = false;
  std::uint32_t inlined_calls_ = 0;
  int assignment_depth_ = 0;  ///< nested assignments being evaluated, outside of calls
  std::vector<std::pair<NodeRef, PointsTo>> deferred_;  ///< functions handed on when those are done

  std::vector<UseRecord> uses_;
  std::unordered_map<std::uint32_t, std::size_t> use_of_node_;
  std::vector<SiteRecord> sites_;
  std::unordered_map<std::uint32_t, std::uint32_t> site_of_node_;
  std::vector<MemberOfModule> module_members_;
  std::vector<ModuleValueUse> module_values_;
  std::unordered_map<std::uint32_t, bool> module_seen_;
  PointsTo final_slot_ = PointsTo::bottom();
};

}  // namespace esmigrate
