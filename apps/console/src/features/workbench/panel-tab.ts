/** What the panel shows; `chat` joins the others where the panel has no column of its own. */
export const panelTabs = ['intake', 'record', 'journey', 'note'] as const;
export type PanelTab = (typeof panelTabs)[number] | 'chat';
