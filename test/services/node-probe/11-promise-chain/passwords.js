const bcrypt = require('bcryptjs');

exports.hashOf = async (user, password) => {
  const hash = await bcrypt.hash(password, 12); // blocks
  return { ...user, hash };
};
