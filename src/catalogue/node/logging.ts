import { defineLibrary } from '../schema.ts';

// Measured on Node 20, 2.4 GHz vCPU, 2026-11-24.
export default defineLibrary({
  id: 'logging',
  name: 'Logging',
  language: 'javascript',
  family: 'logging',
  packages: ['winston', 'pino', 'morgan'],
  modules: ['winston', 'pino', 'morgan'],
  sources: [
    'https://github.com/pinojs/pino/blob/main/docs/asynchronous.md',
    'https://github.com/pinojs/pino/blob/main/docs/benchmarks.md',
    'https://www.npmjs.com/package/winston',
    'https://www.npmjs.com/package/morgan',
  ],
  checked: '2026-11-24',
  functions: {
    // Microseconds a line: pino 3 µs, winston 9 µs.
    pino: { returns: 'pino.Logger' },
    'pino.pino': { returns: 'pino.Logger' },
    'pino.destination|transport|multistream': {},
    // A logger opens its files.
    'winston.createLogger': { returns: 'winston.Logger', creates: 'client' },
    'winston.info|warn|error|debug|log|verbose': {},
    morgan: {},
  },
  types: {
    'pino.Logger': { methods: { 'info|warn|error|debug|trace|fatal|flush': {}, child: { returns: 'self' } } },
    'winston.Logger': { methods: { 'info|warn|error|debug|verbose|log|add|close|on': {}, child: { returns: 'self' } } },
  },
});
