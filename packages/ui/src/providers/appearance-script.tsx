import { ColorSchemeScript } from '@mantine/core';
import { appearanceKey } from './appearance.ts';

/** Goes into <head>: sets the scheme before the first paint. The only inline script, so it takes the nonce. */
export function AppearanceScript({ nonce }: { nonce?: string }) {
  return <ColorSchemeScript nonce={nonce} defaultColorScheme="auto" localStorageKey={appearanceKey} />;
}
