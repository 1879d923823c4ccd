import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'face-recognition',
  name: 'face_recognition',
  language: 'python',
  family: 'ml',
  packages: ['face-recognition'],
  modules: ['face_recognition'],
  asyncTwin: 'Run the model with `run_in_threadpool`, or serve it from a process of its own.',
  sources: ['https://github.com/ageitgey/face_recognition'],
  checked: '2026-11-24',
  functions: {
    'face_recognition.load_image_file|face_encodings|face_locations|face_landmarks': {
      effect: { does: 'cpu', blocking: true, weight: 'severe' },
    },
    'face_recognition.compare_faces|face_distance': { effect: { does: 'cpu', blocking: true, weight: 'minor' } },
  },
});
