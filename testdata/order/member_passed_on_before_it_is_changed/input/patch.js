const a = require('./a'); function tag(o) { o.x = 2; } tag(a.f);
