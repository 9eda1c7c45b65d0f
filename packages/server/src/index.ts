export { createServices } from './create-services.ts';
export { servicesOnce } from './services-once.ts';
