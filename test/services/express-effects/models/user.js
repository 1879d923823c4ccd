const bcrypt = require('bcrypt');
const mongoose = require('mongoose');
const paginate = require('./paginate');

const userSchema = new mongoose.Schema({ name: String, password: String });
userSchema.plugin(paginate);

userSchema.methods.isPassword = async function (password) {
  return bcrypt.compare(password, this.password);
};

module.exports = mongoose.model('User', userSchema);
