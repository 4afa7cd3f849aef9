const m = { answer: 42 };
export default m;
m.question = '?';
m['other'] = `!`;
