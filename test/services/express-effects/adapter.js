// Which one is set when the program starts.
module.exports = require(`./adapters/${process.env.ADAPTER}`);
