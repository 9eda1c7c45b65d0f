/** The tabs of the panel, keys 1 to 5. */
export const panelTabs = ['intake', 'record', 'medicines', 'documents', 'journey'] as const;
/** What the panel shows: the note takes its place; `chat` joins the tabs where the panel has no column of its own. */
export type PanelTab = (typeof panelTabs)[number] | 'chat' | 'note';
