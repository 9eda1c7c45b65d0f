import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

afterEach(cleanup);

// jsdom has no layout: Mantine asks for these three and works with their "nothing matched, nothing resized" answers.
window.matchMedia = (query) => ({
  matches: false,
  media: query,
  onchange: null,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  // oxlint-disable-next-line typescript/no-deprecated -- a MediaQueryList is not one without it
  addListener: () => undefined,
  // oxlint-disable-next-line typescript/no-deprecated -- a MediaQueryList is not one without it
  removeListener: () => undefined,
  dispatchEvent: () => false,
});

class StillObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

window.ResizeObserver = StillObserver;
Element.prototype.scrollIntoView = () => undefined;
Element.prototype.scrollTo = () => undefined;
Element.prototype.scrollBy = () => undefined;
