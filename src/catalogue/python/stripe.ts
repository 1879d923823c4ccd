import { defineLibrary } from '../schema.ts';

const call = {
  effect: { does: 'http', blocking: true, weight: 'severe' },
  instead: 'the method with `_async` at its end, awaited',
} as const;
const awaited = { effect: { does: 'http', blocking: false } } as const;

export default defineLibrary({
  id: 'stripe',
  name: 'Stripe',
  language: 'python',
  family: 'payments',
  packages: ['stripe'],
  modules: ['stripe'],
  asyncTwin:
    'Every method has a twin that ends in `_async`, with an HTTP client that supports it (stripe 9 and later).',
  sources: ['https://github.com/stripe/stripe-python#async'],
  checked: '2026-11-24',
  functions: {
    'stripe.**.create|retrieve|modify|delete|list|search|confirm|capture|cancel|pay|finalize_invoice|void_invoice|update|attach|detach|upcoming|send_invoice|expire|create_preview|list_line_items|login_link|create_login_link':
      call,
    'stripe.**.create_async|retrieve_async|modify_async|delete_async|list_async|search_async|confirm_async|capture_async|cancel_async|pay_async|finalize_invoice_async|void_invoice_async|update_async|attach_async|detach_async|upcoming_async|send_invoice_async|expire_async|create_preview_async|list_line_items_async|create_login_link_async':
      awaited,
    'stripe.Webhook.construct_event': {},
  },
  types: {
    'stripe.StripeClient': {
      attributes: { '*': 'stripe.StripeService' },
      construct: { creates: 'client' },
    },
    'stripe.StripeService': {
      attributes: { '*': 'stripe.StripeService' },
      methods: {
        'create|retrieve|update|delete|list|search|confirm|capture|cancel|pay|attach|detach': call,
        'create_async|retrieve_async|update_async|delete_async|list_async|search_async|confirm_async|capture_async|cancel_async|pay_async|attach_async|detach_async':
          awaited,
      },
    },
  },
});
