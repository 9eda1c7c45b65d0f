import { Page } from '@openward/ui/shell';
import { Skeleton } from '@openward/ui/skeleton';

/** While a screen is on its way. */
export default function Loading() {
  return (
    <Page>
      <Skeleton shape="rows" />
    </Page>
  );
}
