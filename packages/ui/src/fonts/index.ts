export { ChineseFonts } from './chinese-fonts.tsx';
