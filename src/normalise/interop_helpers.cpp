// Helpers are known by their text, not by their names: a function of the same name may do anything.
// Compilers print each version in one way, so texts without blanks are compared.
#include "normalise/interop_helpers.h"

#include <algorithm>
#include <cctype>

#include "esmigrate/syntax/walk.h"
#include "normalise/spelling.h"

namespace esmigrate {
namespace {

struct KnownHelper {
  InteropHelper helper;
  std::string_view text;
};

constexpr KnownHelper kKnown[] = {
#define ESM_HELPER(helper, text) {InteropHelper::helper, text},
#include "normalise/interop_helpers.def"
#undef ESM_HELPER
};

bool is_word(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '$';
}

/// Behind a comment that begins at `at`; `at` if none does.
std::size_t behind_comment(std::string_view code, std::size_t at) {
  if (code.substr(at, 2) == "//") return std::min(code.find('\n', at), code.size());
  if (code.substr(at, 2) != "/*") return at;
  const std::size_t end = code.find("*/", at + 2);
  return end == std::string_view::npos ? code.size() : end + 2;
}

/// Behind a string that begins at `at`.
std::size_t behind_string(std::string_view code, std::size_t at) {
  const char quote = code[at];
  for (++at; at < code.size() && code[at] != quote; ++at) {
    if (code[at] == '\\') ++at;
  }
  return std::min(at + 1, code.size());
}

/// Replaces a name where it stands as a word of its own.
std::string with_word(std::string_view text, std::string_view word, std::string_view by) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at + 1;
    if (is_word(text[at])) {
      while (end < text.size() && is_word(text[end])) ++end;
    }
    const std::string_view token = text.substr(at, end - at);
    out += token == word ? by : token;
    at = end;
  }
  return out;
}

/// `function (mod) { return mod && mod.__esModule ? mod : { default: mod } }`
bool is_import_default(NodeRef function) {
  if (!is_function(function.kind()) || function.has(kAsync) || function.has(kGenerator))
    return false;
  const NodeRef parameter = function.child(Field::Parameters).first_child();
  const NodeRef body = function.child(Field::Body);
  if (!parameter.is(NodeKind::Identifier) || parameter.next_sibling().exists() ||
      !body.is(NodeKind::StatementBlock))
    return false;
  const std::string text = with_word(compact(body.text()), parameter.text(), "#");
  for (const std::string_view known :
       {"{return(#&&#.__esModule)?#:{\"default\":#}}", "{return(#&&#.__esModule)?#:{default:#}}",
        "{return #&&#.__esModule?#:{\"default\":#}}", "{return #&&#.__esModule?#:{default:#}}"}) {
    if (text == known) return true;
  }
  return false;
}

InteropHelper helper_by_text(NodeRef definition, std::string_view name) {
  const std::string text = with_word(compact(definition.text()), name, "$");
  const auto known = std::find_if(std::begin(kKnown), std::end(kKnown),
                                  [&](const KnownHelper& each) { return each.text == text; });
  return known == std::end(kKnown) ? InteropHelper::None : known->helper;
}

/// `(this && this.__importStar) || function () {}`: a module's `this` has nothing yet.
NodeRef without_test(NodeRef value, std::string_view name) {
  if (!value.is(NodeKind::BinaryExpression) || value.token() != Token::LogicalOr) return value;
  const std::string test = "(this&&this." + std::string(name) + ")";
  return compact(value.child(Field::Left).text()) == test ? value.child(Field::Right) : value;
}

/// What the helper relies on besides its own text.
bool has_its_parts(const NormaliseInput& input, BindingId whole, std::string_view text) {
  for (const auto& [name, helper] : {std::pair{"__createBinding", InteropHelper::CreateBinding},
                                     std::pair{"__setModuleDefault", InteropHelper::SetDefault},
                                     std::pair{"_getRequireWildcardCache", InteropHelper::Cache}}) {
    if (text.find(name) == std::string_view::npos) continue;
    const BindingId part = input.bindings.declared_in(name, input.bindings.module_scope());
    if (part == whole) continue;  // some say their own name
    if (!part.exists() || helper_of(input, part) != helper) return false;
  }
  return true;
}

InteropHelper runtime_helper(std::string_view specifier) {
  for (const std::string_view package :
       {"@babel/runtime/helpers/", "@babel/runtime-corejs3/helpers/"}) {
    if (!specifier.starts_with(package)) continue;
    std::string_view name = specifier.substr(package.size());
    if (name.ends_with(".js")) name.remove_suffix(3);
    if (name == "interopRequireDefault") return InteropHelper::ImportDefault;
    if (name == "interopRequireWildcard") return InteropHelper::ImportCopy;
  }
  return InteropHelper::None;
}

}  // namespace

std::string compact(std::string_view code) {
  std::string out;
  bool had_blank = false;
  for (std::size_t at = 0; at < code.size();) {
    const std::size_t behind = behind_comment(code, at);
    if (behind != at || std::isspace(static_cast<unsigned char>(code[at])) != 0) {
      had_blank = true;
      at = std::max(behind, at + 1);
      continue;
    }
    const char c = code[at];
    if (had_blank && !out.empty() && is_word(out.back()) && is_word(c)) out += ' ';
    had_blank = false;
    if (c == '}' && !out.empty() && out.back() == ';') out.pop_back();
    if (c == '"' || c == '\'') {
      const std::size_t end = behind_string(code, at);
      out += '"';
      out += code.substr(at + 1, end - at - 2);
      out += '"';
      at = end;
      continue;
    }
    out += c;
    ++at;
  }
  return out;
}

NodeRef helper_statement(const NormaliseInput& input, BindingId binding_id) {
  const Binding& binding = input.bindings.bindings[binding_id];
  if (binding.scope_id != input.bindings.module_scope() || !binding.declaration.exists()) return {};
  const NodeRef holder = input.tree.at(binding.declaration).parent();
  if (holder.is(NodeKind::FunctionDeclaration)) return holder;
  if (!holder.is(NodeKind::VariableDeclarator)) return {};
  const NodeRef statement = holder.parent();
  const bool is_alone = statement.first_child() == holder && !holder.next_sibling().exists();
  return is_alone && statement.parent().is(NodeKind::Program) ? statement : NodeRef();
}

InteropHelper helper_of(const NormaliseInput& input, BindingId binding_id) {
  const Binding& binding = input.bindings.bindings[binding_id];
  if (binding.scope_id != input.bindings.module_scope() || binding.is_redeclared ||
      !binding.declaration.exists())
    return InteropHelper::None;
  const NodeRef holder = input.tree.at(binding.declaration).parent();
  // Some replace themselves when they run first, which belongs to their text.
  for (const std::uint32_t index : input.bindings.references_of(binding_id)) {
    const Reference& reference = input.bindings.references[index];
    const bool writes = reference.access == Access::Write || reference.access == Access::ReadWrite;
    if (writes && !input.tree.at(reference.node).is_inside(holder)) return InteropHelper::None;
  }
  const std::string_view name = input.bindings.name_of(binding_id);
  NodeRef definition = holder;
  if (holder.is(NodeKind::VariableDeclarator)) {
    definition = without_test(skip_parentheses(holder.child(Field::Value)), name);
  } else if (!holder.is(NodeKind::FunctionDeclaration)) {
    return InteropHelper::None;
  }
  if (is_import_default(skip_parentheses(definition))) return InteropHelper::ImportDefault;
  const InteropHelper helper = helper_by_text(definition, name);
  return helper != InteropHelper::None && has_its_parts(input, binding_id, definition.text())
             ? helper
             : InteropHelper::None;
}

InteropHelper called_helper(const NormaliseInput& input, NodeRef callee) {
  callee = skip_parentheses(callee);
  if (callee.is(NodeKind::SequenceExpression)) {
    const NodeRef zero = callee.first_child();
    const NodeRef last = zero.next_sibling();
    if (!zero.is(NodeKind::Number) || last.next_sibling().exists()) return InteropHelper::None;
    callee = last;
  }
  if (callee.is(NodeKind::MemberExpression)) {
    const NodeRef object = callee.child(Field::Object);
    if (!object.is(NodeKind::Identifier)) return InteropHelper::None;
    const BindingId id = input.bindings.binding_at(object);
    if (!id.exists() || held_specifier(input, id) != "tslib") return InteropHelper::None;
    const std::string_view name = callee.child(Field::Property).text();
    if (name == "__importDefault") return InteropHelper::ImportDefault;
    if (name == "__importStar") return InteropHelper::ImportStar;
    return name == "__exportStar" ? InteropHelper::ExportStar : InteropHelper::None;
  }
  const BindingId id =
      callee.is(NodeKind::Identifier) ? input.bindings.binding_at(callee) : BindingId{};
  if (!id.exists()) return InteropHelper::None;
  if (const auto specifier = held_specifier(input, id)) return runtime_helper(*specifier);
  return helper_of(input, id);
}

std::optional<std::string> required_specifier(const NormaliseInput& input, NodeRef call) {
  const BindingId require = input.bindings.wrapper("require");
  if (!call.is(NodeKind::CallExpression) || argument_count(call) != 1 || call.has(kOptionalChain) ||
      !call.child(Field::Function).is(NodeKind::Identifier) ||
      !(input.bindings.binding_at(call.child(Field::Function)) == require) ||
      input.bindings.bindings[require].is_redeclared ||
      input.bindings.bindings[require].write_count > 0)
    return std::nullopt;
  return constant_text(argument(call, 0));
}

std::optional<std::string> held_specifier(const NormaliseInput& input, BindingId binding_id) {
  const Binding& binding = input.bindings.bindings[binding_id];
  if (binding.scope_id != input.bindings.module_scope() || binding.write_count != 0 ||
      binding.is_redeclared || !binding.declaration.exists())
    return std::nullopt;
  const NodeRef declarator = input.tree.at(binding.declaration).parent();
  if (!declarator.is(NodeKind::VariableDeclarator) ||
      declarator.child(Field::Name).id() != binding.declaration ||
      !declarator.parent().parent().is(NodeKind::Program))
    return std::nullopt;
  return required_specifier(input, skip_parentheses(declarator.child(Field::Value)));
}

}  // namespace esmigrate
