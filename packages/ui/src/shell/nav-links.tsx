'use client';

import clsx from 'clsx';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { NavItem } from './nav-item.ts';

interface NavLinksProps {
  readonly items: readonly NavItem[];
  readonly classes: Readonly<Record<string, string>>;
}

function isOpen(pathname: string, href: string): boolean {
  return href === '/' ? pathname === '/' : pathname === href || pathname.startsWith(`${href}/`);
}

/** The links of a navigation; the open one carries aria-current. */
export function NavLinks({ items, classes }: NavLinksProps) {
  const pathname = usePathname() ?? '/';
  return (
    <ul className={classes.items}>
      {items.map(({ href, label, icon, activeIcon, count }) => {
        const open = isOpen(pathname, href);
        return (
          <li key={href}>
            <Link href={href} className={clsx(classes.item)} aria-current={open ? 'page' : undefined}>
              <span className={classes.icon} aria-hidden="true">
                {open ? (activeIcon ?? icon) : icon}
                {count ? <span className={classes.count}>{count}</span> : null}
              </span>
              <span className={classes.label}>
                {label}
                {count ? <span className={classes.spoken}> ({count})</span> : null}
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
