const fs = require('node:fs');
const { gone } = require('./gone');

exports.store = (file, done) => {
  fs.stat(file.path, (error, stat) => {
    if (error) return done(error);
    done(gone(file.path, stat.size));
  });
};
