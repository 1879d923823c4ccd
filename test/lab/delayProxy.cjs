/**
 * Passes TCP connections on and delays what is sent, in both directions, as a network would: the round trip grows by twice the delay.
 * Usage: node delayProxy.cjs PORT TARGET_PORT DELAY_MS; both ports are of this machine.
 */
const { connect, createServer } = require('node:net');

const [port, target, delayMs] = process.argv.slice(2).map(Number);

createServer((near) => {
  const far = connect({ port: target, host: '127.0.0.1', noDelay: true });
  near.setNoDelay(true);
  pass(near, far);
  pass(far, near);
}).listen(port, '127.0.0.1');

/** Chunks keep their order: timers of the same length fire in the order in which they were set. */
function pass(from, to) {
  const later = (send) => setTimeout(() => to.destroyed || send(), delayMs);
  from.on('data', (chunk) => later(() => to.write(chunk)));
  from.on('end', () => later(() => to.end()));
  from.on('error', () => to.destroy());
}
