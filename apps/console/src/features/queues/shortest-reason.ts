/** Characters a supervisor's reason has at least. */
export const shortestReason = 3;
