export { beginState } from './begin-state.ts';
export { changeState, type StateChange } from './change-state.ts';
export { closeJourneyIfOver } from './close-journey.ts';
export { sweepEach, type Sweep } from './sweep.ts';
