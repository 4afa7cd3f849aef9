exports.begin = () => {
  exports.session = 'live';
  return true;
};
