import { listServices } from '@openward/application/institution';
import { serviceCardSchema } from '@openward/domain/institution';
import { z } from 'zod';
import { publicProcedure } from '../trpc/index.ts';

/** The services one can queue for, with price, wait and who is there. */
export const services = publicProcedure
  .meta({ permission: 'home.read' })
  .output(z.array(serviceCardSchema))
  .query(({ ctx }) => listServices(ctx.services));
