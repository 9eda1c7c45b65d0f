export { lifecycles, type Lifecycle } from './lifecycles.ts';
