// How often which production is used.
//
// Every production carries a tag:
//   plain    code whose exports can be read off the page; a converter has to find named or default exports
//   mix      legal and seen in the wild, but an exports object may be the only right answer
//   timing   when things run, and the loader's other variables; only in the profile of that name
//   dynamic  deliberately dynamic: computed names, escaping objects, consumers that change what they import
//   sloppy   what strict mode changes or forbids

const kFactors = {
  plain: { plain: 1, mix: 0, dynamic: 0, timing: 0 },
  mix: { plain: 1, mix: 1, dynamic: 0.5, timing: 0 },
  dynamic: { plain: 0.5, mix: 1, dynamic: 2, timing: 0 },
  timing: { plain: 1, mix: 0.7, dynamic: 0.2, timing: 3 },
  sloppy: { plain: 1, mix: 0.3, dynamic: 0, timing: 0, sloppy: 1 },
  cycles: {}, // written by productions/rings.mjs as a whole
};

export const profileNames = Object.keys(kFactors);

/**
 * Picks one production of a group for `context`. A production is
 * `{ name, tag, weight, when?(context), add(context) }`. undefined if none applies.
 */
export function chooseProduction(group, profile, context) {
  const factors = kFactors[profile];
  const possible = group.filter((each) => factors[each.tag] > 0 && (!each.when || each.when(context)));
  return context.random.weighted(possible, (each) => each.weight * factors[each.tag]);
}
