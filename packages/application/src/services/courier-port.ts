import type { Address, CourierNotice } from '@openward/domain/pharmacy';

/** A parcel the courier is to fetch. */
export interface CourierBooking {
  /** The courier's name of the parcel; booking it again changes nothing. */
  readonly trackingNumber: string;
  readonly fromCity: string;
  readonly to: Address;
  /** What the receiver's code hashes to, hex, for the demo's courier alone: a real one asks the receiver and tells the code. */
  readonly receiverProof: string | null;
}

/**
 * A courier. Its methods reject with AppError UNAVAILABLE when it cannot be asked; what happens to a parcel it tells by
 * signed notices, several times and in any order.
 */
export interface CourierPort {
  /** Its name on parcels. */
  readonly carrier: string;
  /** True: nothing is carried anywhere. */
  readonly isDemo: boolean;
  /** A number of the range the courier has given, the same for the same parcel; null: it cannot be booked. */
  trackingNumberFor(parcelId: string): string | null;
  book(booking: CourierBooking): Promise<void>;
  /** What to do with a parcel that could not be delivered. */
  instruct(trackingNumber: string, instruction: 'REDELIVER' | 'RETURN'): Promise<void>;
  /** Checks signature and age of a notice. @throws AppError FORBIDDEN when forged or old, BAD_INPUT when unreadable */
  verifyNotice(rawBody: string, headers: Headers): CourierNotice;
  /** Moves what the driver itself must move; 0 for couriers that move by themselves. */
  advance(): Promise<number>;
}
