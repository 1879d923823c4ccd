import { defineLibrary } from '../schema.ts';

// Compiling a regular expression takes 0.3 µs, so `RegExp` is not here.
export default defineLibrary({
  id: 'globals',
  name: 'JavaScript globals',
  language: 'javascript',
  family: 'stdlib',
  packages: [],
  modules: ['globals'],
  sources: [
    'https://nodejs.org/api/globals.html',
    'https://nodejs.org/en/learn/asynchronous-work/dont-block-the-event-loop',
  ],
  checked: '2026-11-24',
  functions: {
    'globals.fetch': { effect: { does: 'http', blocking: false }, returns: 'globals.Response' },
    // 14 KB of rows: 23 to 56 µs to write, 60 to 90 µs to read (Node 24, 2.4 GHz vCPU).
    'globals.JSON.stringify': {
      effect: { does: 'serialize', blocking: true, blocksEvenIfAwaited: true, weight: 'trivial', cpuMs: 0.04 },
    },
    'globals.JSON.parse': {
      effect: { does: 'serialize', blocking: true, blocksEvenIfAwaited: true, weight: 'trivial', cpuMs: 0.07 },
    },
    // 50 rows.
    'globals.structuredClone': {
      effect: { does: 'cpu', blocking: true, blocksEvenIfAwaited: true, weight: 'trivial', cpuMs: 0.06 },
    },
    'globals.Atomics.wait': {
      effect: { does: 'lock', blocking: true, blocksEvenIfAwaited: true, weight: 'severe' },
      instead: 'await setTimeout(...) of timers/promises, or Atomics.waitAsync(...)',
    },
    'globals.setTimeout|setImmediate|setInterval|queueMicrotask': { invokes: { argument: 0, place: 'event-loop' } },
    'globals.process.nextTick': { invokes: { argument: 0, place: 'event-loop' } },
    'globals.crypto.subtle.deriveBits|deriveKey': {
      effect: { does: 'cpu', blocking: false, weight: 'severe', threadPool: 'libuv' },
    },
  },
  types: {
    // The body is parsed on this thread, but it arrives without anyone waiting.
    'globals.Response': { methods: { 'json|text|arrayBuffer|blob|formData|bytes': {}, clone: { returns: 'self' } } },
    'globals.WebSocket': { construct: { effect: { does: 'http', blocking: false }, creates: 'connection' } },
    'globals.EventSource': { construct: { effect: { does: 'http', blocking: false }, creates: 'connection' } },
  },
});
