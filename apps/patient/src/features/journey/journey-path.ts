import type { JourneyCard } from '@openward/domain/journey';
import { linkPath } from './link-path.ts';

/** The screen that is open for a journey, or its record. */
export const journeyPath = ({ open, journeyId }: Pick<JourneyCard, 'open' | 'journeyId'>): string =>
  open ? linkPath(open) : `/records/${journeyId}`;
