import { defineGoLibrary } from '../goLibrary.ts';

const call = { effect: { does: 'http', blocking: true } } as const;
const response = { ...call, returns: 'net/http.Response' } as const;

export default defineGoLibrary({
  id: 'retryablehttp',
  name: 'HTTP clients that try again',
  family: 'http',
  packages: ['github.com/hashicorp/go-retryablehttp', 'github.com/gojek/heimdall/v7'],
  contents: [
    {
      path: 'github.com/hashicorp/go-retryablehttp',
      name: 'retryablehttp',
      functions: {
        NewClient: { returns: '.Client', creates: 'client' },
        NewRequest: { returns: '.Request', contextTwin: 'NewRequestWithContext' },
        NewRequestWithContext: { returns: '.Request' },
        'Get|Head|Post|PostForm': response,
      },
      types: {
        Client: {
          methods: { Do: response, 'Get|Head|Post|PostForm': response, StandardClient: { returns: 'net/http.Client' } },
          attributes: { HTTPClient: 'net/http.Client' },
        },
        Request: { methods: { 'WithContext|SetBody': {} } },
      },
    },
    {
      path: 'github.com/gojek/heimdall/v7/httpclient',
      functions: { NewClient: { returns: '.Client', creates: 'client' } },
      types: { Client: { methods: { 'Do|Get|Post|Put|Patch|Delete': response } } },
    },
  ],
  checked: '2026-11-25',
});
