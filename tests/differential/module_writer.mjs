// A module while it is being written: its text so far, and what an importer may do with it.

/**
 * A member of the exports, as importers see it. `probe(ref)` gives expressions that an importer may print, each
 * with a primitive or plain data as value; `ref` is the importer's spelling of the member.
 * `needsObject`: only sensible when called on the exports object (its functions use `this`).
 */
export const member = {
  value: () => ({ kind: 'value', probe: (ref) => [ref] }),
  object: (key) => ({ kind: 'object', key, probe: (ref) => [`${ref}.${key}`] }),
  func: (args, needsObject = false) => ({ kind: 'function', needsObject, probe: (ref) => [`${ref}(${args})`] }),
  construct: (args, method) => ({ kind: 'class', probe: (ref) => [`new ${callee(ref)}(${args}).${method}()`] }),
  /** Looks like an export and is none, or perhaps is none. */
  absent: () => ({ kind: 'absent', probe: (ref) => [`typeof ${ref}`] }),
  /** Another module's exports object. */
  namespace: (target) => ({ kind: 'namespace', target, probe: (ref) => membersOf(target, ref) }),
};

/** `new f().C()` would construct f: what contains a call needs parentheses. */
export function callee(ref) {
  return ref.includes('(') ? `(${ref})` : ref;
}

function membersOf(target, ref) {
  return [...target.members].slice(0, 2).flatMap(([name, each]) => each.probe(memberRef(ref, name)));
}

/** `object.name`, or `object['na-me']`. */
export function memberRef(object, name) {
  return isIdentifierName(name) ? `${object}.${name}` : `${object}['${name}']`;
}

export function isIdentifierName(name) {
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name);
}

export class ModuleWriter {
  /** `path` without extension, relative to the program's root; `dependencies` are finished ModuleWriters. */
  constructor({ random, profile, path, dependencies = [], style }) {
    this.random = random;
    this.profile = profile;
    this.path = path;
    this.dependencies = dependencies;
    this.style = style;
    this.strict = random.chance(profile === 'sloppy' ? 0.1 : 0.5);
    this.head = [];
    this.body = [];
    this.members = new Map();
    /** What `require` gives: `{ kind: 'object' | 'function' | 'class' | 'value' | 'unknown', args?, method? }`. */
    this.whole = { kind: 'object' };
    /** Spellings of the exports object that hold throughout the module. */
    this.refs = ['exports'];
    /** Names bound at the top level of the module. */
    this.locals = new Set(['exports', 'module', 'require', 'console', 'process', 'Object', 'Math', 'JSON']);
    /** Names used for exports. */
    this.taken = new Set();
    /** True while the text being written will stand inside a function. */
    this.inFunction = false;
  }

  /** Appends statements. */
  say(text) {
    this.body.push(text);
  }

  /** Appends a require statement: to the head of the module, where people put them. */
  require(text) {
    this.head.push(text);
  }

  /** The exports object in one of the module's spellings. */
  ref() {
    return this.random.pick(this.refs);
  }

  /** The same for use inside an ordinary function, where `this` is another. */
  innerRef() {
    const refs = this.refs.filter((ref) => ref !== 'this');
    return refs.length ? this.random.pick(refs) : 'exports';
  }

  /** A top-level name that is not in use, made from `base`. */
  local(base) {
    let name = base;
    for (let i = 2; this.locals.has(name) || this.taken.has(name); i++) name = `${base}${i}`;
    this.locals.add(name);
    return name;
  }

  /** An export name that is not in use, from a list of words. */
  word(words) {
    const free = words.filter((each) => !this.taken.has(each) && !this.locals.has(each));
    const name = free.length ? this.random.pick(free) : `${this.random.pick(words)}${this.taken.size}`;
    this.taken.add(name);
    return name;
  }

  /** Registers what importers see under `name`. */
  exports(name, description) {
    this.taken.add(name);
    this.members.set(name, description);
  }

  text() {
    const parts = [...(this.strict ? ["'use strict';"] : []), ...(this.head.length ? [this.head.join('\n')] : []), ...this.body];
    return this.style.apply(`${parts.join('\n\n')}\n`);
  }
}
