// Upper-cases the first letter and leaves the rest alone.
export function capitalize(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * Turns a title into something that can stand in a URL.
 */
export function slugify(text, separator) {
  return text.toLowerCase().split(/\s+/).join(separator || '-');
}
