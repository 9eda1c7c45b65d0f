interface MarkProps {
  readonly size?: number;
}

/** The arch: a quiet doorway. */
export function Mark({ size = 28 }: MarkProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 28 28" fill="none" aria-hidden="true" focusable="false">
      <path
        d="M4 26V13a10 10 0 0 1 20 0v13"
        stroke="var(--ow-mark, var(--ow-accent-text))"
        strokeWidth="3"
        strokeLinecap="round"
      />
      <path d="M10 26V14a4 4 0 0 1 8 0v12Z" fill="var(--ow-mark, var(--ow-accent-text))" />
    </svg>
  );
}
