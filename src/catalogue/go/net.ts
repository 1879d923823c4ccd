import { defineGoLibrary } from '../goLibrary.ts';

const call = { effect: { does: 'http', blocking: true } } as const;
const dial = { ...call, returns: '.Conn', creates: 'connection' } as const;

export default defineGoLibrary({
  id: 'net',
  name: 'net',
  family: 'network',
  packages: [],
  contents: [
    {
      path: 'net',
      functions: {
        Dial: dial,
        DialTimeout: dial,
        'DialTCP|DialUDP|DialUnix|DialIP': { ...call, creates: 'connection' },
        // Asks a server.
        'LookupHost|LookupIP|LookupAddr|LookupCNAME|LookupMX|LookupNS|LookupPort|LookupSRV|LookupTXT|ResolveTCPAddr|ResolveUDPAddr|ResolveIPAddr':
          call,
        'Listen|ListenPacket|ListenTCP|ListenUDP|Pipe|ParseIP|ParseCIDR|ParseMAC|SplitHostPort|JoinHostPort|Interfaces|InterfaceAddrs|IPv4|CIDRMask':
          {},
      },
      types: {
        Conn: {
          mustCall: 'Close',
          methods: {
            'Read|Write': call,
            'Close|LocalAddr|RemoteAddr|SetDeadline|SetReadDeadline|SetWriteDeadline': {},
          },
        },
        Dialer: { methods: { Dial: { ...dial, contextTwin: 'DialContext' }, DialContext: dial } },
        Resolver: {
          methods: {
            'LookupHost|LookupIP|LookupIPAddr|LookupNetIP|LookupAddr|LookupCNAME|LookupMX|LookupNS|LookupPort|LookupSRV|LookupTXT':
              call,
          },
        },
      },
    },
    {
      path: 'net/smtp',
      functions: {
        SendMail: call,
        Dial: { ...call, returns: '.Client', creates: 'connection' },
        NewClient: { ...call, returns: '.Client', creates: 'connection' },
        'PlainAuth|CRAMMD5Auth': {},
      },
      types: {
        Client: {
          mustCall: 'Close|Quit',
          methods: {
            'Auth|Mail|Rcpt|Data|Hello|Noop|Quit|Reset|StartTLS|Verify|Extension': call,
            'Close|TLSConnectionState': {},
          },
        },
      },
    },
    {
      path: 'net/rpc',
      functions: { 'Dial|DialHTTP|DialHTTPPath': { ...call, returns: '.Client', creates: 'connection' } },
      types: { Client: { mustCall: 'Close', methods: { Call: call, 'Go|Close': {} } } },
    },
    {
      path: 'net/url',
      functions: { 'Parse|ParseRequestURI|ParseQuery|QueryEscape|QueryUnescape|PathEscape|PathUnescape|JoinPath': {} },
    },
    { path: 'net/mail', functions: { 'ReadMessage|ParseAddress|ParseAddressList|ParseDate': {} } },
  ],
  checked: '2026-11-25',
});
