export { openwardTheme } from './openward-theme.ts';
export type { Product } from './product.ts';
export { tokensOf } from './tokens.ts';
export { variablesResolver } from './variables.ts';
