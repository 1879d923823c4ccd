import { defineGoLibrary } from '../goLibrary.ts';

const call = { effect: { does: 'http', blocking: true } } as const;
const response = { ...call, returns: '.Response' } as const;
const serves = { effect: { does: 'fs', blocking: true, weight: 'minor' } } as const;

export default defineGoLibrary({
  id: 'net-http',
  name: 'net/http',
  family: 'http',
  packages: [],
  contents: [
    {
      path: 'net/http',
      functions: {
        // They use the default client, which has no time limit, and end with the request only if it has its context.
        'Get|Head|Post|PostForm': { ...response, instead: 'client.Do(...) with http.NewRequestWithContext(ctx, ...)' },
        NewRequest: { returns: '.Request', contextTwin: 'NewRequestWithContext' },
        NewRequestWithContext: { returns: '.Request' },
        'ServeFile|ServeFileFS|ServeContent': serves,
        MaxBytesReader: { returns: 'io.ReadCloser' },
        'Error|NotFound|Redirect|SetCookie|StatusText|CanonicalHeaderKey|DetectContentType|ParseTime|NewResponseController':
          {},
      },
      types: {
        // Without a transport of its own it shares the sockets of the default one: making it costs nothing.
        Client: {
          construct: { creates: 'client', harmlessIf: { argument: 'Transport', absent: true } },
          methods: {
            Do: response,
            'Get|Head|Post|PostForm': {
              ...response,
              instead: 'client.Do(...) with http.NewRequestWithContext(ctx, ...)',
            },
            CloseIdleConnections: {},
          },
          attributes: { Transport: '.RoundTripper' },
        },
        // Keeps its sockets for 90 seconds and, unless told otherwise, two idle ones for each host.
        Transport: {
          construct: { creates: 'agent' },
          methods: {
            RoundTrip: response,
            Clone: { returns: '.Transport', creates: 'agent' },
            'CloseIdleConnections|RegisterProtocol': {},
          },
        },
        RoundTripper: { methods: { RoundTrip: response } },
        Response: {
          mustCall: 'Body.Close',
          attributes: { Body: 'io.ReadCloser', Request: '.Request', Header: '.Header' },
          methods: { 'Cookies|Location|ProtoAtLeast|Write': {} },
        },
        // What the client sent is unknown, whatever is taken from it.
        Input: {
          attributes: { '*': '.Input' },
          item: '.Input',
          methods: {
            'Get|Values|Query|Has|Clone|String|EscapedPath|Hostname|Port|JoinPath': { returns: 'self' },
            'Add|Set|Del|Encode|Read|Close': {},
          },
        },
        Request: {
          attributes: {
            Body: '.Input',
            URL: '.Input',
            Form: '.Input',
            PostForm: '.Input',
            MultipartForm: '.Input',
            Header: '.Input',
            Trailer: '.Input',
            Host: '.Input',
            RequestURI: '.Input',
          },
          methods: {
            'FormValue|PostFormValue|PathValue|UserAgent|Referer': { returns: '.Input' },
            'Cookie|Cookies|CookiesNamed|BasicAuth': {},
            Context: { returns: 'context.Context' },
            'WithContext|Clone': { returns: 'self' },
            FormFile: { returns: 'mime/multipart.File' },
            MultipartReader: { returns: 'mime/multipart.Reader' },
            // What does not fit into the memory that it is given goes to files.
            ParseMultipartForm: { effect: { does: 'fs', blocking: true, weight: 'minor' } },
            'ParseForm|AddCookie|SetBasicAuth|SetPathValue|ProtoAtLeast|Write': {},
          },
        },
        ResponseWriter: { methods: { Header: { returns: '.Header' }, 'Write|WriteHeader': {} } },
        ResponseController: {
          methods: { 'Flush|SetReadDeadline|SetWriteDeadline|EnableFullDuplex': {}, Hijack: { returns: 'net.Conn' } },
        },
        Header: { methods: { 'Add|Set|Del|Get|Values|Clone|Write': {} } },
        Cookie: { methods: { 'String|Valid': {} } },
        Flusher: { methods: { Flush: {} } },
        Hijacker: { methods: { Hijack: { returns: 'net.Conn' } } },
      },
    },
    {
      path: 'mime/multipart',
      functions: { NewWriter: { returns: '.Writer' }, NewReader: { returns: '.Reader' } },
      types: {
        File: { mustCall: 'Close', methods: { 'Read|ReadAt|Seek|Close': {} } },
        FileHeader: {
          methods: { Open: { effect: { does: 'fs', blocking: true, weight: 'minor' }, returns: '.File' } },
        },
        Form: { methods: { RemoveAll: { effect: { does: 'fs', blocking: true, weight: 'minor' } } } },
        Reader: { methods: { 'NextPart|NextRawPart': { returns: '.Part' }, ReadForm: { returns: '.Form' } } },
        Part: { methods: { 'Read|Close|FileName|FormName': {} } },
        Writer: { methods: { 'WriteField|CreateFormFile|CreateFormField|CreatePart|Close|FormDataContentType': {} } },
      },
    },
    {
      path: 'net/http/httputil',
      functions: {
        NewSingleHostReverseProxy: { returns: '.ReverseProxy' },
        'DumpRequest|DumpRequestOut|DumpResponse': { effect: { does: 'serialize', blocking: true, weight: 'trivial' } },
      },
      // Uses the default transport unless it has one of its own.
      types: { ReverseProxy: { methods: { ServeHTTP: call } } },
    },
    { path: 'net/http/cookiejar', functions: { New: {} } },
  ],
  sources: ['https://go.dev/src/net/http/transport.go', 'https://go.dev/doc/go1.27'],
  checked: '2026-11-25',
});
