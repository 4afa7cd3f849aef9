exports.text = 'hello'.shout();
