let reads = 0;

reads += 1;
module.exports = { reads, rule: 'words' };
