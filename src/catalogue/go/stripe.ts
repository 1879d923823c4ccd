import { defineGoLibrary } from '../goLibrary.ts';

const call = { effect: { does: 'http', blocking: true } } as const;

export default defineGoLibrary({
  id: 'stripe',
  name: 'Stripe',
  family: 'payments',
  packages: ['github.com/stripe/stripe-go/v82'],
  contents: [
    {
      path: 'github.com/stripe/stripe-go/v82',
      name: 'stripe',
      functions: { NewClient: { returns: '.Client', creates: 'client' } },
      types: { Client: {} },
    },
    {
      path: 'github.com/stripe/stripe-go/v82/customer',
      functions: { 'New|Get|Update|Del': call, 'List|Search': call },
    },
    {
      path: 'github.com/stripe/stripe-go/v82/paymentintent',
      functions: { 'New|Get|Update|Confirm|Cancel|Capture|List|Search': call },
    },
    { path: 'github.com/stripe/stripe-go/v82/checkout/session', functions: { 'New|Get|Expire|List': call } },
    { path: 'github.com/stripe/stripe-go/v82/subscription', functions: { 'New|Get|Update|Cancel|List|Search': call } },
    { path: 'github.com/stripe/stripe-go/v82/refund', functions: { 'New|Get|List': call } },
    { path: 'github.com/stripe/stripe-go/v82/invoice', functions: { 'New|Get|Pay|FinalizeInvoice|List': call } },
    { path: 'github.com/stripe/stripe-go/v82/price', functions: { 'New|Get|Update|List|Search': call } },
    { path: 'github.com/stripe/stripe-go/v82/product', functions: { 'New|Get|Update|List|Search': call } },
    { path: 'github.com/stripe/stripe-go/v82/webhook', functions: { 'ConstructEvent|ConstructEventWithOptions': {} } },
  ],
  checked: '2026-11-25',
});
