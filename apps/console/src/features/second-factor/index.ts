export { FactorCode } from './factor-code.tsx';
export { useFactor } from './use-factor.ts';
