export { healthLists, intakeSelect, intakeView } from '../intake/index.ts';
