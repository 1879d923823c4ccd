import { defineGoLibrary } from '../goLibrary.ts';

/** Tens of milliseconds for each million pixels. */
const work = { effect: { does: 'cpu', blocking: true, weight: 'severe' } } as const;

export default defineGoLibrary({
  id: 'image-processing',
  name: 'Image processing',
  family: 'images',
  packages: [
    'github.com/disintegration/imaging',
    'github.com/h2non/bimg',
    'github.com/davidbyttow/govips/v2',
    'github.com/nfnt/resize',
    'github.com/anthonynsimon/bild',
    'github.com/fogleman/gg',
  ],
  contents: [
    {
      path: 'github.com/disintegration/imaging',
      functions: {
        'Open|Decode|Encode|Save|Resize|Fit|Fill|Thumbnail|Blur|Sharpen|Rotate|Rotate90|Rotate180|Rotate270|FlipH|FlipV|Grayscale|Overlay|Paste|AdjustBrightness|AdjustContrast|AdjustSaturation|AdjustGamma|CropCenter|Crop|Clone':
          work,
        'New|FormatFromFilename|FormatFromExtension': {},
      },
    },
    {
      path: 'github.com/h2non/bimg',
      functions: { 'Resize|Read|Write': work, NewImage: { returns: '.Image' }, 'DetermineImageType|Metadata|Size': {} },
      types: {
        Image: {
          methods: {
            'Process|Resize|ForceResize|Crop|CropByWidth|CropByHeight|Thumbnail|SmartCrop|Convert|Rotate|Flip|Watermark|Zoom|Enlarge|Extract':
              work,
            'Image|Metadata|Type|Size|Length': {},
          },
        },
      },
    },
    {
      path: 'github.com/davidbyttow/govips/v2/vips',
      functions: {
        'NewImageFromFile|NewImageFromBuffer|NewImageFromReader|LoadImageFromFile|LoadImageFromBuffer|NewThumbnailFromFile|NewThumbnailFromBuffer':
          { ...work, returns: '.ImageRef' },
        'Startup|Shutdown': {},
      },
      types: {
        ImageRef: {
          methods: {
            'Resize|Thumbnail|ExportJpeg|ExportPng|ExportWebp|ExportAvif|ExportNative|AutoRotate|Rotate|GaussianBlur|Sharpen|SmartCrop|ExtractArea|Composite':
              work,
            'Close|Width|Height|Format': {},
          },
        },
      },
    },
    { path: 'github.com/nfnt/resize', functions: { 'Resize|Thumbnail': work } },
    { path: 'github.com/anthonynsimon/bild/transform', functions: { 'Resize|Crop|Rotate|FlipH|FlipV': work } },
    {
      path: 'github.com/fogleman/gg',
      functions: {
        'NewContext|NewContextForImage|NewContextForRGBA': { returns: '.Context' },
        'LoadImage|LoadPNG|SavePNG': work,
      },
      types: {
        Context: {
          methods: { 'SavePNG|EncodePNG': work, 'Fill|Stroke|DrawString|DrawImage|SetRGB|SetColor|LoadFontFace': {} },
        },
      },
    },
  ],
  checked: '2026-11-25',
});
