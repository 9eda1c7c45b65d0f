import { demoPeople } from '@openward/application/identity';
import { demoPersonSchema } from '@openward/domain/identity';
import { z } from 'zod';
import { publicProcedure } from '../trpc/index.ts';

const procedure = publicProcedure.meta({ permission: 'demo.use' }).output(z.array(demoPersonSchema));

/** The demo's patients, to become one with one tap. */
export const demoPatients = procedure.query(({ ctx }) => demoPeople(ctx.services, 'PATIENT'));
/** The demo's staff. */
export const demoStaff = procedure.query(({ ctx }) => demoPeople(ctx.services, 'CONSOLE'));
