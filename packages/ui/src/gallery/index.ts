export { ConsoleGallery } from './console-gallery.tsx';
export { PatientGallery } from './patient-gallery.tsx';
