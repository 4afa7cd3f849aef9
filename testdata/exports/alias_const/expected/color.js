export const NAMES = {
  '#ff0000': 'red',
  '#00ff00': 'lime',
};

export const hex = (r, g, b) => '#' + [r, g, b].map((n) => n.toString(16).padStart(2, '0')).join('');

export const name = (hex) => NAMES[hex] || 'unknown';
