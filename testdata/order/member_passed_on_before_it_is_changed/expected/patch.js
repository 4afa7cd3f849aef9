import * as a from './a.js'; function tag(o) { o.x = 2; } tag(a.f);
