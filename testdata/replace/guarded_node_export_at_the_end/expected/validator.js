var validator = {
  isEmail: function (s) { return /@/.test(s); }
};

// Export for Node.js, or leave it as a global in the browser
export default validator;
