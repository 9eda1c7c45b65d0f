export { Columns } from './columns.tsx';
export { ConsoleEntry, ConsoleShell } from './console-shell.tsx';
export type { NavItem } from './nav-item.ts';
export { Page, Section } from './page.tsx';
export { PhoneShell } from './phone-shell.tsx';
export { PublicShell } from './public-shell.tsx';
export { Room } from './room.tsx';
export { SkipLink } from './skip-link.tsx';
export { StickyBar } from './sticky-bar.tsx';
