const self = exports;

self.NAMES = {
  '#ff0000': 'red',
  '#00ff00': 'lime',
};

self.hex = (r, g, b) => '#' + [r, g, b].map((n) => n.toString(16).padStart(2, '0')).join('');

self.name = (hex) => self.NAMES[hex] || 'unknown';
