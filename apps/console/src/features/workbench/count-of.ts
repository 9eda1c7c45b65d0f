import type { ClinicianRoom } from '@openward/domain/consultation';
import type { PanelTab } from './panel-tab.ts';

/** How much a tab holds, where that says something before it is opened. */
export function countOf({ banner, evidence }: ClinicianRoom, tab: PanelTab): { readonly count?: number } {
  if (tab === 'medicines' && banner.medicines) return { count: banner.medicines.length };
  return tab === 'documents' && evidence.length > 0 ? { count: evidence.length } : {};
}
