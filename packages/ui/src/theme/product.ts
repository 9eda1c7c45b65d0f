/** Two products, one system of parts. */
export type Product = 'patient' | 'console';
