/** The one look of the scripts at the environment. */
export const environment = process.env;
