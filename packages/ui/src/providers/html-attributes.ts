import { mantineHtmlProps } from '@mantine/core';
import type { Product } from '../theme/index.ts';

/** Spread on <html>: names the language and the product, and keeps React quiet about the scheme attribute. */
export function htmlAttributes(product: Product, locale: string) {
  return { ...mantineHtmlProps, lang: locale, 'data-product': product };
}
