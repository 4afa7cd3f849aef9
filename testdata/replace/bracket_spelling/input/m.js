module['exports'] = { answer: 42 };
module["exports"].question = '?';
module['exports']['other'] = `!`;
