export const shout = (s) => s.toUpperCase() + '!';
export const whisper = (s) => s.toLowerCase() + '...';
