const { Color, Level, Merged, Called, sizes } = require('./kinds');
console.log(Color.Red, Color[0], Level.High, Merged.one, Merged.two, Called.seen, sizes.small);
