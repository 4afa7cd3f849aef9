// The universal heads: one file for AMD, CommonJS and a global.

import { member, memberRef } from '../module_writer.mjs';
import { arrowText, functionText, someData, someFunction } from './values.mjs';

const indent = (text) => text.replaceAll('\n', '\n  ');

/** An expression that reads the first member that can be read off the module's name. */
function probeOf(target) {
  const [name, each] = [...target.members].find(([, every]) => !every.needsObject);
  return each.probe(memberRef(target.baseName(), name));
}

function objectFactory(m) {
  const fn = someFunction(m);
  const data = someData(m);
  m.exports(fn.name, fn.description);
  m.exports(data.name, data.description);
  m.refs = [];
  return { fn, data, literal: `{\n    ${fn.name}: ${indent(indent(arrowText(fn)))},\n    ${data.name}: ${indent(indent(data.text))},\n  }` };
}

function functionFactory(m) {
  const fn = someFunction(m);
  m.taken.delete(fn.name);
  m.whole = { kind: 'function', args: fn.args };
  m.refs = [];
  return indent(functionText(fn, fn.name));
}

export const umdModules = [
  {
    name: 'returnExports',
    tag: 'plain',
    weight: 2,
    add(m) {
      const value = m.random.chance(0.5) ? objectFactory(m).literal : functionFactory(m);
      m.say(`(function (root, factory) {
  if (typeof define === 'function' && define.amd) {
    define([], factory);
  } else if (typeof module === 'object' && module.exports) {
    module.exports = factory();
  } else {
    root.returnExports = factory();
  }
}(typeof self !== 'undefined' ? self : this, function () {
  return ${value};
}));`);
    },
  },
  {
    name: 'commonjsStrict',
    tag: 'plain',
    weight: 2,
    add(m) {
      const fn = someFunction(m);
      const data = someData(m);
      m.exports(fn.name, fn.description);
      m.exports(data.name, data.description);
      m.refs = [];
      m.say(`(function (root, factory) {
  if (typeof define === 'function' && define.amd) {
    define(['exports'], factory);
  } else if (typeof exports === 'object' && typeof exports.nodeName !== 'string') {
    factory(exports);
  } else {
    factory((root.commonJsStrict = {}));
  }
}(this, function (exports) {
  exports.${fn.name} = ${indent(functionText(fn))};
  exports.${data.name} = ${indent(data.text)};
}));`);
    },
  },
  {
    name: 'webpack head',
    tag: 'plain',
    weight: 1,
    add(m) {
      const value = objectFactory(m).literal;
      m.say(`(function webpackUniversalModuleDefinition(root, factory) {
  if(typeof exports === 'object' && typeof module === 'object')
    module.exports = factory();
  else if(typeof define === 'function' && define.amd)
    define([], factory);
  else if(typeof exports === 'object')
    exports["lib"] = factory();
  else
    root["lib"] = factory();
})(this, function() {
  return ${value};
});`);
    },
  },
  {
    name: 'rollup head',
    tag: 'plain',
    weight: 2,
    add(m) {
      const named = m.random.chance(0.5);
      const fn = someFunction(m);
      if (named) {
        m.exports(fn.name, fn.description);
        m.say(`(function (global, factory) {
  typeof exports === 'object' && typeof module !== 'undefined' ? factory(exports) :
  typeof define === 'function' && define.amd ? define(['exports'], factory) :
  (global = typeof globalThis !== 'undefined' ? globalThis : global || self, factory(global.lib = {}));
})(this, (function (exports) { 'use strict';

  ${indent(functionText(fn, fn.name))}

  exports.${fn.name} = ${fn.name};

}));`);
      } else {
        m.taken.delete(fn.name);
        m.whole = { kind: 'function', args: fn.args };
        m.say(`(function (global, factory) {
  typeof exports === 'object' && typeof module !== 'undefined' ? module.exports = factory() :
  typeof define === 'function' && define.amd ? define(factory) :
  (global = global || self, global.lib = factory());
})(this, (function () { 'use strict';

  ${indent(functionText(fn, fn.name))}

  return ${fn.name};

}));`);
      }
      m.refs = [];
    },
  },
  {
    name: 'returnExports with a dependency',
    tag: 'plain',
    weight: 2,
    when: (m) => m.dependencies.length > 0,
    add(m) {
      const target = m.random.pick(m.dependencies);
      const fn = someFunction(m);
      const hasMember = [...target.members.values()].some((each) => !each.needsObject);
      const [probe] = hasMember
        ? probeOf(target)
        : [`typeof ${target.baseName()}`];
      const dep = target.baseName();
      m.locals.add(dep);
      m.say(`(function (root, factory) {
  if (typeof define === 'function' && define.amd) {
    define(['${dep}'], factory);
  } else if (typeof exports === 'object') {
    module.exports = factory(require('${m.specifier(target)}'));
  } else {
    root.lib = factory(root.${dep});
  }
}(this, function (${dep}) {
  return {
    ${fn.name}: ${indent(indent(functionText(fn)))},
    using: function () {
      return String(${probe});
    },
  };
}));`);
      m.exports(fn.name, fn.description);
      m.exports('using', member.func(''));
      m.refs = [];
    },
  },
  {
    name: 'factory(exports, require)',
    tag: 'mix',
    weight: 1,
    when: (m) => m.dependencies.length > 0,
    add(m) {
      const fn = someFunction(m);
      m.say(`(function (factory) {
  factory(exports, require);
})(function (out, load) {
  const dep = load('${m.specifier(m.random.pick(m.dependencies))}');
  out.${fn.name} = ${indent(functionText(fn))};
  out.kind = typeof dep;
});`);
      m.exports(fn.name, fn.description);
      m.exports('kind', member.value());
      m.refs = [];
    },
  },
  {
    name: 'simplified CommonJS wrapper',
    tag: 'mix',
    weight: 1,
    add(m) {
      const fn = someFunction(m);
      m.say(`(function (define) {
  define(function (require, exports, module) {
    ${m.random.chance(0.5) ? `exports.${fn.name} =` : `module.exports.${fn.name} =`} ${indent(indent(functionText(fn)))};
  });
})(typeof define === 'function' && define.amd ? define : function (factory) {
  factory(require, exports, module);
});`);
      m.exports(fn.name, fn.description);
      m.refs = [];
    },
  },
  {
    name: 'guard at the end',
    tag: 'plain',
    weight: 3,
    add(m) {
      const fn = someFunction(m);
      m.locals.add(fn.name);
      m.say(functionText(fn, fn.name));
      const target = m.random.chance(0.5);
      const guard = m.random.pick(["typeof module !== 'undefined' && module.exports", "typeof module === 'object'", "typeof exports !== 'undefined'"]);
      m.say(`if (${guard}) {\n  module.exports = ${target ? fn.name : `{ ${fn.name} }`};\n} else {\n  this.${fn.name} = ${fn.name};\n}`);
      if (target) {
        m.taken.delete(fn.name);
        m.whole = { kind: 'function', args: fn.args };
      } else {
        m.exports(fn.name, fn.description);
      }
      m.refs = [];
    },
  },
  {
    name: 'underscore style',
    tag: 'mix',
    weight: 1,
    add(m) {
      const fn = someFunction(m);
      m.say(`(function () {
  var root = this;
  var lib = function (value) {
    return 'wrapped ' + value;
  };
  if (typeof exports !== 'undefined') {
    if (typeof module !== 'undefined' && module.exports) {
      exports = module.exports = lib;
    }
    exports.lib = lib;
  } else {
    root.lib = lib;
  }
  lib.${fn.name} = ${indent(functionText(fn))};
}.call(this));`);
      m.whole = { kind: 'function', args: "'x'" };
      m.exports('lib', member.func("'y'"));
      m.exports(fn.name, fn.description);
      m.refs = [];
    },
  },
];
