import { searchShop } from '@openward/application/pharmacy';
import { searchShopInput, searchShopResult } from '@openward/domain/pharmacy';
import { procedure } from '../trpc/index.ts';

/** Over-the-counter medicines by name or shelf. */
export const search = procedure
  .meta({ permission: 'shop.read' })
  .input(searchShopInput)
  .output(searchShopResult)
  .query(({ ctx, input }) => searchShop(ctx.services, ctx.actor, input));
