import { Color, Level, Merged, Called, sizes } from './kinds.js';
console.log(Color.Red, Color[0], Level.High, Merged.one, Merged.two, Called.seen, sizes.small);
