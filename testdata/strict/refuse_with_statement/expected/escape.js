export const escape = (s) => s.replace(/</g, '&lt;').replace(/>/g, '&gt;');
