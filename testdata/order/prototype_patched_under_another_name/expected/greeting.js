export const text = 'hello'.shout();
