import { Page } from '@openward/ui/shell';
import { Skeleton } from '@openward/ui/skeleton';

/** The place of the ticket. */
export default function Loading() {
  return (
    <Page>
      <Skeleton shape="ticket" />
    </Page>
  );
}
