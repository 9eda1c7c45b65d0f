'use client';

import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { useMemo, type ReactNode } from 'react';
import { openwardTheme, variablesResolver, type Product } from '../theme/index.ts';
import { appearanceKey } from './appearance.ts';
import { useAlive } from './use-alive.ts';

interface ProvidersProps {
  readonly product: Product;
  /** The nonce of this response's Content-Security-Policy. */
  readonly nonce?: string;
  readonly children: ReactNode;
}

/** Theme and appearance for a whole app; nothing heavy. */
export function Providers({ product, nonce, children }: ProvidersProps) {
  const { theme, resolver, manager } = useMemo(
    () => ({
      theme: openwardTheme(product),
      resolver: variablesResolver(product),
      manager: localStorageColorSchemeManager({ key: appearanceKey }),
    }),
    [product],
  );
  useAlive();
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={resolver}
      colorSchemeManager={manager}
      defaultColorScheme="auto"
      getStyleNonce={nonce === undefined ? undefined : () => nonce}
    >
      {children}
    </MantineProvider>
  );
}
