/** Carries the path of the page that is asked for, set by the proxy. */
export const pathHeader = 'x-openward-path';
