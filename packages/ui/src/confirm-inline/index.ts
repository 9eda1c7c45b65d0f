export { ConfirmInline } from './confirm-inline.tsx';
export { ConfirmButton } from './confirm-button.tsx';
