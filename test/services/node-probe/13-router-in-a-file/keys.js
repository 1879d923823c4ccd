const crypto = require('node:crypto');
const { promisify } = require('node:util');

const generate = promisify(crypto.generateKeyPair);
const options = { modulusLength: 4096 };

module.exports = {
  create() {
    return crypto.generateKeyPairSync('rsa', options); // blocks
  },
  createLater() {
    return generate('rsa', options);
  },
};
