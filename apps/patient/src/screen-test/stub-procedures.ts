export { Refused, stubProcedures } from '@openward/api/client/stubs';
