const module = { exports: {} };

var validator = {
  isEmail: function (s) { return /@/.test(s); }
};

// Export for Node.js, or leave it as a global in the browser
if (typeof module !== 'undefined' && module.exports) {
  module.exports = validator;
} else if (typeof window !== 'undefined') {
  window.validator = validator;
}

export default module.exports;
