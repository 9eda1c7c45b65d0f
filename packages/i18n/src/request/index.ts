export { getFormat } from './get-format.ts';
export { requestConfig } from './request-config.ts';
