export { CodeInput } from './code-input.tsx';
