import type { ComponentType } from 'react';
import { PrescribeDrawer } from '../prescribing/index.ts';

interface DrawerProps {
  readonly consultationId: string;
  readonly onClose: () => void;
}

/** What may stand open beside a conversation. */
export type Drawer = 'prescribe';

/** What each drawer shows. A feature enters its own; until then the room offers no way to it. */
export const drawers: Readonly<Partial<Record<Drawer, ComponentType<DrawerProps>>>> = { prescribe: PrescribeDrawer };
