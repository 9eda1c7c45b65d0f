/** Why the last session is over. */
export const endings = ['signed-out', 'suspended', 'expired'] as const;
export type Ending = (typeof endings)[number];
