import type { DispensingView } from '@openward/domain/pharmacy';
import { notFound, redirect } from 'next/navigation';
import { z } from 'zod';
import { currentActor } from './actor.ts';
import { api } from './caller.ts';
import { mayOpen } from '../features/shell/places.ts';

/** The order a sheet is printed for; who may not see it finds nothing there. */
export async function orderToPrint(params: Promise<{ readonly orderId: string }>): Promise<DispensingView> {
  if (!(await currentActor())) redirect('/sign-in');
  const caller = await api();
  const orderId = z.uuid().safeParse((await params).orderId);
  if (!orderId.success || !mayOpen(await caller.identity.me(), 'dispensing.read')) notFound();
  try {
    return await caller.pharmacy.dispensing({ orderId: orderId.data });
  } catch (error) {
    if (error instanceof Error && error.message === 'not-found') notFound();
    throw error;
  }
}
