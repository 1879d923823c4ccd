import { defineGoLibrary } from '../goLibrary.ts';

const work = { effect: { does: 'cpu', blocking: true, weight: 'major' } } as const;

export default defineGoLibrary({
  id: 'qr-codes',
  name: 'QR codes and barcodes',
  family: 'images',
  packages: ['github.com/skip2/go-qrcode', 'github.com/boombuler/barcode'],
  contents: [
    {
      path: 'github.com/skip2/go-qrcode',
      name: 'qrcode',
      functions: { 'Encode|WriteFile': work, New: { ...work, returns: '.QRCode' } },
      types: { QRCode: { methods: { 'PNG|Image|Write|WriteFile': work } } },
    },
    { path: 'github.com/boombuler/barcode/qr', functions: { Encode: work } },
    { path: 'github.com/boombuler/barcode', functions: { Scale: work } },
  ],
  checked: '2026-11-25',
});
