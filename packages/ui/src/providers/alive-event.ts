/** Sent once, when every handler of the page is in place. */
export const aliveEvent = 'openward:alive';
