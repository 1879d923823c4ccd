import { defineLibrary } from '../schema.ts';

const call = { effect: { does: 'http', blocking: false } } as const;

export default defineLibrary({
  id: 'soap',
  name: 'soap',
  language: 'javascript',
  family: 'http',
  packages: ['soap'],
  modules: ['soap'],
  sources: ['https://www.npmjs.com/package/soap'],
  checked: '2026-11-24',
  functions: {
    // Fetches and reads the WSDL.
    'soap.createClient|createClientAsync': { ...call, returns: 'soap.Client', creates: 'client' },
  },
  types: {
    'soap.Client': {
      methods: {
        'addHttpHeader|addSoapHeader|setSecurity|setEndpoint|describe|on|clearSoapHeaders|clearHttpHeaders': {},
        '*': call,
      },
    },
  },
});
