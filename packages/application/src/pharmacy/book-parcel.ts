import type { Services } from '../services/index.ts';
import { sealedColumns } from './sealed-columns.ts';
import { readAddressText } from '@openward/domain/pharmacy';

/**
 * Books the courier for a parcel, or gives it an instruction. The courier knows a parcel by its tracking number, so doing
 * it twice does no harm.
 * @throws AppError UNAVAILABLE when the courier cannot take it now: the outbox tries again
 */
export async function bookParcel(services: Services, parcelId: string): Promise<void> {
  const parcel = await services.db.prisma.parcel.findUniqueOrThrow({
    where: { id: parcelId },
    include: { order: { select: { id: true, addressSealed: true, pharmacy: { select: { city: true } } } } },
  });
  const { id, addressSealed, pharmacy } = parcel.order;
  const to = readAddressText(services.vault.open(addressSealed, id, sealedColumns.orderAddress));
  await services.courier.book({
    trackingNumber: parcel.trackingNumber,
    fromCity: pharmacy.city,
    to,
    // A real courier asks the receiver; only the demo's, which meets nobody, is given what the code proves.
    receiverProof: services.courier.isDemo ? Buffer.from(parcel.receiverCodeHash).toString('hex') : null,
  });
}

/** As `bookParcel`, for a parcel that could not be delivered. */
export async function instructCourier(
  services: Services,
  { parcelId, instruction }: { readonly parcelId: string; readonly instruction: 'REDELIVER' | 'RETURN' },
): Promise<void> {
  const { trackingNumber } = await services.db.prisma.parcel.findUniqueOrThrow({ where: { id: parcelId } });
  await services.courier.instruct(trackingNumber, instruction);
}
