/** The bootstrap's one look at the environment. */
export const environment = process.env;
