import { demoInbox as run } from '@openward/application/identity';
import { demoInboxItemSchema } from '@openward/domain/identity';
import { z } from 'zod';
import { publicProcedure } from '../trpc/index.ts';

/** The messages the demo kept instead of sending. */
export const demoInbox = publicProcedure
  .meta({ permission: 'demo.use' })
  .output(z.array(demoInboxItemSchema))
  .query(({ ctx }) => run(ctx.services));
