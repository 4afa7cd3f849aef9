#include "alias/export_facts.h"

#include <algorithm>

#include "alias/requires.h"
#include "alias/value_shape.h"
#include "esmigrate/syntax/walk.h"

namespace esmigrate {
namespace {

class FactReader {
 public:
  FactReader(const AliasInput& in, const Interpreter& interpreter, ModuleFacts& facts)
      : in_(in), interpreter_(interpreter), facts_(facts) {}

  void run() {
    facts_.final_slot = interpreter_.final_slot();
    facts_.slot_changes_later = interpreter_.slot_changes_later();
    for (const SiteRecord& site : interpreter_.sites()) read_site(site);
    for (const UseRecord& use : interpreter_.uses()) read_use(use);
    order_uses();
    read_names();
    read_hidden_names();
    read_aliases();
  }

 private:
  bool is_slot_spelling(NodeRef node) const {
    node = skip_parentheses(node);
    return node.is(NodeKind::MemberExpression) || node.is(NodeKind::SubscriptExpression);
  }

  void read_site(const SiteRecord& record) {
    ReplaceSite site;
    site.site = static_cast<std::uint32_t>(facts_.sites.size());
    site.range = record.expression.range();
    site.target_range = record.target.range();
    site.is_slot = record.is_slot;
    site.is_compound = record.is_compound;
    site.may_run_later = record.may_run_later;
    site.in_function = record.in_function;
    const NodeRef value = end_of_chain(record.value);
    if (value.exists()) {
      site.value = shape_of(value);
      if (site.value.kind == ValueKind::Object) read_properties(skip_parentheses(value), site);
    }
    site.chain = chain_around(record.expression, record.target);
    if (site.chain != UINT32_MAX) {
      add_target(site.chain, record.target,
                 record.is_slot ? ChainTarget::Kind::Slot : ChainTarget::Kind::Variable, site.site);
    }
    facts_.sites.push_back(std::move(site));
  }

  static NodeRef end_of_chain(NodeRef value) {
    NodeRef bare = skip_parentheses(value);
    while (bare.is(NodeKind::AssignmentExpression))
      bare = skip_parentheses(bare.child(Field::Right));
    return bare;
  }

  ValueShape shape_of(NodeRef value) const {
    ValueShape shape = value_shape(value, in_.bindings);
    for (std::uint32_t i = 0; i < facts_.requires_.size(); ++i) {
      const RequireSite& site = facts_.requires_[i];
      if (site.call_range == shape.range) {
        shape.kind = ValueKind::Require;
        shape.require_site = i;
      }
      if (shape.binding_id.exists() && site.binding_id == shape.binding_id) shape.require_site = i;
      for (const PatternName& name : site.names) {
        if (shape.binding_id.exists() && name.binding_id == shape.binding_id)
          shape.require_site = i;
      }
    }
    return shape;
  }

  void read_properties(NodeRef object, ReplaceSite& site) const {
    for (NodeRef part : object.children()) {
      LiteralProperty property;
      property.range = part.range();
      NodeRef key = part;
      NodeRef value = part;
      switch (part.kind()) {
        case NodeKind::ShorthandProperty:
          property.kind = LiteralProperty::Kind::Shorthand;
          break;
        case NodeKind::Pair:
          key = part.child(Field::Key);
          value = part.child(Field::Value);
          property.kind = LiteralProperty::Kind::Value;
          break;
        case NodeKind::MethodDefinition:
          key = part.child(Field::Name);
          property.kind = part.has(kGetter) || part.has(kSetter) ? LiteralProperty::Kind::Accessor
                                                                 : LiteralProperty::Kind::Method;
          break;
        default:
          property.kind = LiteralProperty::Kind::Spread;
      }
      property.key_range = key.range();
      const auto name =
          property.kind == LiteralProperty::Kind::Spread ? std::nullopt : property_name(key);
      if (name) {
        property.name = *name;
        property.name_is_free = is_free_at_module_level(*name);
      } else if (property.kind != LiteralProperty::Kind::Spread) {
        property.kind = LiteralProperty::Kind::Computed;
      }
      if (part.is(NodeKind::MethodDefinition)) {
        property.value.kind = ValueKind::Function;
        property.value.range = part.range();
        property.value.this_use = this_use_of_method(part);
        property.value.is_async = part.has(kAsync);
        property.value.is_generator = part.has(kGenerator);
        property.value.head_range = {part.begin(), part.child(Field::Parameters).begin()};
      } else if (property.kind != LiteralProperty::Kind::Spread) {
        property.value = shape_of_property(value);
      }
      site.properties.push_back(std::move(property));
    }
  }

  ValueShape shape_of_property(NodeRef value) const {
    if (!value.is(NodeKind::ShorthandProperty)) return shape_of(value);
    ValueShape shape;
    shape.kind = ValueKind::Identifier;
    shape.range = shape.outer_range = value.range();
    shape.name = value.text();
    shape.binding_id = in_.bindings.binding_at(value);
    if (!shape.binding_id.exists()) return shape;
    const Binding& binding = in_.bindings.bindings[shape.binding_id];
    shape.binding_kind = binding.kind;
    shape.is_module_binding =
        binding.scope_id == in_.bindings.module_scope() && binding.kind != BindingKind::Wrapper;
    shape.is_stable =
        shape.is_module_binding && is_stable_from(shape.binding_id, value, in_.bindings, in_.tree);
    shape.is_hoisted =
        binding.kind == BindingKind::Function && binding.write_count == 0 && !binding.is_redeclared;
    if (shape.is_hoisted) find_touches(shape, in_.bindings, in_.tree);
    const NodeRef function = bound_function(shape.binding_id, in_.bindings, in_.tree);
    if (function.exists()) shape.this_use = this_use_of(function, in_.bindings);
    if (binding.kind == BindingKind::Class) shape.this_use = ThisUse::None;
    for (std::uint32_t i = 0; i < facts_.requires_.size(); ++i) {
      const RequireSite& site = facts_.requires_[i];
      if (site.binding_id == shape.binding_id) shape.require_site = i;
      for (const PatternName& name : site.names) {
        if (name.binding_id == shape.binding_id) shape.require_site = i;
      }
    }
    return shape;
  }

  /// A method's `super` and `this` both tie it to its object.
  ThisUse this_use_of_method(NodeRef method) const {
    for (std::uint32_t i = method.index() + 1; i < in_.tree.row(method.index()).subtree_end; ++i) {
      const NodeRef node(&in_.tree, i);
      if (node.is(NodeKind::Super)) return ThisUse::Any;
      if (node.is(NodeKind::This) && this_owner(node) == method) return ThisUse::Any;
    }
    return ThisUse::None;
  }

  bool is_free_at_module_level(std::string_view name) const {
    if (in_.bindings.declared_in(name, in_.bindings.module_scope()).exists()) return false;
    const NameId id = in_.bindings.names.find(name);
    if (!id.exists()) return true;
    return std::none_of(in_.bindings.references.begin(), in_.bindings.references.end(),
                        [id](const Reference& reference) {
                          return reference.name == id && !reference.binding_id.exists();
                        });
  }

  void read_use(const UseRecord& record) {
    ExportUse use;
    use.kind = record.kind;
    use.object = record.object;
    use.name = record.name;
    use.range = record.node.range();
    use.object_range = record.object_node.range();
    const NodeRef spelling = skip_parentheses(record.object_node);
    use.is_slot_read = is_slot_spelling(spelling);
    use.is_this = spelling.is(NodeKind::This);
    use.is_shorthand = spelling.is(NodeKind::ShorthandProperty);
    if (spelling.is(NodeKind::Identifier) || use.is_shorthand) {
      const BindingId binding = in_.bindings.binding_at(spelling);
      use.is_variable = binding == in_.bindings.wrapper("exports");
      if (!use.is_variable) use.alias = binding;
    }
    use.in_function = record.in_function || enclosing_function(record.node).exists();
    use.may_run_later = record.may_run_later;
    use.is_reached = record.is_reached;
    use.expression_range =
        record.expression.exists() ? record.expression.range() : record.node.range();
    use.statement = std::min(statement_index(record.node), facts_.early_exit.statement);
    if (record.kind == UseKind::Write && record.value.exists()) {
      use.value = shape_of(end_of_chain(record.value));
      use.chain = chain_around(record.expression, record.node);
      pending_targets_.push_back({use.chain, record.node});
    } else if (record.kind == UseKind::Replace && record.expression.exists()) {
      const std::uint32_t chain = chain_around(record.expression, record.node);
      if (chain != UINT32_MAX)
        add_target(chain, record.node, ChainTarget::Kind::Variable, UINT32_MAX);
      pending_targets_.push_back({UINT32_MAX, record.node});
      use.chain = chain;
    } else {
      pending_targets_.push_back({UINT32_MAX, record.node});
    }
    if (record.kind == UseKind::Write && use.name == "__esModule" &&
        use.value.kind == ValueKind::Primitive)
      use.kind = UseKind::Marker;
    use.is_certain =
        !use.in_function && !facts_.early_exit.may_skip(use.range.begin) && is_certain(record.node);
    nodes_.push_back(record.node);
    facts_.uses.push_back(std::move(use));
  }

  /// `try { exports.a = f(); } catch { exports.a = null; }`, and `if` with `else`: of two
  /// statements that write the same export, one runs.
  static bool always_runs(NodeRef statement, NodeRef target) {
    NodeRef block = statement.parent();
    if (block.is(NodeKind::Program)) return true;
    if (!block.is(NodeKind::StatementBlock) || !is_only_child(statement)) return false;
    NodeRef other;
    if (block.parent().is(NodeKind::ElseClause) || block.parent().is(NodeKind::CatchClause))
      block = block.parent();
    const NodeRef both = block.parent();
    if (both.is(NodeKind::IfStatement)) {
      const NodeRef alternative = both.child(Field::Alternative);
      other = alternative == block ? both.child(Field::Consequence) : alternative.first_child();
    } else if (both.is(NodeKind::TryStatement)) {
      const NodeRef handler = both.child(Field::Handler);
      other = handler == block ? both.child(Field::Body) : handler.child(Field::Body);
    }
    if (!other.is(NodeKind::StatementBlock)) return false;
    const NodeRef written = other.first_child();
    return is_only_child(written) && writes_like(written, target) && always_runs(both, target);
  }

  static bool is_only_child(NodeRef node) {
    std::size_t count = 0;
    for (NodeRef child : node.parent().children()) {
      (void)child;
      ++count;
    }
    return node.exists() && count == 1;
  }

  static bool writes_like(NodeRef statement, NodeRef target) {
    const NodeRef assignment = statement.first_child();
    const NodeRef left = assignment.child(Field::Left);
    const auto is_spelt_plainly = [](NodeRef access) {
      const std::string_view object = access.child(Field::Object).text();
      return access.is(NodeKind::MemberExpression) &&
             (object == "exports" || object == "module.exports");
    };
    return statement.is(NodeKind::ExpressionStatement) &&
           assignment.is(NodeKind::AssignmentExpression) && is_spelt_plainly(left) &&
           is_spelt_plainly(target) &&
           left.child(Field::Property).text() == target.child(Field::Property).text();
  }

  /// Whether nothing around a target may pass it over, up to its statement of the top level.
  static bool is_certain(NodeRef target) {
    for (NodeRef at = target;; at = at.parent()) {
      const NodeRef parent = at.parent();
      switch (parent.kind()) {
        case NodeKind::Parenthesized:
        case NodeKind::SequenceExpression:
        case NodeKind::AssignmentExpression:
        case NodeKind::UpdateExpression:
        case NodeKind::ArrayPattern:
        case NodeKind::ObjectPattern:
        case NodeKind::RestPattern:
        case NodeKind::VariableDeclarator:
        case NodeKind::VariableDeclaration:
        case NodeKind::LexicalDeclaration:
          break;
        case NodeKind::PairPattern:
          if (at.field() != Field::Value) return false;
          break;
        case NodeKind::AssignmentPattern:
          if (at.field() != Field::Left) return false;
          break;
        case NodeKind::AugmentedAssignment:
          // `a.x ||= v` finds nothing there the first time, and a second time something.
          if (at.field() == Field::Left ? parent.token() == Token::LogicalAndAssign
                                        : parent.token() != Token::OtherAssign)
            return false;
          break;
        case NodeKind::ExpressionStatement:
          return always_runs(parent, target);
        case NodeKind::Program:
          return true;
        default:
          return false;
      }
    }
  }

  /// The chain statement an assignment belongs to, created on first sight; none if it stands
  /// elsewhere.
  std::uint32_t chain_around(NodeRef expression, NodeRef target) {
    if (!expression.is(NodeKind::AssignmentExpression)) return UINT32_MAX;
    if (!(skip_parentheses(expression.child(Field::Left)) == target)) return UINT32_MAX;
    NodeRef outer = outermost_parentheses(expression);
    while (outer.parent().is(NodeKind::AssignmentExpression) && outer.field() == Field::Right) {
      outer = outermost_parentheses(outer.parent());
    }
    // Parentheses between the targets would have to go with them.
    for (NodeRef at = outer;
         at.is(NodeKind::AssignmentExpression) || at.is(NodeKind::Parenthesized);
         at = at.child(Field::Right)) {
      if (at.is(NodeKind::Parenthesized)) {
        if (skip_parentheses(at).is(NodeKind::AssignmentExpression)) return UINT32_MAX;
        break;
      }
    }
    const NodeRef holder = outer.parent();
    NodeRef statement = holder;
    if (holder.is(NodeKind::VariableDeclarator)) statement = holder.parent();
    if (!statement.parent().is(NodeKind::Program)) return UINT32_MAX;
    if (facts_.early_exit.may_skip(statement.begin())) return UINT32_MAX;
    if (!statement.is(NodeKind::ExpressionStatement) && !is_declaration(statement.kind()))
      return UINT32_MAX;
    if (holder.is(NodeKind::VariableDeclarator) &&
        !holder.child(Field::Name).is(NodeKind::Identifier))
      return UINT32_MAX;
    for (std::uint32_t i = 0; i < facts_.chains.size(); ++i) {
      if (facts_.chains[i].value.range == end_of_chain(expression).range()) return i;
    }
    AssignmentChain chain;
    chain.statement_range = statement.range();
    // A semicolon that begins a line guards what follows it there.
    const std::uint32_t value_end = outermost_parentheses(end_of_chain(expression)).end();
    if (statement.is(NodeKind::ExpressionStatement) &&
        text_at(in_.file.text, {value_end, statement.end()}).find('\n') != std::string_view::npos) {
      chain.statement_range.end = value_end;
    }
    chain.statement = statement_index(statement);
    chain.value = shape_of(end_of_chain(expression));
    if (holder.is(NodeKind::VariableDeclarator)) {
      chain.is_declaration = true;
      chain.local = holder.child(Field::Name).text();
      chain.binding_id = in_.bindings.binding_at(holder.child(Field::Name));
      chain.keyword = statement.is(NodeKind::VariableDeclaration) ? "var"
                      : statement.token() == Token::Let           ? "let"
                                                                  : "const";
      for (NodeRef child : statement.children())
        chain.declarator_count += child.is(NodeKind::VariableDeclarator) ? 1 : 0;
      const Binding& binding = in_.bindings.bindings[chain.binding_id];
      // `var exports = ` writes to the loader's variable, once.
      chain.local_is_stable = binding.kind == BindingKind::Wrapper
                                  ? binding.write_count == 1
                                  : binding.write_count == 0 && !binding.is_redeclared;
    }
    for (NodeRef at = skip_parentheses(outer); at.is(NodeKind::AssignmentExpression);
         at = skip_parentheses(at.child(Field::Right))) {
      ChainTarget part;
      const NodeRef left = skip_parentheses(at.child(Field::Left));
      part.range = left.range();
      if (left.is(NodeKind::Identifier)) part.name = left.text();
      chain.targets.push_back(part);
    }
    facts_.chains.push_back(std::move(chain));
    return static_cast<std::uint32_t>(facts_.chains.size() - 1);
  }

  void add_target(std::uint32_t chain, NodeRef target, ChainTarget::Kind kind,
                  std::uint32_t index) {
    for (ChainTarget& part : facts_.chains[chain].targets) {
      if (part.range == target.range()) {
        part.kind = kind;
        part.index = index;
      }
    }
  }

  void order_uses() {
    std::vector<std::uint32_t> order(facts_.uses.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(), [this](std::uint32_t a, std::uint32_t b) {
      return facts_.uses[a].range.begin < facts_.uses[b].range.begin;
    });
    std::vector<ExportUse> sorted;
    std::vector<NodeRef> sorted_nodes;
    for (const std::uint32_t i : order) {
      if (pending_targets_[i].chain != UINT32_MAX) {
        add_target(pending_targets_[i].chain, pending_targets_[i].node, ChainTarget::Kind::Member,
                   static_cast<std::uint32_t>(sorted.size()));
      }
      sorted.push_back(std::move(facts_.uses[i]));
      sorted_nodes.push_back(nodes_[i]);
    }
    facts_.uses = std::move(sorted);
    nodes_ = std::move(sorted_nodes);
  }

  void read_names() {
    for (std::size_t i = 0; i < facts_.uses.size(); ++i) {
      const ExportUse& use = facts_.uses[i];
      const bool writes = use.kind == UseKind::Write || use.kind == UseKind::Update ||
                          use.kind == UseKind::Define || use.kind == UseKind::Marker;
      if (!writes || use.name.empty()) continue;
      if (std::any_of(facts_.names.begin(), facts_.names.end(),
                      [&](const ExportName& n) { return n.name == use.name; }))
        continue;
      ExportName name;
      name.name = use.name;
      name.is_binding_name = is_valid_binding_name(use.name);
      name.is_free = name.is_binding_name && is_free_at_module_level(use.name);
      for (std::size_t j = 0; j < facts_.uses.size() && name.is_free; ++j) {
        if (facts_.uses[j].name == use.name &&
            in_.bindings.lookup(use.name, scope_at(nodes_[j], in_.bindings)).exists()) {
          name.is_free = false;
        }
      }
      facts_.names.push_back(std::move(name));
    }
  }

  /// Whether the replacing value could be called by its own name at each use.
  void read_hidden_names() {
    for (const ExportUse& use : facts_.uses) {
      if (use.kind != UseKind::Write || use.chain == UINT32_MAX) continue;
      const AssignmentChain& chain = facts_.chains[use.chain];
      const std::string_view local = chain.is_declaration ? chain.local : chain.value.name;
      if (local.empty()) continue;
      for (std::size_t i = 0; i < facts_.uses.size(); ++i) {
        if (facts_.uses[i].name == use.name && is_hidden(local, nodes_[i]))
          facts_.uses[i].hides_value_name = true;
      }
    }
    for (const ReplaceSite& site : facts_.sites) {
      if (!site.is_slot || site.chain == UINT32_MAX) continue;
      const AssignmentChain& chain = facts_.chains[site.chain];
      std::string_view name = chain.local;
      if (name.empty()) name = chain.value.name;
      if (name.empty() && !chain.value.name_range.empty())
        name = text_at(in_.file.text, chain.value.name_range);
      if (name.empty()) continue;
      for (std::size_t i = 0; i < facts_.uses.size(); ++i) {
        if (is_hidden(name, nodes_[i])) facts_.uses[i].hides_value_name = true;
      }
    }
  }

  bool is_hidden(std::string_view name, NodeRef at) const {
    const BindingId seen = in_.bindings.lookup(name, scope_at(at, in_.bindings));
    return seen.exists() && !(in_.bindings.bindings[seen].scope_id == in_.bindings.module_scope());
  }

  void read_aliases() {
    for (const auto& [binding, value] : interpreter_.aliases()) {
      ModuleFacts::AliasDeclaration alias;
      alias.binding_id = binding;
      alias.value = value;
      const NodeRef name = in_.tree.at(in_.bindings.bindings[binding].declaration);
      const NodeRef declarator = name.parent();
      if (declarator.is(NodeKind::VariableDeclarator)) {
        alias.declarator_range = declarator.range();
        alias.declaration_range = declarator.parent().range();
        for (NodeRef child : declarator.parent().children()) {
          if (!child.is(NodeKind::VariableDeclarator)) continue;
          if (child == declarator) alias.declarator_index = alias.declarator_count;
          ++alias.declarator_count;
        }
        const Binding& row = in_.bindings.bindings[binding];
        const NodeRef value_node = skip_parentheses(declarator.child(Field::Value));
        alias.is_plain = name.is(NodeKind::Identifier) && row.write_count == 0 &&
                         !row.is_redeclared && value_node.exists();
        alias.value_range = value_node.range();
      }
      facts_.aliases.push_back(alias);
    }
  }

  struct PendingTarget {
    std::uint32_t chain;
    NodeRef node;
  };

  const AliasInput& in_;
  const Interpreter& interpreter_;
  ModuleFacts& facts_;
  std::vector<NodeRef> nodes_;
  std::vector<PendingTarget> pending_targets_;
};

}  // namespace

void read_export_facts(const AliasInput& input, const Interpreter& interpreter,
                       ModuleFacts& facts) {
  FactReader(input, interpreter, facts).run();
}

}  // namespace esmigrate
