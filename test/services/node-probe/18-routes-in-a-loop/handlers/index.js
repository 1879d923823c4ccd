module.exports = {
  pack: require('./pack'),
  list: require('./list'),
};
