import type { Product } from './product.ts';

/** Light and dark value of one token. */
type Pair = readonly [light: string, dark: string];

/** Same in both products. */
const shared = {
  text: ['#17211f', '#e9efed'],
  'text-2': ['#4a5653', '#b3bfbb'],
  'text-3': ['#626c69', '#94a19d'],
  'accent-text': ['#0a655c', '#70ccbf'],
  soft: ['#e2f1ee', '#15312d'],
  'soft-2': ['#c6e4df', '#1e4741'],
  open: ['#0d4f49', '#123f3a'],
  'open-text': ['#ffffff', '#f3faf8'],
  'open-text-2': ['#c9e6e1', '#b4d8d2'],
  warn: ['#764700', '#f0c87e'],
  'warn-soft': ['#fcf1dd', '#2b2314'],
  'warn-line': ['#ebd3a6', '#4d3e20'],
  'warn-mark': ['#c27400', '#dc9a2a'],
  danger: ['#9a1b12', '#ffa396'],
  'danger-soft': ['#fcece9', '#331a17'],
  'danger-line': ['#f0c7c1', '#5c2a24'],
  'danger-mark': ['#b42318', '#d2402f'],
  'on-danger': ['#ffffff', '#ffffff'],
  info: ['#1c5d99', '#8cc2f3'],
  'info-soft': ['#e7f0f9', '#14283a'],
  'info-mark': ['#2b7cc4', '#4f9ce0'],
  note: ['#fdf8e7', '#28220f'],
  'note-line': ['#b98a1c', '#c79a2e'],
  'note-text': ['#5c4400', '#f0d9a0'],
  sand: ['#eadfcb', '#3a3222'],
  'sand-text': ['#5a4726', '#e6d3ac'],
  'chart-2': ['#7f8d89', '#75847f'],
} as const satisfies Record<string, Pair>;

/** Warm paper, white cards. */
const patient = {
  bg: ['#f6f4ef', '#0f1514'],
  surface: ['#ffffff', '#18201e'],
  inset: ['#f1eee7', '#212a28'],
  hover: ['#f8f6f2', '#1d2624'],
  line: ['#e5e0d6', '#2c3735'],
  'line-2': ['#d6d0c4', '#3a4644'],
  control: ['#858b87', '#75827e'],
  accent: ['#0b6e64', '#4db6a8'],
  'accent-hover': ['#0a655c', '#70ccbf'],
  'on-accent': ['#ffffff', '#05201c'],
  'open-button': ['#ffffff', '#4db6a8'],
  'on-open-button': ['#0d4f49', '#05201c'],
  'bubble-theirs': ['#ffffff', '#18201e'],
  'bubble-theirs-line': ['#e5e0d6', '#2c3735'],
  'bubble-ours': ['#c6e4df', '#1e4741'],
} as const satisfies Record<string, Pair>;

/** Cool surfaces, for a twelve-hour shift. */
const consoleTokens = {
  bg: ['#f6f8f7', '#0f1413'],
  surface: ['#ffffff', '#151b1a'],
  inset: ['#f2f5f4', '#1d2523'],
  hover: ['#edf1f0', '#202928'],
  line: ['#e3e8e6', '#263130'],
  'line-2': ['#cdd5d3', '#384542'],
  control: ['#828d8a', '#73817e'],
  accent: ['#0b6e64', '#157f74'],
  'accent-hover': ['#0a5a52', '#0b6e64'],
  'on-accent': ['#ffffff', '#ffffff'],
  'open-button': ['#ffffff', '#157f74'],
  'on-open-button': ['#0d4f49', '#ffffff'],
  'bubble-theirs': ['#f2f5f4', '#1d2523'],
  'bubble-theirs-line': ['transparent', 'transparent'],
  'bubble-ours': ['#e2f1ee', '#15312d'],
} as const satisfies Record<keyof typeof patient, Pair>;

/** Every colour of the product; each becomes the CSS variable `--ow-<name>`. */
export function tokensOf(product: Product): Readonly<Record<string, Pair>> {
  return { ...shared, ...(product === 'patient' ? patient : consoleTokens) };
}
