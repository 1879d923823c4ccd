import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'opencv',
  name: 'OpenCV',
  language: 'python',
  family: 'images',
  packages: ['opencv-python', 'opencv-python-headless', 'opencv-contrib-python'],
  modules: ['cv2'],
  asyncTwin: 'It releases the GIL: run it with `run_in_threadpool`, or make the endpoint `def`.',
  sources: ['https://docs.opencv.org/4.x/'],
  checked: '2026-11-24',
  functions: {
    'cv2.imread|imwrite|imdecode|imencode|resize|cvtColor|GaussianBlur|medianBlur|bilateralFilter|Canny|findContours|threshold|adaptiveThreshold|warpPerspective|warpAffine|matchTemplate|fastNlMeansDenoising|fastNlMeansDenoisingColored|dilate|erode|morphologyEx|filter2D|addWeighted|equalizeHist|calcHist|seamlessClone|inpaint|goodFeaturesToTrack|HoughLinesP|HoughCircles|connectedComponentsWithStats|Laplacian|Sobel':
      { effect: { does: 'cpu', blocking: true, weight: 'major' } },
  },
  types: {
    'cv2.VideoCapture': {
      construct: { effect: { does: 'fs', blocking: true, weight: 'major' } },
      methods: {
        'read|grab|retrieve': { effect: { does: 'cpu', blocking: true, weight: 'major' } },
        'isOpened|get|set|release': {},
      },
    },
    'cv2.CascadeClassifier': {
      construct: { creates: 'model-load' },
      methods: { detectMultiScale: { effect: { does: 'cpu', blocking: true, weight: 'major' } } },
    },
  },
});
