/** Whether a path names a charge as the demo provider names them; anything else is not looked up. */
export const isDemoCharge = (ref: string): boolean => /^demo-charge-[\da-f]{32}$/.test(ref);
