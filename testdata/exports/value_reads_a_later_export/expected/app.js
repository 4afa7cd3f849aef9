export const title = () => `${name} ${version}`;

// called before its parts are there
export const banner = title();

export var name = 'app';
export var version = '1.0';
