import { defineGoLibrary } from '../goLibrary.ts';

const call = { effect: { does: 'http', blocking: true } } as const;

// They connect for each message, unless the connection is kept.
export default defineGoLibrary({
  id: 'mail',
  name: 'Mail',
  family: 'mail',
  packages: [
    'github.com/wneessen/go-mail',
    'gopkg.in/gomail.v2',
    'github.com/go-mail/mail',
    'github.com/jordan-wright/email',
    'github.com/sendgrid/sendgrid-go',
    'github.com/resend/resend-go/v2',
  ],
  contents: [
    {
      path: 'github.com/wneessen/go-mail',
      name: 'mail',
      functions: { NewClient: { returns: '.Client' }, NewMsg: {} },
      types: {
        Client: {
          methods: {
            DialAndSend: { ...call, contextTwin: 'DialAndSendWithContext' },
            'DialAndSendWithContext|Send|DialWithContext': call,
            Close: {},
          },
        },
      },
    },
    {
      path: 'gopkg.in/gomail.v2',
      alsoAt: ['github.com/go-mail/mail'],
      functions: { 'NewDialer|NewPlainDialer': { returns: '.Dialer' }, NewMessage: {}, Send: call },
      types: { Dialer: { methods: { DialAndSend: call, Dial: { ...call, creates: 'connection' } } } },
    },
    {
      path: 'github.com/jordan-wright/email',
      functions: { NewEmail: { returns: '.Email' }, NewPool: { returns: '.Pool', creates: 'pool' } },
      types: {
        Email: { methods: { 'Send|SendWithTLS|SendWithStartTLS': call, 'AttachFile|Attach|Bytes': {} } },
        Pool: { methods: { Send: call, Close: {} } },
      },
    },
    {
      path: 'github.com/sendgrid/sendgrid-go',
      name: 'sendgrid',
      functions: { NewSendClient: { returns: '.Client' }, 'API|MakeRequest': call },
      types: { Client: { methods: { Send: { ...call, contextTwin: 'SendWithContext' }, SendWithContext: call } } },
    },
    {
      path: 'github.com/resend/resend-go/v2',
      name: 'resend',
      functions: { NewClient: { returns: '.Client' } },
      types: {
        Client: { attributes: { Emails: '.EmailsSvc' } },
        EmailsSvc: {
          methods: { Send: { ...call, contextTwin: 'SendWithContext' }, 'SendWithContext|Get|Cancel': call },
        },
      },
    },
  ],
  checked: '2026-11-25',
});
