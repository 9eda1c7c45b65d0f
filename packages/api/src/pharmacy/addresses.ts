import { listAddresses } from '@openward/application/pharmacy';
import { addressBookSchema } from '@openward/domain/pharmacy';
import { procedure } from '../trpc/index.ts';

/** The person's own address book. */
export const addresses = procedure
  .meta({ permission: 'address.own' })
  .output(addressBookSchema)
  .query(({ ctx }) => listAddresses(ctx.services, ctx.actor));
