import type { ConsoleRouter } from '@openward/api';
import { createTRPCContext } from '@trpc/tanstack-react-query';

/** Typed access to the procedures: `useTRPC()` for queries and mutations, `useTRPCClient()` for direct calls. */
export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<ConsoleRouter>();
