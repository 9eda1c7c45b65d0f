import type { Product } from './product.ts';

/** Sizes that differ between the calm and the dense product; rem, so that text scales to 200 %. */
const sizes: Readonly<Record<Product, Readonly<Record<string, string>>>> = {
  patient: {
    'size-display': '2.25rem',
    'size-title': '1.5rem',
    'size-heading': '1.125rem',
    'size-body': '1rem',
    'size-small': '0.875rem',
    'size-meta': '0.8125rem',
    'size-tag': '0.8125rem',
    'size-figure': '1.25rem',
    'weight-medium': '560',
    'weight-strong': '600',
    'weight-title': '620',
    'radius-control': '14px',
    'radius-card': '16px',
    'radius-open': '20px',
    'radius-ticket': '24px',
    'radius-bubble': '18px',
    'radius-bubble-tail': '6px',
    'radius-tag': '999px',
    'height-button': '3.25rem',
    'height-button-small': '2.75rem',
    'height-input': '3.25rem',
    'pad-card': '1rem',
    gutter: '1.25rem',
  },
  console: {
    'size-display': '1.625rem',
    'size-title': '1.125rem',
    'size-heading': '0.9375rem',
    'size-body': '0.8125rem',
    'size-small': '0.75rem',
    'size-meta': '0.75rem',
    'size-tag': '0.6875rem',
    'size-figure': '1.625rem',
    'weight-medium': '500',
    'weight-strong': '600',
    'weight-title': '600',
    'radius-control': '6px',
    'radius-card': '10px',
    'radius-open': '10px',
    'radius-ticket': '12px',
    'radius-bubble': '10px',
    'radius-bubble-tail': '10px',
    'radius-tag': '4px',
    'height-button': '1.875rem',
    'height-button-small': '1.625rem',
    'height-input': '2rem',
    'pad-card': '0.75rem',
    gutter: '1.25rem',
  },
};

/** Line heights, English and Chinese: Han glyphs need more air. */
const lineHeights: Readonly<Record<Product, Readonly<Record<string, readonly [en: string, zh: string]>>>> = {
  patient: {
    display: ['1.167', '1.35'],
    title: ['1.25', '1.39'],
    heading: ['1.444', '1.444'],
    body: ['1.5', '1.6875'],
    small: ['1.43', '1.571'],
    meta: ['1.385', '1.54'],
  },
  console: {
    display: ['1.23', '1.3'],
    title: ['1.334', '1.445'],
    heading: ['1.334', '1.467'],
    body: ['1.385', '1.54'],
    small: ['1.334', '1.5'],
    meta: ['1.334', '1.5'],
  },
};

/** The size variables of the product, `--ow-<name>`. */
export function sizesOf(product: Product): Record<string, string> {
  const variables: Record<string, string> = {};
  for (const [name, value] of Object.entries(sizes[product])) variables[`--ow-${name}`] = value;
  for (const [name, [en, zh]] of Object.entries(lineHeights[product])) {
    variables[`--ow-lead-${name}-en`] = en;
    variables[`--ow-lead-${name}-zh`] = zh;
  }
  return variables;
}
