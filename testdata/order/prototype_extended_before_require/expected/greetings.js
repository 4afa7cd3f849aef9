// evaluated at load, needs the method
export const hello = 'hello'.shout ? 'hello'.shout() : 'too early';
