import parser from './lib/index.js';
console.log(Object.keys(parser).join());
console.log(new parser.Proxy().log.join(), new parser.Feed().kind, parser.Rss === parser.Feed);
