export { testServices, type Observed, type TestServices } from './test-services.ts';
