import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'pytesseract',
  name: 'pytesseract',
  language: 'python',
  family: 'ml',
  packages: ['pytesseract'],
  modules: ['pytesseract'],
  asyncTwin: 'Run it with `run_in_threadpool`, or make the endpoint `def`.',
  sources: ['https://github.com/madmaze/pytesseract'],
  checked: '2026-11-24',
  functions: {
    'pytesseract.image_to_string|image_to_data|image_to_boxes|image_to_osd|image_to_pdf_or_hocr|run_and_get_output|run_tesseract|image_to_alto_xml':
      { effect: { does: 'process', blocking: true, weight: 'severe' } },
    'pytesseract.pytesseract.image_to_string|image_to_data': {
      effect: { does: 'process', blocking: true, weight: 'severe' },
    },
  },
});
