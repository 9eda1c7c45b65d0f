import { viewShopMedicine } from '@openward/application/pharmacy';
import { medicineInput, shopMedicineSchema } from '@openward/domain/pharmacy';
import { procedure } from '../trpc/index.ts';

/** One over-the-counter medicine and who has it. */
export const medicine = procedure
  .meta({ permission: 'shop.read' })
  .input(medicineInput)
  .output(shopMedicineSchema)
  .query(({ ctx, input }) => viewShopMedicine(ctx.services, ctx.actor, input));
