var fs = require('fs'),
    path = require('path'),
    helper = require('./helper'), // ours
    answer = 42,
    { shout } = require('./helper'),
    later;

later = helper.whisper('Hey');
console.log(typeof fs.existsSync, path.posix.join('a', 'b'), answer, shout('hey'), later);
