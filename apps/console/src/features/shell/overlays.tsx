'use client';

import { createContext, type ReactNode, use, useMemo, useState } from 'react';

type Overlay = 'keys' | 'palette';

interface Overlays {
  /** At most one lies over the page. */
  readonly open: Overlay | null;
  readonly show: (overlay: Overlay) => void;
  readonly hide: () => void;
}

const OverlayContext = createContext<Overlays>({ open: null, show: () => undefined, hide: () => undefined });

/** Which overlay is open, so that the palette can open the keys. */
export function OverlayProvider({ children }: { readonly children: ReactNode }) {
  const [open, setOpen] = useState<Overlay | null>(null);
  const value = useMemo(() => ({ open, show: setOpen, hide: () => setOpen(null) }), [open]);
  return <OverlayContext value={value}>{children}</OverlayContext>;
}

/** Opens and closes what lies over the page. */
export const useOverlays = (): Overlays => use(OverlayContext);
