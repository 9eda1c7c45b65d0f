import { planWordsIn, type Trend } from '@openward/domain/follow-up';
import { useFormat } from '@openward/i18n/react';
import { useNow, useTranslations } from 'next-intl';
import styles from './tasks.module.css';

const width = 360;
const height = 88;
const pad = { x: 8, y: 10 };

/** Where values and moments lie in the picture; limits are always inside. */
function scaleOf({ points, normal }: Trend) {
  const values = [...points.map(({ value }) => value), ...[normal.low, normal.high].filter((limit) => limit !== null)];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const times = points.map(({ at }) => at.getTime());
  const [first, last] = [Math.min(...times), Math.max(...times)];
  return {
    x: (at: Date) => pad.x + ((at.getTime() - first) / Math.max(1, last - first)) * (width - 2 * pad.x),
    y: (value: number) => height - pad.y - ((value - low) / Math.max(1e-9, high - low)) * (height - 2 * pad.y),
  };
}

/** One measure over time with its limits; the same numbers stand beneath for who reads them. */
export function TrendChart({ trend }: { readonly trend: Trend }) {
  const t = useTranslations('console.follow-up');
  const format = useFormat();
  const now = useNow();
  const { points, normal } = trend;
  const { x, y } = scaleOf(trend);
  const title = t('trend', {
    name: planWordsIn(trend.words, format.locale),
    unit: planWordsIn(trend.unit, format.locale),
  });
  const isBeyond = (value: number) =>
    (normal.low !== null && value < normal.low) || (normal.high !== null && value > normal.high);
  return (
    <figure className={styles.trend}>
      <figcaption className={styles.trendTitle}>{title}</figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} className={styles.chart} aria-hidden="true">
        {[normal.low, normal.high].map((limit, index) =>
          limit === null ? null : (
            <line
              key={index === 0 ? 'low' : 'high'}
              className={styles.limit}
              x1={0}
              x2={width}
              y1={y(limit)}
              y2={y(limit)}
            />
          ),
        )}
        <polyline className={styles.line} points={points.map(({ at, value }) => `${x(at)},${y(value)}`).join(' ')} />
        {points.map(({ at, value }) => (
          <circle
            key={at.toISOString()}
            className={styles.point}
            data-beyond={isBeyond(value) || undefined}
            cx={x(at)}
            cy={y(value)}
            r={4}
          />
        ))}
      </svg>
      <ol className={styles.values}>
        {points.map(({ at, value }) => (
          <li key={at.toISOString()} data-beyond={isBeyond(value) || undefined}>
            <span className={styles.quiet}>{format.date(at, { now })}</span> {format.number(value)}
          </li>
        ))}
      </ol>
    </figure>
  );
}
