export { clientAddress } from './client-address.ts';
export { pathWithin } from './path-within.ts';
export { protectPage, requestIdHeader } from './protect-page.ts';
export { securityHeaders, type PageOrigins } from './security-headers.ts';
