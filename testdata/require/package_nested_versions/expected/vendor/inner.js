import semverish from 'semverish';

export const version = semverish.version;
