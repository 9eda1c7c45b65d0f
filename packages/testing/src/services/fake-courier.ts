import type { CourierBooking, CourierPort } from '@openward/application/services';
import { courierNoticeSchema } from '@openward/domain/pharmacy';

export interface FakeCourier extends CourierPort {
  readonly bookings: ReadonlyMap<string, CourierBooking>;
  readonly instructions: readonly string[];
}

/** A courier in memory that believes every notice and carries nothing. @param books false: as where none is configured */
export function fakeCourier({ books = true }: { readonly books?: boolean } = {}): FakeCourier {
  const bookings = new Map<string, CourierBooking>();
  const instructions: string[] = [];
  return {
    carrier: 'fake-courier',
    isDemo: false,
    bookings,
    instructions,
    trackingNumberFor: (parcelId) => (books ? `FAKE-${parcelId}` : null),
    book: async (booking) => {
      if (!bookings.has(booking.trackingNumber)) bookings.set(booking.trackingNumber, booking);
    },
    instruct: async (trackingNumber, instruction) => {
      instructions.push(`${trackingNumber} ${instruction}`);
    },
    verifyNotice: (rawBody) => courierNoticeSchema.parse(JSON.parse(rawBody)),
    advance: async () => 0,
  };
}
