export { TargetBar } from './target-bar.tsx';
