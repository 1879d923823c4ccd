const { matches } = require('./matches');

const SLUG = /^([a-z0-9]+-?)*$/;
const NAME = /^[a-z]+(?: [a-z]+)*$/i;

exports.isSlug = (text) => matches(SLUG, text);
exports.isName = (text) => matches(NAME, text);
