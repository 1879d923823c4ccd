import { defineLibrary } from '../schema.ts';

const lookup = { effect: { does: 'http', blocking: false, weight: 'minor', threadPool: 'libuv' } } as const;
const call = { effect: { does: 'http', blocking: false, weight: 'minor' } } as const;

export default defineLibrary({
  id: 'dns',
  name: 'dns',
  language: 'javascript',
  family: 'stdlib',
  packages: [],
  modules: ['dns', 'dns/promises'],
  sources: ['https://nodejs.org/api/dns.html#implementation-considerations'],
  checked: '2026-11-24',
  functions: {
    // getaddrinfo waits on a thread of libuv; the others send queries of their own.
    'dns.lookup|lookupService': lookup,
    'dns.promises.lookup|lookupService': lookup,
    'dns/promises.lookup|lookupService': lookup,
    'dns.resolve|resolve4|resolve6|resolveMx|resolveTxt|resolveSrv|resolveNs|resolveCname|reverse': call,
    'dns.promises.resolve|resolve4|resolve6|resolveMx|resolveTxt|resolveSrv|resolveNs|resolveCname|reverse': call,
    'dns/promises.resolve|resolve4|resolve6|resolveMx|resolveTxt|resolveSrv|resolveNs|resolveCname|reverse': call,
  },
});
