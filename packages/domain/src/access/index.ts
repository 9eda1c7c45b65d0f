export { authorize, subjectsOf, type Actor, type ActorPractice } from './actor.ts';
export {
  clinicianRoles,
  isPermitted,
  permissions,
  permissionsOf,
  subjects,
  type Permission,
  type Role,
  type Subject,
} from './permissions.ts';
export { freshFactor } from './fresh-factor.schema.ts';
