exports.get = (name, read) => read(name);
exports.db = { query: (text, values) => [text, values] };
