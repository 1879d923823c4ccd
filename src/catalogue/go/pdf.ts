import { defineGoLibrary } from '../goLibrary.ts';

const work = { effect: { does: 'cpu', blocking: true, weight: 'severe' } } as const;

export default defineGoLibrary({
  id: 'pdf',
  name: 'PDF',
  family: 'documents',
  packages: [
    'github.com/jung-kurt/gofpdf',
    'github.com/go-pdf/fpdf',
    'github.com/pdfcpu/pdfcpu',
    'github.com/johnfercher/maroto/v2',
  ],
  contents: [
    {
      path: 'github.com/go-pdf/fpdf',
      alsoAt: ['github.com/jung-kurt/gofpdf'],
      functions: { 'New|NewCustom': { returns: '.Fpdf' } },
      types: {
        Fpdf: {
          methods: {
            'Output|OutputAndClose|OutputFileAndClose': work,
            'AddPage|Cell|CellFormat|MultiCell|SetFont|Image|ImageOptions|Ln|Write|Text': {},
          },
        },
      },
    },
    {
      path: 'github.com/pdfcpu/pdfcpu/pkg/api',
      functions: {
        'Merge|MergeCreateFile|MergeRaw|Split|SplitFile|Optimize|OptimizeFile|ValidateFile|Validate|Encrypt|EncryptFile|AddWatermarks|AddWatermarksFile|ExtractPages|ExtractPagesFile|ExtractImages|PageCount|PageCountFile':
          work,
      },
    },
    { path: 'github.com/johnfercher/maroto/v2', functions: { New: {} } },
    {
      path: 'github.com/johnfercher/maroto/v2/pkg/core',
      types: { Maroto: { methods: { Generate: work, 'AddRow|AddRows|AddPages': {} } } },
    },
  ],
  checked: '2026-11-25',
});
