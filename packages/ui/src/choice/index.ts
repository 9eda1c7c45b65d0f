export { CheckField, ChoiceList } from './choice.tsx';
