import { defineGoLibrary } from '../goLibrary.ts';

const call = { effect: { does: 'http', blocking: true } } as const;

export default defineGoLibrary({
  id: 'resty',
  name: 'Resty',
  family: 'http',
  packages: ['github.com/go-resty/resty/v2', 'resty.dev/v3'],
  contents: [
    {
      path: 'github.com/go-resty/resty/v2',
      alsoAt: ['resty.dev/v3'],
      name: 'resty',
      // Each client has a transport of its own.
      functions: { 'New|NewWithClient': { returns: '.Client', creates: 'client' } },
      types: {
        Client: {
          methods: {
            'R|NewRequest': { returns: '.Request' },
            'SetBaseURL|SetTimeout|SetHeader|SetHeaders|SetAuthToken|SetBasicAuth|SetRetryCount|SetTransport|SetDebug|SetProxy|SetQueryParam|SetTLSClientConfig|SetRetryWaitTime|SetRetryMaxWaitTime|AddRetryCondition':
              { returns: 'self' },
          },
        },
        Request: {
          methods: {
            'Get|Head|Post|Put|Delete|Patch|Options|Execute|Send': { ...call, returns: '.Response' },
            'SetBody|SetHeader|SetHeaders|SetQueryParam|SetQueryParams|SetPathParam|SetPathParams|SetResult|SetError|SetContext|SetAuthToken|SetBasicAuth|SetFormData|SetFile|SetFileReader|SetCookie|SetDoNotParseResponse|SetOutput|EnableTrace':
              { returns: 'self' },
          },
        },
        Response: {
          methods: {
            'Body|String|StatusCode|IsSuccess|IsError|Header|Result|Error|Status|Time|Size': {},
            RawBody: { returns: 'io.ReadCloser' },
          },
        },
      },
    },
  ],
  checked: '2026-11-25',
});
