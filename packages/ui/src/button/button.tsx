import clsx from 'clsx';
import Link from 'next/link';
import type { ButtonHTMLAttributes, ReactNode } from 'react';
import styles from './button.module.css';

interface LookProps {
  /** One primary per zone. `open` lies on the teal journey card, `danger` is for emergencies and stops. */
  readonly look?: 'primary' | 'soft' | 'outline' | 'quiet' | 'danger' | 'danger-outline' | 'open';
  /** large is for the entry of the console; in the patient app every button is. */
  readonly size?: 'normal' | 'small' | 'large';
  /** As wide as its container. */
  readonly wide?: boolean;
  /** Only an icon inside; give it an aria-label. */
  readonly iconOnly?: boolean;
}

function classes({ look = 'primary', size = 'normal', wide = false, iconOnly = false }: LookProps, extra?: string) {
  return clsx(
    styles.button,
    styles[look],
    size === 'small' && styles.small,
    size === 'large' && styles.large,
    wide && styles.wide,
    iconOnly && styles.icon,
    extra,
  );
}

interface ButtonProps extends LookProps, ButtonHTMLAttributes<HTMLButtonElement> {
  /** Working: stays focused, refuses a second press. */
  readonly busy?: boolean;
}

/** A button in the look of the product. A verb on it, sentence case. */
export function Button({
  look,
  size,
  wide,
  iconOnly,
  busy = false,
  className,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type === 'submit' ? 'submit' : 'button'}
      data-busy={busy || undefined}
      aria-busy={busy || undefined}
      className={classes({ look, size, wide, iconOnly }, className)}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    />
  );
}

interface ButtonLinkProps extends LookProps {
  readonly href: string;
  readonly children: ReactNode;
  readonly className?: string;
  readonly 'aria-label'?: string;
  /** False where what it leads to is behind sign-in: fetching that ahead would fetch a redirect. */
  readonly prefetch?: false;
}

/** Looks like a button, goes somewhere. tel: and mailto: work too. */
export function ButtonLink({ href, children, className, 'aria-label': label, prefetch, ...look }: ButtonLinkProps) {
  const shared = { className: classes(look, className), 'aria-label': label };
  if (!href.startsWith('/')) {
    return (
      <a href={href} {...shared}>
        {children}
      </a>
    );
  }
  return (
    <Link href={href} {...shared} {...(prefetch === false ? { prefetch } : {})}>
      {children}
    </Link>
  );
}
