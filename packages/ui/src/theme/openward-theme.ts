import { createTheme, type MantineColorsTuple, type MantineThemeOverride } from '@mantine/core';
import type { Product } from './product.ts';

const teal: MantineColorsTuple = [
  '#e2f1ee',
  '#c6e4df',
  '#9dd1c9',
  '#70ccbf',
  '#4db6a8',
  '#2a9a8c',
  '#157f74',
  '#0b6e64',
  '#0a655c',
  '#0d4f49',
];

const fontFamily = 'var(--ow-font)';

const bodySize = { patient: { md: '1rem', sm: '0.875rem' }, console: { md: '0.8125rem', sm: '0.75rem' } } as const;

/** The one Mantine theme, in the tone of a product. Colours come from the variables resolver. */
export function openwardTheme(product: Product): MantineThemeOverride {
  const inputSize = product === 'patient' ? 'lg' : 'xs';
  return createTheme({
    colors: { teal },
    primaryColor: 'teal',
    primaryShade: { light: 7, dark: product === 'patient' ? 4 : 6 },
    autoContrast: true,
    black: '#17211f',
    fontFamily,
    headings: { fontFamily, fontWeight: product === 'patient' ? '620' : '600' },
    fontSizes: bodySize[product],
    defaultRadius: 'md',
    radius: { sm: product === 'patient' ? '12px' : '4px', md: product === 'patient' ? '14px' : '6px', lg: '16px' },
    cursorType: 'pointer',
    respectReducedMotion: true,
    focusRing: 'auto',
    components: {
      Input: { defaultProps: { size: inputSize } },
      InputWrapper: { defaultProps: { size: inputSize } },
      TextInput: { defaultProps: { size: inputSize } },
      Textarea: { defaultProps: { size: inputSize } },
      PasswordInput: { defaultProps: { size: inputSize } },
      Switch: { defaultProps: { size: product === 'patient' ? 'md' : 'sm', withThumbIndicator: false } },
      Button: { defaultProps: { size: product === 'patient' ? 'lg' : 'xs' } },
    },
  });
}
