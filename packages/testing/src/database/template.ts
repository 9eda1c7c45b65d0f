/** The database that every test database is cloned from. */
export const template = 'openward_template';

declare module 'vitest' {
  // Vitest types what `provide` and `inject` carry by this interface.
  interface ProvidedContext {
    postgresUrl: string;
  }
}
