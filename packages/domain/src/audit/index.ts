export * from './audit.schema.ts';
export { lifecycles, type Lifecycle } from './lifecycles.ts';
export {
  recordAccessInput,
  recordAccessResult,
  recordAccessSchema,
  recordReads,
  seenBy,
  seenThings,
  type RecordAccess,
} from './record-access.ts';
