// How sloppy code becomes strict. Alias found the places and whether an exact repair exists; here
// each repair gets its names and its spelling is settled. This plan is carried out on its own,
// before the module's exports and requires are looked at: what those stages see has been strict all
// along, so no two edits ever meet.
#include <algorithm>

#include "esmigrate/plan/module_plan.h"
#include "plan/names.h"

namespace esmigrate {
namespace {

using Role = StrictPlace::Role;

class StrictPlanner {
 public:
  explicit StrictPlanner(const StrictPlanInput& in) : in_(in), names_(in.facts) {}

  ModulePlan run() {
    plan_.file_id = in_.facts.file_id;
    const auto first =
        std::min_element(in_.facts.hazards.begin(), in_.facts.hazards.end(),
                         [](const auto& a, const auto& b) { return a.repair < b.repair; });
    for (const StrictHazard& hazard : in_.facts.hazards) {
      if (hazard.repair == first->repair) repair(hazard);
    }
    add_helper(set_property_,
               "// An assignment as in sloppy code: it does not matter whether it succeeds.",
               "(object, key, value)",
               {"Reflect.set(object == null ? object : Object(object), key, value, object)",
                "return value"});
    add_helper(delete_property_, "// `delete` as in sloppy code: says whether it succeeds.",
               "(object, key)",
               {"return Reflect.deleteProperty(object == null ? object : Object(object), key)"});
    std::stable_sort(
        plan_.actions.begin(), plan_.actions.end(),
        [](const Action& a, const Action& b) { return a.range.begin < b.range.begin; });
    return std::move(plan_);
  }

 private:
  Action& add(ActionKind kind, const StrictHazard& hazard, ByteRange range) {
    Action action;
    action.kind = kind;
    action.range = range;
    action.because = hazard.what;
    // Several may stand behind one function or statement.
    action.order = order_++;
    plan_.actions.push_back(std::move(action));
    return plan_.actions.back();
  }

  void repair(const StrictHazard& hazard) {
    switch (hazard.repair) {
      case StrictRepair::None:
        break;
      case StrictRepair::Comment:
        each(hazard, ActionKind::StrictComment);
        break;
      case StrictRepair::Literal:
        each(hazard, ActionKind::StrictLiteral);
        break;
      case StrictRepair::Unlabel:
      case StrictRepair::Undeclare:
        remove(hazard);
        break;
      case StrictRepair::Braces:
        each(hazard, ActionKind::StrictBlock);
        break;
      case StrictRepair::Delete:
        delete_name(hazard);
        break;
      case StrictRepair::Rename:
        rename(hazard, names_.fresh(hazard.name));
        break;
      case StrictRepair::Leak:
        leak(hazard);
        break;
      case StrictRepair::Global:
        for (const StrictPlace& place : hazard.places)
          name(hazard, place, hazard.name + "." + place.name);
        break;
      case StrictRepair::Discard:
        discard(hazard);
        break;
      case StrictRepair::This:
        this_value(hazard);
        break;
      case StrictRepair::Callee:
        callee(hazard);
        break;
      case StrictRepair::Mirror:
        mirror(hazard);
        break;
      case StrictRepair::Reflect:
        reflect(hazard);
        break;
    }
  }

  void each(const StrictHazard& hazard, ActionKind kind) {
    for (const StrictPlace& place : hazard.places) add(kind, hazard, place.range);
  }

  void remove(const StrictHazard& hazard) {
    for (const StrictPlace& place : hazard.places) {
      add(ActionKind::StrictRemove, hazard, place.range).as_declaration =
          hazard.repair == StrictRepair::Undeclare && place.role == Role::Site;
    }
  }

  void name(const StrictHazard& hazard, const StrictPlace& place, std::string local) {
    Action& action = add(ActionKind::StrictName, hazard, place.range);
    action.local = std::move(local);
    if (place.role == Role::Shorthand) action.exported = place.name;
  }

  void rename(const StrictHazard& hazard, const std::string& local) {
    for (const StrictPlace& place : hazard.places) {
      if (place.role == Role::Name || place.role == Role::Shorthand) name(hazard, place, local);
    }
  }

  void delete_name(const StrictHazard& hazard) {
    for (const StrictPlace& place : hazard.places) {
      std::string text = "false";
      // Only as a value it matters that a failure says so.
      if (place.role != Role::Site) {
        text = "Reflect.deleteProperty(" + hazard.name + ", " + in_.facts.quote + place.name +
               in_.facts.quote + ")";
      }
      add(ActionKind::StrictName, hazard, place.range).local = std::move(text);
    }
  }

  /// The variable of the function around it lives on under another name.
  void leak(const StrictHazard& hazard) {
    const std::string local = names_.fresh(hazard.name);
    rename(hazard, local);
    for (const StrictPlace& place : hazard.places) {
      if (place.role != Role::Site) continue;
      Action& action = add(ActionKind::StrictBlock, hazard, place.range);
      action.local = local;
      action.exported = place.name;
    }
  }

  void discard(const StrictHazard& hazard) {
    for (const StrictPlace& place : hazard.places) {
      Action& action = add(ActionKind::StrictWrite, hazard, place.range);
      text_part(action, place.role == Role::Statement ? "void (" : "(");
      kept_part(action, place.inner);
      text_part(action, ")");
    }
  }

  void reflect(const StrictHazard& hazard) {
    for (const StrictPlace& place : hazard.places) {
      Action& action = add(ActionKind::StrictWrite, hazard, place.range);
      const bool is_write = place.role == Role::Statement;
      text_part(action, (place.is_guarded ? helper_for(hazard, is_write)
                         : is_write       ? "Reflect.set"
                                          : "Reflect.deleteProperty") +
                            "(");
      kept_part(action, place.object);
      text_part(action, ", ");
      if (place.is_computed) {
        kept_part(action, place.property);
      } else {
        const std::string quote(1, in_.facts.quote);
        text_part(action, quote + std::string(text_at(in_.source, place.property)) + quote);
      }
      if (is_write) {
        text_part(action, ", ");
        kept_part(action, place.inner);
      }
      text_part(action, ")");
    }
  }

  /// A function at the end of the file, that does what strict code has no words for.
  struct Helper {
    std::string name;  ///< none as long as nothing needs it
    std::string because;
  };

  std::string helper_for(const StrictHazard& hazard, bool is_write) {
    Helper& helper = is_write ? set_property_ : delete_property_;
    if (helper.name.empty())
      helper = {names_.fresh(is_write ? "setProperty" : "deleteProperty"), hazard.what};
    return helper.name;
  }

  void add_helper(const Helper& helper, std::string_view comment, std::string_view parameters,
                  std::initializer_list<std::string_view> statements) {
    if (helper.name.empty()) return;
    const std::string newline(in_.facts.newline);
    std::string text = in_.source.ends_with('\n') ? "" : newline;
    text += newline + std::string(comment) + newline + "function " + helper.name +
            (in_.facts.has_space_before_parameters ? " " : "") + std::string(parameters) + " {" +
            newline;
    for (const std::string_view statement : statements) {
      text += in_.facts.indent + std::string(statement) + (in_.facts.has_semicolons ? ";" : "") +
              newline;
    }
    const auto end = static_cast<std::uint32_t>(in_.source.size());
    Action& action = add(ActionKind::StrictWrite, {}, {end, end});
    action.because = helper.because;
    text_part(action, text + "}" + newline);
  }

  static void text_part(Action& action, std::string text) {
    ActionPart part;
    part.text = std::move(text);
    action.parts.push_back(std::move(part));
  }

  static void kept_part(Action& action, ByteRange range) {
    ActionPart part;
    part.range = range;
    action.parts.push_back(std::move(part));
  }

  // ---- this

  static std::string value_of_this(const StrictHazard& hazard) {
    switch (hazard.this_value) {
      case StrictThis::Global:
        return hazard.name;
      case StrictThis::MaybeGlobal:
        return "this ?? " + hazard.name;
      case StrictThis::Boxed:
        return "Object(this)";
      case StrictThis::MaybeBoxed:
        return "Object(this ?? " + hazard.name + ")";
    }
    return "";
  }

  void this_value(const StrictHazard& hazard) {
    const std::string value = value_of_this(hazard);
    const bool is_kept = hazard.places.front().role == Role::Head;
    const std::string local = is_kept ? names_.fresh("self") : "";
    for (const StrictPlace& place : hazard.places) {
      Action& action = add(ActionKind::StrictThis, hazard, place.range);
      if (place.role == Role::Head) {
        action.local = local;
        action.exported = value;
      } else if (is_kept) {
        action.local = local;
      } else {
        const bool needs_parentheses =
            hazard.this_value == StrictThis::MaybeGlobal && !place.is_bare;
        action.local = needs_parentheses ? "(" + value + ")" : value;
        action.as_declaration = place.is_guarded && needs_parentheses;
      }
    }
  }

  // ---- arguments

  void callee(const StrictHazard& hazard) {
    const std::string fresh = hazard.name.empty() ? "" : names_.fresh(hazard.name);
    for (const StrictPlace& place : hazard.places) {
      std::string local = place.name.empty() ? fresh : place.name;
      if (place.role == Role::Head) {
        const bool has_space = in_.source[place.range.begin - 1] == ' ';
        local = (has_space ? "" : " ") + local;
        if (in_.facts.has_space_before_parameters) local += " ";
      }
      add(ActionKind::StrictName, hazard, place.range).local = std::move(local);
    }
  }

  void mirror(const StrictHazard& hazard) {
    for (const StrictPlace& place : hazard.places) {
      Action& action = add(ActionKind::StrictArguments, hazard, place.range);
      const std::string index = std::to_string(place.index);
      const std::string element = "arguments[" + index + "]";
      action.local = place.role == Role::Element ? element : place.name;
      action.exported = place.role == Role::Element ? place.name : element;
      if (place.is_guarded) action.keyword = "if (arguments.length > " + index + ") ";
      action.as_declaration = !place.is_bare;
    }
  }

  const StrictPlanInput& in_;
  NamePicker names_;
  ModulePlan plan_;
  std::int32_t order_ = 0;
  Helper set_property_;
  Helper delete_property_;
};

}  // namespace

ModulePlan plan_strict(const StrictPlanInput& input) { return StrictPlanner(input).run(); }

}  // namespace esmigrate
