import { defineLibrary } from '../schema.ts';

const call = { effect: { does: 'http', blocking: false } } as const;

export default defineLibrary({
  id: 'stripe',
  name: 'Stripe',
  language: 'javascript',
  family: 'payments',
  packages: ['stripe'],
  modules: ['stripe'],
  sources: ['https://github.com/stripe/stripe-node#readme'],
  checked: '2026-11-24',
  types: {
    stripe: {
      aliases: ['stripe.Stripe'],
      construct: { creates: 'client' },
      methods: { Stripe: { returns: 'stripe', creates: 'client' }, 'on|off|getApiField|rawRequest': {} },
      attributes: { webhooks: 'stripe.Webhooks', '*': 'stripe.Resource' },
    },
    // A signature is checked: microseconds.
    'stripe.Webhooks': { methods: { 'constructEvent|constructEventAsync|generateTestHeaderString': {} } },
    'stripe.Resource': {
      attributes: { '*': 'stripe.Resource' },
      methods: {
        'create|retrieve|update|del|list|search|confirm|capture|cancel|pay|finalizeInvoice|voidInvoice|sendInvoice|attach|detach|expire|listLineItems|createLoginLink|createPreview|resume|listPaymentMethods|createBalanceTransaction':
          call,
      },
    },
  },
});
