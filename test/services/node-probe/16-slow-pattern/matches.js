exports.matches = (pattern, text) => pattern.test(text); // blocks
