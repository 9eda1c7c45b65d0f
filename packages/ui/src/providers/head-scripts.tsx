import { ColorSchemeScript } from '@mantine/core';
import { appearanceKey } from './appearance.ts';
import { EarlyTaps } from './early-taps.tsx';

/** Goes into <head>: sets the scheme before the first paint and keeps early taps. Inline scripts, so they take the nonce. */
export function HeadScripts({ nonce }: { nonce?: string }) {
  return (
    <>
      <ColorSchemeScript nonce={nonce} defaultColorScheme="auto" localStorageKey={appearanceKey} />
      <EarlyTaps nonce={nonce} />
    </>
  );
}
