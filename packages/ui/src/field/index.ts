export { SelectField, TextArea, TextField } from './field.tsx';
