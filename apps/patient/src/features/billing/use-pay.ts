import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '../../client/api.ts';

/** Goes to the provider; pressed twice it is the same charge. */
export function usePay(paymentId: string) {
  const trpc = useTRPC();
  const [leaving, setLeaving] = useState(false);
  const pay = useMutation(
    trpc.billing.pay.mutationOptions({
      onSuccess: ({ redirectUrl }) => {
        setLeaving(true);
        window.location.assign(redirectUrl);
      },
    }),
  );
  return { pay: () => pay.mutate({ paymentId }), busy: pay.isPending || leaving, error: pay.error };
}
