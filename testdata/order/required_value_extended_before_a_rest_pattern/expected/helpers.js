import strings from './strings.js';

export default strings;
strings.upper = text => text.toUpperCase();
