module.exports = class Words {
  constructor(text) {
    this.text = text;
  }

  list() {
    return this.text.split(' ');
  }
};
