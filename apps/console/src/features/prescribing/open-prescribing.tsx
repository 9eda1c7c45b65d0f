'use client';

import { createContext, use } from 'react';

/** Opens the drawer of a consultation: a card in the thread leads there. Null where no drawer can open. */
export const OpenPrescribing = createContext<((consultationId: string) => void) | null>(null);

/** How a card opens the drawer, if it can. */
export const useOpenPrescribing = () => use(OpenPrescribing);
