exports.twice = (list) => list.concat(list);
