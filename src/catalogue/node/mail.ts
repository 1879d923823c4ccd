import { defineLibrary } from '../schema.ts';

const call = { effect: { does: 'http', blocking: false } } as const;

export default defineLibrary({
  id: 'mail',
  name: 'Mail',
  language: 'javascript',
  family: 'mail',
  packages: ['nodemailer', '@sendgrid/mail', 'mailgun.js', 'resend', 'postmark'],
  modules: ['nodemailer', '@sendgrid/mail', 'mailgun.js', 'resend', 'postmark'],
  sources: [
    'https://nodemailer.com/smtp/pooled/',
    'https://www.npmjs.com/package/nodemailer',
    'https://www.npmjs.com/package/@sendgrid/mail',
    'https://www.npmjs.com/package/resend',
    'https://www.npmjs.com/package/postmark',
  ],
  checked: '2026-11-24',
  functions: {
    'nodemailer.createTransport': { returns: 'nodemailer.Transporter', creates: 'client' },
    'nodemailer.createTestAccount': call,
    '@sendgrid/mail.send|sendMultiple': call,
    '@sendgrid/mail.setApiKey': {},
  },
  types: {
    'nodemailer.Transporter': { methods: { 'sendMail|verify': call, 'close|on|use': {} } },
    'mailgun.js': { methods: { client: { returns: 'mailgun.js.Client' } } },
    'mailgun.js.Client': { attributes: { messages: 'mailgun.js.Messages' } },
    'mailgun.js.Messages': { methods: { create: call } },
    'resend.Resend': {
      attributes: {
        emails: 'resend.Resource',
        batch: 'resend.Resource',
        contacts: 'resend.Resource',
        domains: 'resend.Resource',
      },
    },
    'resend.Resource': { methods: { 'send|create|get|list|update|remove|cancel': call } },
    'postmark.ServerClient': {
      methods: { 'sendEmail|sendEmailBatch|sendEmailWithTemplate|sendEmailBatchWithTemplates': call },
    },
  },
});
