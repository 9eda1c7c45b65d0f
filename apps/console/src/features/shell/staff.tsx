'use client';

import type { StaffMe } from '@openward/domain/identity';
import { createContext, type ReactNode, use } from 'react';

/** Who is signed in, and whether this is the demonstration. */
export interface Staff {
  readonly me: StaffMe;
  readonly demo: boolean;
}

const StaffContext = createContext<Staff | null>(null);

/** Makes the signed-in person known to every screen. */
export function StaffProvider({ me, demo, children }: Staff & { readonly children: ReactNode }) {
  return <StaffContext value={{ me, demo }}>{children}</StaffContext>;
}

/** The signed-in person; only inside the signed-in part of the app. */
export function useStaff(): Staff {
  const staff = use(StaffContext);
  if (!staff) throw new Error('no StaffProvider above');
  return staff;
}
