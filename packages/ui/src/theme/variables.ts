import type { CSSVariablesResolver } from '@mantine/core';
import type { Product } from './product.ts';
import { sizesOf } from './sizes.ts';
import { tokensOf } from './tokens.ts';

/** Mantine's own variables, answered by our tokens wherever its defaults would miss the contrast or the tone. */
const mantineByToken: Readonly<Record<string, string>> = {
  body: 'bg',
  text: 'text',
  bright: 'text',
  dimmed: 'text-3',
  placeholder: 'text-3',
  anchor: 'accent-text',
  error: 'danger',
  default: 'surface',
  'default-hover': 'hover',
  'default-color': 'text',
  'default-border': 'control',
  disabled: 'inset',
  'disabled-color': 'text-3',
  'disabled-border': 'line',
  'teal-filled': 'accent',
  'teal-filled-hover': 'accent-hover',
  'teal-light': 'soft',
  'teal-light-hover': 'soft-2',
  'teal-light-color': 'accent-text',
  'teal-outline': 'accent-text',
  'teal-outline-hover': 'soft',
  'teal-text': 'accent-text',
  'red-filled': 'danger-mark',
  'red-filled-hover': 'danger-mark',
  'red-light': 'danger-soft',
  'red-light-hover': 'danger-soft',
  'red-light-color': 'danger',
  'red-outline': 'danger',
  'red-outline-hover': 'danger-soft',
  'red-text': 'danger',
};

/** Turns the tokens of a product into CSS variables for both schemes. */
export function variablesResolver(product: Product): CSSVariablesResolver {
  const light: Record<string, string> = {};
  const dark: Record<string, string> = {};
  for (const [name, [inLight, inDark]] of Object.entries(tokensOf(product))) {
    light[`--ow-${name}`] = inLight;
    dark[`--ow-${name}`] = inDark;
  }
  for (const [name, token] of Object.entries(mantineByToken)) {
    light[`--mantine-color-${name}`] = `var(--ow-${token})`;
    dark[`--mantine-color-${name}`] = `var(--ow-${token})`;
  }
  light['--mantine-primary-color-contrast'] = 'var(--ow-on-accent)';
  dark['--mantine-primary-color-contrast'] = 'var(--ow-on-accent)';
  return () => ({ variables: sizesOf(product), light, dark });
}
