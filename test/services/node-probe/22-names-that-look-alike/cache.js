const values = new Map();

export function flushSync() {
  values.clear();
}

export function replaceSync(key, value) {
  values.set(key, value);
}
