#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "esmigrate/support/byte_range.h"

namespace esmigrate {

/// The exact repair of sloppy code, in the order in which repairs are made: each sees the names and
/// blocks that the ones before it have settled. Which roles the places have is said behind each.
enum class StrictRepair : std::uint8_t {
  None,       ///< there is none: the module stays CommonJS
  Comment,    ///< `<!--` or `-->` becomes `//`: Site
  Literal,    ///< an octal literal or a string with octal escapes: Site
  Unlabel,    ///< the label of a function declaration goes: Site
  Braces,     ///< a function declared as the body of a statement gets a block: Site
  Delete,     ///< `delete name`: Site (a variable), Statement or Value (a property of the global
              ///< object)
  Rename,     ///< a name becomes another one everywhere: Name, Shorthand
  Undeclare,  ///< a second declaration of one name: Keyword (`var ` goes), Site (all of it goes)
  Leak,       ///< a block's function that is seen outside: Site (behind it), Name, Shorthand
  Global,     ///< an undeclared name: Name, Shorthand
  Discard,    ///< an assignment without effect: Statement or Value, `inner` is the assigned value
  This,       ///< `this` of a plain call: Site; Head where it is kept in a variable
  Callee,     ///< `arguments.callee`: Name; Head where an anonymous function gets its name
  Mirror,     ///< `arguments` follows its parameter, or the other way round: Element, Parameter
  Reflect,  ///< a write or delete that may fail: Statement (write), Value (delete), see StrictPlace
};

/// What a plainly called sloppy function sees as `this`, spelt for strict code.
enum class StrictThis : std::uint8_t {
  Global,       ///< always the global object
  MaybeGlobal,  ///< the global object where nothing was given
  Boxed,        ///< an object where a primitive value was given
  MaybeBoxed,   ///< both
};

/// One place that a repair touches.
struct StrictPlace {
  enum class Role : std::uint8_t {
    Site,
    Name,
    Shorthand,  ///< `{ name }`, in a literal or a pattern: the key stays
    Keyword,
    Statement,
    Value,
    Head,
    Element,    ///< behind a statement that writes a parameter
    Parameter,  ///< behind a statement that writes `arguments[i]`
  };
  Role role = Role::Site;
  ByteRange range;
  ByteRange inner;           ///< of Discard and Reflect: the assigned value (empty of a delete)
  ByteRange object;          ///< of Reflect
  ByteRange property;        ///< of Reflect: the name or the computed key
  std::string name;          ///< the name that is meant
  std::uint32_t index = 0;   ///< of Element and Parameter: the parameter's place
  bool is_computed = false;  ///< of Reflect: `object[property]`
  bool is_bare = false;      ///< needs no parentheses; of Element and Parameter: needs no braces
  bool is_guarded = false;   ///< of Element: the argument may not have been passed; of Reflect: the
                             ///< object may be a primitive value, or the assigned value is used
};

/// Sloppy-mode code that means something else, or nothing, in a module.
struct StrictHazard {
  std::string what;  ///< for the message: what was seen, what it means
  ByteRange range;
  StrictRepair repair = StrictRepair::None;
  std::vector<StrictPlace> places = {};
  std::string name = {};  ///< of Rename, Leak and Callee: what the new name is made from
  StrictThis this_value = StrictThis::Global;
};

}  // namespace esmigrate
