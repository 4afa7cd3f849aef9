// Flow-sensitive abstract interpretation of one CommonJS module.
//
// The question is what `exports`, `module.exports` and their aliases stand for wherever the code
// spells them, and what `module.exports` holds when evaluation ends:
//
//     exports.a = 1;              // on the loader's object: exported ...
//     module.exports = { b: 2 };  // ... until here, where the whole object is replaced (site 0)
//     exports.c = 3;              // on the old object: not exported
//
// The walk follows evaluation order with one state (points-to sets of the slot `module.exports` and
// of the variables that may hold such an object), splits at branches, joins where they meet, and
// repeats loop bodies until nothing changes; every set only grows, so it ends. A function called on
// the spot, or a local one called by name, is walked at the call with its parameters bound. A
// function that is handed on may run at any later time: it is walked afterwards in the join of all
// states from the moment it was handed on, and what it writes counts for the whole module from the
// start (`slot_extra_`, `variable_extra_`), which a second run takes in. A run is repeated, too,
// when a variable turns out to hold something that must be followed.
//
// Not attempted: properties of objects other than the exports objects. Whatever is put there
// escapes.
#include "alias/interpreter.h"

#include "esmigrate/syntax/walk.h"

namespace esmigrate {

bool FlowState::join(const FlowState& other) {
  if (!other.is_reachable) return false;
  if (!is_reachable) {
    *this = other;
    return true;
  }
  bool changed = slot.join(other.slot);
  if (variables.size() < other.variables.size())
    variables.resize(other.variables.size(), PointsTo::bottom());
  for (std::size_t i = 0; i < other.variables.size(); ++i) {
    if (variables[i].join(other.variables[i])) changed = true;
  }
  return changed;
}

Interpreter::Interpreter(const SyntaxTree& tree, const Bindings& bindings,
                         std::uint32_t functions_from)
    : tree_(tree),
      bindings_(bindings),
      mentions_(tree, bindings),
      exports_binding_(bindings.wrapper("exports")),
      module_binding_(bindings.wrapper("module")),
      functions_from_(functions_from),
      variable_of_binding_(bindings.bindings.size(), UINT32_MAX) {
  for (const BindingId id : {exports_binding_, module_binding_}) {
    variable_of_binding_[id.raw] = static_cast<std::uint32_t>(variables_.size());
    variables_.push_back(id);
    variable_ever_.push_back(PointsTo::bottom());
    variable_extra_.push_back(PointsTo::bottom());
  }
}

void Interpreter::run() {
  // Each repetition adds a followed variable or enlarges an extra set, so this ends; the bound only
  // guards against a bug here.
  for (int round = 0; round < 200; ++round) {
    restart_ = false;
    run_once();
    if (!restart_) return;
  }
  ESM_CHECK(!restart_, "the interpretation settles");
}

FlowState Interpreter::initial_state() const {
  FlowState state;
  state.variables.assign(variables_.size(), PointsTo::bottom());
  state.variables[variable_number(exports_binding_)] = PointsTo::initial_exports();
  state.variables[variable_number(module_binding_)] = PointsTo::module_object();
  return state;
}

FlowState Interpreter::unreachable_state() {
  FlowState state;
  state.is_reachable = false;
  state.slot = PointsTo::bottom();
  return state;
}

void Interpreter::run_once() {
  uses_.clear();
  use_of_node_.clear();
  sites_.clear();
  site_of_node_.clear();
  module_members_.clear();
  module_values_.clear();
  module_seen_.clear();
  later_.clear();
  jumps_.clear();
  handlers_.clear();
  frames_.clear();
  assignment_depth_ = 0;
  inlined_calls_ = 0;
  deferred_.clear();
  seen_functions_.assign(tree_.size(), false);
  for (PointsTo& ever : variable_ever_) ever = PointsTo::bottom();

  state_ = initial_state();
  for (std::size_t i = 0; i < variables_.size(); ++i) variable_ever_[i] = state_.variables[i];
  Frame module_frame;
  module_frame.this_value = PointsTo::initial_exports();
  module_frame.return_state = unreachable_state();
  frames_.push_back(std::move(module_frame));
  functions_may_run_ = false;
  for (NodeRef each : tree_.root().children()) {
    if (!functions_may_run_ && each.end() > functions_from_) start_later_functions();
    statement(each);
  }

  FlowState end = state_;
  end.join(frame().return_state);
  final_slot_ = end.is_reachable ? end.slot : PointsTo::initial_exports();
  final_slot_.join(slot_extra_);
  state_ = end.is_reachable ? end : initial_state();
  if (!functions_may_run_) start_later_functions();
  run_later_functions();
  analyse_unreached_functions();
}

void Interpreter::start_later_functions() {
  functions_may_run_ = true;
  for (LaterFunction& later : later_) {
    if (later.entry.join(state_)) later.is_done = false;
  }
}

void Interpreter::run_later_functions() {
  // Walking one may hand on others, and may change the states that others start in.
  for (bool again = true; again && !restart_;) {
    again = false;
    for (std::size_t i = 0; i < later_.size(); ++i) {
      if (later_[i].is_done) continue;
      later_[i].is_done = true;
      again = true;
      const NodeRef function = later_[i].function;
      state_ = later_[i].entry;
      Frame called;
      called.function = function;
      called.this_value =
          function.is(NodeKind::ArrowFunction) ? later_[i].this_value : PointsTo::other();
      called.return_state = unreachable_state();
      called.first_jump = jumps_.size();
      called.may_run_later = true;
      seen_functions_[function.index()] = true;
      frames_.push_back(std::move(called));
      bind_parameters(function, NodeRef(), false);
      const NodeRef body = function.child(Field::Body);
      if (body.is(NodeKind::StatementBlock)) {
        statements_of(body);
      } else {
        eval(body, Consumer::Escape);
      }
      frames_.pop_back();
      if (restart_) return;
    }
  }
}

/// Code that nothing ever reaches still has to be rewritten: walk it as if it might run.
void Interpreter::analyse_unreached_functions() {
  for (std::uint32_t i = 0; i < tree_.size() && !restart_; ++i) {
    const NodeRef node(&tree_, i);
    if (!is_function(node.kind()) || !mentions_.is_marked(node) || seen_functions_[i]) continue;
    escape_function(node, this_owner(node).is(NodeKind::Program) ? PointsTo::initial_exports()
                                                                 : PointsTo::other());
    run_later_functions();
  }
}

bool Interpreter::in_later_frame() const {
  for (const Frame& each : frames_) {
    if (each.may_run_later) return true;
  }
  return false;
}

PointsTo Interpreter::slot_value() const {
  PointsTo value = state_.slot;
  value.join(slot_extra_);
  return value;
}

PointsTo Interpreter::variable_value(BindingId binding) const {
  const std::uint32_t number = variable_number(binding);
  if (number == UINT32_MAX) return PointsTo::other();
  PointsTo value = number < state_.variables.size() ? state_.variables[number] : PointsTo::bottom();
  value.join(variable_extra_[number]);
  return value;
}

/// Called after every write: whatever may start from "any state from now on" takes the new one in.
void Interpreter::state_changed() {
  if (!state_.is_reachable) return;
  for (FlowState* handler : handlers_) handler->join(state_);
  if (!functions_may_run_) return;
  for (LaterFunction& later : later_) {
    if (later.entry.join(state_)) later.is_done = false;
  }
}

void Interpreter::record(NodeRef node, NodeRef object_node, UseKind kind, PointsTo object,
                         NodeRef key, NodeRef value, NodeRef expression) {
  const auto [found, is_new] = use_of_node_.try_emplace(node.index(), uses_.size());
  if (is_new) {
    UseRecord fresh;
    fresh.kind = kind;
    fresh.node = node;
    fresh.object_node = object_node;
    fresh.key = key;
    fresh.value = value;
    fresh.expression = expression;
    if (key.exists()) fresh.name = property_name(key).value_or("");
    uses_.push_back(std::move(fresh));
  }
  UseRecord& use = uses_[found->second];
  use.object.join(object);
  if (frames_.size() > 1) use.in_function = true;
  if (in_later_frame()) use.may_run_later = true;
  if (state_.is_reachable) use.is_reached = true;
}

void Interpreter::record_leaf(NodeRef node, Consumer consumer, PointsTo object) {
  UseKind kind = UseKind::Escape;
  switch (consumer) {
    case Consumer::Escape:
      kind = UseKind::Escape;
      break;
    case Consumer::Follow:
      kind = UseKind::Alias;
      break;
    case Consumer::Replace:
      kind = UseKind::Replace;
      break;
    case Consumer::Truth:
      kind = UseKind::Truth;
      break;
    case Consumer::Compare:
      kind = UseKind::Compare;
      break;
    case Consumer::Enumerate:
      kind = UseKind::Enumerate;
      break;
    case Consumer::Discard:
      kind = UseKind::Discard;
      break;
    case Consumer::Member:
      return;
  }
  if (object.is_exactly(PointsTo::module_object())) return;  // no exports object
  record(node, node, kind, object, NodeRef(), NodeRef(), NodeRef());
}

std::uint32_t Interpreter::site_of(NodeRef expression, NodeRef target, NodeRef value, bool is_slot,
                                   bool is_compound) {
  const auto [found, is_new] =
      site_of_node_.try_emplace(target.index(), static_cast<std::uint32_t>(sites_.size()));
  if (is_new) sites_.push_back({expression, target, value, is_slot, is_compound, false, false});
  SiteRecord& site = sites_[found->second];
  if (frames_.size() > 1) site.in_function = true;
  if (in_later_frame()) site.may_run_later = true;
  return found->second;
}

std::vector<std::pair<BindingId, PointsTo>> Interpreter::aliases() const {
  std::vector<std::pair<BindingId, PointsTo>> out;
  for (std::size_t i = 2; i < variables_.size(); ++i) {
    PointsTo ever = variable_ever_[i];
    ever.join(variable_extra_[i]);
    out.emplace_back(variables_[i], ever);
  }
  return out;
}

}  // namespace esmigrate
