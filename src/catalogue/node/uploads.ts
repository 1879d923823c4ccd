import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'uploads',
  name: 'Uploads',
  language: 'javascript',
  family: 'files',
  packages: ['multer', 'formidable', 'busboy', 'express-fileupload'],
  modules: ['multer', 'formidable', 'busboy', 'express-fileupload'],
  sources: [
    'https://www.npmjs.com/package/multer',
    'https://www.npmjs.com/package/formidable',
    'https://www.npmjs.com/package/busboy',
  ],
  checked: '2026-11-24',
  functions: {
    // Makes middleware.
    multer: { returns: 'multer.Multer' },
    'multer.diskStorage|memoryStorage': {},
    formidable: { returns: 'formidable.Formidable' },
    'formidable.formidable': { returns: 'formidable.Formidable' },
    'express-fileupload': {},
  },
  types: {
    'multer.Multer': { methods: { 'single|array|fields|none|any': {} } },
    'formidable.Formidable': {
      aliases: ['formidable.IncomingForm'],
      methods: { parse: { effect: { does: 'fs', blocking: false, threadPool: 'libuv' } }, on: {} },
    },
  },
});
