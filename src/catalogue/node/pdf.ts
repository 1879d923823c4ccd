import { defineLibrary } from '../schema.ts';

const computes = { effect: { does: 'cpu', blocking: true, blocksEvenIfAwaited: true, weight: 'major' } } as const;

// A page of text takes 1.8 ms with pdfkit and 2 ms with pdf-lib (measured on Node 20, 2.4 GHz vCPU, 2026-11-24).
export default defineLibrary({
  id: 'pdf',
  name: 'PDF',
  language: 'javascript',
  family: 'documents',
  packages: ['pdfkit', 'pdf-lib', 'html-pdf'],
  modules: ['pdfkit', 'pdf-lib', 'html-pdf'],
  asyncTwin: 'Make long documents in a worker thread (piscina) or in a job queue.',
  sources: ['https://pdfkit.org/', 'https://www.npmjs.com/package/pdf-lib', 'https://www.npmjs.com/package/html-pdf'],
  checked: '2026-11-24',
  functions: {
    'html-pdf.create': { returns: 'html-pdf.CreateResult' },
  },
  types: {
    pdfkit: {
      methods: {
        end: { effect: { does: 'cpu', blocking: true, blocksEvenIfAwaited: true, weight: 'major', cpuMs: 1.8 } },
        image: { ...computes, returns: 'self' },
        'pipe|on|text|fontSize|font|moveDown|moveUp|addPage|fillColor|strokeColor|rect|fill|stroke|list|moveTo|lineTo|lineWidth|circle|save|restore|fillAndStroke|opacity|link|switchToPage|bufferedPageRange|widthOfString|heightOfString':
          { returns: 'self' },
      },
    },
    'pdf-lib.PDFDocument': {
      methods: {
        create: { returns: 'pdf-lib.PDFDocument' },
        load: { ...computes, returns: 'pdf-lib.PDFDocument' },
        'save|saveAsBase64': {
          effect: { does: 'cpu', blocking: true, blocksEvenIfAwaited: true, weight: 'major', cpuMs: 2 },
        },
        'embedPng|embedJpg|embedFont|embedPdf|copyPages': computes,
        'addPage|getPages|getPage|getForm|getPageCount|removePage|setTitle|registerFontkit': {},
      },
    },
    // Starts PhantomJS.
    'html-pdf.CreateResult': {
      methods: { 'toBuffer|toFile|toStream': { effect: { does: 'process', blocking: false } } },
    },
  },
});
