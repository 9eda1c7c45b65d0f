/** The database that every test database is cloned from. */
export const template = 'openward_template';
